export { Department, DepartmentMember } from './department.ts';
export { DepartmentType, departmentType } from './department.graphql.ts';
export { departmentsById, departmentsOfAccounts } from './department.queries.ts';
export { AccountDepartmentsResolver, DepartmentResolver } from './department.resolver.ts';
