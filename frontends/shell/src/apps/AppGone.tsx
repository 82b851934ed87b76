import { LinkButton, PageHeader, useSession } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import type { RegisteredApp } from './registry.ts';

/** An app that was switched off while somebody had it open. */
export function AppGone({ app }: { app: RegisteredApp }) {
  const { t } = useTranslation('shell');
  const { locale } = useSession();
  return (
    <>
      <PageHeader title={t('app.gone', { app: app.title[locale] })} />
      <div className="od-panel app-failed" role="alert">
        <p>{t('app.goneText')}</p>
        <p className="od-quiet">{t('app.restWorks')}</p>
        <LinkButton to="/">{t('home.back')}</LinkButton>
      </div>
    </>
  );
}
