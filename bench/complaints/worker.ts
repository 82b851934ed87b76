// Plays chunks of the simulation in bulk and copies what came of them in: one process of several.
import { chineseCalendar } from '@onedesk/kernel';
import { bulkRows, defaultStage, livesOf, play, type Town } from '@onedesk/tickets/simulation';
import pg from 'pg';
import type { Chunk, Played } from './chunk.ts';
import { copyIn } from './copy.ts';

const all = JSON.parse(process.argv[2] ?? '{}') as Played;
const until = new Date(all.until);
const timeZone = 'Asia/Shanghai';

const client = new pg.Client({ connectionString: all.url });
await client.connect();
await client.query('set session_replication_role = replica');

const towns = new Map<string, Town>();

async function townOf(projectId: string): Promise<Town> {
  const known = towns.get(projectId);
  if (known) return known;
  const { rows: homes } = await client.query<Town['homes'][number]>(
    `select u.id as "unitId", u.building_id as "buildingId", array_agg(r.party_id::text) as "partyIds"
       from property.unit u join property.unit_role r on r.unit_id = u.id where u.project_id = $1 group by u.id order by u.id`,
    [projectId],
  );
  const town = { projectId, timeZone, homes, departments: all.departments };
  towns.set(projectId, town);
  return town;
}

/** Whoever else has a hand in it does not matter to what is measured. */
const castWith = (receptionist: Chunk['receptionist']) => ({
  receptionist,
  'customer-service-supervisor': { id: 'supervisor', name: '周敏' },
  'customer-service-manager': { id: 'manager', name: '何静' },
  'project-manager': { id: 'project-manager', name: '林建国' },
  'general-manager': { id: 'general-manager', name: '赵启明' },
  'area-manager': { id: 'area-manager', name: '孙磊' },
  'engineering-supervisor': { id: 'engineering', name: '高强' },
});

/** Chance gives more lives than asked for; the latest count. */
async function fill({ projectId, receptionist, from, days, count, firstNumber }: Chunk): Promise<void> {
  const town = await townOf(projectId);
  const perDay = (count * 1.1 + 4 * Math.sqrt(count)) / days;
  const span = { seed: `${projectId}:${receptionist.id}:${from}`, from, days, perDay };
  const lives = [...livesOf(span, town)].filter(({ registration }) => registration.at < until).slice(-count);
  const stage = defaultStage(castWith(receptionist), chineseCalendar(timeZone));
  const cases = [...play(lives, town, stage, until, firstNumber)];
  const rows = bulkRows(cases, () => receptionist);
  for (const [table, own] of Object.entries(rows)) await copyIn(client, table, own);
}

process.on('message', (chunk: Chunk) => {
  fill(chunk).then(
    () => process.send?.({}),
    (error: Error) => process.send?.({ failure: error.stack }),
  );
});
process.send?.({});
