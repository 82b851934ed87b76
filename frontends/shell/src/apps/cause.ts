import { ContractMismatch } from '@onedesk/web';
import { EntryRefused, LoadTimedOut } from './federation.ts';
import { failedFiles } from './integrity.ts';
import type { RegisteredApp } from './registry.ts';

/** Why an app cannot be shown, as people are told. */
export type Cause =
  /** Its server is down, refuses, or does not have the file. */
  | 'unreachable'
  /** Its server hangs. */
  | 'timedOut'
  /** A file is not the one that was registered. */
  | 'changed'
  /** It wants to load what its registration does not list. */
  | 'unlisted'
  /** It brings another React, or needs other versions of what all apps share. */
  | 'otherShared'
  | 'otherContract'
  /** It threw, while loading or while rendering. */
  | 'threw';

const PROBE_MILLISECONDS = 8_000;

/** What may be over at any moment, so that it is worth looking again by itself. */
export const mayPass = (cause: Cause): boolean =>
  cause === 'unreachable' || cause === 'timedOut' || cause === 'changed' || cause === 'unlisted';

/** Why the app failed with this error. Asks the app's server once where the browser does not say. */
export async function causeOf(app: RegisteredApp, error: unknown): Promise<Cause> {
  if (error instanceof ContractMismatch) return 'otherContract';
  if (error instanceof EntryRefused) return 'unlisted';
  const said = error instanceof Error ? `${error.name} ${error.message}` : String(error);
  if (otherShared.test(said)) return 'otherShared';
  if (/ScriptExecutionError/.test(said)) return 'threw';
  const timedOut = error instanceof LoadTimedOut || /TimeoutError|timed out/i.test(said);
  if (!timedOut && !notLoaded.test(said)) return 'threw';
  const files = failedFiles(app);
  if (files.some(({ integrity }) => integrity === null)) return 'unlisted';
  if (timedOut || files.some((file) => file.timedOut)) return 'timedOut';
  const changed = await Promise.all(files.map(({ url, integrity }) => isChanged(url, integrity)));
  return changed.includes(true) ? 'changed' : 'unreachable';
}

/** A shared package of another major, hooks of a second React, elements of an older one. */
const otherShared =
  /shared singleton module|Invalid hook call|older version of React|React error #(?:321|525)\b|reading 'use[A-Z]\w*'|"use[A-Z]\w*", \w+ is null/;
/** How the federation runtime and bundlers say that a file did not come. */
const notLoaded = /RUNTIME-\d+|ChunkLoadError|Loading (CSS )?chunk|Failed to fetch|dynamically imported module/i;

/** Whether the file can be had, but not with the hash it was registered with. */
async function isChanged(url: string, integrity: string | null): Promise<boolean> {
  return !(await comes(url, integrity)) && (await comes(url, null));
}

async function comes(url: string, integrity: string | null): Promise<boolean> {
  const signal = AbortSignal.timeout(PROBE_MILLISECONDS);
  try {
    const answer = await fetch(url, { cache: 'no-store', signal, ...(integrity ? { integrity } : {}) });
    // The hash is compared once all of it is there.
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}

/** Whether what failed can be had now: worth loading the app again. */
async function isBack(app: RegisteredApp): Promise<boolean> {
  const file = failedFiles(app).at(-1);
  return file?.integrity ? comes(file.url, file.integrity) : comes(app.entry, null);
}

const FIRST_PAUSE = 4_000;
const LONGEST_PAUSE = 60_000;

/**
 * Calls `again` once the app can be had again: looks after 4 s, then less and less often, the less the more `tries` were in
 * vain. Returns how to stop.
 */
export function whenBack(app: RegisteredApp, again: () => void, tries = 0): () => void {
  let timer: ReturnType<typeof setTimeout>;
  let stopped = false;
  const look = async (pause: number) => {
    const back = await isBack(app);
    if (stopped) return;
    if (back) again();
    else wait(Math.min(pause * 2, LONGEST_PAUSE));
  };
  const wait = (pause: number) => {
    timer = setTimeout(() => void look(pause), pause);
  };
  wait(Math.min(FIRST_PAUSE * 2 ** tries, LONGEST_PAUSE));
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
