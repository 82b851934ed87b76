import { type Estate, estate, key } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answered, ComplaintDesk, type Seen } from './complaints.fixtures.ts';

let world: Estate;
let desk: ComplaintDesk;
let engineer: string;
beforeAll(async () => {
  world = await estate({ at: '2026-03-02T10:00:00+08:00', jobs: false });
  await world.settled();
  desk = new ComplaintDesk(world);
  engineer = world.person('engineering-supervisor').principal.id;
});
afterAll(() => world.close());

interface Item {
  id: string;
  complaint: { assigneeName: string | null; version: number } | null;
  refusal: { code: string; message: string } | null;
}
interface Result {
  __typename: string;
  code?: string;
  assigneeName: string;
  items: Item[];
}
const text = `mutation ($input: AssignComplaintsInput!) { assignComplaints(input: $input) { __typename
  ... on AssignedComplaints { id assigneeName items { id complaint { assigneeName version } refusal { code message } } }
  ... on Refusal { code message } } }`;
const addresses = (...some: Pick<Seen, 'id' | 'version'>[]) =>
  some.map(({ id, version }) => ({ id, expectedVersion: version }));
const inputOf = (items: object[], given: Record<string, unknown> = {}) => ({
  idempotencyKey: key(),
  projectId: world.projects.a,
  personId: engineer,
  items,
  ...given,
});
const assign = async (input: Record<string, unknown>, by = 'customer-service-supervisor') =>
  (await world.person(by).ask<{ assignComplaints: Result }>(text, { input })).assignComplaints;
const attempt = (input: Record<string, unknown>, by = 'customer-service-supervisor') =>
  world.person(by).attempt(text, { input });
const codes = ({ items }: Result) => items.map(({ refusal }) => refusal?.code ?? 'assigned');

describe('many complaints given to a colleague at once', () => {
  test('CMP-8 each is decided by itself: what was changed, has ended or is not there is refused, the others are assigned', async () => {
    const [good, ended, changed, other] = (await Promise.all(Array.from({ length: 4 }, () => desk.register()))) as [
      Answered,
      Answered,
      Answered,
      Answered,
    ];
    await desk.done('withdrawComplaint', ended, { words: '不用了' });
    await desk.done('classifyComplaint', changed, { severity: 'minor', category: 'noise' });
    const items = [
      ...addresses(changed, good, { id: ended.id, version: 2 }),
      { id: '00000000-0000-4000-8000-000000000001', expectedVersion: 1 },
      ...addresses(other),
    ];
    const result = await assign(inputOf(items));
    expect(codes(result)).toEqual(['stale', 'assigned', 'notAllowedNow', 'NOT_FOUND', 'assigned']);
    expect(result.items[0]?.refusal?.message).toContain('刚刚修改过');
    expect(result.items[2]?.refusal?.message).toContain('已撤诉');
    expect(result.items[3]?.complaint).toBeNull();
    expect(result.items[1]?.complaint).toEqual({ assigneeName: result.assigneeName, version: 2 });
    expect(await desk.worklist('mine', 'engineering-supervisor')).toEqual(
      expect.arrayContaining([good.number, other.number]),
    );
    expect(await desk.worklist('mine', 'engineering-supervisor')).toHaveLength(2);
    const seen = await desk.see(changed.id);
    expect(seen.events.map(({ action }) => action)).not.toContain('assign');
  });

  test('each assigned one has its step and tells the colleague, as if it had been assigned alone', async () => {
    const [one, two] = [await desk.register(), await desk.register()];
    await assign(inputOf(addresses(one, two)));
    for (const { id } of [one, two]) {
      expect((await desk.see(id)).events.at(-1)).toMatchObject({ action: 'assign', byName: expect.any(String) });
      const told = await world.sql<{ to_persons: string[] }>(
        `select to_persons from tickets.announcement where kind = 'complaintAssigned' and record_id = $1`,
        [id],
      );
      expect(told).toEqual([{ to_persons: [engineer] }]);
    }
  });

  test('the same key again, ten times at once, is one assignment and the same answer', async () => {
    const [one, closed] = [await desk.register(), await desk.register()];
    await desk.done('withdrawComplaint', closed, { words: '不用了' });
    const input = inputOf(addresses(one, { id: closed.id, version: 2 }));
    const answers = await Promise.all(Array.from({ length: 10 }, () => assign(input)));
    for (const answer of answers) {
      expect(answer).toEqual(answers[0]);
      expect(codes(answer)).toEqual(['assigned', 'notAllowedNow']);
    }
    expect((await desk.see(one.id)).events.filter(({ action }) => action === 'assign')).toHaveLength(1);
    const kept = 'select count(*)::int as count from tickets.bulk_assignment where items @> $1::jsonb';
    expect(await world.sql(kept, [JSON.stringify([{ id: one.id }])])).toEqual([{ count: 1 }]);
  });

  test('the same key with another colleague is refused', async () => {
    const one = await desk.register();
    const input = inputOf(addresses(one));
    await assign(input);
    expect(await assign({ ...input, personId: world.person('receptionist').principal.id })).toMatchObject({
      __typename: 'KeyReused',
    });
  });

  test('PPL-1 an area manager assigns in the own buildings, and is told of the others one by one', async () => {
    const buildings = await world.sql<{ id: string; name: string }>(
      'select id, name from property.building where project_id = $1 order by name',
      [world.projects.a],
    );
    const own = buildings.find(({ name }) => name === '1栋')?.id;
    const foreign = buildings.find(({ name }) => name !== '1栋')?.id;
    const [inside, outside] = [await desk.register({ buildingId: own }), await desk.register({ buildingId: foreign })];
    const result = await assign(inputOf(addresses(inside, outside)), 'area-manager-1');
    expect(codes(result)).toEqual(['assigned', 'FORBIDDEN']);
  });

  test('PPL-1 a complaint of another project is not there', async () => {
    const one = await desk.register();
    const elsewhere = inputOf(addresses(one), { projectId: world.projects.b });
    expect(codes(await assign(elsewhere))).toEqual(['NOT_FOUND']);
    expect((await attempt(elsewhere, 'receptionist-a')).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    expect((await desk.see(one.id)).events.map(({ action }) => action)).toEqual(['register']);
  });

  test('nobody, too many, one twice, and a colleague who is not there are bad input, and nothing is changed', async () => {
    const one = await desk.register();
    const codesOf = async (input: Record<string, unknown>) => (await attempt(input)).errors?.[0]?.extensions?.code;
    const many = Array.from({ length: 101 }, (_, at) => ({
      id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
      expectedVersion: 1,
    }));
    expect(await codesOf(inputOf([]))).toBe('BAD_USER_INPUT');
    expect(await codesOf(inputOf(many))).toBe('BAD_USER_INPUT');
    expect(await codesOf(inputOf([...addresses(one), ...addresses(one)]))).toBe('BAD_USER_INPUT');
    const nobody = { personId: '00000000-0000-4000-8000-000000000009' };
    expect(await codesOf(inputOf(addresses(one), nobody))).toBe('BAD_USER_INPUT');
    expect((await attempt(inputOf(addresses(one)), 'engineering-supervisor')).errors?.[0]?.extensions?.code).toBe(
      'FORBIDDEN',
    );
    expect((await desk.see(one.id)).version).toBe(1);
  });
});
