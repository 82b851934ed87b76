import { useApolloClient } from '@apollo/client/react';
import { useSession } from '@onedesk/web';
import { Button, Modal } from 'antd';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { SignInForm } from '../auth/SignInForm.tsx';
import type { SessionGate } from './sessionGate.ts';

/** The session ended while the page was open: sign in over it, so that nothing typed below is lost. */
export function SignInAgain({ gate }: { gate: SessionGate }) {
  const { t } = useTranslation('shell');
  const client = useApolloClient();
  const navigate = useNavigate();
  const ended = useSyncExternalStore(gate.subscribe, gate.ended);
  const { username } = useSession().account;

  const goOn = async ({ mustChangePassword }: { mustChangePassword: boolean }) => {
    gate.renew();
    if (mustChangePassword) await navigate('/change-password');
    else void client.refetchQueries({ include: 'active' });
  };
  return (
    <Modal open={ended} title={t('auth.againTitle')} footer={null} closable={false} keyboard={false} destroyOnHidden>
      <p className="od-quiet">{t('auth.againIntro')}</p>
      <SignInForm username={username} onSignedIn={goOn} />
      <Button type="link" block className="auth-leave" onClick={() => location.assign('/sign-in')}>
        {t('auth.other')}
      </Button>
    </Modal>
  );
}
