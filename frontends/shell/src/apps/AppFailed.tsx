import { CONTRACT, ContractMismatch, LinkButton, Loading, PageHeader, useSession } from '@onedesk/web';
import { Button, Flex } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Cause, causeOf, mayPass, whenBack } from './cause.ts';
import type { RegisteredApp } from './registry.ts';

export interface AppFailedProps {
  app: RegisteredApp;
  error: unknown;
  cause: Cause;
  onRetry: () => void;
}

/** An app that cannot be shown: which one, why as far as known, try again. */
export function AppFailed({ app, error, cause, onRetry }: AppFailedProps) {
  const { t } = useTranslation('shell');
  const { locale } = useSession();
  const title = app.title[locale];
  return (
    <>
      <PageHeader title={t('app.failed', { app: title })} />
      <div className="od-panel app-failed" role="alert">
        <p>{useReason(cause, error)}</p>
        <p className="od-quiet">{t('app.restWorks')}</p>
        <p className="od-quiet">{t('app.which', { app: title, version: app.version })}</p>
        <details className="app-details">
          <summary>{t('app.details')}</summary>
          <code>
            {app.name} {app.version}: {error instanceof Error ? error.message.slice(0, 300) : String(error)}
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

function useReason(cause: Cause, error: unknown): string {
  const { t } = useTranslation('shell');
  if (cause !== 'otherContract') return t(`app.${cause}`);
  const claimed = error instanceof ContractMismatch ? String(error.claimed) : '?';
  return t('app.otherContract', { claimed, needed: CONTRACT });
}

/** An app that failed after it had been loaded: a page of it threw or could not be fetched. Goes on by itself when it can be. */
export function AppBroke({ app, error, onRetry }: Omit<AppFailedProps, 'cause'>) {
  const [cause, setCause] = useState<Cause | null>(null);
  useEffect(() => {
    let current = true;
    const ask = async () => {
      const found = await causeOf(app, error);
      if (current) setCause(found);
    };
    void ask();
    return () => {
      current = false;
    };
  }, [app, error]);
  useEffect(() => (cause && mayPass(cause) ? whenBack(app, onRetry) : undefined), [app, cause, onRetry]);
  return cause ? <AppFailed app={app} error={error} cause={cause} onRetry={onRetry} /> : <Loading />;
}
