import { type CivilDate, permissions } from '@onedesk/kernel';
import {
  connection,
  type Context,
  inOrder,
  type Page,
  type PageArgs,
  type Reader,
  timeZoneOf,
} from '@onedesk/subgraph';
import { seesContact } from './visit.privacy.ts';
import type { Colleague, VisitCategory, VisitChannel } from './visit.ts';
import type { VisitStatus } from './visit.lifecycle.ts';
import type { VisitStepKind } from './visit-step.ts';

/** A visit as lists and loaders read it. */
export interface VisitRow {
  id: string;
  project_id: string;
  number: string;
  at: Date;
  channel: VisitChannel;
  category: VisitCategory;
  reason: string;
  party_id: string | null;
  caller_name: string | null;
  caller_phone: string | null;
  unit_id: string | null;
  building_id: string | null;
  company: string | null;
  complaint_id: string | null;
  receptionist_id: string;
  receptionist_name: string;
  owner_id: string;
  owner_name: string;
  status: VisitStatus;
  reply: string | null;
  promised_at: Date | null;
  closed_at: Date | null;
  closed_by_name: string | null;
  version: number;
}

/** A step of a visit as its page reads it. */
export interface VisitStepRow {
  id: string;
  project_id: string;
  visit_id: string;
  at: Date;
  by_name: string;
  kind: VisitStepKind;
  words: string | null;
  until: Date | null;
  to_name: string | null;
}

const columns = `v.id, v.project_id, v.number, v.at, v.channel, v.category, v.reason, v.party_id, v.caller_name, v.caller_phone,
  v.unit_id, v.building_id, v.company, v.complaint_id, v.receptionist_id, v.receptionist_name, v.owner_id, v.owner_name, v.status, v.reply,
  v.promised_at, v.closed_at, v.closed_by_name, v.version`;

/** Which visits; what is not given does not matter. */
export interface VisitCriteria {
  /** Not closed yet. */
  readonly open?: boolean | null;
  /** Followed up by whoever asks. */
  readonly mine?: boolean | null;
  /** VST-8: a promised time has passed without a reply. */
  readonly overdue?: boolean | null;
  readonly channel?: VisitChannel | null;
  readonly category?: VisitCategory | null;
  /** A day in the project's zone. */
  readonly day?: CivilDate | null;
  /** Words of it, its number, the caller's name or the tail of the phone (at least four digits). */
  readonly text?: string | null;
}

/** The visits of a project, newest first. */
export const listVisits = (
  context: Context,
  projectId: string,
  criteria: VisitCriteria,
  page: PageArgs,
): Promise<Page<VisitRow>> =>
  context.read(async (db) => {
    const values: unknown[] = [projectId];
    const where = ['v.project_id = $1', ...conditions(criteria, values, context)];
    if (criteria.day) {
      const [day, zone] = [values.push(criteria.day), values.push(await timeZoneOf(db, projectId))];
      where.push(`v.at >= $${day}::date::timestamp at time zone $${zone}::text`);
      where.push(`v.at < ($${day}::date + 1)::timestamp at time zone $${zone}::text`);
    }
    if (criteria.text?.trim()) where.push(textCondition(context, projectId, criteria.text, values));
    return connection<VisitRow>(
      db,
      { select: columns, from: 'visit v', where, values, orderBy: ['v.at', 'v.id'], descending: true },
      page,
    );
  });

function conditions(criteria: VisitCriteria, values: unknown[], context: Context): string[] {
  const where: string[] = [];
  if (criteria.open) where.push(`v.status <> 'closed'`);
  if (criteria.open === false) where.push(`v.status = 'closed'`);
  if (criteria.mine) where.push(`v.owner_id = $${values.push(context.principal.id)}`);
  if (criteria.overdue) where.push(`v.status = 'promised' and v.promised_at <= $${values.push(context.now)}`);
  if (criteria.channel) where.push(`v.channel = $${values.push(criteria.channel)}`);
  if (criteria.category) where.push(`v.category = $${values.push(criteria.category)}`);
  return where;
}

/** PPL-2: names and phones answer those only who may see them. */
function textCondition(context: Context, projectId: string, given: string, values: unknown[]): string {
  const text = given.normalize('NFKC').trim().slice(0, 100);
  const digits = text.replace(/[\s()+-]/g, '');
  const contacts = seesContact(context, projectId);
  // So many digits are a phone and nothing else: the index finds it.
  if (contacts && /^\d{7,}$/.test(digits)) return tailCondition(digits, values);
  const ways = [
    /^\d{1,6}$/.test(text)
      ? `v.number like '%-' || $${values.push(text.padStart(6, '0'))}`
      : `v.number = $${values.push(text.toUpperCase())}`,
    `position(lower($${values.push(text)}) in lower(concat_ws(' ', v.reason, v.company, v.reply))) > 0`,
  ];
  if (contacts) ways.push(`position($${values.length} in v.caller_name) > 0`);
  if (contacts && /^\d{4,}$/.test(digits)) ways.push(tailCondition(digits, values));
  return `(${ways.join(' or ')})`;
}

/** The phone ends with these digits. */
function tailCondition(digits: string, values: unknown[]): string {
  const tail = digits.split('').toReversed().join('');
  return `v.tail >= $${values.push(tail)} and v.tail < $${values.push(`${tail}\u{10FFFF}`)}`;
}

export async function visitsById(ids: readonly string[], context: Context): Promise<(VisitRow | null)[]> {
  const rows = await context.read((db) =>
    db.rows<VisitRow>(`select ${columns} from visit v where v.id = any($1)`, [ids]),
  );
  return inOrder(
    ids,
    rows.filter((row) => context.may('visit.see', row.project_id)),
  );
}

/** How many visits a unit's or party's card shows. */
export const onCard = 20;

/** The visits of units or parties that are not closed, the newest first; at most `onCard` of each. */
const openOf =
  (key: 'unit_id' | 'party_id') =>
  async (ids: readonly string[], context: Context): Promise<VisitRow[][]> =>
    grouped(key, ids, context, `and v.status <> 'closed'`);
export const openVisitsOfUnits = openOf('unit_id');
export const openVisitsOfParties = openOf('party_id');

/** The latest visits of units or parties, the newest first; at most `onCard` of each. */
const latestOf =
  (key: 'unit_id' | 'party_id') =>
  async (ids: readonly string[], context: Context): Promise<VisitRow[][]> =>
    grouped(key, ids, context, '');
export const latestVisitsOfUnits = latestOf('unit_id');
export const latestVisitsOfParties = latestOf('party_id');

async function grouped(key: 'unit_id' | 'party_id', ids: readonly string[], context: Context, more: string) {
  const rows = await context.read((db) =>
    db.rows<VisitRow>(
      `select w.* from unnest($1::uuid[]) as wanted (id) cross join lateral (
         select ${columns} from visit v where v.${key} = wanted.id ${more} order by v.at desc, v.id desc limit ${onCard}) w`,
      [ids],
    ),
  );
  const visible = rows.filter((row) => context.may('visit.see', row.project_id));
  const byKey = Map.groupBy(visible, (row) => row[key]);
  return ids.map((id) => byKey.get(id) ?? []);
}

/** The steps of visits, the earliest first. */
export async function stepsOfVisits(ids: readonly string[], context: Context): Promise<VisitStepRow[][]> {
  const rows = await context.read((db) =>
    db.rows<VisitStepRow>(
      `select id, project_id, visit_id, at, by_name, kind, words, until, to_name from visit_step
        where visit_id = any($1) order by at, id`,
      [ids],
    ),
  );
  const byVisit = Map.groupBy(rows, (row) => row.visit_id);
  return ids.map((id) => byVisit.get(id) ?? []);
}

/** Whether the visit is one of the project's. */
export const isVisitOf = async (db: Reader, projectId: string, id: string): Promise<boolean> =>
  (await db.row('select 1 from visit where id = $1 and project_id = $2', [id, projectId])) !== null;

/** `VS-2026-000123`, the year being that of the project's zone. */
export const visitNumber = (year: string, next: string): string => `VS-${year}-${next.padStart(6, '0')}`;

/** The next number; numbers may be left out. */
export async function nextNumber(db: Reader, year: string): Promise<string> {
  const row = await db.row<{ next: string }>(`select nextval('visit_number')::text as next`);
  return visitNumber(year, row?.next ?? '');
}

/** VST-4: a colleague who may follow up visits there; null for anybody else. */
export const followerById = (
  db: Reader,
  id: string,
  at: { projectId: string; buildingId?: string | null },
): Promise<Colleague | null> =>
  db.row<Colleague>(
    `select s.id::text, s.name from staff s where s.id = $1 and s.active and exists (
       select 1 from staff_grant g
        where g.account_id = s.id and not g.revoked and g.role = any ($2::text[]) and (g.project_id is null or g.project_id = $3)
          and ($4::uuid is null or g.building_ids = '{}' or $4::uuid = any (g.building_ids)))`,
    [id, permissions['visit.close'].roles, at.projectId, at.buildingId ?? null],
  );
