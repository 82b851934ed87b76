import { estateProjection } from '@onedesk/estate-copy';
import { type DefinedImport, defineImport, importRefused, type Uploads, uploadsAt } from '@onedesk/imports';
import { copyIsFresh, timeZoneOf } from '@onedesk/subgraph';
import { buildingNames, unitIds } from './arrears.queries.ts';
import { ArrearsImportCounts } from './arrearsImport.graphql.ts';
import { examineArrears } from './examineArrears.ts';
import { kind, readInThread } from './reading/index.ts';
import { chargesInTheWay, undoArrears } from './undoArrears.ts';
import { fieldWords, noUnits } from './words.ts';
import { writeArrears } from './writeArrears.ts';

/** Where files for finance's imports come in. */
export const uploads: Uploads = uploadsAt('/files/finance');

/** LED-1, EST-6: what was owed, and paid of it, before the system. */
export const arrearsImport: DefinedImport = defineImport(uploads, {
  names: {
    type: 'ArrearsImport',
    description: 'One sheet of opening arrears on its way into the ledger, and out of it again. EST-6, LED-1',
    one: 'arrearsImport',
    many: 'arrearsImports',
    start: 'startArrearsImport',
    mapColumns: 'mapArrearsColumns',
    run: 'runArrearsImport',
    undo: 'undoArrearsImport',
    underWay: 'ArrearsImportUnderWay',
  },
  permission: 'arrears.import',
  tables: {
    record: 'arrears_import',
    job: 'arrears_import_job',
    fault: 'arrears_import_fault',
    trace: 'arrears_import_row',
  },
  sheets: { kind, read: readInThread, fieldWords },
  counts: ArrearsImportCounts,
  // Whose account it is follows from tenants that came in a moment before.
  fresh: (resources, signal) => copyIsFresh(estateProjection, resources, signal),
  async known(db, projectId) {
    const knownUnits = [...(await unitIds(db, projectId)).keys()];
    // Property's units arrive a moment after they came in there: not a fault of each row.
    if (knownUnits.length === 0) throw importRefused('NO_UNITS', noUnits);
    return { knownUnits, knownBuildings: await buildingNames(db, projectId) };
  },
  timeZone: timeZoneOf,
  examine: examineArrears,
  write: writeArrears,
  standing: chargesInTheWay,
  undo: undoArrears,
});
