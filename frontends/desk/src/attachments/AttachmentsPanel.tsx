import { useQuery } from '@apollo/client/react';
import { ErrorState, Loading, Panel, useLive, useSession } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import { AddFiles } from './AddFiles.tsx';
import { RecordAttachments } from './attachments.graphql.ts';
import { FileCard } from './FileCard.tsx';
import { UnderwayRow } from './UnderwayRow.tsx';
import { useFreshLinks } from './useFreshLinks.ts';
import { type HeldBy, useSending } from './useSending.ts';
import { WithdrawnFiles } from './WithdrawnFiles.tsx';

/** A record's files, for those who may see them; who may, adds more: chosen, dropped, pasted, or taken with a phone. */
export function AttachmentsPanel(record: HeldBy) {
  return useSession().can('attachment.see') ? <Files {...record} /> : null;
}

function Files({ recordType, recordId }: HeldBy) {
  const { t } = useTranslation('desk');
  // Links last ten minutes: those of an earlier visit may be over.
  const { data, error, refetch } = useQuery(RecordAttachments, {
    variables: { recordType, recordId },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  useLive(['Attachment'], refetch);
  const sending = useSending({ recordType, recordId }, refetch);
  const links = useFreshLinks(data?.attachments, async () => (await refetch()).data?.attachments);
  if (!data) {
    return (
      <Panel title={t('attachments.title')}>
        {error ? <ErrorState error={error} onRetry={refetch} /> : <Loading kind="form" />}
      </Panel>
    );
  }
  const standing = data.attachments.filter(({ withdrawnAt }) => !withdrawnAt);
  const content = (
    <>
      {standing.length === 0 && sending.underway.length === 0 ? (
        <p className="desk-files-none">{t('attachments.none')}</p>
      ) : null}
      <ul className="desk-files">
        {standing.map((file) => (
          <FileCard key={file.id} file={file} links={links} reload={refetch} />
        ))}
      </ul>
      <ul className="desk-files-underway" aria-live="polite">
        {sending.underway.map((one) => (
          <UnderwayRow key={one.key} one={one} sending={sending} />
        ))}
      </ul>
    </>
  );
  return (
    <Panel title={t('attachments.title')} hint={t('attachments.hint')}>
      {data.mayAddAttachment ? <AddFiles onFiles={sending.send}>{content}</AddFiles> : content}
      <WithdrawnFiles files={data.attachments.filter(({ withdrawnAt }) => withdrawnAt)} />
    </Panel>
  );
}
