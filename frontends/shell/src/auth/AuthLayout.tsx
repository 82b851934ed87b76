import { useDocumentTitle } from '@onedesk/web';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Brand } from '../frame/Brand.tsx';
import { PreferenceSwitches } from '../frame/PreferenceSwitches.tsx';

/** The pages outside the frame: before somebody is signed in, or before they may go on. */
export function AuthLayout({ title, intro, children }: { title: string; intro?: ReactNode; children: ReactNode }) {
  const { t } = useTranslation('shell');
  useDocumentTitle(title);
  return (
    <div className="auth">
      <aside className="auth-side">
        <Brand size="large" />
        <p className="auth-motto">{t('auth.motto')}</p>
        <DeskPicture />
      </aside>
      <main className="auth-main">
        <div className="auth-switches">
          <PreferenceSwitches />
        </div>
        <div className="auth-sheet">
          <h1>{title}</h1>
          {intro ? <p className="od-quiet">{intro}</p> : null}
          {children}
        </div>
      </main>
    </div>
  );
}

/** A tower, its windows lit where somebody is at work. */
function DeskPicture() {
  const floors = Array.from({ length: 9 }, (_, floor) => floor);
  const windows = Array.from({ length: 6 }, (_, window) => window);
  return (
    <svg className="auth-picture" viewBox="0 0 240 300" aria-hidden="true">
      <path d="M40 300V40h110v260M150 300V110h60v190" fill="none" stroke="currentColor" strokeWidth="1.5" />
      {floors.map((floor) =>
        windows.map((window) => (
          <rect
            key={`${floor}-${window}`}
            x={52 + window * 15}
            y={54 + floor * 24}
            width="9"
            height="14"
            rx="1"
            className={(floor * 5 + window * 3) % 7 < 2 ? 'lit' : 'unlit'}
          />
        )),
      )}
      <path d="M16 299.25h208" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}
