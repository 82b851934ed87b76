import { useState } from 'react';
import type { ImportState } from './import-record.ts';

/** What the server began and gave up, because the records had changed meanwhile. */
export type TurnedBack = 'run' | 'undo';

/** Watches an import while its page is open: what was begun and turned back, null when nothing was. */
export function useTurnedBack(state: ImportState): TurnedBack | null {
  const [seen, setSeen] = useState({ state, turned: null as TurnedBack | null });
  if (seen.state !== state) setSeen({ state, turned: turnedBack(seen.state, state) ?? kept(seen.turned, state) });
  return seen.turned;
}

/** What a step from one state to the next says. */
export function turnedBack(before: ImportState, now: ImportState): TurnedBack | null {
  if (before === 'importing' && (now === 'checking' || now === 'checked')) return 'run';
  return before === 'undoing' && now === 'imported' ? 'undo' : null;
}

// Being checked again is a step on the way, not news of its own.
const kept = (turned: TurnedBack | null, now: ImportState) => (now === 'checked' ? turned : null);
