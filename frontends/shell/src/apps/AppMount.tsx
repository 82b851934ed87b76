import { AppBaseProvider, type FrontendModule, Loading, useSession } from '@onedesk/web';
import { Suspense, useCallback, useState } from 'react';
import { useLocation, useRoutes } from 'react-router';
import { ForbiddenPage } from '../pages/ForbiddenPage.tsx';
import { NotFoundPage } from '../pages/NotFoundPage.tsx';
import { AppBoundary } from './AppBoundary.tsx';
import { AppBroke, AppFailed } from './AppFailed.tsx';
import { useApps, useAppState } from './AppsContext.tsx';
import type { RegisteredApp } from './registry.ts';

/** One app below its base path. Whatever goes wrong with it stays here, by name, with a way to try again. */
export function AppMount({ app }: { app: RegisteredApp }) {
  const { can } = useSession();
  const { loader } = useApps();
  const state = useAppState(app);
  const { pathname } = useLocation();
  const [attempt, setAttempt] = useState(0);
  const again = useCallback(() => {
    loader.retry(app);
    setAttempt((count) => count + 1);
  }, [loader, app]);

  if (state.status === 'loading') return <Loading />;
  if (state.status === 'failed') return <AppFailed {...state} app={app} onRetry={again} />;
  const needed = permissionFor(state.module, pathname.slice(app.basePath.length));
  if (needed && !can(needed)) return <ForbiddenPage />;
  return (
    <AppBaseProvider value={app.basePath}>
      <AppBoundary
        key={`${app.name} ${attempt}`}
        page={pathname}
        renderError={(error) => <AppBroke app={app} error={error} onRetry={again} />}
      >
        <Suspense fallback={<Loading />}>
          <Routes module={state.module} />
        </Suspense>
      </AppBoundary>
    </AppBaseProvider>
  );
}

function Routes({ module }: { module: FrontendModule }) {
  return useRoutes(module.routes) ?? <NotFoundPage />;
}

/** What the navigation asks for the page at `path` (below the base path), or for the list that the page belongs to. */
function permissionFor({ nav }: FrontendModule, path: string): string | undefined {
  return nav
    .filter((item) => path === item.path || (item.path !== '' && path.startsWith(`${item.path}/`)))
    .toSorted((a, b) => b.path.length - a.path.length)[0]?.permission;
}
