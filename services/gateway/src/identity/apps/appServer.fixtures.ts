import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A department's server with the files of an app, which a test spoils as it likes. */
export interface AppServer {
  /** Address of the folder. */
  readonly address: string;
  readonly files: Map<string, string>;
  /** Headers of every answer. */
  readonly headers: Record<string, string>;
  /** Paths that are answered otherwise than with a file. */
  readonly instead: Map<string, 'redirect' | 'hang'>;
  /** Writes a manifest for the scripts that are there, changed as the test wants it. */
  publish(change?: Record<string, unknown>): Record<string, unknown>;
  close(): Promise<void>;
}

export const sha384 = (text: string): string => `sha384-${createHash('sha384').update(text).digest('base64')}`;
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export const aDocument = 'query Meters { me { id } }';

/** Serves an app named `meters` in version 1.0.0, with two scripts and a document. */
export async function appServer(): Promise<AppServer> {
  const files = new Map([
    ['mf-manifest.json', '{}'],
    ['remoteEntry.js', 'var meters;'],
    ['static/js/async/12.ab.js', '"page"'],
  ]);
  const instead: AppServer['instead'] = new Map();
  const headers = { 'access-control-allow-origin': '*' };
  const server = createServer((request, response) => {
    const path = (request.url ?? '').slice(1);
    if (instead.get(path) === 'hang') return;
    const file = files.get(path);
    if (instead.get(path) === 'redirect') response.writeHead(302, { location: '/elsewhere' }).end();
    else response.writeHead(file === undefined ? 404 : 200, headers).end(file);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    files,
    headers,
    instead,
    publish(change = {}) {
      const scripts = [...files].filter(([path]) => path.endsWith('.js')).map(([path, text]) => [path, sha384(text)]);
      const manifest = { ...metersFacts, scripts: Object.fromEntries(scripts), ...change };
      files.set('onedesk-app.json', JSON.stringify(manifest));
      return manifest;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

const metersFacts = {
  name: 'meters',
  version: '1.0.0',
  contract: 1,
  basePath: '/meters',
  titleZh: '抄表',
  titleEn: 'Meters',
  order: 50,
  anyOf: ['unit.see'],
  entry: 'mf-manifest.json',
  documents: { [sha256(aDocument)]: aDocument },
};
