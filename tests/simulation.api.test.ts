import { livesOf, playersOf, type Playing, playThrough, townOf, YearOfMoney } from '@onedesk/gateway';
import { chineseCalendar, civilDate, type ClockStep, dueOf } from '@onedesk/kernel';
import { type Estate, estate, key } from '@onedesk/testkit';
import { bulkRows, type BulkRows, defaultStage, play } from '@onedesk/tickets/simulation';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { differences } from './projections.fixtures.ts';

/** Thirty days, busy enough that everything happens. */
const span = { seed: 'both-ways', from: '2026-03-02', days: 30, perDay: 2, visitsPerDay: 8 };
const until = new Date('2026-04-01T00:00:00+08:00');

let world: Estate;
let commands: BulkRows;
let bulk: BulkRows;
let played: { commands: number; refused: number };

beforeAll(async () => {
  world = await estate({ at: '2026-03-01T08:00:00+08:00', jobs: false });
  await world.settled();
  const { system, clock } = world;
  const town = await townOf(system, world.itself.principal, world.projects.a);
  const players = playersOf((username) => world.person(username).principal);
  const lives = [...livesOf(span, town)];
  const onDay = await money();
  const playing = { system, clock, players, name: 'test', onDay };
  played = await cutOff((more) => playThrough({ ...playing, ...more }, lives, until));
  const stage = defaultStage(players, chineseCalendar(town.timeZone));
  bulk = bulkRows(play(lives, town, stage, until), () => players.receptionist);
  commands = await stored();
}, 240_000);
afterAll(() => world.close());

/** Plays until it is cut off, an act being done but not noted yet, and goes on. */
async function cutOff<Result>(playOn: (more: Pick<Playing, 'done' | 'onAct'>) => Promise<Result>): Promise<Result> {
  let noted = 0;
  const onAct = (done: number) => {
    if (done === 400) throw new Error('cut off');
    noted = done;
  };
  await expect(playOn({ onAct })).rejects.toThrow('cut off');
  return playOn({ done: noted });
}

/** Charges and payments of these days, by the same staff. */
async function money(): Promise<(at: Date) => Promise<void>> {
  const introduce = 'mutation ($input: IntroduceFeeItemInput!) { introduceFeeItem(input: $input) { __typename } }';
  for (const name of ['物业费', '停车费']) {
    const input = { idempotencyKey: key(), projectId: world.projects.a, name };
    await world.person('finance').ask(introduce, { input });
  }
  const personOf = (username: string) => world.person(username).principal;
  const year = await YearOfMoney.of(world.system, personOf, world.projects.a, span.seed);
  await year.live('2026-03-01');
  return (at) => year.live(civilDate(at, 'Asia/Shanghai'));
}

const tables = [
  'complaint',
  'complaint_event',
  'clock',
  'clock_step',
  'callback',
  'extension',
  'referral',
  'announcement',
  'visit',
  'visit_step',
  'duty_entry',
] as const;

/** What the commands have left in the database. */
async function stored(): Promise<BulkRows> {
  const rows: Partial<BulkRows> = {};
  for (const table of tables) rows[table] = await world.sql(`select * from tickets.${table}`);
  return rows as BulkRows;
}

type Row = Record<string, unknown>;
const text = (row: Row): string => JSON.stringify(row, Object.keys(row).toSorted());

/** Ids that the system chooses are told apart by what they stand for. */
function told(all: BulkRows): Record<string, string[]> {
  const clocks = new Map(
    all.clock.map((row) => [
      row['id'],
      `${String(row['kind'])} ${String(row['because'])} ${instant(row['starts_at'])}`,
    ]),
  );
  const callbacks = new Map(
    all.callback.map((row) => [row['id'], `${String(row['complaint_id'])} ${instant(row['planned_at'])}`]),
  );
  const visits = new Map(all.visit.map((row) => [row['id'], row['number']]));
  const recordOf = ({ record_type: type, record_id: id }: Row) =>
    (type === 'Callback' ? callbacks : type === 'Visit' ? visits : new Map()).get(id) ?? id;
  const named = (row: Row): Row => {
    // The tail of a phone is the database's to reckon.
    const { id: _, tail: __, ...rest } = row;
    const record = 'record_id' in rest ? { record_id: recordOf(rest) } : {};
    const visit = 'visit_id' in rest ? { visit_id: visits.get(rest['visit_id']) ?? null } : {};
    const clock = 'clock_id' in rest ? { clock_id: clocks.get(rest['clock_id']) } : {};
    const whole: Row = { ...rest, ...record, ...visit, ...clock };
    return Object.fromEntries(
      Object.entries(whole).map(([column, value]) => [column, value instanceof Date ? instant(value) : value]),
    );
  };
  return Object.fromEntries(
    Object.entries(all).map(([table, rows]) => [table, rows.map((row) => text(named(row))).toSorted()]),
  );
}

const instant = (at: unknown): string => new Date(at as string).toISOString();

describe('a simulated month', () => {
  test('is played through the system’s own commands', () => {
    expect(played.commands).toBeGreaterThan(300);
    expect(played.refused).toBeLessThan(played.commands / 20);
    expect(commands.complaint.length).toBeGreaterThan(40);
  });

  test.each(tables)(
    'leaves the same in the table %s whether commands were run or what the same decisions yield is copied in',
    (table) => {
      expect(commands[table].length).toBeGreaterThan(0);
      expect(told(bulk)[table]).toEqual(told(commands)[table]);
    },
  );
});

describe('after a simulated month', () => {
  test('CMP-7 no state was skipped: every step begins where the one before it ended', () => {
    const ways = Map.groupBy(commands.complaint_event, (row) => row['complaint_id']);
    for (const way of ways.values()) {
      const steps = way.toSorted((a, b) => Number(a['position']) - Number(b['position']));
      expect(steps.map((row) => row['position'])).toEqual(steps.map((_, n) => n + 1));
      for (const [n, row] of steps.entries()) expect(row['from_status']).toBe(steps[n - 1]?.['to_status'] ?? null);
    }
  });

  test('CMP-3 no clock was missed: what is stored is what its steps say, and every complaint is due by its first one', () => {
    const calendar = chineseCalendar();
    const steps = Map.groupBy(commands.clock_step, (row) => row['clock_id']);
    const open = commands.clock.filter((row) => row['ended_at'] === null);
    for (const clock of open) {
      const own = (steps.get(clock['id']) ?? []).toSorted((a, b) => Number(a['position']) - Number(b['position']));
      expect(dueOf(own.map(asStep), calendar)).toEqual(clock['due_at']);
    }
    const callbacks = new Map(commands.callback.map((row) => [row['id'], row['complaint_id']]));
    const byComplaint = Map.groupBy(open, (row) => callbacks.get(row['record_id']) ?? row['record_id']);
    for (const complaint of commands.complaint) {
      const dues = (byComplaint.get(complaint['id']) ?? []).flatMap(({ due_at: due }) =>
        due instanceof Date ? [due.getTime()] : [],
      );
      const first = dues.length ? Math.min(...dues) : undefined;
      expect((complaint['due_at'] as Date | null)?.getTime()).toBe(first);
    }
  });

  test('CMP-4 no proposed repetition waits for its decision longer than a day', () => {
    const waiting = commands.complaint.filter((row) => row['repeat_state'] === 'proposed');
    for (const row of waiting)
      expect(until.getTime() - (row['registered_at'] as Date).getTime()).toBeLessThan(86_400_000);
    expect(commands.complaint_event.filter((row) => row['action'] === 'decideRepeat').length).toBeGreaterThan(3);
  });

  test('VST-1, SHF-1 every visit stands in the duty log, and every complaint that the desk took in has its visit', () => {
    const lines = commands.duty_entry.map((row) => String(row['words']));
    for (const visit of commands.visit) {
      expect(lines.filter((line) => line.startsWith(String(visit['number'])))).toHaveLength(1);
    }
    const brought = new Set(commands.visit.map((row) => row['complaint_id']));
    for (const complaint of commands.complaint) {
      expect(brought.has(complaint['id'])).toBe(complaint['channel'] !== 'online');
    }
  });

  test('VST-8 what is overdue on the list of visits is what was promised and not kept', async () => {
    const query = `query ($p: ID!) { visits(projectId: $p, filter: { overdue: true }, first: 100) { edges { node { number } } } }`;
    const { visits } = await world
      .person('receptionist')
      .ask<{ visits: { edges: { node: { number: string } }[] } }>(query, { p: world.projects.a });
    const late = commands.visit.filter((row) => row['status'] === 'promised' && (row['promised_at'] as Date) <= until);
    expect(visits.edges.map(({ node }) => node.number).toSorted()).toEqual(
      late.map((row) => String(row['number'])).toSorted(),
    );
  });

  test('LED-1 the ledger is exact', async () => {
    const query = 'query ($p: ID!) { ledgerCheck(projectId: $p) { entries intact balancesAgree receiptsComplete } }';
    const { ledgerCheck } = await world
      .person('finance')
      .ask<{ ledgerCheck: { entries: number } }>(query, { p: world.projects.a });
    expect(ledgerCheck).toMatchObject({ intact: true, balancesAgree: true, receiptsComplete: true });
    expect(ledgerCheck.entries).toBeGreaterThan(20);
  });

  test('every copy is equal to its source, and everybody concerned was told once', async () => {
    await world.settled();
    for (const service of ['finance', 'tickets']) {
      expect(await differences((text, values) => world.sql(text, values), service)).toMatchObject({
        lost: 0,
        surplus: 0,
      });
    }
    const twice = await world.sql(
      'select announcement_id, account_id from identity.notification group by 1, 2 having count(*) > 1',
    );
    expect(twice).toEqual([]);
  });
});

const asStep = (row: Row): ClockStep =>
  ({
    kind: row['kind'],
    at: row['at'],
    span: row['span'],
    policyVersion: row['policy_version'],
    reason: row['reason'],
    until: row['until'],
  }) as ClockStep;
