import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RsbuildPlugin } from '@rsbuild/core';
import { appManifest, type BuiltApp, MANIFEST_FILE } from './appManifest.ts';

/**
 * Writes `onedesk-app.json` beside the app's entry: from the files on disk, once all of them are written. The development
 * server answers it too, so that a running portal can load an app under development.
 */
export function manifestPlugin(built: Omit<BuiltApp, 'root'>): RsbuildPlugin {
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
      // After the server's own steps: the portal, another origin, may read it.
      api.onBeforeStartDevServer(({ server }) => () => {
        server.middlewares.use(`/${MANIFEST_FILE}`, (_, response) => {
          response.setHeader('content-type', 'application/json; charset=utf-8');
          response.setHeader('cache-control', 'no-cache');
          response.end(JSON.stringify(appManifest({ ...built, root })));
        });
      });
    },
  };
}
