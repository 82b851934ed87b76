import { BellOutlined } from '@ant-design/icons';
import { useCompact } from '@onedesk/web';
import { Badge, Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NotificationPanel } from './NotificationPanel.tsx';
import { useUnread } from './useInbox.ts';

/** Opens a record's page; in its project, whichever is chosen now. */
export type OpenRecord = (projectId: string, path: string) => void;

/** The bell in the header: how much is unread, and the notifications behind it. On phones they fill the screen. */
export function NotificationBell({ onOpen }: { onOpen: OpenRecord }) {
  const { t } = useTranslation('shell');
  const compact = useCompact();
  const unread = useUnread();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const count = unread ?? 0;
  return (
    <>
      <Button
        type="text"
        className="bell"
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-label={t('notifications.open', { count })}
        icon={
          <Badge count={count} size="small" offset={[count > 9 ? 8 : 2, -2]} overflowCount={99} title="">
            <BellOutlined />
          </Badge>
        }
        onClick={() => setOpen(true)}
      />
      <output className="od-sr-only">{count > 0 ? t('notifications.unread', { count }) : ''}</output>
      <Drawer
        open={open}
        onClose={close}
        placement="right"
        size={compact ? '100%' : 440}
        title={t('notifications.title')}
        className="notifications"
        destroyOnHidden
      >
        <NotificationPanel
          onOpen={(projectId, path) => {
            close();
            onOpen(projectId, path);
          }}
          onLeave={close}
        />
      </Drawer>
    </>
  );
}
