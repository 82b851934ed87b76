import { defineSubgraph, feedResolver } from '@onedesk/subgraph';
import {
  Building,
  BuildingResolver,
  buildingsById,
  buildingType,
  Project,
  ProjectResolver,
  projectsById,
  projectType,
} from './estate/index.ts';
import { EstateCopyResolver } from './estate-copy/index.ts';
import { Estate } from './migrations/0001_estate.ts';
import { Units } from './migrations/0002_units.ts';
import { Parties } from './migrations/0003_parties.ts';
import {
  Contact,
  contactRecord,
  ContactResolver,
  IdentityReading,
  Party,
  PartyConnectionFields,
  PartyFields,
  partyRecord,
  PartyResolver,
  revealedRecord,
  UnitPeople,
  UnitRole,
  unitRoleRecord,
  UnitRoleResolver,
} from './parties/index.ts';
import { SheetsEstate } from './migrations/0004_sheets_estate.ts';
import { RegisterImports } from './migrations/0005_register_import.ts';
import { AuditResolver } from './privacy/index.ts';
import { RegisterResolver } from './register/index.ts';
import { SearchResolver } from './search/index.ts';
import {
  files,
  RegisterImport,
  RegisterImportFields,
  registerImportRecord,
  RegisterImportResolver,
  runImportJobs,
  Upload,
  UploadContent,
} from './register-import/index.ts';
import {
  BuildingUnits,
  ProjectUnits,
  Unit,
  UnitConnectionFields,
  UnitFields,
  unitRecord,
  UnitResolver,
  UseFact,
} from './units/index.ts';

/** Buildings, the people in them, and what they may do there. */
export const propertySubgraph = defineSubgraph({
  name: 'property',
  resolvers: [
    ProjectResolver,
    BuildingResolver,
    ProjectUnits,
    BuildingUnits,
    UnitResolver,
    UnitFields,
    UnitConnectionFields,
    UnitPeople,
    PartyResolver,
    PartyFields,
    PartyConnectionFields,
    ContactResolver,
    UnitRoleResolver,
    SearchResolver,
    RegisterResolver,
    RegisterImportResolver,
    RegisterImportFields,
    AuditResolver,
    feedResolver('property'),
    EstateCopyResolver,
  ],
  entities: [
    Project,
    Building,
    Unit,
    UseFact,
    Party,
    Contact,
    UnitRole,
    IdentityReading,
    Upload,
    UploadContent,
    RegisterImport,
  ],
  migrations: [
    { name: '0001_estate', class: Estate },
    { name: '0002_units', class: Units },
    { name: '0003_parties', class: Parties },
    { name: '0004_sheets_estate', class: SheetsEstate },
    { name: '0005_register_import', class: RegisterImports },
  ],
  records: {
    Project: async (context, id) => {
      const row = await context.load(projectsById, id);
      return row && projectType(row);
    },
    Building: async (context, id) => {
      const row = await context.load(buildingsById, id);
      return row && buildingType(row);
    },
    Unit: unitRecord,
    Party: partyRecord,
    Contact: contactRecord,
    UnitRole: unitRoleRecord,
    RegisterImport: registerImportRecord,
  },
  routes: (resources) => [files(resources)],
  start: runImportJobs,
  outcomes: { RevealedIdentity: revealedRecord },
});
