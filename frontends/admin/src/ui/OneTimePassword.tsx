import { CheckOutlined, CopyOutlined } from '@ant-design/icons';
import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from './copyText.ts';

export interface HandedPassword {
  name: string;
  username: string;
  /** Null when the command came a second time: the password was told in the first answer only. */
  password: string | null;
}

/** PPL-1: the one moment in which a one-time password can be read. Closes only on purpose. */
export function OneTimePassword({ handed, onClose }: { handed: HandedPassword | null; onClose: () => void }) {
  const { t } = useTranslation('admin');
  return (
    <Modal
      open={handed !== null}
      title={t('oneTime.title')}
      width={460}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('oneTime.done')}
        </Button>
      }
      destroyOnHidden
    >
      {handed ? <Content {...handed} /> : null}
    </Modal>
  );
}

function Content({ name, username, password }: HandedPassword) {
  const { t } = useTranslation('admin');
  if (password === null) return <Alert type="info" showIcon title={t('oneTime.gone')} />;
  return (
    <>
      <p>{t('oneTime.lead', { name })}</p>
      <dl className="ad-password">
        <div>
          <dt>{t('oneTime.username')}</dt>
          <dd>
            <code>{username}</code>
          </dd>
        </div>
        <div>
          <dt>{t('oneTime.password')}</dt>
          <dd>
            <code>{password}</code>
            <CopyButton text={password} />
          </dd>
        </div>
      </dl>
      <p className="od-quiet">{t('oneTime.mustChange')}</p>
    </>
  );
}

function CopyButton({ text }: { text: string }) {
  const { t } = useTranslation('admin');
  const [copied, setCopied] = useState<boolean>();
  return (
    <>
      <Button
        icon={copied ? <CheckOutlined aria-hidden="true" /> : <CopyOutlined aria-hidden="true" />}
        onClick={() => void copyText(text).then(setCopied)}
      >
        {copied ? t('oneTime.copied') : t('oneTime.copy')}
      </Button>
      <output>{copied === false ? t('oneTime.copyFailed') : null}</output>
    </>
  );
}
