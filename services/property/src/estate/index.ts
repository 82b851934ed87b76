export { todayIn } from './access.ts';
export { Building } from './building.ts';
export { BuildingType, buildingType, ProjectType, projectType } from './estate.graphql.ts';
export {
  buildingNames,
  type BuildingRow,
  buildingsById,
  buildingsOfProjects,
  type ProjectRow,
  projectsById,
  timeZoneOf,
} from './estate.queries.ts';
export { BuildingResolver, ProjectResolver } from './estate.resolver.ts';
export { Project } from './project.ts';
