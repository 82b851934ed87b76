import { writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { RsbuildPlugin } from '@rsbuild/core';
import { type AppManifest, appManifest, type BuiltApp, MANIFEST_FILE } from './appManifest.ts';
import { portalProxy } from './portalProxy.ts';

/**
 * Writes `onedesk-app.json` beside the app's entry: from the files on disk, once all of them are written. The development
 * server answers it too and, where it is told of a running `portal`, shows that with the app in it.
 */
export function manifestPlugin(built: Omit<BuiltApp, 'root'>, portal?: string): RsbuildPlugin {
  return {
    name: 'onedesk-app-manifest',
    setup(api) {
      const { rootPath: root } = api.context;
      api.onAfterBuild(({ stats }) => {
        if (stats?.hasErrors()) return;
        const dist = api.context.distPath;
        const text = JSON.stringify(appManifest({ ...built, root }, dist), null, 2);
        writeFileSync(join(dist, MANIFEST_FILE), `${text}\n`);
      });
      const manifest = () => appManifest({ ...built, root });
      api.onBeforeStartDevServer(({ server }) => {
        const folder = `/apps/${built.name}/`;
        if (portal) server.middlewares.use(portalProxy({ portal, folder, manifest }));
        // After the server's own steps: the portal, another origin, may read it.
        return () => void server.middlewares.use(`/${MANIFEST_FILE}`, (_, response) => answer(response, manifest()));
      });
      api.onAfterStartDevServer(({ port }) => {
        if (portal) process.stdout.write(`  ${portal} with ${built.name} in it: http://localhost:${port}/\n\n`);
      });
    },
  };
}

function answer(response: ServerResponse, manifest: AppManifest): void {
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.setHeader('cache-control', 'no-cache');
  response.end(JSON.stringify(manifest));
}
