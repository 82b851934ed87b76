import type { RegisteredApp } from './registry.ts';

/** A file of an app that the browser did not run, and why as far as the page knows. */
export interface FailedFile {
  url: string;
  /** The hash it must have; null when the app's registration does not list it. */
  integrity: string | null;
  timedOut: boolean;
}

/** How long (ms) one file of an app may take: bundlers wait two minutes, people do not. */
const FILE_MILLISECONDS = 15_000;
/** Well formed, so that browsers check it, and the hash of nothing. */
const NOTHING_HAS_IT = `sha384-${'A'.repeat(64)}`;

const guarded = new Map<string, RegisteredApp>();
const failures = new Map<string, FailedFile[]>();

/**
 * From now on the browser runs files of this app only as they were registered: every script and style that anybody in the
 * page loads from it, now or later, gets its hash; one that is not listed gets a hash that nothing has. Forgets what
 * failed before.
 */
export function guardFiles(app: RegisteredApp): void {
  install();
  guarded.set(app.name, app);
  failures.delete(app.name);
}

/** The app's files that did not run since `guardFiles`. */
export const failedFiles = ({ name }: RegisteredApp): readonly FailedFile[] => failures.get(name) ?? [];

type Loading = HTMLScriptElement | HTMLLinkElement;

let installed = false;
/** All loaders, whatever bundler made them, name a file through these. */
function install(): void {
  if (installed) return;
  installed = true;
  guardProperty(HTMLScriptElement.prototype, 'src');
  guardProperty(HTMLLinkElement.prototype, 'href');
}

function guardProperty(prototype: Loading, property: string): void {
  const native = Object.getOwnPropertyDescriptor(prototype, property);
  if (!native?.set) throw new Error(`this browser has no ${property} that could be guarded`);
  Object.defineProperty(prototype, property, {
    ...native,
    set(this: Loading, value: unknown) {
      guard(this, String(value));
      native.set?.call(this, value);
    },
  });
  Object.defineProperty(prototype, 'setAttribute', {
    configurable: true,
    writable: true,
    value(this: Loading, name: string, value: string) {
      if (name.toLowerCase() === property) guard(this, value);
      Element.prototype.setAttribute.call(this, name, value);
    },
  });
}

function guard(element: Loading, value: string): void {
  if (!URL.canParse(value, document.baseURI)) return;
  const url = new URL(value, document.baseURI);
  const app = appOf(url);
  if (!app?.scripts) return;
  const integrity = app.scripts.get(url.origin + url.pathname) ?? null;
  // Icons and hints run nothing.
  if (!integrity && element instanceof HTMLLinkElement && !/^$|stylesheet/.test(element.rel)) return;
  element.crossOrigin = 'anonymous';
  element.integrity = integrity ?? NOTHING_HAS_IT;
  watch(element, app, { url: url.href, integrity });
}

/** Whose file it is: by its folder; else any app's of that server, as nothing but registered files runs from there. */
function appOf({ href, origin }: URL): RegisteredApp | undefined {
  const apps = [...guarded.values()];
  const byFolder = apps.find(({ address }) => href.startsWith(address));
  if (byFolder || origin === location.origin) return byFolder;
  return apps.find(({ address, scripts }) => scripts && new URL(address).origin === origin);
}

function watch(element: Loading, { name }: RegisteredApp, file: Omit<FailedFile, 'timedOut'>): void {
  const ended = new AbortController();
  const { signal } = ended;
  const fail = (timedOut: boolean) => {
    ended.abort();
    failures.set(name, [...(failures.get(name) ?? []), { ...file, timedOut }]);
  };
  element.addEventListener('load', () => ended.abort(), { signal });
  element.addEventListener('error', () => fail(false), { signal });
  const timer = setTimeout(() => {
    if (!element.isConnected) return;
    fail(true);
    // Whoever waits for it is told as if the network had.
    element.dispatchEvent(new Event('error'));
  }, FILE_MILLISECONDS);
  signal.addEventListener('abort', () => clearTimeout(timer));
}
