import { useDocumentTitle } from '@onedesk/web';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';

/** The shell itself broke: nothing of the frame can be trusted, so a fresh page is the way on. */
export function BrokenPage() {
  const { t } = useTranslation('shell');
  const error = useRouteError();
  useDocumentTitle(t('page.broken'));
  return (
    <main className="broken od-state" role="alert">
      <h1>{t('page.broken')}</h1>
      <p className="od-state-hint">{t('page.brokenHint')}</p>
      <code className="od-quiet">{error instanceof Error ? error.message.slice(0, 300) : ''}</code>
      <Button type="primary" onClick={() => location.assign('/')}>
        {t('page.reload')}
      </Button>
    </main>
  );
}
