import { chineseCalendar, type ClockStep, dueOf } from '@onedesk/kernel';
import { type ComplaintAction, complaintLifecycle } from '../services/tickets/src/complaints/complaint.lifecycle.ts';
import type { Acknowledged } from './complaintClerks.ts';

/** Asks the database, past every rule of who may see what. */
export type Sql = <Row>(text: string, values?: unknown[]) => Promise<Row[]>;

const number = async (sql: Sql, text: string, values?: unknown[]): Promise<number> =>
  (await sql<{ n: number }>(`select (${text})::int as n`, values))[0]?.n ?? -1;

/** Whoever was told of nothing that became overdue longer ago hears of it no more. */
const aWeekBefore = (at: string) => `(${at} - interval '6 days 23 hours')`;

/** What is still to come by itself at an instant: overdue clocks to tell of, complaints to escalate, people to notify. */
export async function settled(sql: Sql, at: Date) {
  const told = `select 1 from tickets.announcement a where a.kind = 'clockOverdue' and a.once = 'clockOverdue:' || c.id || ':' || (extract(epoch from c.due_at) * 1000)::bigint`;
  const open = `c.ended_at is null and c.due_at <= $1 and c.due_at > ${aWeekBefore('$1::timestamptz')}`;
  const [toTell, toEscalate, untold] = await Promise.all([
    number(sql, `select count(*) from tickets.clock c where ${open} and not exists (${told})`, [at]),
    number(
      sql,
      `select count(*) from tickets.complaint where escalates_at <= $1 and escalated_at is null and status not in ('closed', 'withdrawn')`,
      [at],
    ),
    number(
      sql,
      `select count(*) from tickets.announcement a where not exists (select 1 from identity.announcement_told t where t.id = a.id)`,
    ),
  ]);
  return { toTell, toEscalate, untold };
}

interface Recorded {
  id: string;
  number: string;
  words: string;
  status: string;
  version: number;
  events: { position: number; action: string; from: string | null; to: string }[];
}

/** Every acknowledged command is there once, in its order; no state is skipped; what it wrote besides is there once. */
export async function commandVerdict(sql: Sql, acknowledged: readonly Acknowledged[], marker: string) {
  const complaints = await sql<Recorded>(
    `select c.id, c.number, c.words, c.status, c.version,
            (select json_agg(json_build_object('position', e.position, 'action', e.action, 'from', e.from_status, 'to', e.to_status) order by e.position)
               from tickets.complaint_event e where e.complaint_id = c.id) as events
       from tickets.complaint c where c.words like $1 || '%'`,
    [marker],
  );
  const byId = new Map(complaints.map((one) => [one.id, one]));
  const expected = Map.groupBy(acknowledged, ({ complaintId }) => complaintId);
  const verdict = { lost: 0, doubled: 0, skipped: 0, escalations: 0 };
  for (const [id, commands] of expected) {
    const done = (byId.get(id)?.events ?? []).map(({ action }) => action);
    const said = commands.flatMap(({ events }) => events);
    const byStaff = done.filter((action) => action !== 'escalate');
    verdict.escalations += done.length - byStaff.length;
    if (byStaff.length < said.length) verdict.lost += said.length - byStaff.length;
    else if (byStaff.length > said.length) verdict.doubled += byStaff.length - said.length;
    else if (byStaff.join() !== said.join()) verdict.lost += 1;
    if (done.length - byStaff.length > 1) verdict.doubled += 1;
  }
  verdict.doubled += complaints.filter(({ id }) => !expected.has(id)).length;
  verdict.skipped = complaints.filter((one) => !wentItsWay(one)).length;
  return {
    ...verdict,
    numbersTwice: complaints.length - new Set(complaints.map((one) => one.number)).size,
    ...(await dutyLines(sql, complaints)),
  };
}

/** CMP-7: each step began where the one before had ended and led where the lifecycle says; the record stands at its end. */
function wentItsWay({ events, status, version }: Recorded): boolean {
  let at: string | null = null;
  for (const [n, { position, action, from, to }] of events.entries()) {
    if (position !== n + 1 || from !== at) return false;
    if (n > 0 && Object.hasOwn(complaintLifecycle.actions, action)) {
      if (complaintLifecycle.after(from as never, action as ComplaintAction) !== to) return false;
    } else if (to !== (from ?? complaintLifecycle.start)) return false;
    at = to;
  }
  return at === status && version === events.length;
}

async function dutyLines(sql: Sql, complaints: readonly Recorded[]) {
  const lines = complaints.map(({ number: said, words }) => `投诉 ${said}：${words}`);
  const found = await sql<{ words: string }>('select words from tickets.duty_entry where words = any($1)', [lines]);
  const dutyLines = new Set(found.map(({ words }) => words)).size;
  return { dutyLines, dutyLinesTwice: found.length - dutyLines };
}

/** VST-1: every acknowledged visit is there once, and one with each complaint that came by a call. */
export async function visitVerdict(sql: Sql, acknowledged: readonly string[], marker: string) {
  const visits = await sql<{ id: string; complaint: string | null }>(
    `select id, complaint_id as complaint from tickets.visit where reason like $1 || '%'`,
    [marker],
  );
  const complaints = await number(sql, `select count(*) from tickets.complaint where words like $1 || '%'`, [marker]);
  const there = new Set(visits.map(({ id }) => id));
  const opened = new Set(visits.flatMap(({ complaint }) => complaint ?? [])).size;
  return {
    visits: visits.length,
    visitsLost: acknowledged.filter((id) => !there.has(id)).length + complaints - opened,
    visitsTwice: visits.length - acknowledged.length - opened,
  };
}

interface StoredClock {
  due: string | null;
  ended: string | null;
  outcome: string | null;
  version: number;
  steps: (ClockStep & { at: string; until: string | null; position: number })[];
}

/** CMP-3: what is stored of a clock is what its steps say, and a complaint is due with the first of its open clocks. */
export async function timeVerdict(sql: Sql) {
  const clocks = await sql<StoredClock>(
    `select c.due_at as due, c.ended_at as ended, c.outcome, c.version,
            (select json_agg(json_build_object('position', s.position, 'kind', s.kind, 'at', s.at, 'span', s.span, 'policyVersion', s.policy_version,
                'reason', s.reason, 'until', s.until) order by s.position) from tickets.clock_step s where s.clock_id = c.id) as steps
       from tickets.clock c`,
  );
  const calendar = chineseCalendar();
  const itsClocks = `from tickets.clock k where k.ended_at is null
    and (k.record_id = c.id or k.record_id in (select b.id from tickets.callback b where b.complaint_id = c.id))`;
  const that = `exists (select 1 ${itsClocks} and (k.due_at, k.starts_at, k.kind) = (c.due_at, c.due_from, c.due_kind))`;
  return {
    clocks: clocks.length,
    clocksOf: (
      await sql<{ type: string }>('select distinct record_type as type from tickets.clock order by record_type')
    ).map(({ type }) => type),
    clocksTwice: await twice(
      sql,
      `tickets.clock where outcome is distinct from 'cancelled'`,
      'record_type, record_id, kind, because, starts_at',
    ),
    callbacksTwice: await twice(sql, 'tickets.callback', 'complaint_id, kind, planned_at'),
    clocksWrong: clocks.filter((clock) => !saysWhatItsStepsSay(clock, calendar)).length,
    dueWrong: await number(
      sql,
      `select count(*) from tickets.complaint c
        where c.due_at is distinct from (select min(k.due_at) ${itsClocks}) or (c.due_at is not null and not ${that})`,
    ),
  };
}

function saysWhatItsStepsSay(
  { due, ended, outcome, version, steps }: StoredClock,
  calendar: ReturnType<typeof chineseCalendar>,
): boolean {
  const read = steps.map((step) => ({ ...step, at: new Date(step.at), until: step.until && new Date(step.until) }));
  const ends = read.filter(({ kind }) => kind === 'met' || kind === 'cancelled');
  const running = read.filter((step) => !ends.includes(step)) as ClockStep[];
  return (
    steps.every(({ position }, n) => position === n) &&
    version === steps.length &&
    ends.length === (ended ? 1 : 0) &&
    (ends[0]?.kind ?? null) === outcome &&
    (due ? new Date(due).getTime() : null) === (dueOf(running, calendar)?.getTime() ?? null)
  );
}

/** What is announced follows from the steps and from the clocks; each person concerned is told of it once. */
export async function toldVerdict(sql: Sql) {
  const steps: Readonly<Record<string, string>> = {
    register: 'complaintRegistered',
    report: 'complaintReported',
    settle: 'complaintSettled',
    reopen: 'complaintReopened',
    escalate: 'complaintEscalated',
    askExtension: 'extensionAsked',
    decideExtension: 'extensionDecided',
  };
  const announcementsLost = await number(
    sql,
    `select coalesce(sum(greatest(e.n - coalesce(a.n, 0), 0)), 0)
       from (select complaint_id, $1::jsonb ->> action as kind, count(*) as n from tickets.complaint_event where $1::jsonb ? action group by 1, 2) e
       left join (select record_id, kind, count(*) as n from tickets.announcement group by 1, 2) a on a.record_id = e.complaint_id and a.kind = e.kind`,
    [JSON.stringify(steps)],
  );
  const told = 'identity.notification n join tickets.announcement a on a.id = n.announcement_id';
  const of = 'a.record_type, a.record_id, a.kind, a.at, a.facts::text';
  return {
    announcements: await number(sql, 'select count(*) from tickets.announcement'),
    announcementsOf: (
      await sql<{ type: string }>('select distinct record_type as type from tickets.announcement order by record_type')
    ).map(({ type }) => type),
    announcementsLost,
    announcementsTwice: await twice(sql, 'tickets.announcement a', of),
    overdueTold: await number(sql, `select count(*) from tickets.announcement where kind = 'clockOverdue'`),
    notifications: await number(sql, 'select count(*) from identity.notification'),
    notificationsTwice: await twice(sql, told, `n.account_id, ${of}`),
    notificationsLost: await unequal(sql),
  };
}

const twice = (sql: Sql, table: string, what: string): Promise<number> =>
  number(sql, `select coalesce(sum(n - 1), 0) from (select count(*) as n from ${table} group by ${what}) c`);

/** All registrations concern the same people: those of which fewer heard than of others. */
const unequal = (sql: Sql): Promise<number> =>
  number(
    sql,
    `select count(*) from (select count(n.id) as people, max(count(n.id)) over () as all_of_them from tickets.announcement a
       left join identity.notification n on n.announcement_id = a.id where a.kind = 'complaintRegistered' group by a.id) c
      where people < all_of_them or people = 0`,
  );
