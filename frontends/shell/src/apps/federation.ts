import {
  getInstance,
  loadRemote,
  type ModuleFederationRuntimePlugin,
  registerRemotes,
} from '@module-federation/enhanced/runtime';
import { type FrontendModule, frontendOf } from '@onedesk/web';
import type { RegisteredApp } from './registry.ts';

const FETCH_MILLISECONDS = 8_000;
const LOAD_MILLISECONDS = 15_000;

/** An app's files did not come in time. */
export class LoadTimedOut extends Error {
  override name = 'LoadTimedOut';
}

// Without limits a manifest that hangs stays under way inside the runtime, and no later try can succeed.
const timeLimits: ModuleFederationRuntimePlugin = {
  name: 'time-limits',
  fetch: (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(FETCH_MILLISECONDS) }),
  createScript: ({ url }) => {
    const script = document.createElement('script');
    script.src = url;
    script.async = true;
    return { script, timeout: FETCH_MILLISECONDS };
  },
};
let limited = false;

/** Makes an app known to the runtime. `again` forgets all that is remembered of an earlier try. */
export function register(app: RegisteredApp, again = false): void {
  if (!limited) getInstance()?.registerPlugins([timeLimits]);
  limited = true;
  registerRemotes([{ name: app.name, entry: app.entry }], { force: again });
}

/** Loads an app's entry. Throws ContractMismatch, LoadTimedOut, or whatever the network or the app's script throws. */
export async function load(app: RegisteredApp): Promise<FrontendModule> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new LoadTimedOut(app.name)), LOAD_MILLISECONDS);
  });
  try {
    return frontendOf(app.name, await Promise.race([loadRemote<unknown>(`${app.name}/app`), timeout]));
  } finally {
    clearTimeout(timer);
  }
}
