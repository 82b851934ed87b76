export { staffProjection } from './projection.ts';
export { ColleagueReference, colleagueReference, DepartmentReference, departmentReference } from './staff.graphql.ts';
export {
  type CopiedDepartment,
  departmentById,
  headsOf,
  holdersOf,
  isHeadOf,
  staffById,
  type StaffMember,
} from './staff.queries.ts';
export { staffCopy } from './tables.ts';
