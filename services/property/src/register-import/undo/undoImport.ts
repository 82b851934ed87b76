import type { EntityManager } from '@mikro-orm/postgresql';
import type { Reader, Vault } from '@onedesk/subgraph';
import { Building } from '../../estate/index.ts';
import { Contact, Party, UnitRole } from '../../parties/index.ts';
import { Unit, UseFact } from '../../units/index.ts';
import { inChunks } from '../write/registerWrite.ts';
import type { TracedType } from '../write/trace.ts';

/** An import on its way out, in one transaction. */
export interface Undoing {
  readonly em: EntityManager;
  readonly db: Reader;
  readonly importId: string;
  readonly vault: Vault;
  readonly now: Date;
  readonly signal: AbortSignal;
  /** Says how far it is, 0–100. */
  readonly progress: (percent: number) => Promise<void>;
}

interface TraceRow {
  readonly id: string;
  readonly what: 'created' | 'changed';
  readonly before: Record<string, unknown> | null;
}

/**
 * EST-6: takes back what an import did: what it created is withdrawn - it stays, and shows in no list -, what it
 * changed is as it was before. Nothing has been built on it: that was asked before.
 */
export async function undoImport(undoing: Undoing): Promise<void> {
  await each(undoing, 'UseFact', [0, 20], (ids) => undoing.em.find(UseFact, ids), undoFact);
  await each(undoing, 'UnitRole', [20, 40], (ids) => undoing.em.find(UnitRole, ids), undoRole);
  await each(undoing, 'Contact', [40, 60], (ids) => undoing.em.find(Contact, ids), undoContact);
  await each(undoing, 'Party', [60, 80], (ids) => undoing.em.find(Party, ids), undoParty);
  await each(undoing, 'Unit', [80, 98], (ids) => undoing.em.find(Unit, ids), undoUnit);
  await withdrawEmptyBuildings(undoing);
}

async function each<Entity extends { id: string }>(
  undoing: Undoing,
  type: TracedType,
  share: readonly [number, number],
  find: (ids: { id: { $in: string[] } }) => Promise<Entity[]>,
  undo: (record: Entity, row: TraceRow, undoing: Undoing) => void | Promise<void>,
): Promise<void> {
  const sql = 'select record_id as id, what, before from import_row where import_id = $1 and record_type = $2';
  const rows = await undoing.db.rows<TraceRow>(sql, [undoing.importId, type]);
  await inChunks(undoing, rows, share, async (chunk) => {
    const records = new Map((await find({ id: { $in: chunk.map(({ id }) => id) } })).map((one) => [one.id, one]));
    for (const row of chunk) {
      const record = records.get(row.id);
      if (record) await undo(record, row, undoing);
    }
  });
}

function undoFact(fact: UseFact, _: TraceRow, { now }: Undoing): void {
  fact.withdraw(now);
}

function undoRole(role: UnitRole, { what, before }: TraceRow, { now }: Undoing): void {
  if (what === 'created') role.withdraw(now);
  else role.until = (before?.until as string | null) ?? null;
}

function undoContact(contact: Contact, { what }: TraceRow, { now }: Undoing): void {
  if (what === 'created') contact.withdraw(now);
  else contact.revive();
}

function undoParty(party: Party, { what, before }: TraceRow, { now, vault }: Undoing): void {
  if (what === 'created') party.withdraw(now);
  else party.correct({ ...before }, vault, now);
}

async function undoUnit(unit: Unit, { what, before }: TraceRow, { em, now }: Undoing): Promise<void> {
  if (what === 'created') return unit.withdraw(now);
  unit.correct(await em.findOneOrFail(Building, { id: unit.buildingId }), { ...before }, now);
}

/** A building that the import brought goes with its units, unless others stand in it by now. */
async function withdrawEmptyBuildings({ em, db, importId, now }: Undoing): Promise<void> {
  const empty = await db.rows<{ id: string }>(
    `select b.id from import_row t join building b on b.id = t.record_id
      where t.import_id = $1 and t.record_type = 'Building' and b.version = t.version
        and not exists (select from unit u where u.building_id = b.id and u.withdrawn_at is null)`,
    [importId],
  );
  for (const building of await em.find(Building, { id: { $in: empty.map(({ id }) => id) } })) building.withdraw(now);
  await em.flush();
}
