import { createContext, useContext, useSyncExternalStore } from 'react';
import type { AppLoader, AppState } from './appLoader.ts';
import type { RegisteredApp } from './registry.ts';

interface Apps {
  registry: readonly RegisteredApp[];
  /** Those that were in the registry before, while this page was open. */
  gone: readonly RegisteredApp[];
  loader: AppLoader;
}

const AppsContext = createContext<Apps | null>(null);
export const AppsProvider = AppsContext.Provider;

/** The registry and the loader of its apps. */
export function useApps(): Apps {
  const apps = useContext(AppsContext);
  if (!apps) throw new Error('useApps needs the portal around it');
  return apps;
}

/** How far an app is, kept current. */
export function useAppState(app: RegisteredApp): AppState {
  const { loader } = useApps();
  return useSyncExternalStore(loader.subscribe, () => loader.state(app));
}
