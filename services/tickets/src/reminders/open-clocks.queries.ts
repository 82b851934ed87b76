import type { ComplaintStatus, Severity } from '../complaints/index.ts';
import { type ClockKind, dueSoonSql } from '../clocks/index.ts';
import type { Reader } from '@onedesk/subgraph';

/** An open clock that somebody has to hear of, with what decides who. */
export interface OpenClock {
  id: string;
  project_id: string;
  building_id: string | null;
  kind: ClockKind;
  starts_at: Date;
  due_at: Date;
  /** The record that people open: a callback's is its complaint. */
  opened_type: 'Complaint' | 'Visit';
  opened_id: string;
  number: string;
  unit: string | null;
  owner_id: string;
  assignee_id: string | null;
  tracker_id: string | null;
  department_id: string | null;
  /** Of a callback: who is to call. */
  by_role: string | null;
  severity: Severity | null;
  status: ComplaintStatus | null;
  escalates_at: Date | null;
  registered_at: Date | null;
}

/** At most so many at a time. */
export const page = 200;

const columns = `c.id, c.project_id, c.building_id, c.kind, c.starts_at, c.due_at,
  case when m.id is null then 'Visit' else 'Complaint' end as opened_type, coalesce(m.id, v.id) as opened_id,
  coalesce(m.number, v.number) as number, u.code as unit, coalesce(m.owner_id, v.owner_id) as owner_id, m.assignee_id,
  m.tracker_id, m.department_id, b.by_role, m.severity, m.status, m.escalates_at, m.registered_at`;

const tables = `clock c
  left join callback b on c.record_type = 'Callback' and b.id = c.record_id
  left join complaint m on m.id = case c.record_type when 'Complaint' then c.record_id when 'Callback' then b.complaint_id end
  left join visit v on c.record_type = 'Visit' and v.id = c.record_id
  left join unit u on u.id = coalesce(m.unit_id, v.unit_id)`;

/** By this name an announcement about a clock and its due time is made once. */
export const onceOf = (kind: string, { id, due_at }: Pick<OpenClock, 'id' | 'due_at'>): string =>
  `${kind}:${id}:${due_at.getTime()}`;
const notYet = (kind: string): string =>
  `not exists (select 1 from announcement a where a.once = '${kind}:' || c.id || ':' || (extract(epoch from c.due_at) * 1000)::bigint)`;
const known = 'coalesce(m.id, v.id) is not null';

/** Open clocks that became overdue after `since` and of which nobody was told yet, the earliest first. */
export const overdueClocks = (db: Reader, since: Date, now: Date): Promise<OpenClock[]> =>
  db.rows<OpenClock>(
    `select ${columns} from ${tables}
      where c.ended_at is null and c.due_at > $1 and c.due_at <= $2 and ${known} and ${notYet('clockOverdue')}
      order by c.due_at, c.id limit ${page}`,
    [since, now],
  );

/** Projects with running clocks that are due up to an instant. */
export async function projectsDueUntil(db: Reader, now: Date, until: Date): Promise<string[]> {
  const rows = await db.rows<{ project_id: string }>(
    'select distinct project_id from clock where ended_at is null and due_at > $1 and due_at <= $2 and starts_at <= $1',
    [now, until],
  );
  return rows.map(({ project_id }) => project_id);
}

/** How long before it is due a project's clock is due soon, in milliseconds, by how long it runs. */
export interface Leads {
  readonly project_id: string;
  readonly up_to_a_day: number;
  readonly longer: number;
}

const soon = dueSoonSql({
  now: '$2',
  startsAt: 'c.starts_at',
  dueAt: 'c.due_at',
  upToADay: 'l.up_to_a_day',
  longer: 'l.longer',
});

/** Running clocks that are due soon and of which nobody was told yet, the earliest first. */
export const clocksDueSoon = (db: Reader, leads: readonly Leads[], now: Date, until: Date): Promise<OpenClock[]> =>
  db.rows<OpenClock>(
    `select ${columns} from ${tables}
       join jsonb_to_recordset($1::text::jsonb) as l(project_id uuid, up_to_a_day bigint, longer bigint) on l.project_id = c.project_id
      where c.ended_at is null and c.due_at <= $3 and ${soon} and ${known} and ${notYet('clockDueSoon')}
      order by c.due_at, c.id limit ${page}`,
    [JSON.stringify(leads), now, until],
  );
