import { CheckOutlined } from '@ant-design/icons';
import { useFormats, useSession } from '@onedesk/web';
import { Button } from 'antd';
import { type MouseEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MyNotificationsQuery } from '../gql/graphql.ts';
import { byDay, dayOf } from './days.ts';
import type { OpenRecord } from './NotificationBell.tsx';
import { recordPath } from './recordPaths.ts';

type Notification = MyNotificationsQuery['myNotifications']['edges'][number]['node'];

interface NotificationDaysProps {
  notifications: readonly Notification[];
  onOpen: OpenRecord;
  onRead: (id: string) => void;
}

/** Notifications under the days on which things happened. */
export function NotificationDays({ notifications, onOpen, onRead }: NotificationDaysProps) {
  const { t } = useTranslation('shell');
  const formats = useFormats();
  const [now] = useState(() => new Date());
  const names = new Map([
    [dayOf(now), t('notifications.today')],
    [dayOf(new Date(now.getTime() - 24 * 3_600_000)), t('notifications.yesterday')],
  ]);
  return byDay(notifications).map(({ date, items }) => (
    <section key={date} className="notification-day" aria-labelledby={`notifications-${date}`}>
      <h3 id={`notifications-${date}`}>{names.get(date) ?? formats.date(date)}</h3>
      <ul>
        {items.map((one) => (
          <NotificationItem key={one.id} notification={one} onOpen={onOpen} onRead={onRead} />
        ))}
      </ul>
    </section>
  ));
}

interface ItemProps extends Pick<NotificationDaysProps, 'onOpen' | 'onRead'> {
  notification: Notification;
}

function NotificationItem({ notification, onOpen, onRead }: ItemProps) {
  const { t } = useTranslation('shell');
  const { locale, project, projects } = useSession();
  const { id, projectId, recordType, recordId, at, readAt } = notification;
  const title = locale === 'en' ? notification.titleEn : notification.titleZh;
  const body = locale === 'en' ? notification.bodyEn : notification.bodyZh;
  const path = recordPath(recordType, recordId);
  const unread = readAt === null;
  const elsewhere = project?.id === projectId ? undefined : projects.find((one) => one.id === projectId)?.name;
  const open = (event: MouseEvent) => {
    if (unread) onRead(id);
    // With a modifier the browser opens the page in a window of its own.
    if (!path || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(projectId, path);
  };
  return (
    <li className={unread ? 'notification unread' : 'notification'}>
      <div className="notification-text">
        {unread ? <span className="od-sr-only">{t('notifications.isUnread')}</span> : null}
        {path ? (
          <Link to={path} onClick={open}>
            {title}
          </Link>
        ) : (
          <span className="notification-title">{title}</span>
        )}
        {body ? <span>{body}</span> : null}
        <span className="od-quiet">
          <time dateTime={at}>{timeOf(at)}</time>
          {elsewhere ? ` · ${elsewhere}` : null}
        </span>
      </div>
      {unread ? (
        <Button
          type="text"
          icon={<CheckOutlined />}
          aria-label={t('notifications.markRead', { title })}
          onClick={() => onRead(id)}
        />
      ) : null}
    </li>
  );
}

const clockTime = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' });
const timeOf = (iso: string): string => clockTime.format(new Date(iso));
