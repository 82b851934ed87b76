import type { Locale } from '@onedesk/web';
import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

export type Appearance = 'light' | 'dark' | 'system';

/** How a person likes to see the portal on this device. */
export interface Preferences {
  locale: Locale;
  /** Chosen here by hand, not guessed from the browser: then the account's own choice does not replace it. */
  localeChosen: boolean;
  appearance: Appearance;
  /** The system's wish, for appearance `system`. */
  systemDark: boolean;
  /** Paper is always light. */
  printing: boolean;
}

const LOCALE_KEY = 'onedesk.locale';
const APPEARANCE_KEY = 'onedesk.appearance';
const listeners = new Set<() => void>();
let preferences = read();

export const getPreferences = (): Preferences => preferences;

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, getPreferences);
}

export const isDark = ({ appearance, systemDark, printing }: Preferences): boolean =>
  !printing && (appearance === 'system' ? systemDark : appearance === 'dark');

/** Remembers the language; `startI18n` and `changeLocale` make it so. */
export function rememberLocale(locale: Locale, chosen: boolean): void {
  if (chosen) write(LOCALE_KEY, locale);
  update({ locale, localeChosen: chosen || preferences.localeChosen });
}

export function chooseAppearance(appearance: Appearance): void {
  write(APPEARANCE_KEY, appearance);
  update({ appearance });
}

/** A locale from outside (account, browser), or undefined when it is none of ours. */
export function asLocale(value: string | null | undefined): Locale | undefined {
  if (value?.toLowerCase().startsWith('zh')) return 'zh-CN';
  return value?.toLowerCase().startsWith('en') ? 'en' : undefined;
}

function read(): Preferences {
  const stored = asLocale(load(LOCALE_KEY));
  const appearance = load(APPEARANCE_KEY);
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', ({ matches }) => update({ systemDark: matches }));
  const print = matchMedia('print');
  // The page must be light before it is printed, so React may not put the change off.
  print.addEventListener('change', ({ matches }) => flushSync(() => update({ printing: matches })));
  return {
    locale: stored ?? asLocale(navigator.language) ?? 'zh-CN',
    localeChosen: stored !== undefined,
    appearance: appearance === 'light' || appearance === 'dark' ? appearance : 'system',
    systemDark: system.matches,
    printing: print.matches,
  };
}

function update(change: Partial<Preferences>): void {
  preferences = { ...preferences, ...change };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

// A browser may forbid storage; then preferences last as long as the page.
function load(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // As above.
  }
}
