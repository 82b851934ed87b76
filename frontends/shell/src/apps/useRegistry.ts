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
  const [known, setKnown] = useState<Omit<LiveRegistry, 'error' | 'again'>>({ registry: null, gone: [] });
  if (answer && !sameApps(answer, known.registry)) {
    const all = [...(known.registry ?? []), ...known.gone];
    setKnown({ registry: answer, gone: all.filter(({ name }) => !answer.some((app) => app.name === name)) });
  }
  return { ...known, error, again };
}

/** An answer that says nothing new keeps all pages as they are. */
function sameApps(answer: readonly RegisteredApp[], known: readonly RegisteredApp[] | null): boolean {
  return known !== null && answer.map(facts).join() === known.map(facts).join();
}

const facts = ({ name, version, address, title }: RegisteredApp) => JSON.stringify([name, version, address, title]);
