import { type Estate, estate, key, type Person } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultOf, run, unitOf, visitsOf } from './visits.fixtures.ts';

let world: Estate;
let desk: Person;
let unit: Awaited<ReturnType<typeof unitOf>>;

beforeAll(async () => {
  // A Monday.
  world = await estate({ at: '2026-03-02T10:00:00+08:00' });
  desk = world.person('receptionist');
  unit = await unitOf(world, '1栋-101');
  await world.settled();
});
afterAll(() => world.close());

const call = (more: Record<string, unknown> = {}) => ({
  projectId: world.projects.a,
  channel: 'phone',
  category: 'other',
  reason: '询问装修出入证如何办理',
  callerName: '欧阳小姐',
  callerPhone: '138 0013-8000',
  ...more,
});

const dutyLines = async () =>
  (
    await desk.ask<{
      dutyLog: { edges: { node: { words: string; authorName: string; unit: { id: string } | null } }[] };
    }>('query ($p: ID!) { dutyLog(projectId: $p, first: 100) { edges { node { words authorName unit { id } } } } }', {
      p: world.projects.a,
    })
  ).dutyLog.edges.map(({ node }) => node);

describe('a visit is registered', () => {
  test('VST-1 who, phone, unit, channel, reason, time and receptionist stand in the register', async () => {
    const visit = await run(desk, 'registerVisit', call({ unitId: unit.id, partyId: unit.partyId, callerName: null }));
    expect(visit).toMatchObject({
      __typename: 'Visit',
      at: '2026-03-02T02:00:00.000Z',
      channel: 'phone',
      category: 'other',
      status: 'open',
      reason: '询问装修出入证如何办理',
      callerName: null,
      callerPhone: '13800138000',
      party: { id: unit.partyId },
      unit: { id: unit.id },
      receptionistName: desk.principal.name,
      allowedActions: ['closeVisit', 'promiseVisit', 'handOverVisit'],
      steps: [{ kind: 'registered', byName: desk.principal.name, toName: null, until: null, words: null }],
    });
    expect(visit.number).toMatch(/^VS-2026-\d{6}$/);
  });

  test.each(['walkIn', 'phone', 'letter', 'mail', 'online'])(
    'CMP-10 VST-1 by %s like any other way',
    async (channel) => {
      const visit = await run(
        desk,
        'registerVisit',
        call({ channel, category: 'complaint', reason: `投诉噪声 ${channel}` }),
      );
      expect(visit).toMatchObject({ __typename: 'Visit', channel, category: 'complaint', status: 'open' });
    },
  );

  test('VST-1 SHF-1 the duty log notes it by itself, without the caller’s name and phone', async () => {
    const visit = await run(desk, 'registerVisit', call({ unitId: unit.id, reason: '大堂灯不亮', category: 'repair' }));
    const line = (await dutyLines()).find(({ words }) => words.startsWith(visit.number));
    expect(line).toEqual({
      words: `${visit.number} · 来电 · 报修 · 1栋-101 · 大堂灯不亮`,
      authorName: desk.principal.name,
      unit: { id: unit.id },
    });
  });

  test('VST-8 with the reply given at once it is closed, with a promised time it waits for it', async () => {
    const answered = await run(desk, 'registerVisit', call({ reply: '已告知办理地点' }));
    expect(answered).toMatchObject({ status: 'closed', reply: '已告知办理地点', closedByName: desk.principal.name });
    const promised = await run(desk, 'registerVisit', call({ promisedAt: '2026-03-02T10:00:00Z' }));
    expect(promised).toMatchObject({ status: 'promised', promisedAt: '2026-03-02T10:00:00.000Z', overdue: false });
  });

  test.each([
    ['callerName: required', { callerName: ' ' }],
    ['reason: required', { reason: '  ' }],
    ['callerPhone: callerPhoneNotValid', { callerPhone: '不详' }],
    ['promisedAt: promiseNotAhead', { promisedAt: '2026-03-02T02:00:00Z' }],
    ['partyId: partyNotKnown', { partyId: '018f0000-0000-7000-8000-000000000000' }],
  ])('VST-1 bad input is answered at its field: %s', async (at, more) => {
    expect(await faultOf(desk, 'registerVisit', call(more))).toEqual({
      code: 'BAD_USER_INPUT',
      fields: [`input.${at}`],
    });
  });

  test('VST-1 pressed twice, it is registered once', async () => {
    const given = { idempotencyKey: key(), ...call({ reason: '只登记一次' }) };
    const [first, second] = await Promise.all([run(desk, 'registerVisit', given), run(desk, 'registerVisit', given)]);
    expect(second.id).toBe(first.id);
    expect(await visitsOf(desk, world.projects.a, { text: '只登记一次' })).toHaveLength(1);
    expect((await run(desk, 'registerVisit', { ...given, reason: '别的' })).__typename).toBe('KeyReused');
    expect((await dutyLines()).filter(({ words }) => words.includes('只登记一次'))).toHaveLength(1);
  });

  test('PPL-1 not in another project, nor for another building’s unit by an area manager', async () => {
    expect(
      await faultOf(world.person('receptionist-a'), 'registerVisit', call({ projectId: world.projects.b })),
    ).toMatchObject({
      code: 'NOT_FOUND',
    });
    const elsewhere = await unitOf(world, '商业街-S-01');
    const manager = world.somebody('刘洋', [
      { role: 'areaManager', projectId: world.projects.a, buildingIds: [elsewhere.buildingId] },
    ]);
    expect(await faultOf(manager, 'registerVisit', call({ unitId: unit.id }))).toMatchObject({ code: 'FORBIDDEN' });
    expect((await run(manager, 'registerVisit', call({ unitId: elsewhere.id }))).__typename).toBe('Visit');
    const inB = await run(desk, 'registerVisit', call({ projectId: world.projects.b }));
    expect(inB.__typename).toBe('Visit');
    expect(await faultOf(desk, 'registerVisit', call({ projectId: world.projects.b, unitId: unit.id }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('“I don’t know” is no answer', () => {
  test('VST-8 without a reply a visit cannot be closed', async () => {
    const { id } = await run(desk, 'registerVisit', call());
    const refused = await run(desk, 'closeVisit', { id, expectedVersion: 1, reply: '  ' });
    expect(refused).toMatchObject({ __typename: 'NeedsReply', code: 'needsReply', promisedAt: null });
    const closed = await run(desk, 'closeVisit', { id, expectedVersion: 1, reply: '请到一楼服务中心办理' });
    expect(closed).toMatchObject({ status: 'closed', reply: '请到一楼服务中心办理', version: 2, allowedActions: [] });
  });

  test('VST-8 not even by SQL of the application', async () => {
    const { id } = await run(desk, 'registerVisit', call());
    await expect(
      world.sql(`update tickets.visit set status = 'closed', closed_at = now() where id = $1`, [id]),
    ).rejects.toThrow('visit_needs_reply');
  });

  test('VST-8 a promised time that passes shows overdue until the reply is given', async () => {
    const { id } = await run(desk, 'registerVisit', call({ reason: '漏水原因待查' }));
    const promise = { id, expectedVersion: 1, promisedAt: '2026-03-02T04:00:00Z', words: '工程部上门后回电' };
    const promised = await run(desk, 'promiseVisit', promise);
    expect(promised).toMatchObject({ status: 'promised', overdue: false, promisedAt: '2026-03-02T04:00:00.000Z' });
    expect(promised.promise).toMatchObject({ kind: 'promise', state: 'running', dueAt: '2026-03-02T04:00:00.000Z' });
    const overdue = async () => (await visitsOf(desk, world.projects.a, { overdue: true })).map((one) => one.id);
    expect(await overdue()).not.toContain(id);
    world.clock.set('2026-03-02T04:00:00Z');
    expect(await overdue()).toContain(id);
    expect((await visitsOf(desk, world.projects.a, { text: '漏水原因' }))[0]).toMatchObject({
      overdue: true,
      promise: { state: 'overdue' },
    });
    const closed = await run(desk, 'closeVisit', { id, expectedVersion: 2, reply: '楼上水管已修' });
    expect(closed).toMatchObject({ status: 'closed', overdue: false, promise: { state: 'metLate' } });
    expect(await overdue()).not.toContain(id);
    expect((closed.steps as { kind: string; words: string }[]).map(({ kind, words }) => `${kind} ${words}`)).toEqual([
      'registered null',
      'promised 工程部上门后回电',
      'closed 楼上水管已修',
    ]);
    expect(
      await run(desk, 'promiseVisit', { ...promise, expectedVersion: 3, promisedAt: '2026-03-03T04:00:00Z' }),
    ).toMatchObject({ __typename: 'NotAllowedNow', action: 'promiseVisit' });
  });

  test('VST-8 a later promise goes on with the same clock, and what is stored of it agrees with the visit', async () => {
    const { id } = await run(desk, 'registerVisit', call({ promisedAt: '2026-03-03T02:00:00Z' }));
    const later = { id, expectedVersion: 2, promisedAt: '2026-03-04T02:00:00Z', words: '配件未到' };
    const promised = await run(desk, 'promiseVisit', later);
    expect(promised.promise).toMatchObject({ state: 'running', dueAt: '2026-03-04T02:00:00.000Z' });
    const clocks = await world.sql(
      `select c.due_at = v.promised_at as same, c.because, (select count(*)::int from tickets.clock_step s where s.clock_id = c.id) as steps
         from tickets.clock c join tickets.visit v on v.id = c.record_id where v.id = $1`,
      [id],
    );
    expect(clocks).toEqual([{ same: true, because: 'promise', steps: 2 }]);
    const closed = await run(desk, 'closeVisit', { id, expectedVersion: 3, reply: '已换好' });
    expect(closed.promise).toMatchObject({ state: 'met' });
  });

  test('a colleague’s change is shown, and what was typed is not lost to it', async () => {
    const { id } = await run(desk, 'registerVisit', call());
    await run(world.person('clerk'), 'closeVisit', { id, expectedVersion: 1, reply: '已答复' });
    expect(await run(desk, 'closeVisit', { id, expectedVersion: 1, reply: '我的答复' })).toMatchObject({
      __typename: 'Stale',
      currentVersion: 2,
      changedBy: world.person('clerk').principal.name,
    });
  });
});

describe('first-contact responsibility', () => {
  test('VST-4 whoever registered a visit owns it until it is handed over; whose it was stays on its way', async () => {
    const supervisor = world.person('customer-service-supervisor');
    const { id, ownerName } = await run(desk, 'registerVisit', call({ reason: '催办门禁卡' }));
    expect(ownerName).toBe(desk.principal.name);
    const handed = await run(desk, 'handOverVisit', {
      id,
      expectedVersion: 1,
      toId: supervisor.principal.id,
      words: '转内勤办卡',
    });
    expect(handed).toMatchObject({ __typename: 'Visit', status: 'open', ownerName: supervisor.principal.name });
    expect(handed.receptionistName).toBe(desk.principal.name);
    expect((handed.steps as object[]).at(-1)).toEqual({
      kind: 'handedOver',
      byName: desk.principal.name,
      toName: supervisor.principal.name,
      until: null,
      words: '转内勤办卡',
    });
    const theirs = await visitsOf(supervisor, world.projects.a, { mine: true, open: true });
    expect(theirs.map((one) => one.id)).toContain(id);
    const again = { id, expectedVersion: 2, toId: supervisor.principal.id };
    expect(await run(desk, 'handOverVisit', again)).toMatchObject({ __typename: 'NotAllowedNow' });
  });

  test('VST-4 only to a colleague who follows up visits in the project', async () => {
    const { id } = await run(desk, 'registerVisit', call({ projectId: world.projects.b }));
    for (const username of ['receptionist-a', 'cleaning']) {
      const toId = world.person(username).principal.id;
      expect(await faultOf(desk, 'handOverVisit', { id, expectedVersion: 1, toId })).toEqual({
        code: 'BAD_USER_INPUT',
        fields: ['input.toId: colleagueNotThere'],
      });
    }
  });

  test('VST-4 what is closed is nobody’s to hand over', async () => {
    const { id } = await run(desk, 'registerVisit', call({ reply: '已答复' }));
    const toId = world.person('clerk').principal.id;
    expect(await run(desk, 'handOverVisit', { id, expectedVersion: 2, toId })).toMatchObject({
      __typename: 'NotAllowedNow',
      action: 'handOverVisit',
    });
  });
});
