import { newKey, useSession } from '@onedesk/web';
import { useEffect, useRef, useState } from 'react';
import { postFile, refusedBy } from '../ui/postFile.ts';

/** A record that files are added to, as the graph names it. */
export interface HeldBy {
  readonly recordType: string;
  readonly recordId: string;
}

/** A file on its way, or one that did not get there. */
export interface Underway {
  /** Also its idempotency key: however often it is tried, it is added once. */
  readonly key: string;
  readonly file: File;
  /** `broken`: nobody knows what became of it, and trying again is safe; `refused`: the server said why it is not taken. */
  readonly state: 'waiting' | 'sending' | 'broken' | 'refused';
  /** 0–100. */
  readonly percent: number;
  /** The server's sentence, where it said one. */
  readonly message: string | null;
}

export interface Sending {
  readonly underway: readonly Underway[];
  send: (files: Iterable<File>) => void;
  /** Gives one up, or takes it off the list. */
  cancel: (key: string) => void;
  /** Tries one that broke off again, with its key. */
  retry: (key: string) => void;
}

/** As many at the same time; a phone's line is soon full. */
const atOnce = 2;

/** Adds files to a record, a few at a time; `onSent` hears of each that has got there. */
export function useSending(record: HeldBy, onSent: () => unknown): Sending {
  const { locale } = useSession();
  const [underway, setUnderway] = useState<readonly Underway[]>([]);
  const going = useRef(new Map<string, AbortController>());
  // Who leaves the page gives up what is not through.
  useEffect(() => {
    const all = going.current;
    return () => all.forEach((one) => one.abort());
  }, []);

  const change = (key: string, to: Partial<Underway>) =>
    setUnderway((now) => now.map((one) => (one.key === key ? { ...one, ...to } : one)));
  const remove = (key: string) => setUnderway((now) => now.filter((one) => one.key !== key));
  const start = async ({ key, file }: Underway) => {
    const controller = new AbortController();
    going.current.set(key, controller);
    change(key, { state: 'sending', percent: 0, message: null });
    const { signal } = controller;
    const onProgress = (percent: number) => change(key, { percent });
    const result = await send(record, { key, file, locale, onProgress, signal });
    if (signal.aborted) return;
    going.current.delete(key);
    if (result !== 'added') return change(key, result);
    remove(key);
    await onSent();
  };
  useEffect(() => {
    const waiting = underway.filter(({ key, state }) => state === 'waiting' && !going.current.has(key));
    for (const one of waiting.slice(0, Math.max(0, atOnce - going.current.size))) void start(one);
  });

  return {
    underway,
    send: (files) => setUnderway((now) => [...now, ...[...files].map(waitingFor)]),
    cancel(key) {
      going.current.get(key)?.abort();
      going.current.delete(key);
      remove(key);
    },
    retry: (key) => change(key, { state: 'waiting' }),
  };
}

const waitingFor = (file: File): Underway => ({ key: newKey(), file, state: 'waiting', percent: 0, message: null });

interface OneTry {
  readonly key: string;
  readonly file: File;
  readonly locale: string;
  readonly onProgress: (percent: number) => void;
  readonly signal: AbortSignal;
}

async function send(
  { recordType, recordId }: HeldBy,
  { key, locale, ...rest }: OneTry,
): Promise<'added' | Pick<Underway, 'state' | 'message'>> {
  const url = `/files/tickets?${new URLSearchParams({ recordType, recordId }).toString()}`;
  const posted = await postFile({ url, locale, headers: { 'idempotency-key': key }, ...rest });
  if ('broken' in posted || posted.status >= 500) return { state: 'broken', message: null };
  if (posted.status === 201) return 'added';
  return { state: 'refused', message: refusedBy(posted.status, posted.body, locale).message };
}
