import { type Estate, estate, key, type Person } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { run, unitOf, visitsOf, visitFields } from './visits.fixtures.ts';

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
    const inB = await run(desk, 'registerVisit', call({ projectId: world.projects.b }));
    const { visit } = await stranger.ask<{ visit: null }>(`query ($id: ID!) { visit(id: $id) { ${visitFields} } }`, {
      id: inB.id,
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

describe('a complaint comes with a visit', () => {
  const register = `mutation ($input: RegisterComplaintInput!) { registerComplaint(input: $input) { __typename ... on Complaint { id number visitId ownerName channel } ... on Refusal { code } } }`;
  type Registered = {
    registerComplaint: { __typename: string; id: string; number: string; visitId: string; ownerName: string };
  };
  test('VST-1 CMP-10 both are registered at once, and the complaint’s number is what the caller was told', async () => {
    const { registerComplaint: made } = await desk.ask<Registered>(register, { input: letter() });
    expect(made).toMatchObject({ __typename: 'Complaint', ownerName: desk.principal.name });
    const [visit] = await visitsOf(desk, world.projects.a, { text: made.number });
    expect(visit).toMatchObject({ id: made.visitId, channel: 'letter', category: 'complaint', status: 'closed' });
    expect(visit?.reply).toContain(made.number);
    expect(visit?.complaint).toEqual({ id: made.id, number: made.number });
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

  test('PPL-1 a complaint comes with a visit of its own project only', async () => {
    const { id } = await run(desk, 'registerVisit', call({ projectId: world.projects.b }));
    const answer = await desk.attempt(register, { input: letter({ withVisit: false, visitId: id }) });
    expect(answer.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });

  test('VST-1 without knowing who it was neither is registered', async () => {
    const answer = await desk.attempt(register, { input: letter({ callerName: null, words: '匿名' }) });
    expect(answer.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    expect(await visitsOf(desk, world.projects.a, { text: '匿名' })).toEqual([]);
  });
});
