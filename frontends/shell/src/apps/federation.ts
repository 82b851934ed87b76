import {
  getInstance,
  loadRemote,
  type ModuleFederationRuntimePlugin,
  registerRemotes,
} from '@module-federation/enhanced/runtime';
import { CONTRACT, ContractMismatch, type FrontendModule, frontendOf } from '@onedesk/web';
import { guardFiles } from './integrity.ts';
import type { RegisteredApp } from './registry.ts';

const FETCH_MILLISECONDS = 8_000;
const LOAD_MILLISECONDS = 15_000;

/** An app's files did not come in time. */
export class LoadTimedOut extends Error {
  override name = 'LoadTimedOut';
}

/** An app's federation manifest asks for a way of loading that its hashes do not bind. */
export class EntryRefused extends Error {
  override name = 'EntryRefused';
}

// Without limits a manifest that hangs stays under way inside the runtime, and no later try can succeed.
const limits: ModuleFederationRuntimePlugin = {
  name: 'limits',
  fetch: async (url, init) =>
    onlyScripts(await fetch(url, { ...init, signal: AbortSignal.timeout(FETCH_MILLISECONDS) })),
  createScript: ({ url }) => {
    const script = document.createElement('script');
    script.src = url;
    script.async = true;
    return { script, timeout: FETCH_MILLISECONDS };
  },
};
let limited = false;

/**
 * The manifest itself has no hash: it may lead to nothing but script elements, whose hashes are checked. A module would be
 * imported unchecked.
 */
async function onlyScripts(answer: Response): Promise<Response> {
  if (!answer.ok) return answer;
  const text = await answer.text();
  const { metaData } = JSON.parse(text) as { metaData?: { remoteEntry?: { type?: unknown } } };
  const type = metaData?.remoteEntry?.type ?? 'global';
  if (type !== 'global' && type !== 'var') throw new EntryRefused(`the entry is of type ${JSON.stringify(type)}`);
  return new Response(text, { headers: { 'content-type': 'application/json' } });
}

/** Makes an app known to the runtime. `again` forgets all that is remembered of an earlier try. */
export function register(app: RegisteredApp, again = false): void {
  // A new portal speaks to no old app, and the other way round: nothing of it is loaded.
  if (app.contract !== CONTRACT) throw new ContractMismatch(app.name, app.contract);
  if (!limited) getInstance()?.registerPlugins([limits]);
  limited = true;
  guardFiles(app);
  registerRemotes([{ name: app.name, entry: app.entry }], { force: again });
}

/** Loads an app's entry. Throws ContractMismatch, LoadTimedOut, or whatever the network or the app's script throws. */
export async function load(app: RegisteredApp): Promise<FrontendModule> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new LoadTimedOut(app.name)), LOAD_MILLISECONDS);
  });
  try {
    const module = frontendOf(app.name, await Promise.race([loadRemote<unknown>(`${app.name}/app`), timeout]));
    return withUsableNav(module);
  } finally {
    clearTimeout(timer);
  }
}

/** The frame around all apps shows these entries: one that it cannot show would break the frame. */
function withUsableNav(module: FrontendModule): FrontendModule {
  const usable = module.nav.every(
    (item: unknown) =>
      isObject(item) &&
      typeof item['path'] === 'string' &&
      isObject(item['label']) &&
      typeof item['label']['zh-CN'] === 'string' &&
      typeof item['label']['en'] === 'string',
  );
  if (!usable) throw new TypeError('an entry of its navigation has no path, or no label in both languages');
  return module;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
