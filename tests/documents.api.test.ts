import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import shellDocuments from '../frontends/shell/src/gql/persisted-documents.json' with { type: 'json' };
import { type LiveSystem, liveSystem } from './liveSystem.ts';

let live: LiveSystem;
let cookie: string;
let lookers: { readonly mock: { readonly calls: readonly unknown[] } }[];
const asked = (): number => lookers.reduce((sum, { mock }) => sum + mock.calls.length, 0);

beforeAll(async () => {
  live = await liveSystem();
  lookers = [...live.world.system.subgraphs.values()].flatMap((one) => [
    vi.spyOn(one, 'execute'),
    vi.spyOn(one, 'subscribe'),
  ]);
  cookie = await live.signIn('receptionist');
  await send({ documentId: projects });
});
afterAll(() => live.close());
beforeEach(() => void vi.clearAllMocks());

const documents = Object.entries(shellDocuments as Record<string, string>);
const [projects = '', projectsText = ''] = documents.find(([, text]) => text.startsWith('query Projects ')) ?? [];

async function send(body: object, headers: Record<string, string> = {}) {
  const answer = await fetch(`${live.origin}/graphql`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const { data, errors } = (await answer.json()) as {
    data?: Record<string, unknown>;
    errors?: { message: string; extensions: { code: string } }[];
  };
  return { status: answer.status, data, errors, code: errors?.[0]?.extensions.code };
}

const notTrusted = { status: 400, code: 'DOCUMENT_NOT_TRUSTED' };

describe('a session asks', () => {
  test('what the portal was built with, by its hash in either form', async () => {
    const bare = projects.replace('sha256:', '');
    for (const named of [
      { documentId: projects },
      { documentId: bare },
      { extensions: { persistedQuery: { version: 1, sha256Hash: bare } } },
    ]) {
      expect((await send(named)).data?.projects).toHaveLength(2);
    }
  });

  test('no question of its own', async () => {
    expect(await send({ query: '{ projects { id name } }' })).toMatchObject(notTrusted);
    expect(await send({ query: '{ __schema { types { name } } }' })).toMatchObject(notTrusted);
    expect(asked()).toBe(0);
  });

  test('nothing by text, be it the portal’s own or beside a hash that is known', async () => {
    const text = projectsText;
    expect(await send({ query: text })).toMatchObject(notTrusted);
    expect(await send({ query: text, documentId: projects })).toMatchObject(notTrusted);
    expect(await send({ query: '', documentId: projects })).toMatchObject(notTrusted);
    expect(await send({ query: null, documentId: projects })).toMatchObject(notTrusted);
    expect(asked()).toBe(0);
  });

  test('nothing by a hash that nobody knows, nor by sending its text along as others allow', async () => {
    const sha256Hash = '0'.repeat(64);
    const persistedQuery = { version: 1, sha256Hash };
    expect(await send({ extensions: { persistedQuery } })).toMatchObject(notTrusted);
    expect(await send({ query: '{ me { id } }', extensions: { persistedQuery } })).toMatchObject(notTrusted);
    expect(await send({ extensions: { persistedQuery } })).toMatchObject(notTrusted);
    expect(await send({})).toMatchObject(notTrusted);
    expect(asked()).toBe(0);
  });

  test('and is told in its language what to do', async () => {
    const [chinese, english] = [
      await send({ query: '{ a }' }, { 'accept-language': 'zh-CN' }),
      await send({ query: '{ a }' }, { 'accept-language': 'en' }),
    ];
    expect(chinese.errors?.[0]?.message).toContain('请刷新页面');
    expect(english.errors?.[0]?.message).toContain('reload the page');
  });
});

describe('a page of another site', () => {
  test('cannot use the session, whether its browser names the origin or only that it is another', async () => {
    const foreign: Record<string, string>[] = [
      { origin: 'https://elsewhere.example' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'null' },
    ];
    for (const headers of foreign) {
      expect(await send({ documentId: projects }, headers)).toMatchObject({ status: 403, code: 'FOREIGN_ORIGIN' });
    }
    expect(asked()).toBe(0);
    expect(await send({ documentId: projects }, { 'sec-fetch-site': 'same-origin' })).toMatchObject({ status: 200 });
  });

  test('is not told by any header that it may read the answer', async () => {
    const answer = await fetch(`${live.origin}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' },
    });
    expect(answer.status).toBe(405);
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});
