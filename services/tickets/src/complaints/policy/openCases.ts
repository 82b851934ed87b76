import type { Context, Reader } from '@onedesk/subgraph';
import { readableStep, type StoredClockStep, type SteppedClock, TicketClock } from '../../clocks/index.ts';
import { type Case, caseOf } from '../case.ts';
import { Complaint } from '../complaint.ts';
import { severitySpans } from '../way/index.ts';

/** Where a project's open cases stand that the policy of clocks decided about, by the complaint's id. */
const openClocks = `from clock where project_id = $1 and ended_at is null and because <> 'promise' and record_type = 'Complaint' and kind = any($2)`;
const kinds = Object.keys(severitySpans);

/** The next open complaints with clocks of the policy, after one's id. */
export async function openComplaints(
  db: Reader,
  projectId: string,
  after: string | null,
  first: number,
): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(
    `select distinct record_id as id ${openClocks} and ($3::uuid is null or record_id > $3::uuid) order by 1 limit $4`,
    [projectId, kinds, after, first],
  );
  return rows.map(({ id }) => id);
}

export async function countOpen(db: Reader, projectId: string): Promise<number> {
  const row = await db.row<{ count: number }>(`select count(distinct record_id)::int as count ${openClocks}`, [
    projectId,
    kinds,
  ]);
  return row?.count ?? 0;
}

/** Complaints with their clocks as they stand, to think about and never to store. */
export async function thoughtCases(context: Context, ids: readonly string[]): Promise<Case[]> {
  return context.read(async (db) => {
    const complaints = await db.rows<Pick<Complaint, 'id'>>(
      `select id, project_id as "projectId", building_id as "buildingId", number, status, severity, registered_at as "registeredAt",
              escalates_at as "escalatesAt", escalated_at as "escalatedAt", settled_at as "settledAt", answered_at as "answeredAt", version
         from complaint where id = any($1) order by id`,
      [ids],
    );
    const clocks = await db.rows<Pick<TicketClock, 'id' | 'recordId'>>(
      `select id, project_id as "projectId", building_id as "buildingId", record_type as "recordType", record_id as "recordId", kind, because,
              starts_at as "startsAt", due_at as "dueAt", ended_at as "endedAt", outcome, span, policy_version as "policyVersion", version
         from clock where record_id = any($1) and record_type = 'Complaint' order by record_id, starts_at, id`,
      [ids],
    );
    const steps = await db.rows<StoredClockStep>(
      `select clock_id as "clockId", position, kind, at, span, policy_version as "policyVersion", reason, until, note, by_name as "byName"
         from clock_step where clock_id = any($1) order by clock_id, position`,
      [clocks.map(({ id }) => id)],
    );
    const stepsOf = Map.groupBy(steps, ({ clockId }) => clockId);
    const clocksOf = Map.groupBy(clocks, ({ recordId }) => recordId);
    return complaints.map((complaint) =>
      caseOf(Object.assign(new Complaint(), complaint), {
        clocks: (clocksOf.get(complaint.id) ?? []).map(
          (clock): SteppedClock => ({
            clock: Object.assign(new TicketClock(), clock),
            steps: [...(stepsOf.get(clock.id) ?? [])],
          }),
        ),
      }),
    );
  });
}

/** The steps of a clock as the kernel reads them. */
export const stepsOf = ({ steps }: SteppedClock) => steps.map(readableStep);
