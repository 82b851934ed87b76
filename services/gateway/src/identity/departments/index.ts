export { Department, DepartmentMember } from './department.ts';
export { DepartmentType, departmentType } from './department.graphql.ts';
export { departmentsOfAccounts } from './department.queries.ts';
export { AccountDepartmentsResolver, DepartmentResolver, findDepartment } from './department.resolver.ts';
