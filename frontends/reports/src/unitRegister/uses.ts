import type { UnitUse } from '../gql/graphql.ts';

/** EST-1: every use of a unit, in the order in which tables, charts and exports show them. */
export const uses = [
  'ownerOccupied',
  'let',
  'underRenovation',
  'inCustody',
  'vacant',
] as const satisfies readonly UnitUse[];

// Fails to compile when the schema gains a use that no report shows.
type Missing = Exclude<UnitUse, (typeof uses)[number]>;
const complete: Missing extends never ? true : never = true;
void complete;
