import { LinkButton, useAppBase } from '@onedesk/web';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ImportRecord } from './import-record.ts';
import { kindOf } from './kinds/index.ts';

/** A file that could not be read at all: the server's reason in words, and the way on. */
export function Refused({ record }: { record: ImportRecord }) {
  const { t } = useTranslation('desk');
  const base = useAppBase();
  return (
    <Alert
      role="alert"
      type="error"
      showIcon
      title={t('imports.failed')}
      description={record.refusal?.message}
      action={<LinkButton to={`${base}/${kindOf(record).start}`}>{t('imports.uploadAgain')}</LinkButton>}
    />
  );
}
