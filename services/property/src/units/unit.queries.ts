import { type CivilDate, isId } from '@onedesk/kernel';
import { connection, type Context, inOrder, type Page, type PageArgs, type Reader } from '@onedesk/subgraph';
import { buildingsOfProjects } from '../estate/index.ts';
import { owing } from './owing.sql.ts';
import { codeCondition, codeReadings } from './spelling.ts';
import { everHad, useColumn, useOfEach } from './use.sql.ts';
import type { SaleState, UnitKind } from './unit.ts';
import type { Declaration, Tenancy, UnitUse } from './unit.use.ts';

/** A unit as lists and loaders read it. */
export interface UnitRow {
  id: string;
  project_id: string;
  building_id: string;
  number: string;
  code: string;
  floor: number | null;
  kind: UnitKind;
  area: string;
  layout: string | null;
  sale_state: SaleState;
  handed_over_on: CivilDate | null;
  remark: string | null;
  version: number;
}

/** Which units; what is not given does not matter. */
export interface UnitCriteria {
  readonly buildingId?: string | null;
  readonly kind?: UnitKind | null;
  readonly use?: UnitUse | null;
  readonly saleState?: SaleState | null;
  /** A unit's code, or its beginning, in any spelling. */
  readonly text?: string | null;
  readonly floor?: number | null;
  /** Whether something is owed for it. */
  readonly owing?: boolean | null;
}

export type UnitOrder = 'CODE' | 'AREA';

export const unitColumns =
  'u.id, u.project_id, u.building_id, u.number, u.code, u.floor, u.kind, u.area, u.layout, u.sale_state, u.handed_over_on, u.remark, u.version';

export async function unitsById(ids: readonly string[], context: Context): Promise<(UnitRow | null)[]> {
  return inOrder(
    ids,
    await context.read((db) =>
      db.rows<UnitRow>(`select ${unitColumns} from unit u where u.id = any($1) and u.withdrawn_at is null`, [
        ids.filter(isId),
      ]),
    ),
  );
}

/** A unit as the records of others name it. */
export type UnitName = Pick<UnitRow, 'id' | 'project_id' | 'code'>;

/** Of units only what they are called: that is what the other services' records ask of them, by the page. */
export async function unitNames(ids: readonly string[], context: Context): Promise<(UnitName | null)[]> {
  const named = 'select u.id, u.project_id, u.code from unit u where u.id = any($1) and u.withdrawn_at is null';
  return inOrder(ids, await context.read((db) => db.rows<UnitName>(named, [ids])));
}

/** One page of a project's units, and how many there are in all. */
export interface UnitPage extends Page<UnitRow> {
  readonly count: () => Promise<number>;
}

/** A project's units; a filter by use is decided for `today`. */
export async function listUnits(
  context: Context,
  projectId: string,
  criteria: UnitCriteria,
  order: UnitOrder,
  page: PageArgs,
  today: CivilDate,
): Promise<UnitPage> {
  const buildings = criteria.text ? ((await context.load(buildingsOfProjects, projectId)) ?? []) : [];
  const values: unknown[] = [projectId];
  const where = ['u.project_id = $1', 'u.withdrawn_at is null'];
  const add = (condition: string, value: unknown) => {
    if (value !== undefined && value !== null) where.push(condition.replace('?', `$${values.push(value)}`));
  };
  add('u.building_id = ?', criteria.buildingId && !isId(criteria.buildingId) ? null : criteria.buildingId);
  add('u.kind = ?', criteria.kind);
  add('u.sale_state = ?', criteria.saleState);
  add('u.floor = ?', criteria.floor);
  if (criteria.text?.trim()) where.push(codeCondition(codeReadings(criteria.text, buildings), values));
  if (typeof criteria.owing === 'boolean') where.push(`${criteria.owing ? '' : 'not '}${owing('$1')}`);
  let from = 'unit u';
  if (criteria.use) {
    from += useOfEach('$1', `$${values.push(today)}`);
    add(`${useColumn} = ?`, criteria.use);
    const possible = everHad(criteria.use, '$1');
    if (possible) where.push(possible);
  }
  const orderBy = order === 'AREA' ? ['u.area', 'u.id'] : ['u.sort_key', 'u.id'];
  const rows = await context.read((db) =>
    connection<UnitRow>(db, { select: unitColumns, from, where, values, orderBy }, page),
  );
  return { ...rows, count: () => context.read((db) => countOf(db, from, where, values)) };
}

/** How many rows a listing has in all. */
export async function countOf(
  db: Reader,
  from: string,
  where: readonly string[],
  values: readonly unknown[],
): Promise<number> {
  const row = await db.row<{ count: number }>(
    `select count(*)::integer as count from ${from} where ${where.join(' and ')}`,
    values,
  );
  return row?.count ?? 0;
}

/** What a unit's use follows from, besides its sale state. */
export interface UnitGrounds {
  readonly declarations: Declaration[];
  readonly tenancies: Tenancy[];
}

export const groundsOfUnits = (ids: readonly string[], context: Context): Promise<UnitGrounds[]> =>
  context.read((db) => readGrounds(db, ids));

/** The same inside a transaction. */
export async function readGrounds(db: Reader, unitIds: readonly string[]): Promise<UnitGrounds[]> {
  const [declared, tenancies] = await Promise.all([
    db.rows<Declaration & { unit_id: string }>(
      'select id, unit_id, use, source, since::text from use_fact where unit_id = any($1) and withdrawn_at is null',
      [unitIds],
    ),
    db.rows<Tenancy & { unit_id: string }>(
      `select unit_id, since::text, until::text from unit_role where unit_id = any($1) and role = 'tenant' and withdrawn_at is null`,
      [unitIds],
    ),
  ]);
  return unitIds.map((id) => ({
    declarations: declared.filter((row) => row.unit_id === id),
    tenancies: tenancies.filter((row) => row.unit_id === id),
  }));
}

/** Another unit of the building with the number, whatever its leading zeros. */
export const unitWithNumber = (
  db: Reader,
  unit: { id: string; buildingId: string; numberKey: string },
): Promise<UnitRow | null> =>
  db.row<UnitRow>(
    `select ${unitColumns} from unit u where u.building_id = $1 and u.number_key = $2 and u.id <> $3 and u.withdrawn_at is null`,
    [unit.buildingId, unit.numberKey, unit.id],
  );

/** Nobody gives out a number of the unit's building meanwhile. Taken before the unit itself, as renaming does. */
export async function lockBuildingOf(db: Reader, unitId: string): Promise<void> {
  await db.rows('select b.id from building b join unit u on u.building_id = b.id where u.id = $1 for update of b', [
    unitId,
  ]);
}

/** How many units there are, by building. */
export async function unitCounts(buildingIds: readonly string[], context: Context): Promise<number[]> {
  return counted(context, 'building_id', buildingIds);
}

/** How many units there are, by project. */
export async function unitCountsOfProjects(projectIds: readonly string[], context: Context): Promise<number[]> {
  return counted(context, 'project_id', projectIds);
}

async function counted(context: Context, column: 'building_id' | 'project_id', ids: readonly string[]) {
  const rows = await context.read((db) =>
    db.rows<{ id: string; count: number }>(
      `select ${column} as id, count(*)::integer as count from unit where ${column} = any($1) and withdrawn_at is null group by 1`,
      [ids],
    ),
  );
  const byId = new Map(rows.map(({ id, count }) => [id, count]));
  return ids.map((id) => byId.get(id) ?? 0);
}
