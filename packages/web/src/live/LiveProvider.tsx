import { useApolloClient } from '@apollo/client/react';
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { watchAttention } from './attention.ts';
import { changesOf } from './changed.ts';
import { follow } from './follow.ts';
import { NewsDesk } from './news.ts';

const NewsContext = createContext<NewsDesk | null>(null);

/** Keeps the pages inside it live while somebody looks: one stream for the chosen project. The shell has it once. */
export function LiveProvider({ projectId, children }: { projectId: string | null; children: ReactNode }) {
  const client = useApolloClient();
  const [desk] = useState(() => new NewsDesk());
  useEffect(() => {
    if (!projectId) return undefined;
    let stop: (() => void) | undefined;
    const leave = watchAttention((looking) => {
      stop?.();
      stop = looking ? follow(changesOf(client, projectId), (news) => desk.tell(news)) : undefined;
    });
    return () => {
      leave();
      stop?.();
    };
  }, [client, projectId, desk]);
  return <NewsContext value={desk}>{children}</NewsContext>;
}

/**
 * Calls `refetch` when records of these types changed in the chosen project, whoever changed them: soon, but at most
 * every two seconds, and once after a lost connection. Types are named as in the graph: `useLive(['Unit'], refetch)`.
 * Outside the shell nothing happens.
 */
export function useLive(types: readonly string[], refetch: () => unknown): void {
  const desk = useContext(NewsContext);
  const latest = useRef(refetch);
  useEffect(() => {
    latest.current = refetch;
  });
  const names = types.join(' ');
  useEffect(
    () =>
      desk?.read(names.split(' '), () => {
        // What goes wrong stands on the page: the query has it, too.
        Promise.resolve(latest.current()).catch(() => undefined);
      }),
    [desk, names],
  );
}

/**
 * Holds live pages back while a form is open: what somebody types belongs to the version that they saw. Otherwise a
 * record that was read anew behind the form would let it overwrite a change that nobody has seen.
 */
export function useHeldBack(open: boolean): void {
  const desk = useContext(NewsContext);
  useEffect(() => (open ? desk?.hold() : undefined), [open, desk]);
}
