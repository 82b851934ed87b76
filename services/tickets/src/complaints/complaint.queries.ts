import { addDays, type CivilDate, midnight } from '@onedesk/kernel';
import {
  connection,
  type Context,
  inOrder,
  type Page,
  type PageArgs,
  type Reader,
  timeZoneOf,
} from '@onedesk/subgraph';
import type { Callback } from '../callbacks/index.ts';
import type { DueSoon } from '../clocks/index.ts';
import { rolesHeld } from './approver.ts';
import type {
  Channel,
  CommunicativeKind,
  ComplaintCategory,
  ComplaintCause,
  ComplaintEvent,
  Extension,
  Referral,
} from './complaint.ts';
import { everyComplaint, searched } from './complaint-search.ts';
import type { ComplaintStatus } from './complaint.lifecycle.ts';
import type { Severity } from './complaint.policy.ts';
import { dueSoonFor, dueSoonWhere } from './due-soon.ts';
import { effectiveSeveritySql } from './severity.ts';

/** A complaint as lists and loaders read it; `severity` as it was given, `effective_severity` as it is now (CMP-4). */
export interface ComplaintRow {
  id: string;
  project_id: string;
  number: string;
  building_id: string | null;
  unit_id: string | null;
  place: string | null;
  party_id: string | null;
  caller_name: string | null;
  caller_phone: string | null;
  reach_by: string | null;
  channel: Channel;
  visit_id: string | null;
  happened_at: Date | null;
  words: string;
  wanted: string | null;
  apology: string | null;
  department_id: string | null;
  person_complained_about: string | null;
  registered_at: Date;
  registered_by_id: string;
  registered_by_name: string;
  owner_id: string;
  owner_name: string;
  assignee_id: string | null;
  assignee_name: string | null;
  tracker_id: string | null;
  tracker_name: string | null;
  status: ComplaintStatus;
  severity: Severity | null;
  communicative_kind: CommunicativeKind | null;
  category: ComplaintCategory | null;
  cause: ComplaintCause | null;
  about_promised_service: boolean;
  escalates_at: Date | null;
  escalated_at: Date | null;
  repeat_of_id: string | null;
  repeat_state: 'proposed' | 'confirmed' | 'dismissed' | null;
  site_facts: string | null;
  site_checked_at: Date | null;
  site_checked_with: string | null;
  solution: string | null;
  solution_at: Date | null;
  solution_by_name: string | null;
  agreed_at: Date | null;
  outcome: string | null;
  settled_at: Date | null;
  answer: string | null;
  answered_at: Date | null;
  reopened: number;
  closed_at: Date | null;
  closed_words: string | null;
  due_at: Date | null;
  due_from: Date | null;
  due_kind: string | null;
  version: number;
}

/** Every column of a complaint `c`. */
export const everyColumn = 'c.*';

/** The worklists of complaints (待办). */
export const complaintLists = [
  'open',
  'dueSoon',
  'overdue',
  'mine',
  'unreported',
  'waitingForMyApproval',
  'ended',
  'all',
] as const;
export type ComplaintList = (typeof complaintLists)[number];

/** Which complaints of a project a list shows. */
export interface ComplaintFilter {
  readonly list: ComplaintList;
  readonly severity?: Severity | null;
  readonly status?: ComplaintStatus | null;
  readonly category?: ComplaintCategory | null;
  readonly departmentId?: string | null;
  readonly buildingId?: string | null;
  readonly unitId?: string | null;
  readonly partyId?: string | null;
  readonly assigneeId?: string | null;
  /** Registered on these civil days, both included. */
  readonly from?: CivilDate | null;
  readonly to?: CivilDate | null;
  /** A number or the digits it ends with, or words of what happened. */
  readonly search?: string | null;
}

const open = `c.status not in ('closed', 'withdrawn')`;

type Value = (given: unknown) => string;

/** What the conditions of a worklist depend on. */
interface Asking {
  readonly context: Context;
  readonly projectId: string;
  /** What the project's policy says is due soon. */
  readonly soon: DueSoon;
}

/** The conditions of each worklist; `$1` is the project. */
const listWhere: Record<ComplaintList, (value: Value, asking: Asking) => string[]> = {
  all: () => [],
  ended: () => [`c.status in ('closed', 'withdrawn')`],
  open: () => [open],
  overdue: (value, { context: { now } }) => [open, `c.due_at <= ${value(now)}`],
  dueSoon: (value, { context: { now }, soon }) => [open, ...dueSoonWhere(value, now, soon)],
  mine(value, { context: { principal } }) {
    const me = value(principal.id);
    return [open, `(c.owner_id = ${me} or c.assignee_id = ${me} or c.tracker_id = ${me})`];
  },
  unreported: () => [`c.status in ('registered', 'classified')`],
  waitingForMyApproval: (value, { context: { principal }, projectId }) => [
    open,
    `c.id in (select e.complaint_id from extension e where e.project_id = $1 and e.status = 'asked' and e.approver_role = any(${value(rolesHeld(principal, projectId))}))`,
  ],
};

function filterWhere(
  filter: ComplaintFilter,
  timeZone: string,
  now: Date,
  value: (given: unknown) => string,
): string[] {
  const equals: [string, unknown][] = [
    ['c.status', filter.status],
    ['c.category', filter.category],
    ['c.department_id', filter.departmentId],
    ['c.building_id', filter.buildingId],
    ['c.unit_id', filter.unitId],
    ['c.party_id', filter.partyId],
    ['c.assignee_id', filter.assigneeId],
  ];
  const where = equals.flatMap(([column, given]) => (given ? [`${column} = ${value(given)}`] : []));
  if (filter.severity) where.push(`(${effectiveSeveritySql(value(now), 'c')}) = ${value(filter.severity)}`);
  if (filter.from) where.push(`c.registered_at >= ${value(midnight(filter.from, timeZone))}`);
  if (filter.to) where.push(`c.registered_at < ${value(midnight(addDays(filter.to, 1), timeZone))}`);
  return where;
}

/** The query of a list, but for what is searched in it. `$1` is the project. */
function listing(asking: Asking, filter: ComplaintFilter, timeZone: string) {
  const values: unknown[] = [asking.projectId];
  const value: Value = (given) => `$${values.push(given)}`;
  const where = [
    'c.project_id = $1',
    ...listWhere[filter.list](value, asking),
    ...filterWhere(filter, timeZone, asking.context.now, value),
  ];
  return { where, values, value };
}

/** The lists of complaints that are not only open ones: newest first. */
const withEnded: readonly ComplaintList[] = ['all', 'ended'];

/**
 * Complaints of a project. Worklists come by what is due first, the paused last; all and ended ones newest first. The rows
 * hold the columns that are asked for, and no other.
 */
export async function listComplaints(
  context: Context,
  { projectId, filter, columns }: { projectId: string; filter: ComplaintFilter; columns: string },
  page: PageArgs,
): Promise<Page<ComplaintRow>> {
  const newest = withEnded.includes(filter.list);
  const { search: text } = filter;
  const { now } = context;
  const soon = await dueSoonFor(context, projectId, filter.list);
  return context.read(async (db) => {
    const { where, values, value } = listing({ context, projectId, soon }, filter, await zoneOf(db, projectId, filter));
    const found = text ? await searched(db, { projectId, text, now, amongOpen: !newest }, value) : everyComplaint;
    return connection<ComplaintRow>(
      db,
      {
        select: columns,
        from: found.from,
        where: [...where, ...found.where],
        values,
        orderBy: newest ? found.newestFirst : [`coalesce(c.due_at, 'infinity')`, 'c.id'],
        descending: newest,
      },
      page,
    );
  });
}

/** Only days need a zone. */
async function zoneOf(db: Reader, projectId: string, { from, to }: ComplaintFilter): Promise<string> {
  if (!from && !to) return 'UTC';
  return timeZoneOf(db, projectId);
}

/** The most that a worklist's count tells; beyond it says "and more". */
export const mostCounted = 1_000;

/** How many complaints stand in a worklist, at most `mostCounted`. */
export async function countComplaints(context: Context, projectId: string, list: ComplaintList): Promise<number> {
  const soon = await dueSoonFor(context, projectId, list);
  const { where, values } = listing({ context, projectId, soon }, { list }, 'UTC');
  const row = await context.read((db) =>
    db.row<{ count: number }>(
      `select count(*)::int as count from (select 1 from complaint c where ${where.join(' and ')} limit ${mostCounted}) counted`,
      values,
    ),
  );
  return row?.count ?? 0;
}

/** Complaints in the order of the ids; null for what the reader may not see. */
export async function complaintsById(ids: readonly string[], context: Context): Promise<(ComplaintRow | null)[]> {
  const rows = await context.read((db) =>
    db.rows<ComplaintRow>(`select ${everyColumn} from complaint c where c.id = any($1)`, [ids]),
  );
  return inOrder(
    ids,
    rows.filter((row) => context.may('complaint.see', row.project_id)),
  );
}

/** CMP-4: open and recent complaints of the same customer or unit: what a new one may repeat. Newest first, at most ten. */
export function similarComplaints(
  context: Context,
  {
    projectId,
    partyId,
    unitId,
    since,
    except,
  }: { projectId: string; partyId: string | null; unitId: string | null; since: Date; except?: string },
): Promise<ComplaintRow[]> {
  if (!partyId && !unitId) return Promise.resolve([]);
  return context.read((db) =>
    db.rows<ComplaintRow>(
      `select ${everyColumn} from complaint c
        where c.project_id = $1 and (c.party_id = $2 or c.unit_id = $3) and c.registered_at >= $4
          and c.status <> 'withdrawn' and c.id is distinct from $5
        order by c.registered_at desc, c.id desc limit 10`,
      [projectId, partyId, unitId, since, except ?? null],
    ),
  );
}

/** Groups rows by the complaint they belong to, in the order of the ids. */
function grouped<Row extends { complaint_id: string }>(ids: readonly string[], rows: readonly Row[]): Row[][] {
  const byComplaint = Map.groupBy(rows, (row) => row.complaint_id);
  return ids.map((id) => byComplaint.get(id) ?? []);
}

/** A table's rows of complaints, in an order. */
const partsOf =
  <Row extends { complaint_id: string }>(table: string, order: string) =>
  async (ids: readonly string[], context: Context): Promise<Row[][]> =>
    grouped(
      ids,
      await context.read((db) =>
        db.rows<Row>(`select * from ${table} where complaint_id = any($1) order by ${order}`, [ids]),
      ),
    );

/** Rows as SQL names their columns. */
type Snake<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? First extends Uppercase<First>
    ? First extends Lowercase<First>
      ? `${First}${Snake<Rest>}`
      : `_${Lowercase<First>}${Snake<Rest>}`
    : `${First}${Snake<Rest>}`
  : Name;
export type RowOf<Entity> = { [Name in keyof Entity & string as Snake<Name>]: Entity[Name] };

export type EventRow = RowOf<ComplaintEvent>;
export type CallbackRow = RowOf<Callback>;
export type ExtensionRow = RowOf<Extension>;
export type ReferralRow = RowOf<Referral>;

export const eventsOfComplaints = partsOf<EventRow>('complaint_event', 'complaint_id, position');
export const callbacksOfComplaints = partsOf<CallbackRow>('callback', 'planned_at, id');
export const extensionsOfComplaints = partsOf<ExtensionRow>('extension', 'asked_at, id');
export const referralsOfComplaints = partsOf<ReferralRow>('referral', 'sent_at, id');
