import { AppstoreOutlined } from '@ant-design/icons';
import { useSession } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AppIcon } from '../apps/AppIcon.tsx';
import { useApps, useAppState } from '../apps/AppsContext.tsx';
import type { RegisteredApp } from '../apps/registry.ts';

/** Where this person's work begins: the pages of every app that the permission table opens to them. */
export function QuickActions() {
  const { t } = useTranslation('shell');
  const { registry } = useApps();
  return (
    <nav className="quick" aria-label={t('home.quick')}>
      {registry.map((app) => (
        <AppActions key={app.name} app={app} />
      ))}
    </nav>
  );
}

function AppActions({ app }: { app: RegisteredApp }) {
  const { can, locale } = useSession();
  const state = useAppState(app);
  if (state.status !== 'ready') return null;
  return state.module.nav
    .filter(({ permission }) => !permission || can(permission))
    .map((item) => (
      <Link key={item.path} to={app.basePath + item.path} className="quick-action">
        <span className="quick-icon" aria-hidden="true">
          <AppIcon>{item.icon ?? <AppstoreOutlined />}</AppIcon>
        </span>
        <span>
          <b>{item.label[locale]}</b>
          <span className="od-quiet">{app.title[locale]}</span>
        </span>
      </Link>
    ));
}
