/** The columns that lists show of a complaint. */
const lineColumns = [
  'id',
  'project_id',
  'number',
  'unit_id',
  'place',
  'channel',
  'words',
  'department_id',
  'registered_at',
  'owner_name',
  'assignee_id',
  'assignee_name',
  'status',
  'severity',
  'category',
  'escalates_at',
  'due_at',
  'due_from',
  'due_kind',
  'version',
];

/** The fields of the graph that are made of them. */
const lineFields: ReadonlySet<string> = new Set([
  '__typename',
  'id',
  'projectId',
  'number',
  'unit',
  'place',
  'channel',
  'words',
  'departmentId',
  'departmentName',
  'registeredAt',
  'ownerName',
  'assigneeId',
  'assigneeName',
  'status',
  'severity',
  'category',
  'escalatesAt',
  'dueAt',
  'dueSoonAt',
  'dueKind',
  'overdue',
  'version',
]);

/** Every column of a complaint. */
export const everyColumn = 'c.*';
const line = lineColumns.map((column) => `c.${column}`).join(', ');

/**
 * The columns of the table `complaint c` that a list reads for the fields it is asked for: a complaint has three times as
 * many as a list shows. Two sets, not one for each question: every text of a statement is kept prepared.
 */
export const columnsFor = (asked: ReadonlySet<string>): string =>
  [...asked].every((field) => lineFields.has(field)) ? line : everyColumn;
