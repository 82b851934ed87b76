import { type DefinedImport, defineImport, type Uploads, uploadsAt } from '@onedesk/imports';
import { buildingNames, timeZoneOf } from '../estate/index.ts';
import { kind, readInThread } from '../imports/index.ts';
import { ImportCounts } from './registerImport.graphql.ts';
import { undoRegister } from './undo/undoRegister.ts';
import { standingInTheWay } from './undo/standing.ts';
import { fieldWords } from './words.ts';
import { writeRegister } from './write/writeRegister.ts';

/** Where files for property's imports come in. */
export const uploads: Uploads = uploadsAt('/files');

const tables = { record: 'register_import', job: 'import_job', fault: 'import_fault', trace: 'import_row' };

/** EST-6: an office's register of units and owners. */
export const registerImport: DefinedImport = defineImport(uploads, {
  names: {
    type: 'RegisterImport',
    description: 'One sheet on its way into the register, and out of it again. EST-6',
    one: 'registerImport',
    many: 'registerImports',
    start: 'startImport',
    mapColumns: 'mapColumns',
    run: 'runImport',
    undo: 'undoImport',
    underWay: 'AlreadyImported',
  },
  permission: 'register.import',
  tables,
  sheets: { kind, read: readInThread, fieldWords },
  counts: ImportCounts,
  known: async (db, projectId) => ({ knownBuildings: await buildingNames(db, projectId) }),
  timeZone: timeZoneOf,
  write: writeRegister,
  standing: (db, importId, locale) => standingInTheWay(db, tables.trace, importId, locale),
  undo: (undoing) => undoRegister(undoing, tables.trace),
});
