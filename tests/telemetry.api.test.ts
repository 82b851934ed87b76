import { newId } from '@onedesk/kernel';
import { key } from '@onedesk/testkit';
import type { ReadableSpan } from '@opentelemetry/sdk-trace';
import { register } from 'prom-client';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
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
      'command createParty',
      'write property',
      'sql insert property',
    ]);
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
    await fetch(`${watched.origin}/files/13911112222?name=${encodeURIComponent('欧阳观测')}&phone=13911112222`);
    const metrics = await register.metrics();
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
