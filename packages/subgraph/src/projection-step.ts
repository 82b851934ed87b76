import type { Resources } from './context.ts';
import type { Reader } from './database.ts';
import { type FeedEvent, maxFeedPage, reachesPosition } from './feed.ts';
import { systemPrincipal } from './principal.ts';
import type { ChangedRecord, Projection } from './projection.ts';
import { copyName } from './projection-tables.ts';

/** How far a projection is: its row of `projection`. */
export interface Standing {
  /** The generation that is read. */
  readonly served: number;
  readonly position: string | null;
  /** The generation that is being built beside it. */
  readonly building: number | null;
  readonly building_position: string | null;
  /** Rows of other generations are still there. */
  readonly superseded: boolean;
}

/** The places where a process may die; a test lets it. Each in the transaction named first. */
export const projectionPoints = [
  'served.fetched',
  'served.applied',
  'served.stored',
  'served.committed',
  'building.fetched',
  'building.applied',
  'building.stored',
  'building.committed',
  'swap.stored',
  'swap.committed',
  'clear.deleted',
  'clear.committed',
] as const;
export type ProjectionPoint = (typeof projectionPoints)[number];

/** What is called at each point. */
export type AtPoint = (point: ProjectionPoint) => void;

/** What came of a step: more is waiting, nothing is, or another process is at it. */
export type StepOutcome = 'more' | 'done' | 'busy';

/** One projection at work in one process. */
export interface Work {
  readonly projection: Projection;
  readonly resources: Resources;
  readonly at: AtPoint;
}

const principal = systemPrincipal('projection', 'Projection');

/** How far the projection is, as everybody sees it. */
export const readStanding = ({ projection, resources }: Pick<Work, 'projection' | 'resources'>): Promise<Standing> =>
  resources.db.read(principal, (db) => standingOf(db, projection));

async function standingOf(db: Reader, { name }: Projection): Promise<Standing> {
  const row = await db.row<Standing>(
    'select served, position, building, building_position, superseded from projection where name = $1',
    [name],
  );
  if (!row) throw new Error(`no migration makes the projection "${name}" known (projectionRow)`);
  return row;
}

/** The next events of the source after a position; all types, so that the position moves on past those of no interest. */
export async function nextEvents(
  { projection, resources }: Pick<Work, 'projection' | 'resources'>,
  after: string | null,
  first = maxFeedPage,
): Promise<FeedEvent[]> {
  const { source } = projection;
  const query = `query ($first: Int!, $after: String) { feed: ${source}Feed(first: $first, after: $after) { position at type recordId projectId } }`;
  return (await resources.peers.ask<{ feed: FeedEvent[] }>(source, query, { first, after })).feed;
}

/** Brings one generation a page of the feed further. */
export async function follow(work: Work, track: 'served' | 'building'): Promise<StepOutcome> {
  const outcome = await alone(work, async (db, standing): Promise<StepOutcome> => {
    const generation = standing[track];
    if (generation === null) return 'done';
    const position = track === 'served' ? standing.position : standing.building_position;
    const events = await nextEvents(work, position);
    const last = events.at(-1);
    if (!last) return 'done';
    await bring(work, track, db, generation, changedIn(events, work.projection));
    const stored = await db.rows(
      `update projection set ${track === 'served' ? 'position' : 'building_position'} = $1 where name = $2 and ${track} = $3 returning name`,
      [last.position, work.projection.name, generation],
    );
    // Somebody asked for a new generation meanwhile: this position is not the new one's.
    if (stored.length === 0) throw new Error(`generation ${generation} of "${work.projection.name}" was given up`);
    work.at(`${track}.stored`);
    return events.length < maxFeedPage ? 'done' : 'more';
  });
  if (outcome !== 'busy') work.at(`${track}.committed`);
  return outcome;
}

async function bring(
  { projection, resources, at }: Work,
  track: 'served' | 'building',
  db: Reader,
  generation: number,
  changed: readonly ChangedRecord[],
): Promise<void> {
  if (changed.length === 0) return;
  // Asked for before anything is written: a transaction that has written holds up every feed of this database.
  const state = await projection.fetch(changed, resources.peers, db);
  at(`${track}.fetched`);
  await projection.apply(state, { db, generation, now: resources.clock.now(), log: resources.log });
  at(`${track}.applied`);
}

/** Every record once, however often it changed. */
function changedIn(events: readonly FeedEvent[], { types }: Projection): ChangedRecord[] {
  const byRecord = new Map<string, ChangedRecord>();
  for (const { type, recordId, projectId } of events) {
    if (types.includes(type)) {
      const key = `${type}:${recordId}`;
      const changes = (byRecord.get(key)?.changes ?? 0) + 1;
      byRecord.set(key, { type, id: recordId, projectId: projectId ?? null, changes });
    }
  }
  return [...byRecord.values()];
}

/** Lets everybody read the generation that was built, as soon as it is as far as the one they read now. */
export async function swap(work: Work): Promise<StepOutcome> {
  const outcome = await alone(work, async (db, standing): Promise<StepOutcome> => {
    if (standing.building === null) return 'done';
    if (!reachesPosition(standing.building_position, standing.position)) return 'more';
    await db.rows(
      `update projection set served = building, position = building_position, building = null, building_position = null, superseded = true
        where name = $1 and building = $2 returning name`,
      [work.projection.name, standing.building],
    );
    work.at('swap.stored');
    return 'done';
  });
  if (outcome === 'done') work.at('swap.committed');
  return outcome;
}

/** Deletes the rows of generations that nobody reads or builds any more. */
export async function clear(work: Work): Promise<StepOutcome> {
  const outcome = await alone(work, async (db, { superseded, served, building }): Promise<StepOutcome> => {
    if (!superseded) return 'done';
    for (const view of work.projection.views) {
      await db.rows(`delete from ${copyName(view)} where generation <> all ($1::integer[]) returning id`, [
        [served, building ?? served],
      ]);
    }
    work.at('clear.deleted');
    await db.rows('update projection set superseded = false where name = $1 and building is not distinct from $2', [
      work.projection.name,
      building,
    ]);
    return 'done';
  });
  if (outcome === 'done') work.at('clear.committed');
  return outcome;
}

/**
 * A transaction that no other process has of this projection at the same time. An advisory lock, not the row's: a row's
 * lock would take a transaction id and with it hold up every feed of this database.
 */
function alone(
  { projection, resources }: Work,
  step: (db: Reader, standing: Standing) => Promise<StepOutcome>,
): Promise<StepOutcome> {
  const actor = { principal, requestId: '', action: 'project' };
  return resources.db.write(actor, async (_, db) => {
    const lock = await db.row<{ free: boolean }>('select pg_try_advisory_xact_lock(4211, hashtext($1::text)) as free', [
      `${resources.db.schema}.${projection.name}`,
    ]);
    return lock?.free ? step(db, await standingOf(db, projection)) : 'busy';
  });
}
