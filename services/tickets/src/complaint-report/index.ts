export { complaintReportPolicies } from './complaint-report.policy.ts';
export { ComplaintReport } from './complaint-report.ts';
export { ComplaintReportResolver } from './complaint-report.resolver.ts';
export { ComplaintMonthFields, ComplaintReportFields } from './report-fields.resolver.ts';
export { prepareReports } from './report.job.ts';
export { reportHistory } from './report.privacy.ts';
export { reportRecord } from './report.record.ts';
