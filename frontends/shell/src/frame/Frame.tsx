import { MenuOutlined } from '@ant-design/icons';
import { type AvailabilityWatch, type Locale, useCompact } from '@onedesk/web';
import { Button, Drawer } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NotificationBell } from '../notifications/index.ts';
import { GlobalSearch } from '../search/GlobalSearch.tsx';
import { AccountMenu } from './AccountMenu.tsx';
import { AvailabilityBanner } from './AvailabilityBanner.tsx';
import { Brand } from './Brand.tsx';
import { PreferenceSwitches } from './PreferenceSwitches.tsx';
import { ProjectSwitch } from './ProjectSwitch.tsx';
import { SideNavigation } from './SideNavigation.tsx';
import { useFocusOnNavigation } from './useFocusOnNavigation.ts';

export interface FrameProps {
  availability: AvailabilityWatch;
  onChooseProject: (id: string) => void;
  /** Shows a record's page in its project. */
  onOpenRecord: (projectId: string, path: string) => void;
  onLocale: (locale: Locale) => unknown;
  onSignOut: () => void;
  children: ReactNode;
}

/** What stands around every page: navigation, project, search, language, account. */
export function Frame({ availability, onChooseProject, onOpenRecord, onLocale, onSignOut, children }: FrameProps) {
  const { t } = useTranslation('shell');
  const compact = useCompact();
  const main = useRef<HTMLElement>(null);
  useFocusOnNavigation(main);
  return (
    <div className="frame">
      <a href="#content" className="skip-link no-print" onClick={() => main.current?.focus()}>
        {t('frame.skip')}
      </a>
      {compact ? null : (
        <div className="frame-side no-print">
          <SideNavigation />
        </div>
      )}
      <div className="frame-body">
        <header className="frame-top no-print">
          {compact ? <NavigationDrawer /> : null}
          <ProjectSwitch onChoose={onChooseProject} />
          <GlobalSearch compact={compact} />
          <div className="frame-account">
            <NotificationBell onOpen={onOpenRecord} />
            <PreferenceSwitches onLocale={onLocale} />
            <AccountMenu onSignOut={onSignOut} />
          </div>
        </header>
        <AvailabilityBanner watch={availability} />
        <main id="content" ref={main} tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  );
}

function NavigationDrawer() {
  const { t } = useTranslation('shell');
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button
        type="text"
        icon={<MenuOutlined />}
        aria-label={t('frame.openNavigation')}
        aria-expanded={open}
        onClick={() => setOpen(true)}
      />
      <Drawer open={open} onClose={close} placement="left" size={280} title={<Brand />} className="nav-drawer">
        <SideNavigation onNavigate={close} />
      </Drawer>
    </>
  );
}
