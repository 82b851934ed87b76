import type { EntityManager } from '@mikro-orm/postgresql';
import type { ImportUndo } from '../definition.ts';
import { inChunks } from './inChunks.ts';

/** A record's trace, as it is taken back by. */
export interface TraceRow {
  readonly id: string;
  readonly what: 'created' | 'changed';
  readonly before: Record<string, unknown> | null;
}

/** Which traced records are taken back, and what share of the progress that is. */
export interface Traced<Entity> {
  readonly table: string;
  readonly type: string;
  readonly share: readonly [number, number];
  readonly find: (em: EntityManager, ids: { id: { $in: string[] } }) => Promise<Entity[]>;
  readonly undo: (record: Entity, row: TraceRow) => void | Promise<void>;
}

/** EST-6: takes back what an import did to the records of a type, part by part. */
export async function undoTraced<Entity extends { id: string }>(
  undoing: ImportUndo,
  { table, type, share, find, undo }: Traced<Entity>,
): Promise<void> {
  const sql = `select record_id as id, what, before from ${table} where import_id = $1 and record_type = $2`;
  const rows = await undoing.db.rows<TraceRow>(sql, [undoing.importId, type]);
  await inChunks(undoing, rows, share, async (chunk) => {
    const ids = { id: { $in: chunk.map(({ id }) => id) } };
    const records = new Map((await find(undoing.em, ids)).map((one) => [one.id, one]));
    for (const row of chunk) {
      const record = records.get(row.id);
      if (record) await undo(record, row);
    }
  });
}
