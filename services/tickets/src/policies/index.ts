import { definePolicies } from '@onedesk/policies';
import { calendarExceptions, dueSoonPolicy } from '../clocks/index.ts';
import { complaintReportPolicies } from '../complaint-report/index.ts';
import { complaintClockHooks, complaintPolicies } from '../complaints/index.ts';

/** What the rules of tickets leave to a project, from a day on. */
export const ticketsPolicies = definePolicies(
  'tickets',
  [...complaintPolicies, ...complaintReportPolicies, dueSoonPolicy, calendarExceptions],
  [complaintClockHooks],
);
