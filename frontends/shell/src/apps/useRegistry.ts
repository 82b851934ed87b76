import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { useAsked } from '../session/useAsked.ts';
import type { RegisteredApp } from './registry.ts';

export interface LiveRegistry {
  registry: readonly RegisteredApp[] | null;
  /** Those that were there before, while this page was open: switched off, or closed to this person. */
  gone: readonly RegisteredApp[];
  error: unknown;
  again: () => void;
}

/** The apps that this person may open, asked for once more with every navigation: one may have been switched off. */
export function useRegistry(read: () => Promise<RegisteredApp[]>): LiveRegistry {
  const { answer, error, again } = useAsked(read);
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    again();
  }, [pathname, again]);
  const [known, setKnown] = useState<Known>({ registry: null, gone: [], origins: new Set() });
  const usable = answer && known.registry ? withinPolicy(answer, known.registry, known.origins) : answer;
  if (usable && !sameApps(usable, known.registry)) {
    const all = [...(known.registry ?? []), ...known.gone];
    const gone = all.filter(({ name }) => !usable.some((app) => app.name === name));
    const origins = known.registry ? known.origins : new Set([location.origin, ...usable.map(originOf)]);
    setKnown({ registry: usable, gone, origins });
  }
  return { registry: known.registry, gone: known.gone, error, again };
}

interface Known {
  registry: readonly RegisteredApp[] | null;
  gone: readonly RegisteredApp[];
  /** Where the page's content security policy lets apps come from: where they came from when it was loaded. */
  origins: ReadonlySet<string>;
}

const originOf = ({ address }: RegisteredApp): string => new URL(address).origin;

/** An app, or a version of one, from a server that this page may not ask waits until the page is loaded again. */
function withinPolicy(
  answer: readonly RegisteredApp[],
  before: readonly RegisteredApp[],
  origins: ReadonlySet<string>,
): RegisteredApp[] {
  return answer
    .map((app) => (origins.has(originOf(app)) ? app : before.find(({ name }) => name === app.name)))
    .filter((app) => app !== undefined);
}

/** An answer that says nothing new keeps all pages as they are. */
function sameApps(answer: readonly RegisteredApp[], known: readonly RegisteredApp[] | null): boolean {
  return known !== null && answer.map(facts).join() === known.map(facts).join();
}

const facts = ({ name, version, address, title }: RegisteredApp) => JSON.stringify([name, version, address, title]);
