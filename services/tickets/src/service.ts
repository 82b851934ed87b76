import { estateProjection } from '@onedesk/estate-copy';
import { defineSubgraph, feedResolver, type Job, periodically, type Resources } from '@onedesk/subgraph';
import { AnnouncementResolver } from './announcements/index.ts';
import { defineAttachments } from './attachments/index.ts';
import { TicketsAuditResolver } from './audit.ts';
import { CallbackListResolver } from './callback-list/index.ts';
import { Callback } from './callbacks/index.ts';
import { StoredClockStep, TicketClock } from './clocks/index.ts';
import {
  assignedOutcome,
  BulkAssignment,
  BulkAssignResolver,
  Complaint,
  ComplaintEvent,
  ComplaintFieldsResolver,
  complaintFiles,
  ComplaintPeopleResolver,
  complaintRecord,
  ComplaintResolver,
  ComplaintTimeResolver,
  ComplaintWayResolver,
  VisitComplaintResolver,
  Extension,
  Referral,
} from './complaints/index.ts';
import {
  ComplaintMonthFields,
  ComplaintReport,
  ComplaintReportFields,
  ComplaintReportResolver,
  reportRecord,
} from './complaint-report/index.ts';
import { dutyEntriesById, DutyEntry, dutyEntryFiles, dutyEntryType, DutyLogResolver } from './duty-log/index.ts';
import { partyReference, unitReference } from './estate/index.ts';
import { projectJobs } from './jobs.ts';
import { DutyLog } from './migrations/0001_duty_log.ts';
import { EstateCopy } from './migrations/0002_estate_copy.ts';
import { Policies } from './migrations/0003_policies.ts';
import { Announcements } from './migrations/0004_announcements.ts';
import { Attachments } from './migrations/0005_attachments.ts';
import { Visits } from './migrations/0006_visits.ts';
import { Complaints } from './migrations/0007_complaints.ts';
import { StaffCopy } from './migrations/0008_staff_copy.ts';
import { PolicyApplications } from './migrations/0009_policy_applications.ts';
import { Worklists } from './migrations/0011_worklists.ts';
import { VisitComplaint } from './migrations/0013_visit_complaint.ts';
import { ComplaintReports } from './migrations/0014_complaint_report.ts';
import { ComplaintSearch } from './migrations/0015_complaint_search.ts';
import { DueFrom } from './migrations/0016_due_from.ts';
import { ticketsPolicies } from './policies/index.ts';
import { SavedView, savedViewOutcome, SavedViewResolver } from './saved-views/index.ts';
import { staffProjection } from './staff-copy/index.ts';
import { PartyVisits, UnitVisits, Visit, VisitFields, visitRecord, VisitResolver, VisitStep } from './visits/index.ts';

/** Files hang on these records. */
const attachments = defineAttachments('/files/tickets', { DutyEntry: dutyEntryFiles, Complaint: complaintFiles });

/** What the service does by itself. */
function startJobs(resources: Resources): Promise<() => Promise<void>> {
  const uploads: Job = {
    name: 'unfinished uploads',
    every: 60_000,
    onProjects: false,
    work: () => attachments.sweep(resources),
  };
  const stops = [...projectJobs(resources), uploads].map((job) => periodically(resources, job));
  return Promise.resolve(async () => {
    await Promise.all(stops.map((stop) => stop()));
  });
}

/** What was asked for, and its way to done. */
export const ticketsSubgraph = defineSubgraph({
  name: 'tickets',
  resolvers: [
    DutyLogResolver,
    AnnouncementResolver,
    VisitResolver,
    VisitFields,
    PartyVisits,
    UnitVisits,
    ComplaintResolver,
    ComplaintFieldsResolver,
    ComplaintWayResolver,
    VisitComplaintResolver,
    ComplaintTimeResolver,
    ComplaintPeopleResolver,
    BulkAssignResolver,
    CallbackListResolver,
    SavedViewResolver,
    ComplaintReportResolver,
    ComplaintReportFields,
    ComplaintMonthFields,
    attachments.resolver,
    TicketsAuditResolver,
    ...ticketsPolicies.resolvers,
    feedResolver('tickets', 'bi', 'partner'),
  ],
  entities: [
    DutyEntry,
    Visit,
    VisitStep,
    Complaint,
    ComplaintEvent,
    Extension,
    Referral,
    Callback,
    BulkAssignment,
    SavedView,
    ComplaintReport,
    TicketClock,
    StoredClockStep,
    attachments.entity,
    ...ticketsPolicies.entities,
  ],
  migrations: [
    { name: '0001_duty_log', class: DutyLog },
    { name: '0002_estate_copy', class: EstateCopy },
    { name: '0003_policies', class: Policies },
    { name: '0004_announcements', class: Announcements },
    { name: '0005_attachments', class: Attachments },
    { name: '0006_visits', class: Visits },
    { name: '0007_complaints', class: Complaints },
    { name: '0008_staff_copy', class: StaffCopy },
    { name: '0009_policy_applications', class: PolicyApplications },
    { name: '0011_worklists', class: Worklists },
    { name: '0013_visit_complaint', class: VisitComplaint },
    { name: '0014_complaint_report', class: ComplaintReports },
    { name: '0015_complaint_search', class: ComplaintSearch },
    { name: '0016_due_from', class: DueFrom },
  ],
  projections: [estateProjection, staffProjection],
  outcomes: {
    Attachment: attachments.outcome,
    AssignedComplaints: assignedOutcome,
    SavedView: savedViewOutcome,
    ...ticketsPolicies.outcomes,
  },
  records: {
    DutyEntry: async (context, id) => {
      const row = await context.load(dutyEntriesById, id);
      return row && dutyEntryType(row);
    },
    Visit: visitRecord,
    Complaint: complaintRecord,
    ComplaintReport: reportRecord,
    // Units and parties are property's; here something was asked for by them.
    Unit: (_, id) => Promise.resolve(unitReference(id)),
    Party: (_, id) => Promise.resolve(partyReference(id)),
  },
  routes: (resources) => [attachments.door(resources)],
  paths: [attachments.path],
  // Signs the links to files.
  usesVault: true,
  start: startJobs,
});
