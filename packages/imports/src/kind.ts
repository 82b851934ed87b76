import type { PlacedRow } from '@onedesk/sheets';
import type { ImportDefinition, RowCounts } from './definition.ts';
import { ImportJobs } from './job/importJob.ts';
import { importEntity, type ImportEntity } from './record/importRecord.ts';
import { ImportQueries } from './record/importRecord.queries.ts';
import type { Uploads } from './upload/upload.ts';

/** A kind of import with what is made of its definition. */
export interface ImportKind<Row extends PlacedRow, Counts extends RowCounts> {
  readonly definition: ImportDefinition<Row, Counts>;
  readonly Record: ImportEntity;
  readonly queries: ImportQueries;
  readonly jobs: ImportJobs;
  readonly uploads: Uploads;
}

export function kindOf<Row extends PlacedRow, Counts extends RowCounts>(
  definition: ImportDefinition<Row, Counts>,
  uploads: Uploads,
): ImportKind<Row, Counts> {
  const { names, tables } = definition;
  return {
    definition,
    Record: importEntity(names.type, tables.record),
    queries: new ImportQueries(tables),
    jobs: new ImportJobs(tables),
    uploads,
  };
}
