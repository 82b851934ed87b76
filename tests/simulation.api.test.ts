import { livesOf, playersOf, playThrough, townOf } from '@onedesk/gateway';
import { chineseCalendar } from '@onedesk/kernel';
import { type Estate, estate } from '@onedesk/testkit';
import { bulkRows, type BulkRows, defaultStage, play } from '@onedesk/tickets/simulation';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

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
  played = await playThrough({ system, clock, players, name: 'test' }, lives, until);
  const stage = defaultStage(players, chineseCalendar(town.timeZone));
  bulk = bulkRows(play(lives, town, stage, until), () => players.receptionist);
  commands = await stored();
}, 240_000);
afterAll(() => world.close());

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
