import { newId } from '@onedesk/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Attack, attacks } from './attacks.ts';
import { type KeySystem, keySystem, type MadeKey } from './keySystem.ts';

let live: KeySystem;
let cookie: string;
let key: MadeKey;
/** They look on; services answer as always. */
let lookers: { readonly mock: { readonly calls: readonly unknown[] } }[];
/** How often the graph asked a service since the test began. */
const asked = (): number => lookers.reduce((sum, { mock }) => sum + mock.calls.length, 0);

beforeAll(async () => {
  live = await keySystem();
  lookers = [...live.world.system.subgraphs.values()].flatMap((one) => [
    vi.spyOn(one, 'execute'),
    vi.spyOn(one, 'subscribe'),
  ]);
  cookie = await live.signIn('customer-service-manager');
  key = await live.makeKey('customer-service-manager', ['project.see', 'unit.see']);
  // The graph is put together with the first question.
  await ask('{ me { name } }');
});
afterAll(() => live.close());
beforeEach(() => void vi.clearAllMocks());

/** Milliseconds; a hundredth of it on an idle machine. */
const quickly = 1_000;

interface Answered {
  data?: unknown;
  errors?: { message: string; extensions: Record<string, unknown> }[];
}

/** As a page would ask it, were it one of the portal's documents: limits hold for those of registered apps, too. */
function named(body: string): string {
  const asked: unknown = body.startsWith('{"') && body.length < 1_000_000 ? JSON.parse(body) : null;
  if (typeof asked !== 'object' || asked === null || !('query' in asked)) return body;
  // By its text: what is nested too deep for a parser must arrive as it is.
  const text = `"query":${JSON.stringify(asked.query)}`;
  return body.replace(text, () => `"extensions":${JSON.stringify(live.trust(String(asked.query)))}`);
}

async function send(
  { method = 'POST', contentType = 'application/json', body }: Omit<Attack, 'status' | 'code'>,
  headers = {},
) {
  const address = method === 'GET' ? `?query=${encodeURIComponent(body)}` : '';
  const answer = await fetch(`${live.origin}/graphql${address}`, {
    method,
    headers: { cookie, accept: 'application/json', 'content-type': contentType, ...headers },
    ...(method === 'POST' ? { body: named(body) } : {}),
  });
  return { status: answer.status, text: await answer.text() };
}

async function ask(query: string, more: object = {}): Promise<Answered> {
  const { text } = await send({ body: JSON.stringify({ query, ...more }) });
  return JSON.parse(text) as Answered;
}

/** Holders of keys may ask about their view, and a few things together. */
const notForKeys = new Set(['INTROSPECTION_REFUSED', 'a batch', 'a batch of one']);
const byKey = Object.entries(attacks).filter(([name, { code }]) => !notForKeys.has(code) && !notForKeys.has(name));

describe('the same attack by a key is answered at once, says little, and no service hears of it:', () => {
  test.each(byKey)('%s', async (_, { status, code, what, method = 'POST', contentType, body }) => {
    const address = method === 'GET' ? `?query=${encodeURIComponent(body)}` : '';
    await live.askAt(key, '{ __typename }');
    vi.clearAllMocks();
    const started = performance.now();
    const answer = await fetch(`${live.origin}/graphql/partner${address}`, {
      method,
      headers: { authorization: `Bearer ${key.secret}`, 'content-type': contentType ?? 'application/json' },
      ...(method === 'POST' ? { body } : {}),
    });
    const text = await answer.text();
    expect(performance.now() - started).toBeLessThan(quickly);
    const { errors } = JSON.parse(text) as Answered;
    expect([answer.status, errors?.map(({ extensions }) => [extensions.code, extensions.what])]).toEqual([
      status,
      [[code, what]],
    ]);
    expect(text.length).toBeLessThan(400);
    expect(asked()).toBe(0);
  });

  test('and an honest question in between is answered', async () => {
    const { status, data } = await live.askAt(key, '{ projects { id } }');
    expect([status, Object.keys(data ?? {})]).toEqual([200, ['projects']]);
  });
});

test('whatever of these a session sends as a text runs as little as any other text', async () => {
  for (const { body, contentType = 'application/json', method } of Object.values(attacks)) {
    if (method === 'GET' || contentType !== 'application/json') continue;
    const headers = { cookie, 'content-type': contentType };
    const answer = await fetch(`${live.origin}/graphql`, { method: 'POST', headers, body });
    const { errors } = JSON.parse(await answer.text()) as Answered;
    expect(['DOCUMENT_NOT_TRUSTED', 'BATCH_REFUSED', 'TOO_LARGE']).toContain(errors?.[0]?.extensions.code);
  }
  expect(asked()).toBe(0);
});

describe('an attack is answered at once, says little, and no service hears of it:', () => {
  test.each(Object.entries(attacks))('%s', async (_, { status, code, what, ...attack }) => {
    const started = performance.now();
    const answer = await send(attack);
    expect(performance.now() - started).toBeLessThan(quickly);
    const { errors } = JSON.parse(answer.text) as Answered;
    expect([answer.status, errors?.map(({ extensions }) => [extensions.code, extensions.what])]).toEqual([
      status,
      [[code, what]],
    ]);
    expect(answer.text.length).toBeLessThan(300);
    expect(asked()).toBe(0);
  });

  test('and an honest question in between is answered', async () => {
    const answer = await ask('{ me { name } }');
    expect(answer.errors).toBeUndefined();
    expect(asked()).toBe(1);
  });
});

test('what just fits the limits is answered in time, however it doubles', async () => {
  const doubled = (levels: number): string =>
    levels === 0 ? 'id' : `accounts { unit { ${doubled(levels - 1)} } } `.repeat(2);
  const started = performance.now();
  const { data } = await ask(`query ($id: ID!) { unit(id: $id) { ${doubled(7)} } }`, { variables: { id: newId() } });
  expect(data).toEqual({ unit: null });
  expect(performance.now() - started).toBeLessThan(quickly);
});

test('a refusal names the limit in the language of the reader, each time anew', async () => {
  const body = JSON.stringify({ query: `{ ${'__typename '.repeat(21)} }` });
  const words = async (language: string) => {
    const { text } = await send({ body }, { 'accept-language': language });
    return (JSON.parse(text) as Answered).errors?.[0];
  };
  const facts = { code: 'DOCUMENT_TOO_LARGE', what: 'rootFields', limit: 20 };
  expect(await words('en')).toMatchObject({
    message: 'The query is too large: rootFields, at most 20',
    extensions: facts,
  });
  expect(await words('zh-CN')).toMatchObject({ message: '查询过大：rootFields 最多 20', extensions: facts });
});

test('a document that was refused once is refused again', async () => {
  for (const query of ['{ __schema { types { name } } }', `{ ${'__typename '.repeat(21)} }`]) {
    const answers = [await ask(query), await ask(query), await ask(query)];
    expect(new Set(answers.map(({ errors }) => errors?.length))).toEqual(new Set([1]));
  }
});

test('the system itself may ask for the schema, and what it asked does not open the door for others', async () => {
  const query = '{ __schema { queryType { name } } }';
  expect(await live.world.itself.ask(query)).toEqual({ __schema: { queryType: { name: 'Query' } } });
  expect((await ask(query)).errors?.[0]?.extensions.code).toBe('INTROSPECTION_REFUSED');
});

test('nobody who is not signed in gets the schema', async () => {
  const { text } = await send({ body: JSON.stringify({ query: '{ __schema { types { name } } }' }) }, { cookie: '' });
  expect(text).toContain('INTROSPECTION_REFUSED');
});

test('`__typename` is no question about the schema', async () => {
  expect(await ask('{ __typename me { __typename } }')).toMatchObject({ data: { __typename: 'Query' } });
});

test('a misspelt name is not answered with the right one', async () => {
  const { errors } = await ask('{ unitt { id } me { nam } }');
  expect(errors?.map(({ message }) => message).join(' ')).toMatch(/unitt.*nam/);
  expect(errors?.map(({ message }) => message).join(' ')).not.toContain('Did you mean');
  expect(asked()).toBe(0);
});

test('of several operations the one that is named runs, and without a name none does', async () => {
  const query = 'query A { me { name } } query B { me { id } }';
  expect((await ask(query)).errors?.[0]?.extensions.code).toBe('OPERATION_RESOLUTION_FAILURE');
  expect(asked()).toBe(0);
  expect(Object.keys((await ask(query, { operationName: 'B' })).data as { me: object })).toEqual(['me']);
  expect(asked()).toBe(1);
});

test('fragments that spread each other in a ring are refused by GraphQL itself', async () => {
  const ring = '{ me { ...A } } fragment A on Me { name ...B } fragment B on Me { ...A }';
  expect((await ask(ring)).errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  expect(asked()).toBe(0);
});

test('a live page is bound by the same limits', async () => {
  const query = `subscription { changed(projectId: "${live.world.projects.a}") { ${'id '.repeat(1_100)} } }`;
  const answer = await live.post(
    cookie,
    query,
    {},
    'multipart/mixed;boundary=graphql;subscriptionSpec=1.0,application/json',
  );
  expect(await answer.json()).toMatchObject({
    errors: [{ extensions: { code: 'DOCUMENT_TOO_LARGE', what: 'fields' } }],
  });
  expect(asked()).toBe(0);
});
