import type { Record_ } from './graph.ts';
import { page } from './page.ts';

/** When the worklists under test were read. */
const asOf = '2026-03-02T04:00:00Z';

/** Worklists as the graph answers: views that somebody keeps, and a callback to make. */
export interface Worklists {
  savedViews: Record_[];
  callbacks: Record_[];
  /** How many stand in each list that is asked for. */
  counts: Record<string, number>;
}

export const emptyWorklists = (): Worklists => ({
  savedViews: [],
  callbacks: [],
  counts: { open: 12, dueSoon: 2, overdue: 3, mine: 0, unreported: 1, waitingForMyApproval: 1, due: 4, done: 9 },
});

type Variables = Record<string, unknown>;

/** Root fields of worklists; `ask` keeps what was asked for. */
export function worklistQueries(
  records: { complaints: Record_[]; worklists: Worklists },
  ask: (query: string, variables: Variables) => void,
) {
  const countsOf = ({ lists }: { lists: readonly string[] }) =>
    lists.map((list) => ({ list, count: records.worklists.counts[list] ?? 0, more: false }));
  return {
    complaints: (variables: Variables) => (ask('complaints', variables), { ...page(records.complaints), asOf }),
    complaintCounts: countsOf,
    savedViews: () => records.worklists.savedViews,
    callbacks: (variables: Variables) => (ask('callbacks', variables), { ...page(records.worklists.callbacks), asOf }),
    callbackCounts: countsOf,
  };
}

const filter = {
  severity: null,
  status: null,
  category: null,
  departmentId: null,
  buildingId: null,
  from: null,
  to: null,
  search: null,
};

/** A view: what is overdue about equipment. */
export const savedView = (
  id: string,
  name: string,
  given: Partial<typeof filter> | Record<string, unknown> = {},
): Record_ => ({
  __typename: 'SavedView',
  id,
  name,
  list: 'overdue',
  filter: { ...filter, category: 'equipment', ...given },
  version: 1,
});

/** A callback that is to be made. */
export const plannedCallback = (complaint: Record_): Record_ => ({
  __typename: 'Callback',
  id: 'cb9',
  kind: 'settledAsAgreed',
  byRole: 'areaManager',
  plannedAt: '2026-03-01T02:00:00Z',
  status: 'planned',
  attempts: 1,
  dueAt: '2026-03-02T03:00:00Z',
  doneAt: null,
  method: null,
  satisfaction: null,
  callerName: null,
  complaint,
});

/** What a command about worklists does; null for other commands. */
export function worklistCommand(worklists: Worklists, name: string, input: Record<string, unknown>): object | null {
  const { savedViews } = worklists;
  const view = savedViews.find(({ id }) => id === input['id']);
  if (name === 'saveView') {
    const { list, ...given } = input['filter'] as { list: string };
    const saved = { ...savedView('v-new', String(input['name']), { category: null, ...given }), list };
    savedViews.push(saved);
    return saved;
  }
  if (name === 'renameView') return Object.assign(view ?? {}, { name: input['name'], version: 2 });
  if (name === 'withdrawView') {
    worklists.savedViews = savedViews.filter((one) => one !== view);
    return view ?? null;
  }
  return null;
}
