import { addDays, type Calendar, civilDate, type ClockStep, dueOf } from '@onedesk/kernel';
import type { JudgedCase } from '@onedesk/policies';
import type { Context, Reader } from '@onedesk/subgraph';
import type { SteppedClock } from '../../clocks/index.ts';
import type { Case } from '../case.ts';
import type { Severity } from '../complaint.policy.ts';
import { type ClocksDecided, isSeverityClock, severitySpans } from '../way/index.ts';
import { stepsOf } from './openCases.ts';

/** A complaint's severity from a step of its way on. */
export interface Classified {
  readonly at: Date;
  readonly severity: Severity;
}

/** Where a page of past complaints ends. */
export type PastPlace = readonly [registeredAt: string, id: string];

const past = `from complaint where project_id = $1 and status = 'closed' and registered_at >= $2`;
const yearBefore = (now: Date): string => `${addDays(civilDate(now, 'UTC'), -365)}T00:00:00Z`;

/** The next complaints that were registered within a year and are closed, the earliest first. */
export async function pastComplaints(
  db: Reader,
  projectId: string,
  now: Date,
  after: PastPlace | null,
  first: number,
): Promise<PastPlace[]> {
  const rows = await db.rows<{ id: string; registered: string }>(
    `select id, registered_at::text as registered ${past} and (registered_at, id) > ($3::timestamptz, $4::uuid)
      order by registered_at, id limit $5`,
    [
      projectId,
      yearBefore(now),
      after?.[0] ?? '-infinity',
      after?.[1] ?? '00000000-0000-0000-0000-000000000000',
      first,
    ],
  );
  return rows.map(({ id, registered }) => [registered, id]);
}

export async function countPast(db: Reader, projectId: string, now: Date): Promise<number> {
  const row = await db.row<{ count: number }>(`select count(*)::int as count ${past}`, [projectId, yearBefore(now)]);
  return row?.count ?? 0;
}

/** How complaints were classified over time, each the earliest first. */
export async function classifications(context: Context, ids: readonly string[]): Promise<Map<string, Classified[]>> {
  const rows = await context.read((db) =>
    db.rows<{ complaint_id: string; at: Date; severity: Severity }>(
      `select complaint_id, at, coalesce(facts ->> 'severity', facts ->> 'to') as severity from complaint_event
        where complaint_id = any($1) and action in ('classify', 'reclassify', 'escalate') order by complaint_id, position`,
      [ids],
    ),
  );
  return Map.groupBy(rows, ({ complaint_id: id }) => id);
}

/** CMP-3: the clocks of a closed case that would have run out, or would not have, under another value, and did otherwise. */
export function judge(
  { complaint, clocks }: Case,
  severities: readonly Classified[],
  decided: ClocksDecided,
  calendar: Calendar,
): JudgedCase[] {
  return clocks.flatMap((stepped) => {
    const { kind, outcome, endedAt, dueAt } = stepped.clock;
    if (outcome !== 'met' || !endedAt || !isSeverityClock(kind)) return [];
    const steps = rewritten(stepped, severities, decided);
    if (steps === 'untouched') return [];
    const due = steps && dueOf(steps, calendar);
    const wasLate = dueAt !== null && dueAt <= endedAt;
    const wouldBeLate = due !== null && due <= endedAt;
    if (wasLate === wouldBeLate) return [];
    return [
      {
        recordType: 'Complaint',
        recordId: complaint.id,
        number: complaint.number,
        clockKind: kind,
        wasLate,
        wouldBeLate,
      },
    ];
  });
}

/**
 * A clock's steps with the spans that the value has for the severities of their time; null where it has none, so that
 * there would have been no clock. Steps that another policy decided stay.
 */
function rewritten(
  stepped: SteppedClock,
  severities: readonly Classified[],
  { value, version }: ClocksDecided,
): ClockStep[] | null | 'untouched' {
  const { clock } = stepped;
  const steps = stepsOf(stepped);
  let touched = false;
  const others = steps.map((step) => {
    if (step.kind !== 'started' && step.kind !== 'reclassified' && step.kind !== 'policyApplied') return step;
    const severity = severityAt(stepped, step, severities);
    if (!severity || !isSeverityClock(clock.kind)) return step;
    touched = true;
    const span = value[severity][severitySpans[clock.kind]];
    return span && { ...step, span, policyVersion: version };
  });
  if (!touched) return 'untouched';
  return others.some((step) => step === null) ? null : others.filter((step) => step !== null);
}

function severityAt(
  { clock, steps }: SteppedClock,
  step: ClockStep,
  severities: readonly Classified[],
): Severity | null {
  if (clock.because === 'escalation') return 'critical';
  const by = (at: Date, strictly = false) =>
    severities.findLast((one) => (strictly ? one.at < at : one.at <= at))?.severity ?? null;
  if (step.kind !== 'started') return by(step.at);
  // The report of a complaint that nobody has classified yet is another policy's.
  if (clock.kind === 'report' && clock.startsAt <= (severities[0]?.at ?? clock.startsAt)) return null;
  const known = by(step.at);
  if (known) return known;
  // It counts from the registration and began with a classification: the one before the next that it went through.
  const next = steps.find(({ kind }) => kind === 'reclassified');
  return next ? by(next.at, true) : by(clock.endedAt ?? step.at);
}
