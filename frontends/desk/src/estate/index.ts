export { ProjectBuildings } from './estate.graphql.ts';
