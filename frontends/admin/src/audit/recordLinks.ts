/** Record types that each audit knows, in the order of the choice. */
export const recordTypes = {
  identity: ['Account', 'Grant', 'Department', 'DepartmentMember', 'Credential', 'SignIn', 'FirstAdministratorLink'],
  property: [
    'Project',
    'Building',
    'Unit',
    'UseFact',
    'UnitRole',
    'Party',
    'Contact',
    'IdentityReading',
    'RegisterImport',
    'Upload',
  ],
} as const;

export type AuditKind = keyof typeof recordTypes;

const pages: Readonly<Record<string, string>> = {
  Account: '/admin/accounts',
  Department: '/admin/departments',
  Unit: '/desk/units',
  Party: '/desk/parties',
  RegisterImport: '/desk/imports',
};

/** The page of a record; undefined for records without one of their own. */
export function recordPath(recordType: string, id: string): string | undefined {
  const page = pages[recordType];
  return page ? `${page}/${encodeURIComponent(id)}` : undefined;
}
