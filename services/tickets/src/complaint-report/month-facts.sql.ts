import { openStatuses } from '../complaints/index.ts';

const open = (status: string): string => `${status} in (${openStatuses.map((one) => `'${one}'`).join(', ')})`;

/** Some row is like this; false of none. */
const any = (condition: string): string => `coalesce(bool_or(${condition}), false)`;

/** CMP-4: it became critical by itself before the instant, and no job has recorded it yet. */
const risen = `(c.escalates_at < $3 and c.escalated_at is null and w.open)`;

/** How far a complaint had come, by its events. Values that events bear are the last ones. */
const way = `
select
  ${open('(array_agg(e.to_status order by e.position desc))[1]')} as open,
  (array_agg(coalesce(e.facts ->> 'severity', e.facts ->> 'to') order by e.position desc)
    filter (where e.action in ('classify', 'reclassify', 'escalate')))[1] as severity,
  max(e.position) filter (where e.action in ('classify', 'reclassify', 'escalate')) as classified_last,
  max(e.position) filter (where e.action = 'reopen') as reopened_last,
  (array_agg(e.facts ->> 'category' order by e.position desc)
    filter (where e.action in ('classify', 'reclassify')))[1] as category,
  (array_agg(e.facts ->> 'departmentId' order by e.position desc)
    filter (where e.action in ('register', 'classify', 'reclassify')))[1]::uuid as department_id,
  (array_agg(e.facts ->> 'cause' order by e.position desc) filter (where e.action = 'settle'))[1] as cause,
  ${any(`e.action in ('settle', 'answerAtOnce') and e.at >= $2`)} as settled,
  ${any(`e.action in ('close', 'closeWithReason') and e.at >= $2`)} as closed,
  ${any(`e.action = 'withdraw' and e.at >= $2`)} as withdrawn,
  ${any(`e.action = 'reopen' and e.at >= $2`)} as reopened,
  ${any(`e.action = 'decideRepeat' and e.facts ->> 'confirmed' = 'true' and e.at >= $2`)} as repeated,
  ${any(`e.action = 'escalate' and e.at >= $2`)} as escalated
from complaint_event e where e.complaint_id = c.id and e.at < $3`;

/**
 * Its clocks and those of its callbacks as they were known: each was met in time at `met_at`, or ran out at `late_at`
 * (or when that became known: classifying late brings clocks that have run out already), or neither yet. What is due at
 * an instant belongs to the time before it: midnight is the end of a day.
 */
const clocks = `
select t.kind, t.ended_at is null as running,
  case when t.outcome = 'met' and (t.due_at is null or t.ended_at < t.due_at) then t.ended_at end as met_at,
  case when t.last < $3 and (t.ended_at is null or t.ended_at >= t.due_at) then greatest(t.last, t.known_at) end as late_at
from (
  select k.kind, s.due_at, s.due_at - interval '1 microsecond' as last,
    case when k.ended_at < $3 then k.ended_at end as ended_at,
    case when k.ended_at < $3 then k.outcome end as outcome,
    (select min(d.recorded_at) from clock_step d where d.clock_id = k.id and d.due_at = s.due_at) as known_at
  from clock k
  join lateral (
    select s.due_at from clock_step s where s.clock_id = k.id and s.recorded_at < $3 order by s.position desc limit 1
  ) s on true
  where k.record_id = any(array(select c.id union all select b.id from callback b where b.complaint_id = c.id))
    and k.starts_at < $3
) t`;

const decided = (kind: string): string => any(`o.kind = '${kind}' and (o.met_at >= $2 or o.late_at >= $2)`);
const late = (kind: string): string => any(`o.kind = '${kind}' and o.late_at >= $2`);

/** What its clocks come to. */
const timeliness = `
select
  ${decided('report')} as report_decided, ${late('report')} as report_late,
  ${decided('settle')} as settle_decided, ${late('settle')} as settle_late,
  ${decided('answer')} as answer_decided, ${late('answer')} as answer_late,
  ${decided('callbackTarget')} as called_decided, ${late('callbackTarget')} as called_late,
  ${decided('callbackLimit')} as limit_decided, ${late('callbackLimit')} as limit_late,
  ${any('o.running and o.late_at is not null')} as overdue
from (${clocks}) o`;

/** How content the customer was at last. */
const callbacks = `
select (array_agg(b.satisfaction order by b.done_at desc, b.id desc))[1] as satisfaction
from callback b where b.complaint_id = c.id and b.satisfaction is not null and b.done_at >= $2 and b.done_at < $3`;

const extensions = `
select ${any('x.asked_at >= $2 and x.asked_at < $3')} as asked,
  ${any(`x.status = 'granted' and x.decided_at >= $2 and x.decided_at < $3`)} as granted
from extension x where x.complaint_id = c.id`;

/**
 * RPT-1: the complaints of a month, one row each, with all that figures ask of them, as things stood at an instant: `$1`
 * the project, `$2` the first instant of the month, `$3` the instant before which things are known. What comes later
 * changes nothing: a month that is over keeps its numbers.
 */
export const monthFacts = `
select c.id, c.channel, c.building_id, w.department_id, w.category, w.cause, w.settled, w.closed, w.withdrawn, w.reopened,
  w.repeated, w.open, w.open and k.overdue as overdue, c.registered_at >= $2 as registered,
  case when ${risen} then 'critical'
       when w.severity = 'communicative' and w.reopened_last > w.classified_last then 'minor'
       else w.severity end as severity,
  w.escalated or (${risen} and c.escalates_at >= $2) as escalated,
  k.report_decided, k.report_late, k.settle_decided, k.settle_late, k.answer_decided, k.answer_late,
  k.called_decided, k.called_late, k.limit_decided, k.limit_late,
  b.satisfaction, x.asked as extension_asked, x.granted as extension_granted
from complaint c
cross join lateral (${way}) w
cross join lateral (${timeliness}) k
cross join lateral (${callbacks}) b
cross join lateral (${extensions}) x
where c.project_id = $1 and c.registered_at < $3 and coalesce(c.closed_at, 'infinity') >= $2`;
