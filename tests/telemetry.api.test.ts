import { newId } from '@onedesk/kernel';
import { key, runsApart } from '@onedesk/testkit';
import type { ReadableSpan } from '@opentelemetry/sdk-trace';
import { register } from 'prom-client';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { keySystem } from './keySystem.ts';
import { type Watched, watchedSystem } from './watched.ts';

let watched: Watched;
let clerk: string;
beforeAll(async () => {
  watched = await watchedSystem();
  clerk = await watched.signIn('clerk');
});
afterAll(() => watched.close());
beforeEach(() => watched.forget());

const createParty = `mutation CreateParty($input: CreatePartyInput!) {
  createParty(input: $input) { __typename ... on Party { id name } ... on Refusal { code } }
}`;
const person = {
  name: '欧阳观测',
  remark: '与上官小测同住',
  phones: ['13911112222', '0571-88886666'],
  identityNumber: '110101199003077758',
};
const told = ['欧阳观测', '上官小测', '13911112222', '88886666', '110101199003077758'];

const create = (more: object = {}) =>
  watched.post(clerk, createParty, {
    input: { idempotencyKey: key(), projectId: watched.world.projects.b, kind: 'person', ...person, ...more },
  });

const named = (name: string | RegExp): ReadableSpan[] =>
  watched.spans().filter((one) => (typeof name === 'string' ? one.name === name : name.test(one.name)));

describe('one number leads from the browser to the query', () => {
  test('in header, log, trace, audit and SQL', async () => {
    const answer = await create();
    const requestId = answer.headers.get('x-request-id') ?? '';
    const { data } = (await answer.json()) as { data: { createParty: { id: string; __typename: string } } };
    expect(data.createParty.__typename).toBe('Party');

    const [line] = watched.lines().filter(({ msg }) => msg === 'request');
    expect(line).toMatchObject({
      level: 'info',
      requestId,
      traceId: requestId.replaceAll('-', ''),
      door: 'graphql',
      method: 'POST',
      path: '/graphql',
      status: 200,
      audience: 'staff',
      operation: 'CreateParty',
    });
    const [{ actor_id: principal } = {}] = await watched.world.sql<{ actor_id: string }>(
      'select actor_id from property.audit where request_id = $1 and record_id = $2',
      [requestId, data.createParty.id],
    );
    expect(line?.principal).toBe(principal);

    const [root] = named('POST graphql');
    expect(root?.attributes).toMatchObject({ 'onedesk.request_id': requestId, 'http.response.status_code': 200 });
    const trace = watched.spans().filter((one) => one.spanContext().traceId === line?.traceId);
    expect(trace.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'graph CreateParty',
        'ask property',
        'command createParty',
        'write property',
        'sql insert property',
      ]),
    );
    // Each stands below the one that caused it.
    const parents = new Map(trace.map((one) => [one.spanContext().spanId, one]));
    const way = (one: ReadableSpan | undefined): string[] =>
      one ? [...way(parents.get(one.parentSpanContext?.spanId ?? '')), one.name] : [];
    expect(way(named('sql insert property')[0])).toEqual([
      'POST graphql',
      'graph CreateParty',
      'ask property',
      // Through HTTP, where the services run apart.
      ...(runsApart ? ['serve property'] : []),
      'command createParty',
      'write property',
      'sql insert property',
    ]);
  });

  test('of a read, too: its statements stand below its service, prepared and without values', async () => {
    const { a: projectId } = watched.world.projects;
    await watched.post(clerk, 'query Log($p: ID!) { dutyLog(projectId: $p) { edges { node { id } } } }', {
      p: projectId,
    });
    const [read] = named('read tickets');
    const below = watched.spans().filter((one) => one.parentSpanContext?.spanId === read?.spanContext().spanId);
    const statements = below.map(({ attributes }) => attributes['db.statement']);
    expect(statements).toContainEqual(expect.stringMatching(/^select .* from duty_entry .*project_id = \$1/));
    expect(watched.told()).not.toContain(projectId);
  });

  test('also when the browser chose it', async () => {
    const requestId = newId();
    const answer = await fetch(`${watched.origin}/auth/session`, { headers: { 'x-request-id': requestId } });
    expect(answer.headers.get('x-request-id')).toBe(requestId);
    expect(watched.lines().at(-1)).toMatchObject({ requestId, door: 'auth', path: '/auth/session' });
    expect(named('GET auth')[0]?.spanContext().traceId).toBe(requestId.replaceAll('-', ''));
  });

  test('what is no id is not believed', async () => {
    const answer = await fetch(`${watched.origin}/healthz`, { headers: { 'x-request-id': '13911112222' } });
    expect(answer.headers.get('x-request-id')).not.toBe('13911112222');
    expect(watched.told()).not.toContain('13911112222');
  });

  test('a caller that traces has its own trace go on, and decides whether it is kept', async () => {
    const [traceId, spanId] = ['4bf92f3577b34da6a3ce929d0e0e4736', '00f067aa0ba902b7'];
    const ask = (flags: string) =>
      fetch(`${watched.origin}/auth/session`, { headers: { traceparent: `00-${traceId}-${spanId}-${flags}` } });
    await ask('00');
    expect(watched.spans()).toEqual([]);
    await ask('01');
    expect(named('GET auth')[0]?.parentSpanContext).toMatchObject({ traceId, spanId });
    expect(watched.lines().map((line) => line.traceId)).toEqual([traceId, traceId]);
  });
});

describe('PPL-2 nothing that the system tells of itself is about a person:', () => {
  test('a party is made, made again, sought, and wrongly made', async () => {
    const idempotencyKey = key();
    await create({ idempotencyKey });
    await create({ idempotencyKey });
    await create({ phones: ['13911112222x'] });
    await watched.post(
      clerk,
      'query Sought($p: ID!, $f: PartyFilter) { parties(projectId: $p, filter: $f) { totalCount } }',
      {
        p: watched.world.projects.b,
        f: { search: '欧阳观测' },
      },
    );
    await watched.post(clerk, createParty, { input: { ...person, nobodyKnows: '欧阳观测' } });
    await fetch(`${watched.origin}/desk/${encodeURIComponent('上官小测')}/13911112222`);
    await fetch(`${watched.origin}/files/13911112222?name=${encodeURIComponent('欧阳观测')}&phone=13911112222`);
    const metrics = await register.metrics();
    expect(watched.lines().map(({ path }) => path)).toContain('/desk/•••/•••');
    expect(watched.spans().length).toBeGreaterThan(20);
    for (const secret of told) {
      expect(watched.told()).not.toContain(secret);
      expect(metrics).not.toContain(secret);
    }
  });

  test('a bug that quotes what was typed', async () => {
    const property = watched.world.system.subgraphs.get('property');
    if (!property) throw new Error('property does not run');
    const broken = vi.spyOn(property.resources.db, 'write');
    broken.mockImplementation(() => {
      throw Object.assign(new Error(`cannot read "欧阳观测" of 13911112222, 110101199003077758, odk_secretkey`), {
        detail: '上官小测',
      });
    });
    const answer = await create();
    broken.mockRestore();
    expect(await answer.text()).not.toMatch(/欧阳|odk_|cannot read/);
    const [line] = watched.lines().filter(({ msg }) => msg === 'a bug');
    expect(line).toMatchObject({ requestId: answer.headers.get('x-request-id'), service: 'property' });
    expect(JSON.stringify(line)).toContain('telemetry.api.test.ts');
    for (const secret of [...told, 'odk_']) expect(watched.told()).not.toContain(secret);
  });

  test('and no token, cookie or password', async () => {
    await watched.signIn('receptionist');
    await watched.post(clerk, '{ me { name } }');
    for (const secret of [clerk.split('=')[1] ?? '-', 'onedesk-demo-2026'])
      expect(watched.told()).not.toContain(secret);
  });
});

/** What a figure counts under these labels. */
const count = async (name: string, labels: Record<string, string>) => {
  const { values = [] } = (await register.getSingleMetric(name)?.get()) ?? {};
  const fits = values.filter((value) => {
    const { metricName = name } = value as { metricName?: string };
    const own = value.labels as Record<string, unknown>;
    return !/_(bucket|sum)$/.test(metricName) && Object.entries(labels).every(([key, label]) => own[key] === label);
  });
  return fits.reduce((sum, { value }) => sum + value, 0);
};
/** By how much it grows. */
const growth = async (name: string, labels: Record<string, string>, work: () => Promise<unknown>) => {
  const before = await count(name, labels);
  await work();
  return (await count(name, labels)) - before;
};
const mutation = 'createParty';
const command = (outcome: string, work: () => Promise<unknown>) =>
  growth('onedesk_commands_total', { mutation, outcome }, work);
const tried = (username: string, password: string) =>
  fetch(`${watched.origin}/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });

async function triedOften(): Promise<void> {
  for (let at = 0; at < 10; at += 1) await tried('nobody-else', 'wrong');
}
const series = async () => (await register.metrics()).split('\n').length;
/** Somebody whom no rule refuses, however often. */
const another = (more: object = {}) => create({ identityNumber: undefined, ...more });

describe('a key', () => {
  test('is told by its view, its price and what became of it, never by its secret or what it calls its questions', async () => {
    const keys = await keySystem(watched);
    const key = await keys.makeKey('clerk', ['project.see']);
    watched.forget();
    const requests = (outcome: string, work: () => Promise<unknown>) =>
      growth('onedesk_key_requests_total', { audience: 'partner', outcome }, work);
    const ask = () => keys.askAt(key, 'query WangXiaoming { projects { id } }');
    expect(await requests('ok', ask)).toBe(1);
    expect(await growth('onedesk_key_request_cost', { audience: 'partner' }, ask)).toBe(1);
    expect(await requests('refused', () => keys.askAt(key, '{ nothing }'))).toBe(1);
    expect(await requests('refused', () => keys.askAt({ secret: 'odk_wrong' }, '{ projects { id } }'))).toBe(1);

    const [line, , misspelt, wrong] = watched.lines().filter(({ msg }) => msg === 'request');
    expect(line).toMatchObject({ door: 'graphql/partner', audience: 'partner', operation: 'other', status: 200 });
    expect(misspelt).toMatchObject({ codes: ['GRAPHQL_VALIDATION_FAILED'] });
    expect(wrong).toMatchObject({ status: 401, codes: ['UNAUTHENTICATED'] });
    for (const secret of [key.secret, 'odk_', 'WangXiaoming']) expect(watched.told()).not.toContain(secret);
  });
});

describe('figures', () => {
  test('tell commands that were done, refused by a rule, rejected and failed', async () => {
    const identityNumber = '110101199003070097';
    expect(await command('done', () => create({ identityNumber }))).toBe(1);
    expect(await command('refused', () => create({ identityNumber }))).toBe(1);
    expect(await command('rejected', () => create({ phones: ['1'] }))).toBe(1);
    const property = watched.world.system.subgraphs.get('property');
    if (!property) throw new Error('property does not run');
    const broken = vi.spyOn(property.resources.db, 'write').mockRejectedValue(new Error('broken'));
    expect(await command('failed', () => create())).toBe(1);
    broken.mockRestore();
  });

  test('tell commands that came again', async () => {
    const idempotencyKey = key();
    const again = (times: number) => Promise.all(Array.from({ length: times }, () => another({ idempotencyKey })));
    expect(await growth('onedesk_command_repeats_total', { mutation }, () => again(3))).toBe(2);
  });

  test('tell who signed in, who failed and who was locked', async () => {
    const name = 'onedesk_sign_ins_total';
    expect(await growth(name, { outcome: 'ok' }, () => watched.signIn('receptionist'))).toBe(1);
    expect(await growth(name, { outcome: 'failed' }, () => tried('nobody', 'wrong'))).toBe(1);
    expect(await growth(name, { outcome: 'locked' }, triedOften)).toBe(2);
  });

  test('tell operations, calls and transactions by service', async () => {
    const operation = { audience: 'staff', operation: 'CreateParty', outcome: 'ok' };
    expect(await growth('onedesk_graph_operation_seconds', operation, () => another())).toBe(1);
    const call = { service: 'property', caller: 'graph', outcome: 'ok' };
    expect(await growth('onedesk_subgraph_call_seconds', call, () => another())).toBe(1);
    const write = { service: 'property', kind: 'write', outcome: 'committed' };
    expect(await growth('onedesk_sql_transaction_seconds', write, () => another())).toBe(1);
    expect(await growth('onedesk_http_request_seconds', { door: 'graphql' }, () => another())).toBe(1);
    expect(await count('onedesk_sql_connections', { service: 'property', state: 'idle' })).toBeGreaterThan(0);
  });

  test('do not grow with what strangers send', async () => {
    const { principal } = watched.world.person('customer-service-manager');
    const stranger = {
      ...principal,
      kind: 'key' as const,
      key: { id: newId(), permissions: [], projects: '*' as const },
    };
    const ask = (at: number) => watched.world.system.ask(stranger, `query Name${at}$ { me { id } }`.replace('$', ''));
    await ask(0);
    const before = await series();
    for (let at = 1; at <= 1_000; at += 1) await ask(at);
    expect(await growth('onedesk_graph_operation_seconds', { operation: 'other' }, () => ask(1_001))).toBe(1);
    await fetch(`${watched.origin}/graphql`, { method: 'NAME1' }).catch(() => undefined);
    expect(await series()).toBe(before);
    expect(watched.told()).not.toContain('Name500');
  });
});
