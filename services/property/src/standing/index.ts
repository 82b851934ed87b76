export { standingProjection } from './standing.projection.ts';
export { UnitStanding } from './standing.resolver.ts';
