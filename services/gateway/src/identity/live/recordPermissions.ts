import type { Permission } from '@onedesk/kernel';

/**
 * PPL-1: who hears that a record of this type changed: whoever may see such a record in its project. Null is told to
 * nobody, and so is a type that does not stand here. A test asks for every type that any service's feed tells of.
 */
export const recordPermissions: Readonly<Record<string, Permission | null>> = {
  Project: 'project.see',
  Building: 'project.see',
  Unit: 'unit.see',
  UseFact: 'unit.see',
  UnitRole: 'party.see',
  Party: 'party.see',
  Contact: 'party.see',
  RegisterImport: 'register.import',
  Tenancy: 'tenancy.see',
  TenancyImport: 'tenancy.manage',
  ArrearsImport: 'arrears.import',
  DutyEntry: 'dutyLog.see',
  PolicyVersion: 'policy.see',
  PolicyApplication: 'policy.see',
  Visit: 'visit.see',
  VisitStep: 'visit.see',
  Attachment: 'attachment.see',
  Complaint: 'complaint.see',
  ComplaintEvent: 'complaint.see',
  TicketClock: 'complaint.see',
  ClockStep: 'complaint.see',
  Callback: 'complaint.see',
  Extension: 'complaint.see',
  Referral: 'complaint.see',
  BulkAssignment: 'complaint.see',
  ComplaintReport: 'complaintReport.see',
  FeeItem: 'feeItem.see',
  LedgerAccount: 'ledger.see',
  UnitStanding: 'ledger.see',
  LedgerEntry: 'ledger.see',
  Charge: 'ledger.see',
  Receipt: 'ledger.see',
  ClosedMonth: 'ledger.see',
  Account: 'account.see',
  Grant: 'account.see',
  Department: 'department.see',
  DepartmentMember: 'department.see',
  App: 'app.see',
  AppVersion: 'app.see',
  ApiKey: 'apiKey.see',
  ProjectSwitch: 'project.manage',
  // People are told of announcements by their notifications, each of the own inbox (personalRecords) and how to be told.
  Announcement: null,
  Inbox: null,
  NotificationPreference: null,
  // A view is its owner's alone, who sees it change where it was changed.
  SavedView: null,
  // Who asked for what is in the audit; how far a copy is, is asked for.
  Projection: null,
  // An upload is told of by its import.
  Upload: null,
  // What people do with passwords and identity numbers is in the audit; no page waits for it.
  Credential: null,
  FirstAdministratorLink: null,
  SignIn: null,
  IdentityReading: null,
};
