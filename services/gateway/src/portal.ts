import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv, { type RequestHandler } from 'sirv';
import { frontends } from './apps.ts';
import { contentSecurityPolicy } from './headers.ts';

/** Serves the shell at `/` and each app's files at `/apps/<name>/`. */
export interface Portal {
  serve(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

/** Files with a hash in their name never change; the others are asked for again. */
const settings = {
  dev: false,
  etag: true,
  setHeaders(response: ServerResponse, path: string) {
    const named = /\.[0-9a-f]{8,}\.(js|css|woff2|svg|png)$/.test(path);
    response.setHeader('cache-control', named ? 'public, max-age=31536000, immutable' : 'no-cache');
  },
};

/** What the portal serves. */
export interface PortalPlan {
  /** Names of the apps whose files are served at `/apps/<name>/`. */
  readonly apps: readonly string[];
  /** Where registered apps come from: pages may load them from there. */
  readonly origins: () => Promise<readonly string[]>;
  /** Folder of the built front ends. */
  readonly folder?: string;
}

/** The portal from the built front ends; unknown pages are the shell's to answer. */
export function servePortal({ apps, origins, folder = frontends }: PortalPlan): Portal {
  const shellFolder = join(folder, 'shell', 'dist');
  const shell = handler(shellFolder);
  const byApp = new Map(apps.map((name) => [name, handler(join(folder, name, 'dist'))]));
  const index = join(shellFolder, 'index.html');
  return {
    async serve(request, response) {
      if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405);
      const path = new URL(request.url ?? '/', 'http://localhost').pathname;
      const [, app, rest] = /^\/apps\/([a-z][a-z0-9-]*)(\/.*)$/.exec(path) ?? [];
      if (app) {
        const files = byApp.get(app);
        request.url = rest ?? '/';
        return files ? files(request, response, () => end(response, 404)) : end(response, 404);
      }
      response.setHeader('content-security-policy', contentSecurityPolicy(await origins()));
      return shell(request, response, () => page(path, index, response));
    },
  };
}

const handler = (folder: string): RequestHandler =>
  existsSync(folder) ? sirv(folder, settings) : (_, __, next) => next?.();

/** A page of the portal: the shell decides what it shows. A missing file stays missing. */
function page(path: string, index: string, response: ServerResponse): void {
  if (/\.[a-z0-9]{2,5}$/i.test(path) || !existsSync(index)) return end(response, 404);
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
  response.end(readFileSync(index));
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(status === 404 ? 'not found' : '');
}
