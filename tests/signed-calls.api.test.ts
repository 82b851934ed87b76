import { once } from 'node:events';
import { createServer, request as send } from 'node:http';
import { newId, systemClock } from '@onedesk/kernel';
import {
  bodyTrailer,
  gatewayName,
  hashOf,
  peer,
  type Principal,
  remoteSubgraph,
  type RemoteSubgraph,
  type ServedService,
  serveSubgraph,
  signBody,
  signCall,
  streamed,
  type Trust,
} from '@onedesk/subgraph';
import { type Estate, estate, makeTrusts, quietLog } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const trust = makeTrusts(['property', 'finance']);
const gateway = trust(gatewayName);
const finance = trust('finance');

let world: Estate;
let served: ServedService;
let property: RemoteSubgraph;
let clerk: Principal;

beforeAll(async () => {
  world = await estate({ apart: false, jobs: false });
  const running = world.system.subgraphs.get('property');
  if (!running) throw new Error('property does not run');
  served = await serveSubgraph(running, { port: 0, trust: trust('property') });
  property = remoteSubgraph('property', served.url, gateway, { log: quietLog });
  clerk = world.person('clerk-a').principal;
});
afterAll(async () => {
  property.close();
  await served.close(0);
  await world.close();
});

const operation = JSON.stringify({ query: '{ projects { name } }' });

interface Sent {
  by?: Trust;
  audience?: string;
  principal?: Principal;
  method?: string;
  path?: string;
  /** What is signed; by default what is sent. */
  signedBody?: string;
  body?: string;
}

/** Signs a call and sends it, perhaps not the same. */
async function call({
  by = gateway,
  audience = 'property',
  principal = clerk,
  method = 'POST',
  path = '/graphql',
  body = operation,
  signedBody = body,
}: Sent): Promise<{ status: number; text: string; token: string }> {
  const request = { principal, requestId: newId(), locale: 'en' as const };
  const bounds = { method, path, bodyHash: hashOf(signedBody) };
  const { token } = await signCall(by, audience, bounds, request, systemClock);
  return { ...(await post(path, body, { authorization: `Bearer ${token}` }, method)), token };
}

async function post(path: string, body: string, headers: Record<string, string> = {}, method = 'POST') {
  const answer = await fetch(`${served.url}${path}`, { method, headers, ...(method === 'GET' ? {} : { body }) });
  return { status: answer.status, text: await answer.text() };
}

describe('a service apart', () => {
  test('answers the gateway on behalf of a person, within that person’s projects', async () => {
    const { status, text } = await call({});
    expect([status, JSON.parse(text)]).toEqual([200, { data: { projects: [{ name: '翠湖花园' }] } }]);
  });

  test('answers another service as the system', async () => {
    expect(await call({ by: finance, principal: peer })).toMatchObject({ status: 200 });
  });

  test('says whether it lives and is ready to anybody, and no more', async () => {
    expect(await post('/healthz', '', {}, 'GET')).toEqual({ status: 200, text: '{"alive":true}' });
    expect(await post('/readyz', '', {}, 'GET')).toEqual({ status: 200, text: '{"ready":true}' });
    expect(await post('/anything', '')).toMatchObject({ status: 401 });
  });

  const notBelieved: Record<string, () => Promise<{ status: number; text: string }>> = {
    'that nobody signed': () => post('/graphql', operation),
    'with another body': () => call({ signedBody: '{}' }),
    'for another service': () => call({ audience: 'tickets' }),
    'of somebody unknown': () => call({ by: makeTrusts([])(gatewayName) }),
    'of a service that claims to be an administrator': () =>
      call({ by: finance, principal: { ...peer, id: 'administrator' } }),
    'of a service that speaks for a person': () => call({ by: finance }),
    'of a service at a door for people’s files': () =>
      call({
        by: finance,
        principal: peer,
        method: 'GET',
        path: `/files/imports/${newId()}/faulty-rows`,
        signedBody: '',
      }),
    'of a download with a body that nobody signed': () =>
      sendWithBody('GET', `/files/imports/${newId()}/faulty-rows`, 'rows'),
    'that was sent before': async () => {
      const { token } = await call({});
      return post('/graphql', operation, { authorization: `Bearer ${token}` });
    },
  };
  test.each(Object.entries(notBelieved))('does not believe a call %s', async (_, attempt) => {
    expect(await attempt()).toMatchObject({ status: 401, text: '{"error":"CALL_REFUSED"}' });
  });

  test('comes as far as the others’ feeds for the gateway only', async () => {
    expect(await call({ path: '/settle', by: finance, principal: peer })).toMatchObject({ status: 404 });
    expect(await call({ path: '/nowhere' })).toMatchObject({ status: 404 });
  });

  test('believes no name, language or id that stands beside the signature', async () => {
    const request = { principal: clerk, requestId: newId(), locale: 'en' as const };
    const bounds = { method: 'POST', path: '/graphql', bodyHash: hashOf(operation) };
    const { token } = await signCall(gateway, 'property', bounds, request, systemClock);
    const headers = { authorization: `Bearer ${token}`, cookie: 'session=x', 'x-principal': JSON.stringify(peer) };
    expect(JSON.parse((await post('/graphql', operation, headers)).text)).toEqual({
      data: { projects: [{ name: '翠湖花园' }] },
    });
  });
});

/** `fetch` refuses to send a body with GET. */
async function sendWithBody(method: string, path: string, body: string): Promise<{ status: number; text: string }> {
  const request = { principal: clerk, requestId: newId(), locale: 'en' as const };
  const { token } = await signCall(gateway, 'property', { method, path, bodyHash: hashOf('') }, request, systemClock);
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, 'content-length': String(body.length) };
    const sent = send(`${served.url}${path}`, { method, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

const kept = async () => (await world.sql<{ count: number }>('select count(*)::int as count from property.upload'))[0];

describe('a file that is passed on as it comes', () => {
  const sheet = `房号,姓名\n${'A座-101,王芳\n'.repeat(2_000)}`;
  /** Sends a sheet whose end is signed as `signed` says. */
  async function upload(signed: string): Promise<number | 'broken off'> {
    const path = `/files?projectId=${world.projects.a}`;
    const request = { principal: clerk, requestId: newId(), locale: 'en' as const };
    const { token, id } = await signCall(
      gateway,
      'property',
      { method: 'POST', path, bodyHash: streamed },
      request,
      systemClock,
    );
    const trailer = await signBody(gateway, 'property', id, hashOf(signed), systemClock);
    const headers = { authorization: `Bearer ${token}`, 'x-file-name': 'sheet.csv', trailer: bodyTrailer };
    return new Promise((resolve) => {
      const sent = send(`${served.url}${path}`, { method: 'POST', headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      });
      sent.once('error', () => resolve('broken off'));
      sent.write(sheet.slice(0, 10_000));
      sent.write(sheet.slice(10_000));
      sent.addTrailers({ [bodyTrailer]: trailer });
      sent.end();
    });
  }

  test('is kept when its end is signed', async () => {
    const before = await kept();
    expect(await upload(sheet)).toBe(201);
    expect(await kept()).toEqual({ count: (before?.count ?? 0) + 1 });
  });

  test('is not kept when something else was signed', async () => {
    const before = await kept();
    expect(await upload(`${sheet} `)).not.toBe(201);
    expect(await kept()).toEqual(before);
  });
});

const ask = (service: RemoteSubgraph) =>
  service.execute({ query: '{ projects { id } }' }, { principal: clerk, requestId: 'r', locale: 'en' });

describe('whoever asks a service that is away', () => {
  const unavailable = {
    data: null,
    errors: [{ extensions: { code: 'UNAVAILABLE', service: 'property', traceId: 'r' } }],
  };

  test('hears its name in a coded answer', async () => {
    const nowhere = remoteSubgraph('property', 'http://127.0.0.1:9', gateway, { log: quietLog });
    expect(await ask(nowhere)).toMatchObject(unavailable);
    await expect(nowhere.ready()).rejects.toThrow();
    nowhere.close();
  });

  test('hears the same from one that does not believe the gateway', async () => {
    const other = remoteSubgraph('property', served.url, makeTrusts([])(gatewayName), { log: quietLog });
    expect(await ask(other)).toMatchObject(unavailable);
    other.close();
  });

  test('waits once for one that is silent, then shortly, until it speaks again', async () => {
    let silent = true;
    const server = createServer((_, response) => {
      if (!silent) response.end(JSON.stringify({ data: { projects: [] } }));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    const patience = { usual: 400, afterSilence: 40 };
    const mute = remoteSubgraph('property', `http://127.0.0.1:${port}`, gateway, { log: quietLog, patience });
    const timed = async () => {
      const started = performance.now();
      const answer = await ask(mute);
      return { answer, took: performance.now() - started };
    };
    const first = await timed();
    const second = await timed();
    expect([first.answer, second.answer]).toMatchObject([unavailable, unavailable]);
    expect(first.took).toBeGreaterThanOrEqual(390);
    expect(second.took).toBeLessThan(300);
    silent = false;
    expect(await ask(mute)).toEqual({ data: { projects: [] } });
    mute.close();
    server.close();
    server.closeAllConnections();
  });

  test('cannot subscribe there, and is told so', async () => {
    const request = { principal: clerk, requestId: 'r', locale: 'en' as const };
    const answer = await property.subscribe({ query: 'subscription { changed { id } }' }, request);
    expect(answer).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT', service: 'property' } }] });
  });
});
