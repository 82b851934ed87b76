import { definePolicies } from '@onedesk/policies';

/** What the rules of tickets leave to a project, from a day on. */
export const ticketsPolicies = definePolicies('tickets', []);
