import { CONTRACT, ContractMismatch, LinkButton, PageHeader, useSession } from '@onedesk/web';
import { Button, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { LoadTimedOut } from './federation.ts';
import type { RegisteredApp } from './registry.ts';

/** An app that cannot be shown: which one, why as far as known, try again. */
export function AppFailed({ app, error, onRetry }: { app: RegisteredApp; error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('shell');
  const { locale } = useSession();
  const title = app.title[locale];
  return (
    <>
      <PageHeader title={t('app.failed', { app: title })} />
      <div className="od-panel app-failed" role="alert">
        <p>{reason(error, t)}</p>
        <p className="od-quiet">{t('app.restWorks')}</p>
        <details className="app-details">
          <summary>{t('app.details')}</summary>
          <code>
            {app.name}: {error instanceof Error ? error.message.slice(0, 300) : String(error)}
          </code>
        </details>
        <Flex gap="small">
          <Button type="primary" onClick={onRetry}>
            {t('app.retry')}
          </Button>
          <LinkButton to="/">{t('home.back')}</LinkButton>
        </Flex>
      </div>
    </>
  );
}

function reason(error: unknown, t: ReturnType<typeof useTranslation<'shell'>>['t']): string {
  if (error instanceof ContractMismatch) {
    return t('app.otherContract', { claimed: String(error.claimed), needed: CONTRACT });
  }
  const said = error instanceof Error ? `${error.name} ${error.message}` : '';
  if (error instanceof LoadTimedOut || /TimeoutError|timed out/i.test(said)) return t('app.timedOut');
  // What the federation runtime could not fetch it reports under RUNTIME-…; all else the app threw itself.
  const unreachable = /RUNTIME-\d+|ChunkLoadError|Failed to fetch/i.test(said);
  return unreachable ? t('app.unreachable') : t('app.threw');
}
