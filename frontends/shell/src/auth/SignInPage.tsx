import { useApolloClient } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { AuthLayout } from './AuthLayout.tsx';
import { localPath } from './localPath.ts';
import { SignInForm } from './SignInForm.tsx';

/** Sign in, then back to where the person wanted to go (`?next=`). */
export function SignInPage() {
  const { t } = useTranslation('shell');
  const client = useApolloClient();
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const next = localPath(parameters.get('next'));

  const enter = async ({ mustChangePassword }: { mustChangePassword: boolean }) => {
    // Nothing of whoever was here before.
    await client.clearStore();
    await navigate(mustChangePassword ? `/change-password?next=${encodeURIComponent(next)}` : next, { replace: true });
  };
  return (
    <AuthLayout title={t('auth.signInTitle')} intro={t('auth.signInIntro')}>
      <SignInForm onSignedIn={enter} />
      <p className="auth-help od-quiet">{t('auth.forgotten')}</p>
    </AuthLayout>
  );
}
