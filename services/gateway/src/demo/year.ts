import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, civilDate, type CivilDate, midnight, SettableClock } from '@onedesk/kernel';
import { makeLog, playingLock, systemPrincipal } from '@onedesk/subgraph';
import pg from 'pg';
import type { Config } from '../config.ts';
import { loadKeys } from '../keys.ts';
import { playersOf, playThrough, townOf } from '../simulation/index.ts';
import { livesOf, recordEscalations } from '../subgraphs.ts';
import { startSystem, type System } from '../system.ts';
import { demoProjects } from './estate.ts';
import { playerNamed } from './players.ts';
import { YearOfMoney } from './yearOfMoney.ts';

const timeZone = 'Asia/Shanghai';
const daysOfAYear = 365;
/** Complaints on an average day: what an estate of this kind has that looks busy on a screen. */
const perDay = 1.2;
/** Whoever looks at the demo's database sees who did what no person did. */
const player = systemPrincipal('demo', '演示数据');

/** Which year is being lived, kept beside the database: after a restart it is the same one that goes on. */
interface Diary {
  readonly seed: string;
  readonly lastDay: CivilDate;
  readonly done: boolean;
}

/**
 * Gives the demo's project A one year of life that ends today: complaints from the counter to the callback, charges and
 * payments, by the demo's own staff through the system's own commands with a clock of its own. In a process of its own
 * beside the workers; cut off, it goes on where it stopped. Returns at once where it has been lived already.
 */
export async function liveTheYear(config: Config): Promise<void> {
  const path = join(config.dataDir, 'demo-year.json');
  const today = civilDate(config.clock.now(), timeZone);
  const diary = existsSync(path)
    ? (JSON.parse(readFileSync(path, 'utf8')) as Diary)
    : { seed: 'one-year', lastDay: today, done: false };
  if (diary.done) return;
  writeFileSync(path, JSON.stringify(diary));
  await live(config, diary);
  writeFileSync(path, JSON.stringify({ ...diary, done: true }));
}

async function live(config: Config, { seed, lastDay }: Diary): Promise<void> {
  const from = addDays(lastDay, -daysOfAYear);
  const clock = new SettableClock(midnight(from, timeZone));
  const { vault } = loadKeys(config);
  const lock = await holdPlayingLock(config);
  const system = await startSystem({ database: config.database, clock, vault, log: makeLog(config), jobs: false });
  try {
    for (const service of system.services.values()) await service.settle();
    await play(system, clock, { seed, from, until: endOf(config, lastDay) });
  } finally {
    await system.stop();
    await lock.end();
  }
}

/** The day ends at the present, if it is today. */
const endOf = ({ clock }: Config, lastDay: CivilDate): Date =>
  new Date(Math.min(clock.now().getTime(), midnight(addDays(lastDay, 1), timeZone).getTime()));

async function play(
  system: System,
  clock: SettableClock,
  { seed, from, until }: { seed: string; from: CivilDate; until: Date },
): Promise<void> {
  const projectId = await projectNamed(system, demoProjects.a);
  const town = await townOf(system, player, projectId);
  const accounts = await accountsOf(system);
  const personOf = (username: string) => playerNamed(username, accounts, projectId);
  const money = await YearOfMoney.of(system, personOf, projectId, seed);
  const tickets = system.subgraphs.get('tickets');
  const onDay = async (at: Date) => {
    await money.live(civilDate(at, timeZone));
    if (tickets) while (await recordEscalations(tickets.resources));
  };
  const lives = livesOf({ seed, from, days: daysOfAYear + 1, perDay }, town);
  await playThrough({ system, clock, players: playersOf(personOf), name: `demo:${seed}`, onDay }, lives, until);
}

async function holdPlayingLock(config: Config): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: config.database('tickets').url });
  // The workers' database goes away when everything stops.
  client.on('error', () => undefined);
  await client.connect();
  await client.query('select pg_advisory_lock($1)', [playingLock]);
  return client;
}

async function projectNamed(system: System, name: string): Promise<string> {
  const { data } = await system.ask<{ projects: { id: string; name: string }[] }>(player, '{ projects { id name } }');
  const found = data?.projects.find((one) => one.name === name);
  if (!found) throw new Error(`there is no project ${name}`);
  return found.id;
}

/** Ids and names of accounts by their usernames. */
async function accountsOf(system: System): Promise<ReadonlyMap<string, { id: string; name: string }>> {
  type Accounts = { accounts: { edges: { node: { id: string; username: string; name: string } }[] } };
  const { data } = await system.ask<Accounts>(
    player,
    '{ accounts(first: 100) { edges { node { id username name } } } }',
  );
  return new Map(data?.accounts.edges.map(({ node }) => [node.username, node]) ?? []);
}
