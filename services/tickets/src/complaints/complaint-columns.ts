import { columnOf } from '@onedesk/subgraph';
import { columnFields } from './complaint.graphql.ts';
import { type ComplaintRow, everyColumn } from './complaint.queries.ts';

type Columns = readonly (keyof ComplaintRow)[];

const severity: Columns = ['severity', 'status', 'escalates_at'];

/** What the fields of the graph are made of that do not say what a column says. */
const madeOf: Readonly<Record<string, Columns>> = {
  __typename: [],
  unit: ['unit_id'],
  party: ['party_id'],
  registeredAt: ['registered_at'],
  severity,
  escalatesAt: ['escalates_at'],
  escalatedAt: ['escalated_at', ...severity],
  dueAt: ['due_at'],
  dueSoonAt: ['due_at', 'due_from', 'status'],
  overdue: ['due_at', 'status'],
  words: ['words'],
  place: ['place'],
  departmentName: ['department_id'],
};

const columns = new Map<string, readonly string[]>([
  ...columnFields.map((field) => [field, [columnOf(field)]] as const),
  ...Object.entries(madeOf),
]);

/**
 * The columns of the table `complaint c` that a list reads for the fields it is asked for: a complaint has five times as
 * many as a list shows. All of them where a field is asked for that is not made of a few.
 */
export function columnsFor(asked: ReadonlySet<string>): string {
  const wanted = new Set(['id', 'project_id']);
  for (const field of asked) {
    const some = columns.get(field);
    if (!some) return everyColumn;
    for (const column of some) wanted.add(column);
  }
  // In one order, whatever the order of the question: each text of a statement is prepared anew.
  return [...wanted]
    .toSorted()
    .map((column) => `c.${column}`)
    .join(', ');
}
