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
import { AccountStandings } from './migrations/0006_account_standing.ts';
import { Tenancies } from './migrations/0007_tenancies.ts';
import { TenancyTerms } from './migrations/0008_tenancy_terms.ts';
import { StandingTold } from './migrations/0009_standing_told.ts';
import { Lists } from './migrations/0010_lists.ts';
import { PropertyAuditResolver } from './audit.ts';
import { RegisterResolver } from './register/index.ts';
import { SearchResolver } from './search/index.ts';
import { importDoor, startImports } from '@onedesk/imports';
import { registerImport, uploads } from './register-import/index.ts';
import { standingProjection, UnitStanding } from './standing/index.ts';
import {
  PartyTenancies,
  Tenancy,
  TenancyCommands,
  TenancyFields,
  tenancyImport,
  tenancyRecord,
  UnitTenancies,
} from './tenancies/index.ts';
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

const imports = [registerImport, tenancyImport];

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
    ...registerImport.resolvers,
    ...tenancyImport.resolvers,
    TenancyCommands,
    TenancyFields,
    UnitTenancies,
    PartyTenancies,
    PropertyAuditResolver,
    feedResolver('property', 'bi', 'partner'),
    EstateCopyResolver,
    UnitStanding,
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
    Tenancy,
    uploads.Upload,
    uploads.UploadContent,
    registerImport.Record,
    tenancyImport.Record,
  ],
  migrations: [
    { name: '0001_estate', class: Estate },
    { name: '0002_units', class: Units },
    { name: '0003_parties', class: Parties },
    { name: '0004_sheets_estate', class: SheetsEstate },
    { name: '0005_register_import', class: RegisterImports },
    { name: '0006_account_standing', class: AccountStandings },
    { name: '0007_tenancies', class: Tenancies },
    { name: '0008_tenancy_terms', class: TenancyTerms },
    { name: '0009_standing_told', class: StandingTold },
    { name: '0010_lists', class: Lists },
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
    Tenancy: tenancyRecord,
    RegisterImport: registerImport.record,
    TenancyImport: tenancyImport.record,
  },
  projections: [standingProjection],
  routes: (resources) => [importDoor(uploads, imports)(resources)],
  paths: [uploads.path],
  usesVault: true,
  start: (resources) => startImports(imports, resources),
  outcomes: { RevealedIdentity: revealedRecord },
});
