import { type DefinedImport, defineImport, importRefused } from '@onedesk/imports';
import { buildingNames, timeZoneOf } from '../../estate/index.ts';
import { standingInTheWay, uploads } from '../../register-import/index.ts';
import { unitIds } from './knownUnits.ts';
import { kind, readInThread } from './reading/index.ts';
import { TenancyImportCounts } from './tenancyImport.graphql.ts';
import { undoTenancies } from './undoTenancies.ts';
import { fieldWords, noUnits } from './words.ts';
import { writeTenancies } from './writeTenancies.ts';

const tables = {
  record: 'tenancy_import',
  job: 'tenancy_import_job',
  fault: 'tenancy_import_fault',
  trace: 'tenancy_import_row',
};

/** LSE-3, EST-6: an office's list of tenants with their terms. */
export const tenancyImport: DefinedImport = defineImport(uploads, {
  names: {
    type: 'TenancyImport',
    description: 'One sheet of tenancies on its way in, and out again. EST-6',
    one: 'tenancyImport',
    many: 'tenancyImports',
    start: 'startTenancyImport',
    mapColumns: 'mapTenancyColumns',
    run: 'runTenancyImport',
    undo: 'undoTenancyImport',
    underWay: 'TenancyImportUnderWay',
  },
  permission: 'tenancy.manage',
  tables,
  sheets: { kind, read: readInThread, fieldWords },
  counts: TenancyImportCounts,
  async known(db, projectId) {
    const knownUnits = [...(await unitIds(db, projectId)).keys()];
    if (knownUnits.length === 0) throw importRefused('NO_UNITS', noUnits);
    return { knownUnits, knownBuildings: await buildingNames(db, projectId) };
  },
  timeZone: timeZoneOf,
  write: writeTenancies,
  standing: (db, importId, locale) => standingInTheWay(db, tables.trace, importId, locale),
  undo: (undoing) => undoTenancies(undoing, tables.trace),
});
