import type { Fault, PlacedRow } from '@onedesk/sheets';
import type { Context } from '@onedesk/subgraph';
import type { RowCounts } from '../definition.ts';
import type { ImportKind } from '../kind.ts';
import { contentOf, type FaultRow } from '../record/importRecord.queries.ts';
import type { Workbook } from './files.ts';

/** EST-6: the faulty rows of an import's last check; null where there are none that the reader may have. */
export async function faultyRowsOf<Row extends PlacedRow, Counts extends RowCounts>(
  { definition, queries }: ImportKind<Row, Counts>,
  context: Context,
  importId: string,
): Promise<Workbook | null> {
  const record = await queries.byId(context, importId);
  if (!record || !context.may(definition.permission, record.project_id)) return null;
  const { mapping, file_name: name } = record;
  if (!mapping || !record.counts?.faulty) return null;
  const [bytes, rows] = await Promise.all([
    context.read((db) => contentOf(db, record.upload_id)),
    context.read((db) => queries.allFaults(db, record)),
  ]);
  const { locale } = context;
  const faults = rows.map(faultOf);
  const suffix = locale === 'en' ? 'to correct' : '待更正';
  return {
    name: `${name.replace(/\.\w{1,5}$/, '')} ${suffix}.xlsx`,
    bytes: await definition.sheets.read('faultyRows', { bytes, name, mapping, faults, locale }),
  };
}

const faultOf = (row: FaultRow): Fault => ({
  row: row.sheet_row,
  column: row.column_letters,
  field: row.field,
  code: row.code,
  cell: row.cell,
  message: { zh: row.message_zh, en: row.message_en },
});
