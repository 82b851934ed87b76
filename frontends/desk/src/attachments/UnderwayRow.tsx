import { Alert, Button, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Sending, Underway } from './useSending.ts';

/** A file on its way: how far it is, or why it did not get there, and what one can do about it. */
export function UnderwayRow({ one, sending }: { one: Underway; sending: Sending }) {
  const { t } = useTranslation('desk');
  const { key, file, state, percent, message } = one;
  const { name } = file;
  if (state === 'waiting' || state === 'sending') {
    const said = state === 'waiting' ? t('attachments.waiting') : t('attachments.sending', { name });
    return (
      <li className="desk-file-sending">
        <span className="desk-file-name">{name}</span>
        <Progress percent={percent} aria-label={said} status="active" />
        <Button size="small" aria-label={t('attachments.cancel', { name })} onClick={() => sending.cancel(key)}>
          {t('attachments.cancelShort')}
        </Button>
      </li>
    );
  }
  const broken = state === 'broken';
  return (
    <li>
      <Alert
        role="alert"
        type={broken ? 'warning' : 'error'}
        showIcon
        title={name}
        description={message ?? t(broken ? 'attachments.broken' : 'attachments.failed')}
        action={
          <span className="desk-file-actions">
            {broken ? (
              <Button size="small" aria-label={t('attachments.retry', { name })} onClick={() => sending.retry(key)}>
                {t('attachments.retryShort')}
              </Button>
            ) : null}
            <Button size="small" aria-label={t('attachments.dismiss', { name })} onClick={() => sending.cancel(key)}>
              {t('attachments.dismissShort')}
            </Button>
          </span>
        }
      />
    </li>
  );
}
