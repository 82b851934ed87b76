import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import type { FrontendModule } from '../src/contract.ts';
import { contractPackages } from '../build/shared.ts';
import { loadJsdom } from './jsdom.ts';
import { packagesOfThePortal } from './portalPackages.ts';

/** An entry that has not answered by then hangs. */
const LOAD_MILLISECONDS = 15_000;
const base = 'http://app.invalid/';

interface Container {
  init: (scope: object) => unknown;
  get: (module: string) => Promise<() => { default?: FrontendModule }>;
}
interface FederationManifest {
  metaData: { globalName: string; remoteEntry: { path: string; name: string } };
}

/**
 * Loads a built app as the portal does: its entry, and from that `./app`, in a page without a screen. Returns what it
 * exports. Throws what the app throws, and for an entry that is not there, is no container or does not answer.
 */
export async function loadEntry(dist: string, entry: string): Promise<{ default?: unknown }> {
  const { metaData } = JSON.parse(readFileSync(join(dist, entry), 'utf8')) as FederationManifest;
  const page = await openPage(dist);
  try {
    const { path, name } = metaData.remoteEntry;
    page.run(join(path, name));
    const container = page.window[metaData.globalName] as Container | undefined;
    if (typeof container?.init !== 'function') throw new Error(`${name} makes no container ${metaData.globalName}`);
    await inTime(Promise.resolve(container.init(shareScope())));
    const module = (await inTime(container.get('./app')))();
    // What it needs of the page is loaded later, too: its messages.
    return { ...module, default: await settled(module.default) };
  } finally {
    page.close();
  }
}

/** The module with its messages loaded while the page is still open. */
async function settled(module: FrontendModule | undefined): Promise<unknown> {
  if (typeof module?.messages !== 'object' || module.messages === null) return module;
  const loaded = await Promise.all(
    Object.entries(module.messages).map(async ([locale, load]) => [locale, await inTime(load())] as const),
  );
  const messages = Object.fromEntries(loaded.map(([locale, texts]) => [locale, () => Promise.resolve(texts)]));
  return { ...module, messages };
}

interface Page {
  window: Record<string, unknown>;
  /** Runs a script of the app, as its own element would. */
  run: (path: string) => void;
  close: () => void;
}

/** A page that finds scripts and style sheets on disk, below an address that no network knows. */
async function openPage(dist: string): Promise<Page> {
  const { JSDOM, VirtualConsole } = await loadJsdom();
  const dom = new JSDOM('<!doctype html><head></head><body></body>', {
    url: 'http://portal.invalid/',
    runScripts: 'outside-only',
    virtualConsole: new VirtualConsole(),
  });
  const { window } = dom;
  const context = dom.getInternalVMContext();
  let current: { src: string; tagName: string } | null = null;
  Object.defineProperty(window.document, 'currentScript', { get: () => current });
  const run = (path: string) => {
    current = { src: base + path, tagName: 'SCRIPT' };
    new Script(readFileSync(join(dist, path), 'utf8'), { filename: path }).runInContext(context);
    current = null;
  };
  const added = (element: HTMLScriptElement & HTMLLinkElement) => {
    const path = (element.src || element.href || '').slice(base.length);
    if (!path) return;
    try {
      if (!existsSync(join(dist, path))) throw new Error(`${path} is not there`);
      if (element.tagName === 'SCRIPT') run(path);
      element.dispatchEvent(new window.Event('load'));
    } catch {
      element.dispatchEvent(new window.Event('error'));
    }
  };
  const watch = new window.MutationObserver((changes) => {
    for (const { addedNodes } of changes) addedNodes.forEach((node) => added(node as never));
  });
  watch.observe(window.document, { childList: true, subtree: true });
  const open = window as unknown as Record<string, unknown>;
  open['_FEDERATION_RUNTIME_CORE'] = runtimeCore();
  return { window: open, run, close: () => window.close() };
}

/** The federation runtime that the portal gives to its apps; it comes with the build. */
function runtimeCore(): unknown {
  const enhanced = createRequire(createRequire(import.meta.url).resolve('@module-federation/enhanced'));
  return createRequire(enhanced.resolve('@module-federation/runtime'))('@module-federation/runtime-core');
}

function shareScope(): object {
  const loaded = packagesOfThePortal();
  const entries = Object.entries(contractPackages({ provide: true })).map(([name, shared]) => {
    const version = shared.requiredVersion.replace(/^\D+/, '');
    const provided = {
      version,
      get: () => Promise.resolve(() => loaded(name)),
      shareConfig: { singleton: true, requiredVersion: shared.requiredVersion },
      scope: ['default'],
      from: 'shell',
      useIn: [],
      deps: [],
      strategy: 'loaded-first',
    };
    return [name, { [version]: provided }];
  });
  return Object.fromEntries(entries) as object;
}

async function inTime<Value>(promise: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${LOAD_MILLISECONDS} ms`)), LOAD_MILLISECONDS);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
