import { type Estate, estate, key } from '@onedesk/testkit';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ComplaintDesk } from '../complaints.fixtures.ts';
import { complaintClocks, type Severity, type SeverityClocks } from '../complaint.policy.ts';

let world: Estate;
let desk: ComplaintDesk;
const monday = '2026-03-02T10:00:00+08:00';
beforeAll(async () => {
  world = await estate({ at: monday, jobs: false });
  await world.settled();
  desk = new ComplaintDesk(world);
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.set(monday);
  await world.sql(
    'truncate tickets.policy_version, tickets.policy_application, tickets.complaint, tickets.clock cascade',
  );
});

/** The default, but for some of what a severity brings. */
const withClocks = (severity: Severity, changed: Partial<SeverityClocks>): string => {
  const { defaults } = complaintClocks;
  return JSON.stringify({ ...defaults, [severity]: { ...defaults[severity], ...changed } });
};

interface Entered {
  version: number;
  versionInForce: string;
}
const enter = async (value: string, expectedVersion = 0, effectiveOn = '2026-03-02'): Promise<Entered> => {
  const input = {
    projectId: world.projects.a,
    key: 'complaint.clocks',
    value,
    effectiveOn,
    reason: '试行',
    expectedVersion,
  };
  const { setTicketsPolicy } = await world
    .person('administrator')
    .ask<{ setTicketsPolicy: Entered }>(
      `mutation ($input: SetTicketsPolicyInput!) { setTicketsPolicy(input: $input) { ... on Policy { version versionInForce } ... on Refusal { message } } }`,
      { input: { idempotencyKey: key(), ...input } },
    );
  return setTicketsPolicy;
};

interface Moved {
  number: string;
  outcome?: string;
  moves: { clockKind: string; dueFrom: string | null; dueTo: string | null }[];
}
const apply = async (version: string, more: Record<string, unknown> = {}) => {
  const input = { idempotencyKey: key(), projectId: world.projects.a, key: 'complaint.clocks', version, ...more };
  const { applyTicketsPolicy } = await world
    .person('administrator')
    .ask<{ applyTicketsPolicy: { cases: Moved[]; endCursor: string | null } }>(
      `mutation ($input: ApplyTicketsPolicyInput!) { applyTicketsPolicy(input: $input) { ... on PolicyApplication { endCursor cases { number outcome moves { clockKind dueFrom dueTo } } } ... on Refusal { message } } }`,
      { input },
    );
  return applyTicketsPolicy;
};

interface Page {
  total: number | null;
  examined: number;
  moved: Moved[];
  judged: { number: string; clockKind: string; wasLate: boolean; wouldBeLate: boolean }[];
  endCursor: string | null;
}
/** All pages of a preview together. */
const preview = async (value: string, effectiveOn = '2026-03-02'): Promise<Page> => {
  const all: Page = { total: null, examined: 0, moved: [], judged: [], endCursor: null };
  do {
    const variables = { projectId: world.projects.a, value, effectiveOn, after: all.endCursor };
    const { page } = await world.person('administrator').ask<{ page: Page }>(
      `query ($projectId: ID!, $value: String, $effectiveOn: CivilDate!, $after: String) {
        page: ticketsPolicyPreview(projectId: $projectId, key: "complaint.clocks", value: $value, effectiveOn: $effectiveOn, after: $after) {
          total examined endCursor moved { number moves { clockKind dueFrom dueTo } } judged { number clockKind wasLate wouldBeLate } } }`,
      variables,
    );
    all.total ??= page.total;
    all.examined += page.examined;
    all.moved.push(...page.moved);
    all.judged.push(...page.judged);
    all.endCursor = page.endCursor;
  } while (all.endCursor);
  return all;
};

/** The settling clock of a complaint as it is stored. */
const settling = async (id: string) => {
  const [clock] = await world.sql<{ due_at: Date; policy_version: string; steps: string[] }>(
    `select c.due_at, c.policy_version, array_agg(s.kind order by s.position) as steps from tickets.clock c
       join tickets.clock_step s on s.clock_id = c.id where c.record_id = $1 and c.kind = 'settle' group by c.id`,
    [id],
  );
  return { due: clock?.due_at.toISOString(), version: clock?.policy_version, steps: clock?.steps };
};

const major = async () => {
  const registered = await desk.register();
  return desk.done('classifyComplaint', registered, { severity: 'major', category: 'equipment' });
};

describe('a new version of the clocks', () => {
  test('CMP-3 leaves every clock that has started what it was; what comes in later has the new ones', async () => {
    const before = await desk.register();
    world.clock.pass({ minutes: 5 });
    const { versionInForce } = await enter(withClocks('major', { settleWithin: { days: 1 } }));
    world.clock.pass({ minutes: 5 });
    const after = await major();
    const old = await desk.done('classifyComplaint', before, { severity: 'major', category: 'equipment' });
    expect(await settling(old.id)).toMatchObject({ due: '2026-03-05T02:00:00.000Z', version: 'default-1' });
    expect(await settling(after.id)).toMatchObject({ due: '2026-03-03T02:10:00.000Z', version: versionInForce });
    const again = await desk.done('reclassifyComplaint', old, { severity: 'minor', category: 'equipment' });
    expect(await settling(again.id)).toMatchObject({ due: '2026-03-04T02:00:00.000Z', version: 'default-1' });
  });

  test('CMP-3 whatever is entered when, each clock is due by what was in force as the complaint came in', async () => {
    const steps = fc.array(
      fc.record({ hours: fc.integer({ min: 1, max: 30 }), days: fc.integer({ min: 0, max: 20 }) }),
      {
        minLength: 2,
        maxLength: 8,
      },
    );
    await fc.assert(
      fc.asyncProperty(steps, async (given) => {
        await world.sql('truncate tickets.policy_version, tickets.complaint, tickets.clock cascade');
        world.clock.set(monday);
        const expected: [string, string][] = [];
        let [entered, inForce] = [0, 3];
        for (const { hours, days } of given) {
          world.clock.pass({ hours });
          const now = world.clock.now();
          if (days > 0) {
            const day = new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
            await enter(withClocks('major', { settleWithin: { days } }), entered, day);
            entered += 1;
            inForce = days;
          }
          world.clock.pass({ minutes: 1 });
          const at = world.clock.now().getTime();
          expected.push([(await major()).id, new Date(at + inForce * 86_400_000).toISOString()]);
        }
        for (const [id, due] of expected) expect((await settling(id)).due).toBe(due);
      }),
      { numRuns: 6 },
    );
  });
});

describe('the preview', () => {
  test('CMP-3 shows which open clocks would move, from when to when, and changes nothing', async () => {
    const open = await major();
    await desk.done('classifyComplaint', await desk.register(), { severity: 'minor', category: 'noise' });
    const { total, examined, moved, judged } = await preview(withClocks('major', { settleWithin: { days: 1 } }));
    expect({ total, examined, judged }).toEqual({ total: 2, examined: 2, judged: [] });
    expect(moved).toEqual([
      {
        number: open.number,
        moves: [{ clockKind: 'settle', dueFrom: '2026-03-05T02:00:00.000Z', dueTo: '2026-03-03T02:00:00.000Z' }],
      },
    ]);
    expect(await settling(open.id)).toMatchObject({ due: '2026-03-05T02:00:00.000Z', steps: ['started'] });
  });

  test('CMP-3 shows clocks that would begin and clocks that would end', async () => {
    const open = await major();
    const { moved } = await preview(
      withClocks('major', { settleWithin: null, answerWithin: { days: 2 }, startWithin: { hours: 4 } }),
    );
    expect(moved[0]?.moves.toSorted((a, b) => a.clockKind.localeCompare(b.clockKind))).toEqual([
      { clockKind: 'answer', dueFrom: null, dueTo: '2026-03-04T02:00:00.000Z' },
      { clockKind: 'settle', dueFrom: '2026-03-05T02:00:00.000Z', dueTo: null },
      { clockKind: 'start', dueFrom: null, dueTo: '2026-03-02T06:00:00.000Z' },
    ]);
    expect(open.status).toBe('classified');
  });

  test('CMP-3 shows which closed complaints of the year would have been late, and which in time', async () => {
    const working = await desk.inProgress();
    world.clock.pass({ days: 2 });
    const settled = await desk.done('settleComplaint', working, { outcome: '更换门机', cause: 'equipmentFailure' });
    const answered = await desk.done('answerComplaint', settled, { answer: '已更换' });
    const closed = await desk.callBack(answered, 'satisfied');
    const stricter = await preview(withClocks('major', { settleWithin: { days: 1 } }), '2026-03-04');
    expect(stricter.judged).toEqual([
      { number: closed.number, clockKind: 'settle', wasLate: false, wouldBeLate: true },
    ]);
    const laxer = await preview(withClocks('major', { reportWithin: { hours: 1 }, settleWithin: { days: 9 } }));
    expect(laxer.judged).toEqual([]);
  });

  test('CMP-3 what was late and would have been in time is shown as well, by the severity it had at the time', async () => {
    const working = await desk.inProgress('minor');
    world.clock.pass({ days: 3 });
    const settled = await desk.done('settleComplaint', working, { outcome: '已处理', cause: 'other' });
    const closed = await desk.callBack(await desk.done('answerComplaint', settled, { answer: '已处理' }), 'satisfied');
    const { judged } = await preview(withClocks('minor', { settleWithin: { days: 4 } }), '2026-03-05');
    expect(judged).toEqual([{ number: closed.number, clockKind: 'settle', wasLate: true, wouldBeLate: false }]);
    expect((await preview(withClocks('major', { settleWithin: { days: 4 } }), '2026-03-05')).judged).toEqual([]);
  });
});

describe('a version that is applied to open cases', () => {
  test('CMP-3 is one recorded step for each, and what follows goes by it', async () => {
    const open = await major();
    world.clock.pass({ minutes: 30 });
    const { versionInForce } = await enter(withClocks('major', { settleWithin: { days: 1 } }));
    const { cases, endCursor } = await apply(versionInForce);
    expect(endCursor).toBeNull();
    expect(cases).toEqual([
      {
        number: open.number,
        outcome: 'applied',
        moves: [{ clockKind: 'settle', dueFrom: '2026-03-05T02:00:00.000Z', dueTo: '2026-03-03T02:00:00.000Z' }],
      },
    ]);
    expect(await settling(open.id)).toEqual({
      due: '2026-03-03T02:00:00.000Z',
      version: versionInForce,
      steps: ['started', 'policyApplied'],
    });
    const seen = await desk.see(open.id);
    expect(seen.events.filter(({ action }) => action === 'applyPolicy')).toMatchObject([
      { byName: world.person('administrator').principal.name, fromStatus: 'classified', toStatus: 'classified' },
    ]);
    expect((await apply(versionInForce)).cases).toMatchObject([{ outcome: 'unchanged', moves: [] }]);
    const minor = await desk.done('reclassifyComplaint', seen, { severity: 'minor', category: 'equipment' });
    const back = await desk.done('reclassifyComplaint', minor, { severity: 'major', category: 'equipment' });
    expect(await settling(back.id)).toMatchObject({ due: '2026-03-03T02:00:00.000Z', version: versionInForce });
  });

  test('CMP-5 takes no complaint out of being overdue, neither by more time nor by none', async () => {
    const [open, other] = [await major(), await major()];
    world.clock.pass({ days: 4 });
    const more = await enter(withClocks('major', { settleWithin: { days: 9 } }), 0, '2026-03-06');
    await apply(more.versionInForce);
    expect((await desk.see(open.id)).overdue).toBe(true);
    const none = await enter(withClocks('major', { settleWithin: null }), 1, '2026-03-06');
    await apply(none.versionInForce);
    expect((await desk.see(other.id)).overdue).toBe(true);
  });

  test('CMP-4 moves the clocks that a complaint has since it became critical, and no longer those it had before', async () => {
    const open = await desk.inProgress();
    world.clock.pass({ days: 32 });
    const value = JSON.parse(withClocks('critical', { answerWithin: { days: 9 } })) as Record<Severity, SeverityClocks>;
    const changed = JSON.stringify({ ...value, major: { ...value.major, settleWithin: { days: 90 } } });
    const { versionInForce } = await enter(changed, 0, '2026-04-03');
    const { cases } = await apply(versionInForce);
    expect(cases).toMatchObject([
      {
        number: open.number,
        moves: [{ clockKind: 'answer', dueFrom: '2026-04-04T02:00:00.000Z', dueTo: '2026-04-11T02:00:00.000Z' }],
      },
    ]);
    expect(await settling(open.id)).toMatchObject({ version: 'default-1', steps: ['started'] });
    expect((await desk.see(open.id)).severity).toBe('critical');
  });

  test('CMP-3 goes through the open cases some at a time, each once', async () => {
    const numbers: string[] = [];
    for (let i = 0; i < 5; i += 1) numbers.push((await major()).number);
    const { versionInForce } = await enter(withClocks('major', { settleWithin: { days: 1 } }));
    const pages: string[][] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof apply>> = await apply(versionInForce, { first: 2, after });
      pages.push(page.cases.map(({ number }) => number));
      after = page.endCursor;
    } while (after);
    expect(pages.map(({ length }) => length)).toEqual([2, 2, 1]);
    expect(new Set(pages.flat())).toEqual(new Set(numbers));
  });
});
