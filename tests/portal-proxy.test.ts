import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AppManifest } from '@onedesk/web/build';
import { portalProxy } from '@onedesk/web/build';
import { afterEach, expect, test } from 'vitest';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function listen(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const hash = 'a'.repeat(64);
const meters: AppManifest = {
  name: 'meters',
  version: '1.2.0',
  contract: 1,
  basePath: '/meters',
  titleZh: '抄表',
  titleEn: 'Meters',
  order: 50,
  anyOf: [],
  entry: 'mf-manifest.json',
  scripts: {},
  documents: { [hash]: 'query Rounds { me { ...Name @unmask } } fragment Name on Me { name }' },
};

interface Asked {
  path: string;
  headers: IncomingHttpHeaders;
  body: { query?: string; extensions?: object; operationName?: string };
}

/** A portal somewhere, which notes what it is asked, and the development server of an app before it. */
async function developed(answer: RequestListener): Promise<{ address: string; portal: string; asked: Asked[] }> {
  const asked: Asked[] = [];
  const portal = await listen((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      const body = text ? (JSON.parse(text) as Asked['body']) : {};
      asked.push({ path: request.url ?? '', headers: request.headers, body });
      answer(request, response);
    });
  });
  const proxy = portalProxy({ portal, folder: '/apps/meters/', manifest: () => meters });
  const address = await listen((request, response) =>
    proxy(request, response, () => response.end('a file of the app')),
  );
  return { address, portal, asked };
}

const ask = (address: string, body: object) =>
  fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address, cookie: 'session=1' },
    body: JSON.stringify(body),
  });

/** An operation of the app, by the hash of its document. */
const by = (sha256Hash: string) => ({
  operationName: 'Rounds',
  extensions: { persistedQuery: { version: 1, sha256Hash } },
});

test('pages and files are the portal’s, with all that it says of them; the app’s own come from here', async () => {
  const { address, portal, asked } = await developed((_, response) =>
    response.writeHead(200, { 'content-security-policy': "script-src 'self'", 'set-cookie': 'a=1' }).end('the portal'),
  );
  const page = await fetch(`${address}/desk/units`, { headers: { origin: address } });
  expect(await page.text()).toBe('the portal');
  expect(page.headers.get('content-security-policy')).toBe("script-src 'self'");
  expect(page.headers.get('set-cookie')).toBe('a=1');
  // The portal answers its own origin only.
  expect(asked[0]?.headers).toMatchObject({ host: new URL(portal).host, origin: portal });
  expect(await (await fetch(`${address}/apps/meters/remoteEntry.js`)).text()).toBe('a file of the app');
  expect(asked).toHaveLength(1);
});

test('the app stands in the portal’s list of apps, in its place or beside the others', async () => {
  const listed = { data: { apps: [{ name: 'desk' }, { name: 'meters', version: '1.1.0' }] } };
  const { address } = await developed((_, response) => response.end(JSON.stringify(listed)));
  const answer = (await (await ask(address, { operationName: 'Apps' })).json()) as typeof listed;
  expect(answer.data.apps.map(({ name }) => name)).toEqual(['desk', 'meters']);
  expect(answer.data.apps[1]).toMatchObject({
    version: '1.2.0-dev',
    entry: '/apps/meters/mf-manifest.json',
    address: '/apps/meters/',
    scripts: null,
    titleZh: '抄表',
  });
});

test('nobody who is not signed in gets a list of one app', async () => {
  const refused = { errors: [{ message: 'sign in', extensions: { code: 'UNAUTHENTICATED' } }] };
  const { address } = await developed((_, response) => response.writeHead(401).end(JSON.stringify(refused)));
  const answer = await ask(address, { operationName: 'Apps' });
  expect([answer.status, await answer.json()]).toEqual([401, refused]);
});

test('the app’s own documents travel as text, as the graph reads them; all others by their hash', async () => {
  const { address, asked } = await developed((_, response) => response.end('{}'));
  await ask(address, by(hash));
  await ask(address, by('b'.repeat(64)));
  expect(asked[0]?.body.query).toContain('...Name');
  expect(asked[0]?.body.query).not.toContain('unmask');
  expect(asked[0]?.body.extensions).toEqual({});
  expect(asked[0]?.headers.cookie).toBe('session=1');
  expect(asked[1]?.body).toEqual(by('b'.repeat(64)));
});

test('a stream of changes is passed on as it comes', async () => {
  const { address } = await developed((_, response) => void response.write('first'));
  const stream = (await ask(address, { operationName: 'Changed' })).body?.getReader();
  expect(Buffer.from((await stream?.read())?.value ?? []).toString()).toBe('first');
  await stream?.cancel();
});

test('a portal that does not run is named', async () => {
  const { address } = await developed((_, response) => response.end());
  const portal = servers[0];
  portal?.closeAllConnections();
  await new Promise((closed) => portal?.close(closed));
  const answer = await fetch(address);
  expect([answer.status, await answer.text()]).toEqual([502, expect.stringContaining('does not answer')]);
});
