import { useApolloClient } from '@apollo/client/react';
import { type AvailabilityWatch, dropDrafts, ErrorState, LiveProvider, Loading, SessionProvider } from '@onedesk/web';
import { useEffect, useSyncExternalStore } from 'react';
import { Navigate, Route, Routes, useLocation, useNavigate } from 'react-router';
import { AppGone } from '../apps/AppGone.tsx';
import { AppMount } from '../apps/AppMount.tsx';
import { useApps } from '../apps/AppsContext.tsx';
import { signOut } from '../auth/api.ts';
import { Frame } from '../frame/Frame.tsx';
import { HomePage } from '../home/HomePage.tsx';
import { NotificationPage, NotificationSettingsPage } from '../notifications/index.ts';
import { NotFoundPage } from '../pages/NotFoundPage.tsx';
import { AvailabilityBanner } from '../frame/AvailabilityBanner.tsx';
import type { SessionGate } from './sessionGate.ts';
import { SignInAgain } from './SignInAgain.tsx';
import { useLocaleSwitch } from './useLocaleSwitch.ts';
import { useLoadedSession } from './useLoadedSession.ts';

/** The frame and its pages, for the person who is signed in. */
export function Workplace({ availability, gate }: { availability: AvailabilityWatch; gate: SessionGate }) {
  const { session, accountLocale, error, retry, chooseProject } = useLoadedSession();
  const switchLocale = useLocaleSwitch(accountLocale);
  const client = useApolloClient();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const { registry, gone, loader } = useApps();
  const ended = useSyncExternalStore(gate.subscribe, gate.ended);
  useEffect(() => {
    for (const app of registry) loader.start(app);
  }, [registry, loader]);

  // The session ended before anything was shown: there is nothing to keep, so the door it is.
  if (!session && ended) return <Navigate to={`/sign-in?next=${encodeURIComponent(pathname)}`} replace />;
  if (!session) {
    return (
      <>
        <AvailabilityBanner watch={availability} />
        <main className="waiting">{error ? <ErrorState error={error} onRetry={retry} /> : <Loading />}</main>
      </>
    );
  }
  const leave = async () => {
    await signOut();
    dropDrafts();
    await client.clearStore();
    // A fresh page: nothing of this person stays in memory.
    location.assign('/sign-in');
  };
  const changeProject = async (id: string) => {
    await chooseProject(id);
    // A single record belongs to the project that was left; its list exists in every project.
    await navigate(pathname.split('/').slice(0, 3).join('/') || '/');
  };
  const openRecord = async (projectId: string, path: string, options: { replace?: boolean } = {}) => {
    if (projectId !== session.project?.id) await chooseProject(projectId);
    await navigate(path, options);
  };
  return (
    <SessionProvider value={session}>
      <LiveProvider projectId={session.project?.id ?? null}>
        <Frame
          availability={availability}
          onChooseProject={(id) => void changeProject(id)}
          onOpenRecord={(projectId, path) => void openRecord(projectId, path)}
          onLocale={switchLocale}
          onSignOut={() => void leave()}
        >
          <Routes>
            <Route index element={<HomePage />} />
            <Route path="/account/notifications" element={<NotificationSettingsPage />} />
            <Route
              path="/notifications/:id"
              element={
                <NotificationPage onOpen={(projectId, path) => void openRecord(projectId, path, { replace: true })} />
              }
            />
            {registry.map((app) => (
              <Route key={app.name} path={`${app.basePath}/*`} element={<AppMount key={app.name} app={app} />} />
            ))}
            {gone.map((app) => (
              <Route key={app.name} path={`${app.basePath}/*`} element={<AppGone app={app} />} />
            ))}
            <Route path="*" element={<NotFoundPage />} />
          </Routes>
        </Frame>
      </LiveProvider>
      <SignInAgain gate={gate} />
    </SessionProvider>
  );
}
