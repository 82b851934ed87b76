import type { ArrearsAge } from '../gql/graphql.ts';

/** RPT-6: every age of arrears, youngest first, as tables, charts and exports show them. */
export const ages = [
  'notDue',
  'upTo30',
  'upTo90',
  'upTo180',
  'upTo365',
  'over365',
] as const satisfies readonly ArrearsAge[];

// Fails to compile when the schema gains an age that no report shows.
type Missing = Exclude<ArrearsAge, (typeof ages)[number]>;
const complete: Missing extends never ? true : never = true;
void complete;
