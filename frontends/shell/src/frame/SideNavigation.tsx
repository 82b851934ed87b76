import { HomeOutlined, WarningOutlined } from '@ant-design/icons';
import { useSession } from '@onedesk/web';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { AppIcon } from '../apps/AppIcon.tsx';
import { useApps, useAppState } from '../apps/AppsContext.tsx';
import type { RegisteredApp } from '../apps/registry.ts';
import { Brand } from './Brand.tsx';

/** All pages this person may open: one group per app, in the order of the registry. */
export function SideNavigation({ onNavigate }: { onNavigate?: () => void }) {
  const { t } = useTranslation('shell');
  const { registry } = useApps();
  return (
    <nav className="side-nav" aria-label={t('frame.navigation')} onClickCapture={onNavigate}>
      <NavLink to="/" className="side-brand" end aria-label={t('frame.brandHome')}>
        <Brand />
      </NavLink>
      <ul>
        <NavEntry to="/" end icon={<HomeOutlined />} label={t('home.title')} />
      </ul>
      {registry.map((app) => (
        <AppGroup key={app.name} app={app} />
      ))}
    </nav>
  );
}

function AppGroup({ app }: { app: RegisteredApp }) {
  const { locale, can } = useSession();
  const { t } = useTranslation('shell');
  const state = useAppState(app);
  const title = app.title[locale];
  const items =
    state.status === 'ready' ? state.module.nav.filter(({ permission }) => !permission || can(permission)) : [];
  const id = `nav-${app.name}`;
  if (state.status === 'ready' && items.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {items.map((item) => (
          <NavEntry
            key={item.path}
            to={app.basePath + item.path}
            end={item.path === ''}
            icon={<AppIcon>{item.icon}</AppIcon>}
            label={item.label[locale]}
          />
        ))}
        {state.status === 'failed' ? (
          <NavEntry to={app.basePath} icon={<WarningOutlined />} label={t('app.notReachable')} />
        ) : null}
        {state.status === 'loading' ? <li className="side-waiting" aria-hidden="true" /> : null}
      </ul>
    </section>
  );
}

function NavEntry({ to, end = false, icon, label }: { to: string; end?: boolean; icon?: ReactNode; label: string }) {
  return (
    <li>
      <NavLink to={to} end={end} className="side-link">
        <span className="side-icon" aria-hidden="true">
          {icon}
        </span>
        {label}
      </NavLink>
    </li>
  );
}
