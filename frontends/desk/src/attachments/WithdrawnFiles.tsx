import { useFormats } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import type { AttachmentFieldsFragment } from '../gql/graphql.ts';

/** What was withdrawn, by whom and why; nobody opens it any more. */
export function WithdrawnFiles({ files }: { files: readonly AttachmentFieldsFragment[] }) {
  const { t } = useTranslation('desk');
  const formats = useFormats();
  if (files.length === 0) return null;
  return (
    <details className="desk-files-withdrawn">
      <summary>{t('attachments.withdrawn', { count: files.length })}</summary>
      <ul className="desk-rows">
        {files.map(({ id, name, withdrawnBy, withdrawnAt, withdrawalReason }) => (
          <li key={id} className="desk-row">
            <s>{name}</s>
            <div className="desk-file-facts">
              {t('attachments.withdrawnBy', {
                by: withdrawnBy,
                at: withdrawnAt ? formats.instant(withdrawnAt) : '',
                reason: withdrawalReason,
              })}
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
