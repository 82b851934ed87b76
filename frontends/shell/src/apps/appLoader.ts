import { type FrontendModule, type Locale, loadMessages } from '@onedesk/web';
import { load, register } from './federation.ts';
import type { RegisteredApp } from './registry.ts';

/** How far an app is: its navigation stands once it is ready; why not, when it failed. */
export type AppState =
  | { status: 'loading' }
  | { status: 'ready'; module: FrontendModule }
  | { status: 'failed'; error: unknown };

/** Loads each app once and remembers how that went; a failed one can be tried again. */
export interface AppLoader {
  state: (app: RegisteredApp) => AppState;
  subscribe: (listener: () => void) => () => void;
  /** Starts loading, unless that has been done. */
  start: (app: RegisteredApp) => void;
  retry: (app: RegisteredApp) => void;
  /** Loads the texts of all ready apps in another language. */
  speak: (locale: Locale) => Promise<void>;
}

const loading: AppState = { status: 'loading' };

/** `onReady` runs before anybody can see the app: it extends the cache. `spoken` is the language in use. */
export function appLoader(onReady: (module: FrontendModule) => void, spoken: () => Locale): AppLoader {
  const states = new Map<string, AppState>();
  const listeners = new Set<() => void>();
  const become = (app: RegisteredApp, state: AppState) => {
    states.set(app.name, state);
    for (const listener of listeners) listener();
  };
  const begin = async (app: RegisteredApp, again: boolean) => {
    become(app, loading);
    try {
      register(app, again);
      const module = await load(app);
      await loadMessages(app.name, module, spoken());
      onReady(module);
      become(app, { status: 'ready', module });
    } catch (error) {
      become(app, { status: 'failed', error });
    }
  };
  return {
    state: (app) => states.get(app.name) ?? loading,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: (app) => {
      if (!states.has(app.name)) void begin(app, false);
    },
    retry: (app) => void begin(app, true),
    speak: async (locale) => {
      const ready = [...states].flatMap(([name, state]) =>
        state.status === 'ready' ? [{ name, module: state.module }] : [],
      );
      // An app whose texts cannot be had shows them in the language before; the others switch.
      await Promise.allSettled(ready.map(({ name, module }) => loadMessages(name, module, locale)));
    },
  };
}
