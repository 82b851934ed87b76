import { FormErrors, LinkButton, useAppBase, useFormats } from '@onedesk/web';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { kindOf } from './kinds/index.ts';
import type { SheetUpload } from './useUpload.ts';

/** Why a file did not become an import: the server's own reason and advice, or the import that already holds it. */
export function UploadProblem({ upload: { refused, notStarted } }: { upload: SheetUpload }) {
  const { t } = useTranslation('desk');
  const formats = useFormats();
  const base = useAppBase();
  if (refused && refused.code !== 'ABORTED') {
    return (
      <Alert
        role="alert"
        type="error"
        showIcon
        title={t('imports.uploadFailed')}
        description={refused.message ?? t('imports.uploadBroken')}
      />
    );
  }
  if (!notStarted) return null;
  const { refusal } = notStarted;
  if (!refusal || !('import' in refusal)) {
    return <FormErrors state={{ refusal: refusal ?? null, problem: notStarted.problem ?? null }} />;
  }
  const earlier = refusal.import;
  const when = earlier.finishedAt ?? earlier.startedAt;
  return (
    <Alert
      role="alert"
      type="info"
      showIcon
      title={refusal.message}
      description={t('imports.alreadyHint', {
        by: earlier.startedBy,
        at: formats.instant(when),
        file: earlier.fileName,
      })}
      action={
        <LinkButton size="small" to={`${base}/${kindOf(earlier).path}/${earlier.id}`}>
          {t('imports.alreadyOpen')}
        </LinkButton>
      }
    />
  );
}
