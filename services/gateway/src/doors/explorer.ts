import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Audience } from '@onedesk/subgraph';
import { audiences } from '../audiences/index.ts';
import type { Door } from './door.ts';

/** A page and the policy under which it may run. */
interface Page {
  readonly html: Buffer;
  readonly zipped: Buffer;
  readonly policy: string;
}

const pages = new Map<Audience, Promise<Page>>();

/** Whether somebody opens a key's view in a browser, to try questions by hand. */
export const wantsExplorer = ({ method, headers }: IncomingMessage, audience: Audience): boolean =>
  audiences[audience].credential === 'key' && method === 'GET' && (headers.accept ?? '').includes('text/html');

/** GraphiQL for an audience: a page without any right of its own; a key is typed into its headers. */
export const explorerDoor = (audience: Audience): Door => ({
  name: 'explorer',
  async open({ request, response }) {
    let page = pages.get(audience);
    if (!page) pages.set(audience, (page = makePage(audience)));
    const { html, zipped, policy } = await page;
    const zips = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-cache',
      vary: 'accept-encoding',
      ...(zips ? { 'content-encoding': 'gzip' } : {}),
    });
    response.end(zips ? zipped : html);
  },
});

/** Nine megabytes are loaded only where somebody asks for them. */
async function makePage(audience: Audience): Promise<Page> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const html = renderGraphiQL({
    title: `Onedesk ${audience}`,
    endpoint: audiences[audience].path,
    headers: JSON.stringify({ authorization: 'Bearer odk_your-key' }, null, 2),
    shouldPersistHeaders: false,
    defaultQuery: 'query Projects {\n  projects {\n    id\n    name\n  }\n}\n',
  });
  const bytes = Buffer.from(html);
  return { html: bytes, zipped: await promisify(gzip)(bytes), policy: policyOf(html) };
}

/** The page brings everything with it: its own scripts run, named by their hashes, and it asks its own origin only. */
function policyOf(html: string): string {
  const hashes = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, script]) =>
      `'sha256-${createHash('sha256')
        .update(script ?? '')
        .digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    `script-src ${hashes.join(' ')}`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "connect-src 'self'",
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
