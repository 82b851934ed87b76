import { useApolloClient } from '@apollo/client/react';
import { type AvailabilityWatch, ErrorState, Loading, problemOf } from '@onedesk/web';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import type { AppLoader } from '../apps/appLoader.ts';
import { AppsProvider } from '../apps/AppsContext.tsx';
import { readRegistry } from '../apps/registry.ts';
import { useRegistry } from '../apps/useRegistry.ts';
import { sessionState } from '../auth/api.ts';
import { AvailabilityBanner } from '../frame/AvailabilityBanner.tsx';
import type { SessionGate } from './sessionGate.ts';
import { useAsked } from './useAsked.ts';
import { Workplace } from './Workplace.tsx';

export interface SignedInProps {
  availability: AvailabilityWatch;
  gate: SessionGate;
  loader: AppLoader;
}

/** Lets those in who are signed in; sends all others to the door, and back to this page afterwards. */
export function SignedIn(portal: SignedInProps) {
  const { answer, ask } = useEntry(portal);
  const { pathname, search, hash } = useLocation();
  const next = encodeURIComponent(pathname + search + hash);
  if (!answer) return <Waiting {...portal} />;
  if (!answer.ok) return <Waiting {...portal} error={{ code: 'UNAVAILABLE', fields: [] }} onRetry={ask} />;
  if (!answer.body.signedIn) return <Navigate to={next === '%2F' ? '/sign-in' : `/sign-in?next=${next}`} replace />;
  if (answer.body.mustChangePassword) return <Navigate to={`/change-password?next=${next}`} replace />;
  return <WithApps {...portal} />;
}

/** Asks whether somebody is signed in. */
function useEntry({ availability, gate }: SignedInProps) {
  const ask = useCallback(async () => {
    const found = await sessionState();
    if (found.ok) gate.renew();
    else availability.suspect();
    return found;
  }, [availability, gate]);
  const { answer, again } = useAsked(ask);
  return { answer, ask: again };
}

function WithApps(portal: SignedInProps) {
  const { loader, gate, availability } = portal;
  const client = useApolloClient();
  const read = useCallback(() => readRegistry(client), [client]);
  const { registry, gone, error, again } = useRegistry(read);
  // The session ended between the door and here: to the door again.
  if (error && !registry && problemOf(error).code === 'UNAUTHENTICATED') return <Navigate to="/sign-in" replace />;
  if (error && !registry) return <Waiting {...portal} error={error} onRetry={again} />;
  if (!registry) return <Waiting {...portal} />;
  return (
    <AppsProvider value={{ registry, gone, loader }}>
      <Workplace availability={availability} gate={gate} />
    </AppsProvider>
  );
}

/** Before there is a frame: what is coming, or why it does not come. Goes on by itself when the system is back. */
function Waiting({ availability, error, onRetry }: SignedInProps & { error?: unknown; onRetry?: () => void }) {
  const { t } = useTranslation('shell');
  useEffect(() => {
    if (!onRetry) return undefined;
    return availability.subscribe(() => {
      // With some services away there still is a portal.
      if (['up', 'partial'].includes(availability.current())) onRetry();
    });
  }, [availability, onRetry]);
  return (
    <>
      <AvailabilityBanner watch={availability} />
      <main className="waiting">
        <h1 className="od-sr-only">{t('brand')}</h1>
        {error ? <ErrorState error={error} {...(onRetry ? { onRetry } : {})} /> : <Loading />}
      </main>
    </>
  );
}
