import { addDays, civilDate, type CivilDate, midnight, SettableClock } from '@onedesk/kernel';
import { makeLog, systemPrincipal } from '@onedesk/subgraph';
import type { Config } from '../config.ts';
import { loadKeys } from '../keys.ts';
import { type Playing, playersOf, playThrough, townOf } from '../simulation/index.ts';
import { livesOf, recordEscalations } from '../subgraphs.ts';
import { startSystem, type System } from '../system.ts';
import { type Diary, readDiary, writeDiary } from './diary/index.ts';
import { demoProjects, demoTimeZone } from './estate.ts';
import { playerNamed } from './players.ts';
import { YearOfMoney } from './yearOfMoney.ts';

const daysOfAYear = 365;
/** Complaints on an average day: what an estate of this kind has that looks busy on a screen. */
const perDay = 1.2;
/** Visits and calls besides, on an average day: an estate of a thousand homes has 20 to 60; each is a command or two, and nobody waits long for the year. */
const visitsPerDay = 6;
/** Whoever looks at the demo's database sees who did what no person did. */
const player = systemPrincipal('demo', '演示数据');

/**
 * Gives the demo's project A one year of life that ends today: complaints from the counter to the callback, charges and
 * payments, by the demo's own staff through the system's own commands with a clock of its own. In a process of its own
 * beside the workers, while the first one holds their jobs back (`holdTheYear`); cut off, it goes on where it stopped.
 * Returns at once where it has been lived already.
 */
export async function liveTheYear(config: Config): Promise<void> {
  const diary = readDiary(config);
  if (diary.done) return;
  writeDiary(config, diary);
  let { acts } = diary;
  await live(config, diary, (done) => writeDiary(config, { ...diary, acts: (acts = done) }));
  writeDiary(config, { ...diary, acts, done: true });
}

async function live(
  config: Config,
  { seed, lastDay, acts: done }: Diary,
  onAct: (done: number) => void,
): Promise<void> {
  const from = addDays(lastDay, -daysOfAYear);
  const clock = new SettableClock(midnight(from, demoTimeZone));
  const { vault } = loadKeys(config);
  const system = await startSystem({ database: config.database, clock, vault, log: makeLog(config), jobs: false });
  try {
    for (const service of system.services.values()) await service.settle();
    await play(system, clock, { seed, from, until: endOf(config, lastDay), done, onAct });
  } finally {
    await system.stop();
  }
}

/** The day ends at the present, if it is today. */
const endOf = ({ clock }: Config, lastDay: CivilDate): Date =>
  new Date(Math.min(clock.now().getTime(), midnight(addDays(lastDay, 1), demoTimeZone).getTime()));

/** Which year, how far it is, and who wants to know that. */
interface TheYear extends Pick<Playing, 'done' | 'onAct'> {
  readonly seed: string;
  readonly from: CivilDate;
  readonly until: Date;
}

async function play(system: System, clock: SettableClock, { seed, from, until, done, onAct }: TheYear): Promise<void> {
  const projectId = await projectNamed(system, demoProjects.a);
  const town = await townOf(system, player, projectId);
  const accounts = await accountsOf(system);
  const personOf = (username: string) => playerNamed(username, accounts, projectId);
  const money = await YearOfMoney.of(system, personOf, projectId, seed);
  const tickets = system.subgraphs.get('tickets');
  const onDay = async (at: Date) => {
    await money.live(civilDate(at, demoTimeZone));
    if (tickets) while (await recordEscalations(tickets.resources));
  };
  const lives = livesOf({ seed, from, days: daysOfAYear + 1, perDay, visitsPerDay }, town);
  const playing = { system, clock, players: playersOf(personOf), name: `demo:${seed}`, onDay, done, onAct };
  await playThrough(playing, lives, until);
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
