import type { Logger } from 'pino';
import type { Peers } from './context.ts';
import type { Reader } from './database.ts';
import { copyName } from './projection-tables.ts';

/** A record of the source that changed, in a page of its feed named once however often it changed. */
export interface ChangedRecord {
  readonly type: string;
  readonly id: string;
  readonly projectId: string | null;
  /** How many events of the page tell of it. */
  readonly changes: number;
}

/** Where a projection writes: the transaction that keeps its position too, and the generation of the copy. */
export interface Into {
  readonly db: Reader;
  readonly generation: number;
  readonly now: Date;
  readonly log: Logger;
}

/**
 * What a service keeps of another one's records. Its runner reads the source's feed, asks for the present state of what
 * changed, and writes it together with the position in one transaction: exactly once in effect.
 */
export interface Projection<State = unknown> {
  /** Unique in the service; its row in `projection` comes with a migration (`projectionRow`). */
  readonly name: string;
  /** The service whose feed it follows. */
  readonly source: string;
  /** The records it listens to. */
  readonly types: readonly string[];
  /** The views of copied tables that it fills and can fill anew; one without any keeps what cannot be had again. */
  readonly views: readonly string[];
  /** Asks the source how the records are now; `db` reads what this service has. Nothing has been written yet. */
  fetch(changed: readonly ChangedRecord[], peers: Peers, db: Reader): Promise<State>;
  /** Writes it. Says nothing about records that are as they were. */
  apply(state: State, into: Into): Promise<void>;
}

/** A projection as the table of contents of its service lists it. */
export const defineProjection = <State>(projection: Projection<State>): Projection => projection;

/** The ids of one type among what changed. */
export const idsOf = (changed: readonly ChangedRecord[], type: string): string[] =>
  changed.filter((one) => one.type === type).map(({ id }) => id);

/**
 * Writes rows of a copied table, their keys the names of its columns. A state never overwrites a newer one of the same
 * record: states of equal version are the same, or the later one was read later.
 */
export async function putCopies(into: Into, view: string, rows: readonly CopyRow[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const table = copyName(view);
  const columns = Object.keys(first);
  const names = ['generation', ...columns].join(', ');
  const changes = columns.filter((name) => name !== 'id').map((name) => `${name} = excluded.${name}`);
  await into.db.rows(
    `insert into ${table} (${names}) select ${names} from jsonb_populate_recordset(null::${table}, $1::text::jsonb)
       on conflict (generation, id) do update set ${changes.join(', ')} where ${table}.version <= excluded.version
     returning id`,
    [JSON.stringify(rows.map((row) => ({ ...row, generation: into.generation })))],
  );
}

/** A row of a copied table, by its columns. */
export type CopyRow = Readonly<Record<string, unknown>> & { readonly id: string; readonly version: number };

/** Takes rows of a copied table away whose records the source does not have any more. */
export async function dropCopies(into: Into, view: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const table = copyName(view);
  await into.db.rows(`delete from ${table} where generation = $1 and id = any($2::uuid[]) returning id`, [
    into.generation,
    ids,
  ]);
}
