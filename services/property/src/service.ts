import { defineSubgraph } from '@onedesk/subgraph';
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
import { AuditResolver } from './privacy/index.ts';
import { RegisterResolver } from './register/index.ts';
import { SearchResolver } from './search/index.ts';
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
    AuditResolver,
  ],
  entities: [Project, Building, Unit, UseFact, Party, Contact, UnitRole, IdentityReading],
  migrations: [
    { name: '0001_estate', class: Estate },
    { name: '0002_units', class: Units },
    { name: '0003_parties', class: Parties },
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
  },
  outcomes: { RevealedIdentity: revealedRecord },
});
