import { CheckOutlined, CopyOutlined } from '@ant-design/icons';
import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../ui/copyText.ts';

export interface HandedKey {
  id: string;
  name: string;
  /** Null when the command came a second time: the secret was told in the first answer only. */
  secret: string | null;
}

/** PPL-1: the one moment in which a key's secret can be read. Closes only on purpose. */
export function KeySecret({ handed, onClose }: { handed: HandedKey | null; onClose: () => void }) {
  const { t } = useTranslation('admin');
  return (
    <Modal
      open={handed !== null}
      title={t('keys.secret.title')}
      width={560}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('keys.secret.done')}
        </Button>
      }
      destroyOnHidden
    >
      {handed ? <Content {...handed} /> : null}
    </Modal>
  );
}

function Content({ name, secret }: HandedKey) {
  const { t } = useTranslation('admin');
  const [copied, setCopied] = useState<boolean>();
  if (secret === null) return <Alert type="info" showIcon title={t('keys.secret.gone')} />;
  return (
    <>
      <p>{t('keys.secret.lead', { name })}</p>
      <dl className="ad-password ad-secret">
        <div>
          <dt>{t('keys.secret.label')}</dt>
          <dd>
            <code>{secret}</code>
            <Button
              icon={copied ? <CheckOutlined aria-hidden="true" /> : <CopyOutlined aria-hidden="true" />}
              onClick={() => void copyText(secret).then(setCopied)}
            >
              {copied ? t('keys.secret.copied') : t('keys.secret.copy')}
            </Button>
            <output>{copied === false ? t('keys.secret.copyFailed') : null}</output>
          </dd>
        </div>
      </dl>
    </>
  );
}
