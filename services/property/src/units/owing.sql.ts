/** Whether something is owed for `unit u` of the project: a charge of one of its accounts is open. LED-1 */
export const owing = (projectId: string): string =>
  `exists (select from unit_account a where a.project_id = ${projectId} and a.unit_id = u.id and a.arrears_fen > 0)`;
