/** The reports there are, in the order of the list. Titles stand in the messages: `<key>.title`, `<key>.about`. */
export const reports = [
  { key: 'complaints', path: '/complaints', permission: 'complaintReport.see' },
  { key: 'arrears', path: '/arrears', permission: 'ledger.report' },
  { key: 'collection', path: '/collection', permission: 'ledger.report' },
  { key: 'unitRegister', path: '/unit-register', permission: 'register.report' },
] as const;
