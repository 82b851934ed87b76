import { BellOutlined, KeyOutlined, LogoutOutlined } from '@ant-design/icons';
import { useSession } from '@onedesk/web';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { roleText } from '../roles.ts';
import { besideTrigger, standing } from './besideTrigger.ts';

/** Who works here, in which roles; notification settings, password and sign-out. */
export function AccountMenu({ onSignOut }: { onSignOut: () => void }) {
  const { t } = useTranslation('shell');
  const { account } = useSession();
  const navigate = useNavigate();
  const roles = account.roles.map((role) => roleText(role, t)).join(t('listSeparator'));
  const items = [
    {
      key: 'who',
      type: 'group' as const,
      label: (
        <span className="account-who">
          <b>{account.name}</b>
          <span>{account.username}</span>
          {roles ? <span>{roles}</span> : null}
        </span>
      ),
    },
    { type: 'divider' as const },
    { key: 'notifications', icon: <BellOutlined />, label: t('account.notifications') },
    { key: 'password', icon: <KeyOutlined />, label: t('account.changePassword') },
    { key: 'signOut', icon: <LogoutOutlined />, label: t('account.signOut') },
  ];
  const act = ({ key }: { key: string }) => {
    if (key === 'signOut') onSignOut();
    else void navigate(key === 'notifications' ? '/account/notifications' : '/change-password?wished');
  };
  return (
    <Dropdown
      trigger={['click']}
      getPopupContainer={besideTrigger}
      transitionName={standing}
      placement="bottomRight"
      menu={{ items, onClick: act }}
    >
      <Button type="text" className="account-button" aria-haspopup="menu">
        <span className="account-mark" aria-hidden="true">
          {initial(account.name)}
        </span>
        <span className="account-name">{account.name}</span>
        <span className="od-sr-only">{t('account.menu')}</span>
      </Button>
    </Dropdown>
  );
}

/** A Chinese person is known by the last character of the name, another by the first letter. */
function initial(name: string): string {
  const characters = Array.from(name.trim());
  return (/\p{Script=Han}/u.test(name) ? characters.at(-1) : characters[0]?.toUpperCase()) ?? '·';
}
