import type { Context } from '@onedesk/subgraph';
import type { RecordedClock } from './clock.graphql.ts';
import { readableStep, type StoredClockStep } from './clock.ts';

/** A clock of a record as it is stored, with its steps. */
export interface RecordedClockRow extends RecordedClock {
  readonly recordId: string;
  readonly startsAt: Date;
}

interface ClockRow {
  id: string;
  record_id: string;
  kind: RecordedClock['kind'];
  starts_at: Date;
}

interface StepRow {
  clock_id: string;
  kind: StoredClockStep['kind'];
  at: Date;
  span: StoredClockStep['span'];
  policy_version: string | null;
  reason: StoredClockStep['reason'];
  until: Date | null;
  note: string | null;
  by_name: string | null;
}

/** The clocks of records with their steps, the earliest first. */
export async function clocksOfRecords(ids: readonly string[], context: Context): Promise<RecordedClockRow[][]> {
  const clocks = await context.read((db) =>
    db.rows<ClockRow>(
      'select id, record_id, kind, starts_at from clock where record_id = any($1) order by starts_at, id',
      [ids],
    ),
  );
  const steps = await context.read((db) =>
    db.rows<StepRow>(
      'select clock_id, kind, at, span, policy_version, reason, until, note, by_name from clock_step where clock_id = any($1) order by clock_id, position',
      [clocks.map(({ id }) => id)],
    ),
  );
  const byClock = Map.groupBy(steps, (step) => step.clock_id);
  const recorded = clocks.map(({ id, record_id: recordId, kind, starts_at: startsAt }) => ({
    id,
    recordId,
    kind,
    startsAt: new Date(startsAt),
    steps: (byClock.get(id) ?? []).map(stepOf),
  }));
  const byRecord = Map.groupBy(recorded, ({ recordId }) => recordId);
  return ids.map((id) => byRecord.get(id) ?? []);
}

/** Inside a command the driver gives instants as texts. */
const stepOf = ({ policy_version: policyVersion, by_name: byName, at, until, ...step }: StepRow) =>
  readableStep({ ...step, policyVersion, byName, at: new Date(at), until: until && new Date(until) });
