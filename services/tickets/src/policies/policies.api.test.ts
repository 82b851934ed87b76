import { allInForce, inForce } from '@onedesk/policies';
import { type Estate, estate, key } from '@onedesk/testkit';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { limits, PolicyDesk, rate, TrialCases } from './policies.fixtures.ts';

let world: Estate;
let desk: PolicyDesk;
const cases = new TrialCases();
beforeAll(async () => {
  world = await estate({ at: '2026-03-02T10:00:00+08:00', jobs: false });
  await world.settled();
  desk = await PolicyDesk.open(world, [limits, rate], cases);
});
afterAll(async () => {
  await desk.stop();
  await world.close();
});
beforeEach(async () => {
  await world.sql('truncate tickets.policy_version, tickets.policy_application');
  cases.hours.length = 0;
  world.clock.set('2026-03-02T10:00:00+08:00');
});

const value = (hours: number) => JSON.stringify({ hours, by: ['generalManager'] });
const said = (at: string, projectId = world.projects.a) =>
  desk.resources.db.read(world.person('administrator').principal, (db) => inForce(db, limits, projectId, new Date(at)));
const dayAt = (offset: number) => new Date(Date.UTC(2026, 2, 2 + offset)).toISOString().slice(0, 10);
const noon = (offset: number) => `${dayAt(offset)}T12:00:00+08:00`;

describe('what a policy says', () => {
  test('CMP-3 is the default until somebody enters something else, and each change of the default has a name', async () => {
    const seen = await desk.see('trial.rate');
    expect(seen).toMatchObject({
      rule: 'CBK-1',
      defaultValue: '0.5',
      defaultVersion: 'default-2',
      value: '0.5',
      version: 0,
      inForce: null,
      next: null,
      allowedActions: [],
    });
    expect(await said('2026-03-02T10:00:00+08:00')).toEqual({ value: limits.defaults, version: 'default-1' });
  });

  test('CMP-3 changes on its day and not before, midnight being the project’s', async () => {
    const { answer } = await desk.set({
      key: 'trial.limits',
      value: value(8),
      effectiveOn: '2026-03-05',
      expectedVersion: 0,
    });
    expect(answer).toMatchObject({
      __typename: 'Policy',
      version: 1,
      inForce: null,
      value: JSON.stringify(limits.defaults),
    });
    expect(answer?.next).toMatchObject({ number: 1, state: 'planned', effectiveOn: '2026-03-05', value: value(8) });
    expect((await said('2026-03-04T23:59:59+08:00')).version).toBe('default-1');
    expect(await said('2026-03-05T00:00:00+08:00')).toEqual({
      value: { hours: 8, by: ['generalManager'] },
      version: answer?.next?.id,
    });
    world.clock.set('2026-03-05T09:00:00+08:00');
    expect(await desk.see('trial.limits')).toMatchObject({
      value: value(8),
      next: null,
      inForce: { state: 'inForce', reason: '试行', byName: world.person('administrator').principal.name },
    });
  });

  test('CMP-3 that was entered later decided nothing before, on the same day either', async () => {
    world.clock.set('2026-03-02T10:00:00+08:00');
    await desk.set({ key: 'trial.limits', value: value(8), effectiveOn: '2026-03-02', expectedVersion: 0 });
    expect((await said('2026-03-02T09:59:59+08:00')).version).toBe('default-1');
    expect((await said('2026-03-02T10:00:00+08:00')).value.hours).toBe(8);
  });

  test('is another project’s own matter', async () => {
    await desk.set({ key: 'trial.limits', value: value(8), effectiveOn: '2026-03-02', expectedVersion: 0 });
    expect((await said('2026-03-02T12:00:00+08:00')).value.hours).toBe(8);
    expect((await said('2026-03-02T12:00:00+08:00', world.projects.b)).version).toBe('default-1');
  });

  test('going back to the default is a version like any other, and decisions then name the default', async () => {
    await desk.set({ key: 'trial.limits', value: value(8), effectiveOn: '2026-03-02', expectedVersion: 0 });
    const { answer } = await desk.set({
      key: 'trial.limits',
      effectiveOn: '2026-03-04',
      reason: '恢复',
      expectedVersion: 1,
    });
    expect(answer?.next).toMatchObject({ isDefault: true, value: JSON.stringify(limits.defaults), reason: '恢复' });
    expect((await said('2026-03-03T12:00:00+08:00')).value.hours).toBe(8);
    expect(await said('2026-03-04T12:00:00+08:00')).toEqual({ value: limits.defaults, version: 'default-1' });
  });

  test('several policies are read together, each by its name', async () => {
    await desk.set({ key: 'trial.limits', value: value(8), effectiveOn: '2026-03-02', expectedVersion: 0 });
    const read = await desk.resources.db.read(world.person('clerk').principal, (db) =>
      allInForce(db, { limits, share: rate }, world.projects.a, world.clock.now()),
    );
    expect(read.limits.value.hours).toBe(8);
    expect(read.share).toEqual({ value: 0.5, version: 'default-2' });
  });

  test('CMP-3 on any day is the latest recorded of what is effective, and nothing entered changes a day gone by', async () => {
    const steps = fc.array(fc.record({ passed: fc.nat(5), ahead: fc.nat(9), hours: fc.integer({ min: 1, max: 99 }) }), {
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(steps, async (entered) => {
        await world.sql('truncate tickets.policy_version');
        let today = 0;
        const recorded: { on: number; hours: number }[] = [];
        for (const { passed, ahead, hours } of entered) {
          today += passed;
          world.clock.set(noon(today));
          const before = await Promise.all([-1, -3].map((back) => said(noon(today + back))));
          const input = { key: 'trial.limits', value: value(hours), effectiveOn: dayAt(today + ahead) };
          expect((await desk.set({ ...input, expectedVersion: recorded.length })).answer?.__typename).toBe('Policy');
          recorded.push({ on: today + ahead, hours });
          expect(await Promise.all([-1, -3].map((back) => said(noon(today + back))))).toEqual(before);
        }
        for (let offset = 0; offset < today + 10; offset += 1) {
          const latest = recorded.findLast(({ on }) => on <= offset);
          expect((await said(noon(offset))).value.hours).toBe(latest?.hours ?? 24);
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('who enters what', () => {
  const input = { key: 'trial.limits', value: value(8), effectiveOn: '2026-03-02', expectedVersion: 0 };

  test('PPL-3 versions stand with who, when and why, the latest first, and no SQL of the application rewrites them', async () => {
    await desk.set(input);
    world.clock.pass({ minutes: 5 });
    await desk.set({ ...input, value: value(4), reason: '再试', expectedVersion: 1 });
    const { versions } = await desk.see('trial.limits');
    expect(versions.edges.map(({ node }) => [node.number, node.state, node.reason, node.at])).toEqual([
      [2, 'inForce', '再试', '2026-03-02T02:05:00.000Z'],
      [1, 'past', '试行', '2026-03-02T02:00:00.000Z'],
    ]);
    const [right] = await world.sql<{ may: boolean }>(
      `select has_table_privilege('onedesk_tickets_app', 'tickets.policy_version', 'update, delete') as may`,
    );
    expect(right?.may).toBe(false);
    const told = await world.sql(
      `select actor_name, action from tickets.audit where record_type = 'PolicyVersion' and record_id = $1`,
      [versions.edges[0]?.node.id],
    );
    expect(told).toEqual([{ actor_name: world.person('administrator').principal.name, action: 'setTicketsPolicy' }]);
  });

  test('PPL-1 administrators enter versions, working people see them, those of other projects do neither', async () => {
    expect((await desk.see('trial.limits', 'administrator')).allowedActions).toContain('setPolicy');
    const { errors } = await desk.set(input, 'customer-service-manager');
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    await expect(desk.see('trial.limits', 'receptionist-a', world.projects.b)).rejects.toThrow('NOT_FOUND');
    await expect(desk.see('trial.limits', 'human-resources')).rejects.toThrow('FORBIDDEN');
  });

  test('what the policy cannot say is refused where it is wrong, in the reader’s words', async () => {
    const { answer } = await desk.set({ ...input, value: '{"hours":0,"by":["a"],"unit":"h"}' });
    expect(answer).toMatchObject({
      __typename: 'PolicyNotValid',
      faults: [{ path: 'hours', code: 'tooSmall', message: 'At least 1' }],
    });
    const unknown = await desk.set({ ...input, value: '{"hours":1,"by":["a"],"unit":"h"}' });
    expect(unknown.answer?.faults).toEqual([{ path: 'unit', code: 'unknownKey', message: 'There is no such item' }]);
    expect((await desk.see('trial.limits')).version).toBe(0);
  });

  test('a day that has gone by in the project is refused at its field; today is not', async () => {
    world.clock.set('2026-03-02T17:00:00Z');
    const { errors } = await desk.set(input);
    expect(errors?.[0]?.extensions?.fields).toEqual([
      { path: 'input.effectiveOn', code: 'beforeToday', message: 'Not before today (2026-03-03)' },
    ]);
    expect((await desk.set({ ...input, effectiveOn: '2026-03-03' })).answer?.__typename).toBe('Policy');
  });

  test('a reason is asked for, and there is no policy of an unknown key', async () => {
    const { errors } = await desk.set({ ...input, reason: ' ' });
    expect(errors?.[0]?.extensions?.fields).toMatchObject([{ path: 'input.reason', code: 'required' }]);
    expect((await desk.set({ ...input, key: 'trial.nothing' })).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });

  test('who has not seen the latest version is shown it', async () => {
    await desk.set(input);
    const { answer } = await desk.set({ ...input, value: value(2) });
    expect(answer).toMatchObject({
      __typename: 'Stale',
      currentVersion: 1,
      changedBy: world.person('administrator').principal.name,
      changes: [
        { field: 'value.hours', before: '24', after: '8' },
        { field: 'value.by', before: '["projectManager"]', after: '["generalManager"]' },
        { field: 'effectiveOn', before: null, after: '2026-03-02' },
      ],
    });
  });

  test('of ten who enter a version at once one comes first, the others see it', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) => desk.set({ ...input, value: value(i + 1) })),
    );
    const types = answers.map(({ answer }) => answer?.__typename);
    expect(types.filter((type) => type === 'Policy')).toHaveLength(1);
    expect(types.filter((type) => type === 'Stale')).toHaveLength(9);
  });

  test('sent twice it is entered once, and the second answer is the policy as it stands', async () => {
    const twice = { ...input, idempotencyKey: key() };
    const [first, second] = [await desk.set(twice), await desk.set(twice)];
    expect(second.answer).toEqual(first.answer);
    expect((await desk.set({ ...twice, value: value(9) })).answer?.__typename).toBe('KeyReused');
    expect((await desk.see('trial.limits')).version).toBe(1);
  });
});

describe('what a value would mean', () => {
  test('CMP-3 is shown before it is entered: what would move, and what would have been late, page by page', async () => {
    cases.hours.push(24, 8, 24);
    const { page } = await desk.preview({ value: value(8) });
    expect(page).toEqual({
      total: 3,
      examined: 2,
      moved: [
        {
          number: 'T-0',
          moves: [{ clockKind: 'settle', dueFrom: '2026-03-03T02:00:00.000Z', dueTo: '2026-03-02T10:00:00.000Z' }],
        },
      ],
      judged: [{ number: 'T-0', clockKind: 'settle', wasLate: false, wouldBeLate: true }],
      endCursor: '2',
    });
    const rest = await desk.preview({ value: value(8), after: '2' });
    expect(rest.page).toMatchObject({ total: null, examined: 1, endCursor: null });
    expect(cases.hours).toEqual([24, 8, 24]);
    expect((await desk.see('trial.limits')).version).toBe(0);
  });

  test('counts from its day on, the project’s midnight being its beginning', async () => {
    cases.hours.push(24);
    const { page } = await desk.preview({ value: value(8), effectiveOn: '2026-03-05' });
    expect(page?.moved[0]?.moves[0]?.dueTo).toBe('2026-03-05T00:00:00.000Z');
  });

  test('that the policy cannot say is refused at its place, and only administrators ask', async () => {
    const { errors } = await desk.preview({ value: '{"hours":0,"by":[]}' });
    expect(errors?.[0]?.extensions?.fields).toEqual([{ path: 'value.hours', code: 'tooSmall', message: 'At least 1' }]);
    expect((await desk.preview({}, 'clerk')).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect((await desk.preview({ key: 'trial.rate' })).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });
});

const enter = async (effectiveOn = '2026-03-02') => {
  const { answer } = await desk.set({ key: 'trial.limits', value: value(8), effectiveOn, expectedVersion: 0 });
  return answer?.versions?.edges[0]?.node.id ?? '';
};

describe('open cases', () => {
  test('CMP-3 get the version in force some at a time, each reported, and the version knows how many', async () => {
    cases.hours.push(24, 8, 24);
    const version = await enter();
    const first = await desk.apply({ version, first: 2 });
    expect(first.answer).toMatchObject({
      __typename: 'PolicyApplication',
      version,
      endCursor: '2',
      byName: world.person('administrator').principal.name,
      cases: [
        { number: 'T-0', outcome: 'applied', moves: [{ clockKind: 'settle', dueTo: '2026-03-02T10:00:00.000Z' }] },
        { number: 'T-1', outcome: 'unchanged', moves: [] },
      ],
    });
    const second = await desk.apply({ version, first: 2, after: '2' });
    expect(second.answer).toMatchObject({ endCursor: null, cases: [{ number: 'T-2', outcome: 'applied' }] });
    expect((await desk.see('trial.limits')).inForce?.appliedCases).toBe(2);
  });

  test('sent twice a page is applied once and answered alike', async () => {
    cases.hours.push(24);
    const input = { version: await enter(), idempotencyKey: key() };
    const [first, second] = [await desk.apply(input), await desk.apply(input)];
    expect(first.answer?.cases?.[0]?.outcome).toBe('applied');
    expect(second.answer).toEqual(first.answer);
  });

  test('keep what they have where the version is not in force, yet or any more', async () => {
    cases.hours.push(24);
    const version = await enter('2026-03-05');
    const { answer } = await desk.apply({ version });
    expect(answer).toMatchObject({
      __typename: 'NotAllowedNow',
      facts: [{ name: 'versionInForce', value: 'default-1' }],
    });
    expect(cases.hours).toEqual([24]);
    expect((await desk.apply({ version: 'default-1' })).answer?.cases).toMatchObject([{ outcome: 'unchanged' }]);
  });

  test('are for administrators to change, and at most a hundred at once', async () => {
    expect((await desk.apply({ version: 'default-1' }, 'clerk')).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    const { errors } = await desk.apply({ version: 'default-1', first: 101 });
    expect(errors?.[0]?.extensions?.fields).toMatchObject([{ path: 'input.first', code: 'tooBig' }]);
  });
});
