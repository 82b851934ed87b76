import { existsSync } from 'node:fs';
import { pluginModuleFederation } from '@module-federation/rsbuild-plugin';
import { defineConfig, type RsbuildConfig } from '@rsbuild/core';
import { pluginReact } from '@rsbuild/plugin-react';
import type { AppFacts } from './appManifest.ts';
import { manifestPlugin } from './manifestPlugin.ts';
import { contractPackages } from './shared.ts';

export type { AppFacts, AppManifest } from './appManifest.ts';
export { portalProxy, type DevelopedApp } from './portalProxy.ts';
export { contractPackages, type SharedPackage } from './shared.ts';

/** What an app says about itself; everything else is the same for all of them. */
export interface FrontendOptions {
  /** Name in the registry of apps, also its folder under `/apps/`: lower-case letters, digits, underscores. */
  name: string;
  /** Port of the development server. */
  port: number;
  /** `true` for an app that the shell loads, `false` for the shell itself. */
  remote: boolean;
  /** What the portal must know of the app before it loads any of it: `onedesk-app.json`. */
  app: AppFacts;
  /** Shell only: apps under development, name → port of their development server. The others come from the running system. */
  devRemotes?: Record<string, number>;
  /** Shell only: title of the page before the first script has run. */
  title?: string;
}

/** In the repository our packages are built from their sources; elsewhere this package has none. */
const inWorkspace = ['../src/index.ts', '../../src/index.ts'].some((path) =>
  existsSync(new URL(path, import.meta.url)),
);

/**
 * The one build of all admin apps: React, module federation over the packages of the contract, output in `dist/`.
 * A remote exposes `src/app.tsx` (default export: `defineFrontend(…)`) as `./app`.
 * `ONEDESK_ORIGIN` (default `http://localhost:4000`) is the running system: the shell's development
 * server talks to it, and the development server of an app lets its pages read the app's files.
 * `ONEDESK_PORTAL` (set by `onedesk-app dev`): the development server shows the portal that runs there, with this app in it.
 */
export function frontend({ name, port, remote, app, devRemotes = {}, title = name }: FrontendOptions): RsbuildConfig {
  const development = process.env['NODE_ENV'] === 'development';
  const portal = development && remote ? process.env['ONEDESK_PORTAL'] : undefined;
  const folder = portal ? `/apps/${name}/` : '/';
  return defineConfig({
    source: { entry: { index: './src/index.ts' } },
    resolve: inWorkspace ? { conditionNames: ['source', '...'] } : {},
    html: {
      title,
      ...(remote ? {} : { template: './index.html' }),
      // Script tags of our own would need 'unsafe-inline'; in development there is no such policy.
      tags: development && !remote ? [{ tag: 'script', head: true, append: false, children: refreshHook }] : [],
    },
    output: { distPath: { root: 'dist' }, assetPrefix: remote ? 'auto' : '/', sourceMap: false, cleanDistPath: true },
    // A script names the hashes of those that it loads later, so a registry that knows the first one's knows them all.
    security: { sri: { enable: 'auto', algorithm: 'sha384' } },
    performance: { printFileSize: false },
    server: {
      port,
      strictPort: true,
      cors: { origin: [/^http:\/\/localhost:\d+$/, runningSystem()] },
      base: folder,
      // What one opens is the portal, not the folder of the app's files: the manifest's plugin says where.
      printUrls: !portal,
      historyApiFallback: !remote,
      ...(remote ? {} : { proxy: developmentProxy(devRemotes) }),
    },
    dev: {
      assetPrefix: remote ? `http://localhost:${port}${folder}` : '/',
      client: { host: 'localhost', port },
      lazyCompilation: false,
    },
    plugins: [
      // A portal that was built brings the React that was built: it draws no development code and cannot refresh.
      pluginReact(portal ? { fastRefresh: false, swcReactOptions: { development: false } } : {}),
      manifestPlugin({ name, remote, app }, portal),
      pluginModuleFederation({
        name,
        ...(remote ? { filename: 'remoteEntry.js', exposes: { './app': './src/app.tsx' } } : {}),
        shared: contractPackages({ provide: !remote }),
        shareStrategy: 'loaded-first',
        manifest: true,
        dts: false,
        dev: { disableDynamicRemoteTypeHints: true },
        experiments: development ? {} : oneRuntime(remote),
      }),
    ],
  });
}

/**
 * The shell's federation runtime serves all apps; each would otherwise bring its own (45 kB). Not in development: there
 * the shell's runtime loads too late for its own refresh.
 */
function oneRuntime(remote: boolean) {
  return remote ? { externalRuntime: true } : { provideExternalRuntime: true };
}

/** Paths that the running system answers while the shell itself comes from the development server. */
const systemPaths = ['/graphql', '/auth', '/files', '/exports', '/apps', '/apps.json', '/healthz', '/readyz'];

/** Where the portal runs that an app under development is seen in. */
const runningSystem = (): string => process.env['ONEDESK_ORIGIN'] ?? 'http://localhost:4000';

function developmentProxy(devRemotes: Record<string, number>) {
  const origin = runningSystem();
  const apps = Object.entries(devRemotes).map(([app, port]) => ({
    pathFilter: [`/apps/${app}/`],
    target: `http://localhost:${port}`,
    pathRewrite: { [`^/apps/${app}`]: '' },
  }));
  // The system answers its own origin only, and compares it with the host that was asked.
  return [...apps, { pathFilter: systemPaths, target: origin, changeOrigin: false }];
}

// Development only: each remote brings a refresh runtime of its own; this lets all of them find the shell's renderer
// (React's browser extension does the same where it is installed).
const refreshHook = `(function () {
  if (window.__REACT_DEVTOOLS_GLOBAL_HOOK__) return;
  var last = 0, renderers = new Map(), nothing = function () {};
  window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    renderers: renderers, supportsFiber: true,
    inject: function (renderer) { renderers.set(++last, renderer); return last; },
    onScheduleFiberRoot: nothing, onCommitFiberRoot: nothing, onCommitFiberUnmount: nothing
  };
})()`;
