import { columnsOf, type RegisterField, type RegisterOwner, type UnitRow } from '../../imports/index.ts';
import { UnitRole } from '../../parties/index.ts';
import { changedAt } from '../../touch.ts';
import { numberKey, Unit, type UnitDetails, UseFact, type UnitUse } from '../../units/index.ts';
import { changeOfOwners } from './ownership.ts';
import { inChunks } from '@onedesk/imports';
import type { RegisterWrite } from './registerWrite.ts';
import type { KnownBuilding } from './writeBuildings.ts';

/** What became of the units and their owners. */
export interface UnitCounts {
  unitsNew: number;
  unitsChanged: number;
  unitsUnchanged: number;
  ownershipsNew: number;
  ownershipsEnded: number;
}

/** What the register knows of a unit. */
interface KnownUnit {
  readonly unit: Unit;
  readonly owners: UnitRole[];
  /** What was last declared up to the day the sheet speaks of. */
  readonly declared: UnitUse | undefined;
}

interface UnitsWrite extends RegisterWrite {
  readonly counts: UnitCounts;
  readonly partyId: (owner: RegisterOwner) => string;
}

/** EST-6: brings units, their owners and their declared use to what the rows say. */
export async function writeUnits(
  write: RegisterWrite,
  buildings: ReadonlyMap<string, KnownBuilding>,
  partyId: (owner: RegisterOwner) => string,
): Promise<UnitCounts> {
  const counts = { unitsNew: 0, unitsChanged: 0, unitsUnchanged: 0, ownershipsNew: 0, ownershipsEnded: 0 };
  const units: UnitsWrite = { ...write, counts, partyId };
  await inChunks(write, write.reading.accepted, [40, 98], async (rows) => {
    const known = await knownUnits(write, rows, buildings);
    const later: (UnitRole | UseFact)[] = [];
    for (const row of rows) {
      const building = buildings.get(row.building);
      if (!building) throw new Error('a building of the sheet was not written');
      const existing = known.get(placeOf(building, row));
      const current = existing ?? register(units, row, building);
      const isCorrected = existing ? correct(units, row, building, existing.unit) : false;
      const fact = declaration(units, row, current);
      later.push(...(fact ? [fact] : []), ...changeOwners(units, row, current));
      if (!existing) counts.unitsNew += 1;
      else if (isCorrected || fact) counts.unitsChanged += 1;
      else counts.unitsUnchanged += 1;
    }
    await write.em.flush();
    await write.em.persist(later).flush();
    await write.trace.write();
  });
  return counts;
}

const placeOf = (building: KnownBuilding, { code }: UnitRow): string => `${building.id}|${numberKey(code)}`;

async function knownUnits(
  { em, db, speaksOf, projectId }: RegisterWrite,
  rows: readonly UnitRow[],
  buildings: ReadonlyMap<string, KnownBuilding>,
): Promise<Map<string, KnownUnit>> {
  // Only those of these rows: the same numbers come again in every building.
  const named = [...new Set(rows.map(({ building }) => building))].flatMap((name) => buildings.get(name) ?? []);
  const old = named.filter(({ isNew }) => !isNew).map(({ id }) => id);
  const numbers = [...new Set(rows.map(({ code }) => numberKey(code)))];
  const units = await em.find(Unit, {
    projectId,
    buildingId: { $in: old },
    numberKey: { $in: numbers },
    withdrawnAt: null,
  });
  const ids = units.map(({ id }) => id);
  const owners = await em.find(UnitRole, { projectId, unitId: { $in: ids }, role: 'owner', withdrawnAt: null });
  const facts = await db.rows<{ unit_id: string; use: UnitUse }>(
    `select distinct on (unit_id) unit_id, use from use_fact
      where project_id = $3 and unit_id = any ($1::uuid[]) and withdrawn_at is null and since <= $2 order by unit_id, since desc, id desc`,
    [ids, speaksOf, projectId],
  );
  const ownersOf = Map.groupBy(owners, ({ unitId }) => unitId);
  const declared = new Map(facts.map(({ unit_id, use }) => [unit_id, use]));
  return new Map(
    units.map((unit) => [
      `${unit.buildingId}|${unit.numberKey}`,
      { unit, owners: ownersOf.get(unit.id) ?? [], declared: declared.get(unit.id) },
    ]),
  );
}

function register({ em, now, trace }: UnitsWrite, row: UnitRow, building: KnownBuilding): KnownUnit {
  const { code: number, floor, kind, area, layout, saleState, handedOverOn, remark } = row;
  const details = { number, floor, kind, area, layout, saleState, handedOverOn, remark };
  const unit = Unit.register(building, details, now);
  em.persist(unit);
  trace.mark({ type: 'Unit', record: unit, row: row.row, what: 'created' });
  return { unit, owners: [], declared: undefined };
}

/** What the sheet says of a unit that is on record. A blank cell says nothing, and neither does a missing column. */
function correct(write: UnitsWrite, row: UnitRow, building: KnownBuilding, unit: Unit): boolean {
  const { mapping, now, trace } = write;
  const says = (field: RegisterField) => columnsOf(mapping, field).length > 0;
  const details: Partial<UnitDetails> = {
    floor: says('floor') ? (row.floor ?? undefined) : undefined,
    kind: says('kind') ? row.kind : undefined,
    area: row.area,
    layout: row.layout ?? undefined,
    saleState: says('saleState') || row.owner ? row.saleState : undefined,
    handedOverOn: row.handedOverOn ?? undefined,
    remark: row.remark ?? undefined,
  };
  const { floor, kind, area, layout, saleState, handedOverOn, remark } = unit;
  if (!unit.correct(building, details, now)) return false;
  const before = { floor, kind, area, layout, saleState, handedOverOn, remark };
  trace.mark({ type: 'Unit', record: unit, row: row.row, what: 'changed', before });
  return true;
}

/** EST-1: use follows from facts; what the sheet says of it is one, of the day it speaks of, unless it is known. */
function declaration(write: UnitsWrite, { declaredUse, row }: UnitRow, known: KnownUnit): UseFact | undefined {
  const { now, speaksOf, importId, trace } = write;
  if (declaredUse === null || declaredUse === known.declared) return undefined;
  const fact = UseFact.record(known.unit, declaredUse, speaksOf, now, importId);
  // Whoever looked at the unit before looks again, as when a person declares a use.
  if (known.unit.createdAt !== now) known.unit.updatedAt = changedAt(known.unit.updatedAt, now);
  trace.mark({ type: 'UseFact', record: fact, row, what: 'created' });
  return fact;
}

function changeOwners(write: UnitsWrite, row: UnitRow, { unit, owners }: KnownUnit): UnitRole[] {
  const { now, speaksOf, mapping, trace, counts, partyId } = write;
  const isUnsold = row.saleState === 'unsold' && columnsOf(mapping, 'saleState').length > 0;
  const named = [...(row.owner ? [row.owner] : []), ...row.coOwners].map(partyId);
  const change = changeOfOwners(
    owners,
    { owners: [...new Set(named)], isUnsold, handedOverOn: row.handedOverOn },
    speaksOf,
  );
  for (const { role, until } of change.ended) {
    const before = { until: role.until ?? null };
    role.end(until, until);
    trace.mark({ type: 'UnitRole', record: role, row: row.row, what: 'changed', before });
  }
  counts.ownershipsEnded += change.ended.length;
  counts.ownershipsNew += change.begun.length;
  return change.begun.map(({ partyId: id, since }) => {
    const role = UnitRole.record(unit, { id }, { role: 'owner', since }, now);
    trace.mark({ type: 'UnitRole', record: role, row: row.row, what: 'created' });
    return role;
  });
}
