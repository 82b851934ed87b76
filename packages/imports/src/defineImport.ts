import type { PlacedRow } from '@onedesk/sheets';
import type { Context, HttpRoute, OutcomeLoader, Resources } from '@onedesk/subgraph';
import type { Permission } from '@onedesk/kernel';
import type { ImportDefinition, RowCounts } from './definition.ts';
import { importGraph } from './graph/importGraph.ts';
import { fieldsResolver, importNode, rootResolver } from './graph/importResolvers.ts';
import { runImportJobs } from './job/runJobs.ts';
import { kindOf } from './kind.ts';
import type { ImportEntity } from './record/importRecord.ts';
import { faultyRowsOf } from './upload/faultyRows.ts';
import { fileDoor, type Workbook } from './upload/files.ts';
import { uploadEntities, type Uploads } from './upload/upload.ts';

/** A kind of import, ready for its service's table of contents. */
export interface DefinedImport {
  readonly permission: Permission;
  /** The record's entity. */
  readonly Record: ImportEntity;
  readonly resolvers: readonly (new () => object)[];
  /** How an import is found by its id. */
  readonly record: OutcomeLoader;
  /** Does the steps of its imports; the returned function stops it. */
  start(resources: Resources): Promise<() => Promise<void>>;
  /** The faulty rows of an import as a workbook; null where there is none that the reader may have. */
  faultyRows(context: Context, importId: string): Promise<Workbook | null>;
}

/** Where a service's files come in, such as `/files`; paths differ between services. One for all its imports. */
export const uploadsAt = (path: string): Uploads => ({ path, ...uploadEntities() });

/** EST-6: makes a kind of import of what it is: its record, commands and queries, its job, and its faulty rows. */
export function defineImport<Row extends PlacedRow, Counts extends RowCounts>(
  uploads: Uploads,
  definition: ImportDefinition<Row, Counts>,
): DefinedImport {
  const kind = kindOf(definition, uploads);
  const graph = importGraph(kind);
  return {
    permission: definition.permission,
    Record: kind.Record,
    resolvers: [rootResolver(kind, graph), fieldsResolver(kind, graph)],
    record: (context, id) => importNode(kind, graph, context, id),
    start: (resources) => runImportJobs(kind, resources),
    faultyRows: (context, importId) => faultyRowsOf(kind, context, importId),
  };
}

/** The HTTP door of a service's imports: files in, faulty rows out. */
export function importDoor(uploads: Uploads, imports: readonly DefinedImport[]): (resources: Resources) => HttpRoute {
  return fileDoor({
    uploads,
    permissions: imports.map(({ permission }) => permission),
    async faultyRows(context, importId) {
      for (const one of imports) {
        const book = await one.faultyRows(context, importId);
        if (book) return book;
      }
      return null;
    },
  });
}

/** Starts the jobs of a service's imports; the returned function stops them. */
export async function startImports(
  imports: readonly DefinedImport[],
  resources: Resources,
): Promise<() => Promise<void>> {
  const stops = await Promise.all(imports.map((one) => one.start(resources)));
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}
