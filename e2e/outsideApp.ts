import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a department's server behaves: it serves, is down, hangs, or serves a file with one byte changed. */
export type Mood = 'well' | 'down' | 'hangs';

/** An app of a department that stands on a server of its own, outside this repository, and can be made to misbehave. */
export interface OutsideApp {
  readonly name: string;
  /** Address of the folder with its `onedesk-app.json`. */
  readonly address: string;
  readonly title: string;
  mood: Mood;
  /** A file that is served with one byte more than was registered. */
  tampered: string | null;
  /** Serves this as its version from now on; the manifest follows. */
  publish(version: Partial<Published>): void;
  stop(): Promise<void>;
}

/** What a version of it is. */
export interface Published {
  readonly version: string;
  readonly contract: number;
  /** Runs while the entry is loaded, before it says anything. */
  readonly first: string;
  /** Code of its `./app` module; `React` and `h` (createElement) are the portal's, `load(path)` runs a file of its own. */
  readonly module: string;
  /** Further files. */
  readonly files: Readonly<Record<string, string>>;
  /** Scripts that it has but does not list. */
  readonly unlisted: readonly string[];
}

const hash = (text: string) => `sha384-${createHash('sha384').update(text).digest('base64')}`;

/** What an app shows; each part is code. */
export interface Shown {
  /** Its first page; without, a heading that names it. */
  readonly page?: string;
  /** Further routes, each ending with a comma. */
  readonly routes?: string;
  readonly label?: string;
  readonly icon?: string;
  readonly contract?: number;
}

/** The code of an app's module. */
export const moduleOf = (shown: Shown = {}): string => `({
  contract: ${shown.contract ?? 1},
  routes: [${shown.routes ?? ''} { index: true, element: ${shown.page ?? "h('h1', null, title + '的首页')"} }],
  nav: [{ path: '', label: ${shown.label ?? "{ 'zh-CN': title, en: title }"}, icon: ${shown.icon ?? 'null'} }],
  messages: { 'zh-CN': () => Promise.resolve({ default: {} }), en: () => Promise.resolve({ default: {} }) },
})`;

/** Starts the server of an app. Its name and path must be nobody else's. */
export async function outsideApp(name: string, title: string, first: Partial<Published> = {}): Promise<OutsideApp> {
  let published: Published = {
    version: '1.0.0',
    contract: 1,
    first: '',
    module: moduleOf(),
    files: {},
    unlisted: [],
    ...first,
  };
  const waiting = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').slice(1).replace(/\?.*/, '');
    if (app.mood === 'down') return void request.socket.destroy();
    if (app.mood === 'hangs') return void waiting.add(response);
    const text = filesOf(name, title, published)[path];
    const headers = { 'access-control-allow-origin': '*', 'content-type': typeOf(path), 'cache-control': 'no-store' };
    response.writeHead(text === undefined ? 404 : 200, headers);
    return void response.end(path === app.tampered ? `${text ?? ''} ` : text);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const app: OutsideApp = {
    name,
    title,
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    mood: 'well',
    tampered: null,
    publish: (version) => {
      published = { ...published, ...version };
    },
    async stop() {
      for (const response of waiting) response.destroy();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
  return app;
}

const typeOf = (path: string): string => (path.endsWith('.json') ? 'application/json' : 'text/javascript');

function filesOf(name: string, title: string, published: Published): Readonly<Record<string, string>> {
  const { version, contract, files, unlisted } = published;
  const scripts: Record<string, string> = { 'remoteEntry.js': entryOf(name, title, published), ...files };
  const listed = Object.entries(scripts).filter(([path]) => !unlisted.includes(path));
  return {
    ...scripts,
    'mf-manifest.json': JSON.stringify(federationManifest(name, version)),
    'onedesk-app.json': JSON.stringify({
      name,
      version,
      contract,
      basePath: `/${name}`,
      titleZh: title,
      titleEn: title,
      order: 60,
      anyOf: [],
      entry: 'mf-manifest.json',
      scripts: Object.fromEntries(listed.map(([path, text]) => [path, hash(text)])),
      documents: {},
    }),
  };
}

/** A federation container as a bundler would make it, without the bundler: React is the portal's. */
const entryOf = (name: string, title: string, { first, module }: Published): string => `
${first}
var ${name} = (() => {
  const here = document.currentScript.src;
  const title = ${JSON.stringify(title)};
  let scope;
  const shared = async (name) => {
    const [one] = Object.values(scope[name]);
    return one.lib ? one.lib() : (await one.get())();
  };
  const load = (path) => new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = new URL(path, here).href;
    script.onload = resolve;
    script.onerror = () => reject(Object.assign(new Error('Loading chunk ' + path + ' failed. (error: ' + script.src + ')'), { name: 'ChunkLoadError' }));
    document.head.append(script);
  });
  return {
    init(given) { scope = given; },
    async get() {
      const React = await shared('react');
      const h = React.createElement;
      const module = ${module};
      return () => ({ default: module });
    },
  };
})();`;

const federationManifest = (name: string, version: string) => ({
  id: name,
  name,
  metaData: {
    name,
    type: 'app',
    buildInfo: { buildVersion: version, buildName: name },
    remoteEntry: { name: 'remoteEntry.js', path: '', type: 'global' },
    types: { path: '', name: '', zip: '', api: '' },
    globalName: name,
    pluginVersion: '2.9.2',
    publicPath: 'auto',
  },
  shared: [],
  remotes: [],
  exposes: [
    {
      id: `${name}:app`,
      name: 'app',
      path: './app',
      assets: { js: { sync: [], async: [] }, css: { sync: [], async: [] } },
    },
  ],
});
