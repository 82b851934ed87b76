import { definePolicies } from '@onedesk/policies';
import { calendarExceptions, dueSoonPolicy } from '../clocks/index.ts';
import { complaintClockHooks, complaintPolicies } from '../complaints/index.ts';

/** What the rules of tickets leave to a project, from a day on. */
export const ticketsPolicies = definePolicies(
  'tickets',
  [...complaintPolicies, dueSoonPolicy, calendarExceptions],
  [complaintClockHooks],
);
