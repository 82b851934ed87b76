import { type FrontendModule, type Locale, loadMessages } from '@onedesk/web';
import { type Cause, causeOf, mayPass, whenBack } from './cause.ts';
import { load, register } from './federation.ts';
import type { RegisteredApp } from './registry.ts';

/** How far an app is: its navigation stands once it is ready; why not, when it failed. */
export type AppState =
  | { status: 'loading' }
  | { status: 'ready'; module: FrontendModule }
  | { status: 'failed'; error: unknown; cause: Cause };

/** Loads each app once and remembers how that went; a failed one is tried again when its files can be had. */
export interface AppLoader {
  state: (app: RegisteredApp) => AppState;
  subscribe: (listener: () => void) => () => void;
  /** Starts loading, unless that has been done; an app that failed in another version is tried in this one. */
  start: (app: RegisteredApp) => void;
  retry: (app: RegisteredApp) => void;
  /** Loads the texts of all ready apps in another language. */
  speak: (locale: Locale) => Promise<void>;
}

const loading: AppState = { status: 'loading' };

/** `onReady` runs before anybody can see the app: it extends the cache. `spoken` is the language in use. */
export function appLoader(onReady: (module: FrontendModule) => void, spoken: () => Locale): AppLoader {
  const states = new Map<string, { app: RegisteredApp; state: AppState; stop: () => void }>();
  const listeners = new Set<() => void>();
  const become = (app: RegisteredApp, state: AppState, stop: () => void = nothing) => {
    states.get(app.name)?.stop();
    states.set(app.name, { app, state, stop });
    for (const listener of listeners) listener();
  };
  /** `tries`: how often the portal tried by itself. Nobody asked for that, so what is shown stays until it is known better. */
  const begin = async (app: RegisteredApp, { again, tries = 0 }: { again: boolean; tries?: number }) => {
    if (tries === 0) become(app, loading);
    try {
      register(app, again);
      const module = await load(app);
      await loadMessages(app.name, module, spoken());
      onReady(module);
      become(app, { status: 'ready', module });
    } catch (error) {
      const cause = await causeOf(app, error);
      const comeBack = () => void begin(app, { again: true, tries: tries + 1 });
      become(app, { status: 'failed', error, cause }, mayPass(cause) ? whenBack(app, comeBack, tries) : nothing);
    }
  };
  return {
    state: (app) => states.get(app.name)?.state ?? loading,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: (app) => {
      const known = states.get(app.name);
      if (!known) void begin(app, { again: false });
      else if (known.state.status === 'failed' && known.app.version !== app.version) void begin(app, { again: true });
    },
    retry: (app) => void begin(app, { again: true }),
    speak: async (locale) => {
      const ready = [...states].flatMap(([name, { state }]) =>
        state.status === 'ready' ? [{ name, module: state.module }] : [],
      );
      // An app whose texts cannot be had shows them in the language before; the others switch.
      await Promise.allSettled(ready.map(({ name, module }) => loadMessages(name, module, locale)));
    },
  };
}

const nothing = () => undefined;
