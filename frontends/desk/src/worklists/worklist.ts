import type {
  ComplaintCategory,
  ComplaintFilterInput,
  ComplaintList,
  ComplaintSeverity,
  ComplaintStatus,
  SavedViewFieldsFragment,
  WorklistQuery,
} from '../gql/graphql.ts';

/** A complaint as a line of a worklist. */
export type ListedComplaint = WorklistQuery['complaints']['edges'][number]['node'];

/** The worklists in the order of the tabs. */
export const lists: readonly ComplaintList[] = [
  'open',
  'dueSoon',
  'overdue',
  'mine',
  'unreported',
  'waitingForMyApproval',
  'ended',
  'all',
];
/** Those whose number says what is to be done. */
export const countedLists: readonly ComplaintList[] = lists.slice(0, 6);

/** Filters as the address names them. */
export const filterKeys = ['text', 'severity', 'status', 'category', 'department', 'building', 'from', 'to'] as const;
export type FilterKey = (typeof filterKeys)[number];
export type FilterValues = Partial<Record<FilterKey, string>>;

/** The list that the address names; an unknown one is what is open. */
export const listOf = (text: string | undefined): ComplaintList => lists.find((list) => list === text) ?? 'open';

/** What the service is asked for. */
export function worklistFilter(list: ComplaintList, values: FilterValues): ComplaintFilterInput {
  const { text, severity, status, category, department, building, from, to } = values;
  return {
    list,
    ...(text ? { search: text } : {}),
    ...(severity ? { severity: severity as ComplaintSeverity } : {}),
    ...(status ? { status: status as ComplaintStatus } : {}),
    ...(category ? { category: category as ComplaintCategory } : {}),
    ...(department ? { departmentId: department } : {}),
    ...(building ? { buildingId: building } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  };
}

/** A list with its filters as an address: what can be sent to a colleague. */
export function addressOf(list: ComplaintList, values: FilterValues = {}): string {
  const params = new URLSearchParams(list === 'open' ? {} : { list });
  for (const key of filterKeys) if (values[key]) params.set(key, values[key]);
  const query = params.toString();
  return query ? `?${query}` : '';
}

/** The filters that a view keeps. */
export function valuesOfView({ filter }: Pick<SavedViewFieldsFragment, 'filter'>): FilterValues {
  const { search, severity, status, category, departmentId, buildingId, from, to } = filter;
  const all = { text: search, severity, status, category, department: departmentId, building: buildingId, from, to };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value)) as FilterValues;
}
