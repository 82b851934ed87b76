const PREFIX = 'onedesk.draft.';

/** What was typed into a form under this key in this tab, also after a reload; null where there is nothing (any more). */
export function readDraft(key: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(PREFIX + key) ?? 'null');
  } catch {
    return null;
  }
}

/** Keeps what was typed for this tab alone; null drops it. Sensitive as it may be, it never leaves the tab. */
export function keepDraft(key: string, typed: object | null): void {
  try {
    if (typed) sessionStorage.setItem(PREFIX + key, JSON.stringify(typed));
    else sessionStorage.removeItem(PREFIX + key);
  } catch {
    // A browser without storage keeps nothing; the form works all the same.
  }
}

/** Drops everything that was typed in this tab: somebody signs out. */
export function dropDrafts(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  } catch {
    // As above.
  }
}
