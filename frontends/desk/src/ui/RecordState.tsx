import { EmptyState, ErrorState, LinkButton, Loading } from '@onedesk/web';
import { useTranslation } from 'react-i18next';

export interface RecordStateProps {
  loading: boolean;
  error: unknown;
  onRetry: () => unknown;
  /** Where the list of such records is. */
  list: { label: string; to: string };
}

/** What a record's page shows while there is no record: it is coming, could not be read, or does not exist. */
export function RecordState({ loading, error, onRetry, list }: RecordStateProps) {
  const { t } = useTranslation('desk');
  if (error) return <ErrorState error={error} onRetry={onRetry} />;
  if (loading) return <Loading />;
  return (
    <EmptyState
      title={t('common.notFound')}
      hint={t('common.notFoundHint')}
      action={<LinkButton to={list.to}>{list.label}</LinkButton>}
    />
  );
}
