/** Record types that each audit knows, in the order of the choice. */
export const recordTypes = {
  identity: [
    'Account',
    'Grant',
    'Department',
    'DepartmentMember',
    'Credential',
    'SignIn',
    'NotificationPreference',
    'FirstAdministratorLink',
    'ApiKey',
    'ProjectSwitch',
    'App',
    'AppVersion',
    'Projection',
  ],
  property: [
    'Project',
    'Building',
    'Unit',
    'UseFact',
    'UnitRole',
    'Tenancy',
    'Party',
    'Contact',
    'IdentityReading',
    'RegisterImport',
    'TenancyImport',
    'Upload',
    'Projection',
  ],
  finance: [
    'Receipt',
    'Charge',
    'LedgerEntry',
    'LedgerAccount',
    'ClosedMonth',
    'FeeItem',
    'ArrearsImport',
    'Upload',
    'Projection',
  ],
  tickets: [
    'Referral',
    'Extension',
    'Callback',
    'ClockStep',
    'TicketClock',
    'ComplaintEvent',
    'Complaint',
    'ComplaintReport',
    'DutyEntry',
    'Visit',
    'VisitStep',
    'Attachment',
    'Announcement',
    'BulkAssignment',
    'SavedView',
    'PolicyVersion',
    'PolicyApplication',
    'Projection',
  ],
} as const;

export type AuditKind = keyof typeof recordTypes;
/** Audits of a project's records. */
export type ProjectAuditKind = Exclude<AuditKind, 'identity'>;

export const auditKinds: readonly AuditKind[] = ['identity', 'property', 'finance', 'tickets'];

const pages: Readonly<Record<string, string>> = {
  Account: '/admin/accounts',
  ApiKey: '/admin/keys',
  ArrearsImport: '/desk/opening/arrears',
  Complaint: '/desk/complaints',
  Department: '/admin/departments',
  LedgerAccount: '/desk/accounts',
  Party: '/desk/parties',
  Receipt: '/desk/receipts',
  RegisterImport: '/desk/imports',
  TenancyImport: '/desk/opening/tenancies',
  Unit: '/desk/units',
};

/** The page of a record; undefined for records without one of their own. */
export function recordPath(recordType: string, id: string): string | undefined {
  const page = pages[recordType];
  return page ? `${page}/${encodeURIComponent(id)}` : undefined;
}
