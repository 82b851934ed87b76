import { financeSubgraph } from '@onedesk/finance';
import { propertySubgraph } from '@onedesk/property';
import type { SubgraphDefinition } from '@onedesk/subgraph';
import { ticketsSubgraph } from '@onedesk/tickets';
import { identitySubgraph } from './identity/index.ts';

/** The services that this process can hold. The only place that imports services. */
export const subgraphs: readonly SubgraphDefinition[] = [
  identitySubgraph,
  propertySubgraph,
  ticketsSubgraph,
  financeSubgraph,
];
export {
  type Act,
  Chance,
  doerOf,
  happenings,
  type Home,
  type Life,
  livesOf,
  recordEscalations,
  type Staff,
  type Town,
} from '@onedesk/tickets/simulation';
