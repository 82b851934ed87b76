import { useQuery } from '@apollo/client/react';
import { ErrorState, Loading } from '@onedesk/web';
import { useEffect, useRef } from 'react';
import { useParams } from 'react-router';
import type { OpenRecord } from './NotificationBell.tsx';
import { NotificationQuery } from './notifications.graphql.ts';
import { recordPath } from './recordPaths.ts';
import { useMarkRead } from './useInbox.ts';

/** Where a mail leads to: on to the record it tells of, which is read then. */
export function NotificationPage({ onOpen }: { onOpen: OpenRecord }) {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(NotificationQuery, { variables: { id } });
  const markRead = useMarkRead();
  const gone = useRef(false);
  const notification = data?.myNotification;
  useEffect(() => {
    if (!notification || gone.current) return;
    gone.current = true;
    if (notification.readAt === null) void markRead({ ids: [notification.id] });
    onOpen(notification.projectId, recordPath(notification.recordType, notification.recordId) ?? '/');
  }, [notification, markRead, onOpen]);
  return error && !notification ? <ErrorState error={error} onRetry={refetch} /> : <Loading />;
}
