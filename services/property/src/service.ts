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

/** Buildings, the people in them, and what they may do there. */
export const propertySubgraph = defineSubgraph({
  name: 'property',
  resolvers: [ProjectResolver, BuildingResolver],
  entities: [Project, Building],
  migrations: [{ name: '0001_estate', class: Estate }],
  records: {
    Project: async (context, id) => {
      const row = await context.load(projectsById, id);
      return row && projectType(row);
    },
    Building: async (context, id) => {
      const row = await context.load(buildingsById, id);
      return row && buildingType(row);
    },
  },
});
