import { connection, type Page, type PageArgs, type Reader } from '@onedesk/subgraph';
import type { ComplaintRow } from '../complaints/index.ts';
import {
  type Dimension,
  dimensionColumns,
  dimensions,
  figureKeys,
  type FigureKey,
  type FigurePart,
  partCondition,
} from './figures.ts';
import type { ReportMonth } from './month.ts';
import { monthFacts } from './month-facts.sql.ts';

/** How many complaints a figure counts, and of how many. */
export interface Counted {
  readonly counted: number;
  /** Of a share. */
  readonly all: number;
}

export type Counts = Readonly<Record<FigureKey, Counted>>;

/** The figures of one value of a dimension; null: those of which it is not known. */
export interface CountedCell {
  readonly dimension: Dimension;
  readonly key: string | null;
  readonly counts: Counts;
}

/** Which complaints of a month: those of a figure's part, in one cell of a dimension or in all. */
export interface RecordsOf {
  readonly figure: FigureKey;
  readonly part: FigurePart;
  readonly dimension: Dimension | null;
  /** Of the dimension; null: those of which it is not known. */
  readonly cell: string | null;
}

const numbers = figureKeys
  .flatMap((key, i) => [
    `count(*) filter (where ${partCondition(key, 'counted')})::int as c${i}`,
    `count(*) filter (where ${partCondition(key, 'all')})::int as a${i}`,
  ])
  .join(',\n');

type NumberRow = Record<string, number>;

const countsOf = (row: NumberRow): Counts =>
  Object.fromEntries(
    figureKeys.map((key, i) => [key, { counted: row[`c${i}`] ?? 0, all: row[`a${i}`] ?? 0 }]),
  ) as Counts;

const placeOf = (projectId: string, { from, until }: ReportMonth): unknown[] => [projectId, from, until];

/** RPT-10: what a month's figures count. */
export async function countMonth(db: Reader, projectId: string, month: ReportMonth): Promise<Counts> {
  const row = await db.row<NumberRow>(`select ${numbers} from (${monthFacts}) f`, placeOf(projectId, month));
  return countsOf(row ?? {});
}

const columns = dimensions.map((dimension) => `f.${dimensionColumns[dimension]}`);
const bits = dimensions.map((_, i) => 1 << (dimensions.length - 1 - i));

/** The same, and divided by every dimension, in one reading. Cells in the order of their keys. */
export async function countDivided(
  db: Reader,
  projectId: string,
  month: ReportMonth,
): Promise<{ counts: Counts; cells: CountedCell[] }> {
  const rows = await db.rows<NumberRow & Record<string, unknown>>(
    `select grouping(${columns.join(', ')}) as places, ${columns.map((column, i) => `${column}::text as d${i}`).join(', ')}, ${numbers}
       from (${monthFacts}) f
      group by grouping sets ((), ${columns.map((column) => `(${column})`).join(', ')})
      order by ${columns.map((column) => `${column}::text`).join(', ')}`,
    placeOf(projectId, month),
  );
  const whole = (1 << dimensions.length) - 1;
  const total = rows.find(({ places }) => places === whole);
  const cells = rows.flatMap((row): CountedCell[] => {
    const at = bits.findIndex((bit) => row['places'] === whole - bit);
    const dimension = dimensions[at];
    if (!dimension) return [];
    return [{ dimension, key: (row[`d${at}`] as unknown as string | null) ?? null, counts: countsOf(row) }];
  });
  return { counts: countsOf(total ?? {}), cells };
}

function listing(projectId: string, month: ReportMonth, { figure, part, dimension, cell }: RecordsOf) {
  const values = placeOf(projectId, month);
  const where = [partCondition(figure, part)];
  if (dimension) where.push(`f.${dimensionColumns[dimension]}::text is not distinct from $${values.push(cell)}::text`);
  return { values, where };
}

/** RPT-10: the complaints behind a figure, the newest first: exactly as many as it counts. */
export const figureRecords = (
  db: Reader,
  projectId: string,
  month: ReportMonth,
  wanted: RecordsOf,
  page: PageArgs,
): Promise<Page<ComplaintRow>> =>
  connection<ComplaintRow>(
    db,
    {
      select: 'c.*',
      from: `(${monthFacts}) f join complaint c on c.id = f.id`,
      ...listing(projectId, month, wanted),
      orderBy: ['c.registered_at', 'c.id'],
      descending: true,
    },
    page,
  );

/** How many these are. */
export async function countRecords(
  db: Reader,
  projectId: string,
  month: ReportMonth,
  wanted: RecordsOf,
): Promise<number> {
  const { where, values } = listing(projectId, month, wanted);
  const row = await db.row<{ count: number }>(
    `select count(*)::int as count from (${monthFacts}) f where ${where.join(' and ')}`,
    values,
  );
  return row?.count ?? 0;
}

/** What buildings and departments are called, by their ids. */
export async function labelsOf(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.rows<{ id: string; name: string }>(
    'select id, name from building where id = any($1::uuid[]) union all select id, name from department where id = any($1::uuid[])',
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
