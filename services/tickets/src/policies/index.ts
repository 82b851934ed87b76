import { definePolicies } from '@onedesk/policies';
import { calendarExceptions } from '../clocks/calendar.policy.ts';
import { complaintPolicies } from '../complaints/index.ts';

/** What the rules of tickets leave to a project, from a day on. */
export const ticketsPolicies = definePolicies('tickets', [...complaintPolicies, calendarExceptions]);
