import { type ImportUndo, type TraceRow, undoTraced } from '@onedesk/imports';
import { Building } from '../../estate/index.ts';
import { Contact, Party, UnitRole } from '../../parties/index.ts';
import { Unit, UseFact } from '../../units/index.ts';

/**
 * EST-6: takes back what an import did: what it created is withdrawn - it stays, and shows in no list -, what it
 * changed is as it was before. Nothing has been built on it: that was asked before.
 */
export async function undoRegister(undoing: ImportUndo, table: string): Promise<void> {
  const { now } = undoing;
  await undoTraced(undoing, {
    table,
    type: 'UseFact',
    share: [0, 20],
    find: (em, ids) => em.find(UseFact, ids),
    undo: (fact) => fact.withdraw(now),
  });
  await undoPeople(undoing, table, [20, 80]);
  await undoTraced(undoing, {
    table,
    type: 'Unit',
    share: [80, 98],
    find: (em, ids) => em.find(Unit, ids),
    undo: (unit, row) => undoUnit(unit, row, undoing),
  });
  await withdrawEmptyBuildings(undoing, table);
}

/** The same for the roles, contacts and parties that an import of any kind brought. */
export async function undoPeople(
  undoing: ImportUndo,
  table: string,
  [from, to]: readonly [number, number],
): Promise<void> {
  const { now, vault } = undoing;
  const third = (to - from) / 3;
  await undoTraced(undoing, {
    table,
    type: 'UnitRole',
    share: [from, from + third],
    find: (em, ids) => em.find(UnitRole, ids),
    undo: (role, row) => undoRole(role, row, now),
  });
  await undoTraced(undoing, {
    table,
    type: 'Contact',
    share: [from + third, to - third],
    find: (em, ids) => em.find(Contact, ids),
    undo: (contact, { what }) => (what === 'created' ? contact.withdraw(now) : contact.revive()),
  });
  await undoTraced(undoing, {
    table,
    type: 'Party',
    share: [to - third, to],
    find: (em, ids) => em.find(Party, ids),
    undo(party, { what, before }) {
      if (what === 'created') party.withdraw(now);
      else party.correct({ ...before }, vault, now);
    },
  });
}

function undoRole(role: UnitRole, { what, before }: TraceRow, now: Date): void {
  if (what === 'created') return role.withdraw(now);
  role.until = (before?.until as string | null) ?? null;
  if (before && 'since' in before) role.since = before.since as string | null;
}

async function undoUnit(unit: Unit, { what, before }: TraceRow, { em, now }: ImportUndo): Promise<void> {
  if (what === 'created') return unit.withdraw(now);
  unit.correct(await em.findOneOrFail(Building, { id: unit.buildingId }), { ...before }, now);
}

/** A building that the import brought goes with its units, unless others stand in it by now. */
async function withdrawEmptyBuildings({ em, db, importId, now }: ImportUndo, table: string): Promise<void> {
  const empty = await db.rows<{ id: string }>(
    `select b.id from ${table} t join building b on b.id = t.record_id
      where t.import_id = $1 and t.record_type = 'Building' and b.version = t.version
        and not exists (select from unit u where u.building_id = b.id and u.withdrawn_at is null)`,
    [importId],
  );
  for (const building of await em.find(Building, { id: { $in: empty.map(({ id }) => id) } })) building.withdraw(now);
  await em.flush();
}
