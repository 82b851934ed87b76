export { Departments } from './departments.graphql.ts';
