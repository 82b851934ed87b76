import { type Estate, estate, key, type Person } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { faultOf, run, unitOf, visitsOf, visitFields } from './visits.fixtures.ts';

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

describe('the register of visits', () => {
  test('VST-1 is looked through by what is open, whose it is, how they came, what about, and the day', async () => {
    world.clock.set('2026-03-05T09:00:00+08:00');
    const clerk = world.person('clerk');
    const mine = await run(clerk, 'registerVisit', call({ channel: 'letter', category: 'praise', reason: '表扬保洁' }));
    const numbers = async (filter: object) =>
      (await visitsOf(clerk, world.projects.a, filter)).map(({ number }) => number);
    expect(await numbers({ mine: true, open: true })).toEqual([mine.number]);
    expect(await numbers({ channel: 'letter', category: 'praise' })).toEqual([mine.number]);
    expect(await numbers({ day: '2026-03-05' })).toEqual([mine.number]);
    expect(await numbers({ day: '2026-03-04' })).toEqual([]);
    expect(await numbers({ open: false })).not.toContain(mine.number);
    expect(await numbers({ text: '表扬' })).toEqual([mine.number]);
    expect(await numbers({ text: mine.number.toLowerCase() })).toEqual([mine.number]);
    expect(await numbers({ text: String(Number(mine.number.slice(-6))) })).toContain(mine.number);
    expect(await numbers({ text: '%' })).toEqual([]);
  });

  test('PPL-2 names and phones are whole at the desk, masked for others, and found by those only who see them', async () => {
    const { number } = await run(desk, 'registerVisit', call({ callerPhone: '19900017788', callerName: '司马青' }));
    const found = async (who: Person, text: string) =>
      (await visitsOf(who, world.projects.a, { text })).find((one) => one.number === number);
    expect(await found(desk, '7788')).toMatchObject({
      callerName: '司马青',
      callerPhone: '19900017788',
      masked: false,
    });
    expect(await found(desk, '199 0001-7788')).toBeDefined();
    expect(await found(desk, '司马')).toBeDefined();
    const quality = world.person('quality-department');
    expect(await found(quality, number)).toMatchObject({
      callerName: '司**',
      callerPhone: '199****7788',
      masked: true,
    });
    expect(await found(quality, '7788')).toBeUndefined();
    expect(await found(quality, '司马')).toBeUndefined();
  });

  test('PPL-2 PPL-3 the history is masked like the visit', async () => {
    const [visit] = await visitsOf(desk, world.projects.a, { text: '司马' });
    const query = `query ($id: ID!) { visit(id: $id) { history { edges { node { changes { field after masked } } } } } }`;
    type Histories = { visit: { history: { edges: { node: { changes: { field: string; after: string }[] } }[] } } };
    const phoneFor = async (who: Person) =>
      (await who.ask<Histories>(query, { id: visit?.id })).visit.history.edges
        .flatMap(({ node }) => node.changes)
        .find(({ field }) => field === 'callerPhone')?.after;
    expect(await phoneFor(desk)).toBe('19900017788');
    expect(await phoneFor(world.person('quality-department'))).toBe('199****7788');
  });

  test('PPL-2 the feed tells that there is a visit, and nothing of who it was', async () => {
    const { id } = await run(desk, 'registerVisit', call({ callerName: '司空见' }));
    const analyst = world.person('analyst');
    await vi.waitFor(
      async () => {
        const [last] = await world.sql<{ position: string }>('select count(*)::text as position from tickets.feed');
        expect(Number(last?.position)).toBeGreaterThan(0);
        const { ticketsFeed } = await analyst.ask<{ ticketsFeed: { type: string; recordId: string }[] }>(
          '{ ticketsFeed(first: 100, settled: false) { type recordId } }',
        );
        expect(ticketsFeed.length).toBeGreaterThan(0);
      },
      { timeout: 25_000, interval: 200 },
    );
    const rows = await world.sql(`select * from tickets.feed where record_id = $1`, [id]);
    expect(rows.map((row) => row.type)).toEqual(['Visit']);
    expect(JSON.stringify(rows)).not.toContain('司空见');
  });

  test('PPL-1 another project’s visits are not there', async () => {
    const stranger = world.person('receptionist-a');
    const [inB] = await visitsOf(desk, world.projects.b);
    const { visit } = await stranger.ask<{ visit: null }>(`query ($id: ID!) { visit(id: $id) { ${visitFields} } }`, {
      id: inB?.id,
    });
    expect(visit).toBeNull();
  });
});

describe('the caller card', () => {
  const card = `query ($id: ID!) { party(id: $id) { name units: roles { role unit { id code openVisits { number } latestVisits { number }
    accounts { party { id } arrears } } } openVisits { number reason } latestVisits { number status } } }`;
  type Card = {
    party: {
      name: string;
      units: { unit: { code: string; openVisits: { number: string }[]; accounts: { arrears: string }[] } }[];
      openVisits: { number: string; reason: string }[];
      latestVisits: { number: string; status: string }[];
    };
  };

  test('VST-7 before a complaint is answered the register shows the caller’s arrears, with what is open', async () => {
    const itself = world.itself;
    const fee =
      'mutation ($input: IntroduceFeeItemInput!) { introduceFeeItem(input: $input) { ... on FeeItem { id } } }';
    const { introduceFeeItem: item } = await itself.ask<{ introduceFeeItem: { id: string } }>(fee, {
      input: { idempotencyKey: key(), projectId: world.projects.a, name: '物业费' },
    });
    const charge = 'mutation ($input: RaiseChargeInput!) { raiseCharge(input: $input) { __typename } }';
    await itself.ask(charge, {
      input: { idempotencyKey: key(), unitId: unit.id, feeItemId: item.id, month: '2026-02', amount: '268.50' },
    });
    const about = { unitId: unit.id, partyId: unit.partyId, callerName: null };
    const open = await run(desk, 'registerVisit', call({ ...about, category: 'complaint', reason: '邻居装修太吵' }));
    const closed = await run(desk, 'registerVisit', call({ ...about, reply: '已答复' }));
    const { party } = await desk.ask<Card>(card, { id: unit.partyId });
    expect(party.name).toBe('李思远');
    const home = party.units.find((role) => role.unit.code === '1栋-101')?.unit;
    expect(home?.accounts.map(({ arrears }) => arrears)).toEqual(['268.50']);
    expect(home?.openVisits[0]?.number).toBe(open.number);
    expect(party.openVisits[0]).toEqual({ number: open.number, reason: '邻居装修太吵' });
    expect(party.latestVisits[0]).toEqual({ number: closed.number, status: 'closed' });
    expect(party.openVisits.map(({ number }) => number)).not.toContain(closed.number);
  });
});

describe('a complaint comes with a visit', () => {
  const register = `mutation ($input: RegisterComplaintInput!) { registerComplaint(input: $input) { __typename ... on Complaint { id number visitId ownerName channel } ... on Refusal { code } } }`;
  type Registered = {
    registerComplaint: { __typename: string; id: string; number: string; visitId: string; ownerName: string };
  };
  const letter = (more: object = {}) => ({
    idempotencyKey: key(),
    projectId: world.projects.a,
    channel: 'letter',
    unitId: unit.id,
    callerName: '写信人',
    words: '来信投诉楼道卫生',
    withVisit: true,
    ...more,
  });

  test('VST-1 CMP-10 both are registered at once, and the complaint’s number is what the caller was told', async () => {
    const { registerComplaint: made } = await desk.ask<Registered>(register, { input: letter() });
    expect(made).toMatchObject({ __typename: 'Complaint', ownerName: desk.principal.name });
    const [visit] = await visitsOf(desk, world.projects.a, { text: made.number });
    expect(visit).toMatchObject({ id: made.visitId, channel: 'letter', category: 'complaint', status: 'closed' });
    expect(visit?.reply).toContain(made.number);
    const lines = (await dutyLines()).map(({ words }) => words);
    expect(lines.some((words) => words.includes(made.number))).toBe(true);
    expect(lines.some((words) => words.startsWith(visit?.number ?? '?'))).toBe(true);
  });

  test('VST-1 under 20 parallel tries with one key there is one complaint and one visit', async () => {
    const input = letter({ words: '只投诉一次' });
    const answers = await Promise.all(Array.from({ length: 20 }, () => desk.ask<Registered>(register, { input })));
    expect(new Set(answers.map((one) => one.registerComplaint.id)).size).toBe(1);
    expect(await visitsOf(desk, world.projects.a, { text: '只投诉一次' })).toHaveLength(1);
  });

  test('VST-1 without knowing who it was neither is registered', async () => {
    const answer = await desk.attempt(register, { input: letter({ callerName: null, words: '匿名' }) });
    expect(answer.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    expect(await visitsOf(desk, world.projects.a, { text: '匿名' })).toEqual([]);
  });
});
