export { estateProjection } from './projection.ts';
export type { CopiedBuilding, CopiedProject, CopiedUnit, CopiedUnitRole } from './rows.ts';
export { estateCopy, estateProjectionName } from './tables.ts';
