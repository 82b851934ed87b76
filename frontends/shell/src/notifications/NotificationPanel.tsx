import { useQuery } from '@apollo/client/react';
import { EmptyState, ErrorState, Loading, useLiveList } from '@onedesk/web';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OpenRecord } from './NotificationBell.tsx';
import { NotificationDays } from './NotificationDays.tsx';
import { NotificationsQuery } from './notifications.graphql.ts';
import { inboxTypes, useMarkRead } from './useInbox.ts';

/** As many as one look takes in. */
const first = 20;

export interface NotificationPanelProps {
  onOpen: OpenRecord;
  /** The person goes to another page of the portal. */
  onLeave: () => void;
}

/** The person's notifications, newest first: all of them or the unread. */
export function NotificationPanel({ onOpen, onLeave }: NotificationPanelProps) {
  const { t } = useTranslation('shell');
  const [unreadOnly, setUnreadOnly] = useState(false);
  const list = useNotifications(unreadOnly);
  const markRead = useMarkRead();
  const [newest] = list.edges;
  return (
    <>
      <div className="notification-tools">
        <Segmented
          aria-label={t('notifications.which')}
          value={unreadOnly}
          onChange={setUnreadOnly}
          options={[
            { value: false, label: t('notifications.all') },
            { value: true, label: t('notifications.onlyUnread') },
          ]}
        />
        <Button
          disabled={!list.edges.some(({ node }) => node.readAt === null)}
          onClick={() => newest && void markRead({ upTo: newest.cursor })}
        >
          {t('notifications.markAllRead')}
        </Button>
        <Link to="/account/notifications" onClick={onLeave}>
          {t('notifications.settings')}
        </Link>
      </div>
      <Shown list={list} unreadOnly={unreadOnly} onOpen={onOpen} onRead={(id) => void markRead({ ids: [id] })} />
    </>
  );
}

function useNotifications(unreadOnly: boolean) {
  const variables = { first, unreadOnly };
  const { data, previousData, error, refetch, fetchMore } = useQuery(NotificationsQuery, { variables });
  const page = (data ?? previousData)?.myNotifications;
  useLiveList(inboxTypes, { query: NotificationsQuery, variables, shown: page?.edges.length });
  return {
    edges: page?.edges ?? [],
    ready: page !== undefined,
    error,
    again: refetch,
    more: page?.pageInfo.hasNextPage
      ? () => fetchMore({ variables: { ...variables, after: page.pageInfo.endCursor } })
      : null,
  };
}

interface ShownProps {
  list: ReturnType<typeof useNotifications>;
  unreadOnly: boolean;
  onOpen: OpenRecord;
  onRead: (id: string) => void;
}

function Shown({ list, unreadOnly, onOpen, onRead }: ShownProps) {
  const { t } = useTranslation('shell');
  if (!list.ready) return list.error ? <ErrorState error={list.error} onRetry={list.again} /> : <Loading kind="form" />;
  if (list.edges.length === 0) {
    const empty = unreadOnly ? 'nothingUnread' : 'nothing';
    return <EmptyState title={t(`notifications.${empty}`)} hint={t('notifications.nothingHint')} />;
  }
  return (
    <>
      <NotificationDays notifications={list.edges.map(({ node }) => node)} onOpen={onOpen} onRead={onRead} />
      {list.more ? (
        <Button block onClick={() => void list.more?.()}>
          {t('notifications.more')}
        </Button>
      ) : null}
    </>
  );
}
