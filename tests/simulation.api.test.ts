import { livesOf, playersOf, playThrough, townOf, YearOfMoney } from '@onedesk/gateway';
import { chineseCalendar, civilDate, type ClockStep, dueOf } from '@onedesk/kernel';
import { type Estate, estate, key } from '@onedesk/testkit';
import { bulkRows, type BulkRows, defaultStage, play } from '@onedesk/tickets/simulation';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { differences } from './projections.fixtures.ts';

/** Thirty days, busy enough that everything happens. */
const span = { seed: 'both-ways', from: '2026-03-02', days: 30, perDay: 2 };
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
  played = await playThrough({ system, clock, players, name: 'test', onDay }, lives, until);
  const stage = defaultStage(players, chineseCalendar(town.timeZone));
  bulk = bulkRows(play(lives, town, stage, until), () => players.receptionist);
  commands = await stored();
}, 240_000);
afterAll(() => world.close());

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
] as const;

/** What the commands have left in the database. */
async function stored(): Promise<BulkRows> {
  const rows: Partial<BulkRows> = {};
  for (const table of tables) rows[table] = await world.sql(`select * from tickets.${table}`);
  rows.duty_entry = await world.sql(`select * from tickets.duty_entry where words like '投诉 CP-%'`);
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
  const named = (row: Row): Row => {
    const { id: _, ...rest } = row;
    const record = rest['record_type'] === 'Callback' ? { record_id: callbacks.get(rest['record_id']) } : {};
    const clock = 'clock_id' in rest ? { clock_id: clocks.get(rest['clock_id']) } : {};
    const whole: Row = { ...rest, ...record, ...clock };
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

  test.each([...tables, 'duty_entry' as const])(
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
