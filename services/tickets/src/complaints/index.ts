export { type Actor, type Case, type CasePolicies, type CaseWorld } from './case.ts';
export {
  type Channel,
  Complaint,
  type ComplaintCategory,
  type ComplaintCause,
  ComplaintEvent,
  Extension,
  Referral,
} from './complaint.ts';
export { complaintFiles } from './complaint-files.ts';
export { complaintClocks, complaintPolicies, complaintRepeats, type Severity } from './complaint.policy.ts';
export { complaintLifecycle, type ComplaintStatus, openStatuses } from './complaint.lifecycle.ts';
export { casePolicies } from './casePolicies.ts';
export { complaintHistory } from './complaint.privacy.ts';
export { severityWords } from './definitions.ts';
export { recordEscalations } from './escalation.job.ts';
export { complaintClockHooks } from './policy/clockHooks.ts';
export { BulkAssignment } from './bulk-assignment.ts';
export { assignedOutcome, BulkAssignResolver } from './bulk-assign.resolver.ts';
export {
  CategoryEnum,
  ComplaintFilterInput,
  ComplaintListEnum,
  ComplaintStatusEnum,
  ComplaintType,
  SeverityEnum,
} from './complaint.graphql.ts';
export { CallbackType } from './complaint-parts.graphql.ts';
export { callbackType } from './parts.record.ts';
export {
  type CallbackRow,
  type ComplaintFilter,
  type ComplaintList,
  type ComplaintRow,
  mostCounted,
  type RowOf,
} from './complaint.queries.ts';
export { complaintRecord } from './complaint.record.ts';
export { ComplaintFieldsResolver } from './complaint-fields.resolver.ts';
export { ComplaintPeopleResolver } from './complaint-people.resolver.ts';
export { ComplaintResolver } from './complaint.resolver.ts';
export { ComplaintTimeResolver } from './complaint-time.resolver.ts';
export { ComplaintWayResolver } from './complaint-way.resolver.ts';
export { VisitComplaintResolver } from './visit-complaint.resolver.ts';
export { effectiveSeverity } from './severity.ts';
export { complaintNumber } from './complaint-number.ts';
export { ledToComplaint } from './registerWithVisit.ts';
export { repeatsSince } from './repeat-window.ts';
export { repeatConfirmed } from './repeats.ts';
export type { ComplaintRegistration } from './way/index.ts';
export * as way from './way/index.ts';
