import { useQuery } from '@apollo/client/react';
import { ErrorState, Loading, PageHeader } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import { NotificationSettingsForm } from './NotificationSettingsForm.tsx';
import { AnnouncementKindsQuery, NotificationSettingsQuery } from './notifications.graphql.ts';

/** How the person wishes to be told, of each kind: part of one's own account. */
export function NotificationSettingsPage() {
  const { t } = useTranslation('shell');
  const settings = useQuery(NotificationSettingsQuery);
  const kinds = useQuery(AnnouncementKindsQuery);
  const error = settings.error ?? kinds.error;
  const retry = () => Promise.all([settings.refetch(), kinds.refetch()]);
  const ready = settings.data && kinds.data;
  return (
    <>
      <PageHeader title={t('notifications.settingsTitle')} subtitle={t('notifications.settingsIntro')} />
      {ready ? (
        <NotificationSettingsForm
          settings={settings.data.myNotificationSettings}
          kinds={kinds.data.ticketsAnnouncementKinds}
        />
      ) : null}
      {!ready && error ? <ErrorState error={error} onRetry={retry} /> : null}
      {!ready && !error ? <Loading kind="form" /> : null}
    </>
  );
}
