import { type Role, roleNames, roles } from './roles.ts';

export const desk: Role[] = [
  'receptionist',
  'customerServiceSupervisor',
  'customerServiceManager',
  'clerk',
  'areaManager',
];
export const heads: Role[] = ['projectManager', 'generalManager'];
export const records: Role[] = ['clerk', 'archivist', 'customerServiceSupervisor', 'customerServiceManager'];
export const people = roleNames.filter((role) => !('machine' in roles[role]));
/** Company roles that look after the system and not after customers: the register of people is not theirs. */
export const system: Role[] = ['networkEngineer', 'humanResources', 'administrator'];
export const working = people.filter((role) => !system.includes(role));
