import { notFound } from '@onedesk/kernel';
import { type CommandContext } from '@onedesk/subgraph';
import { inForce } from '@onedesk/policies';
import type { Case, CaseWorld } from './case.ts';
import { complaintRepeats } from './complaint.policy.ts';
import { repeatsSince } from './repeat-window.ts';
import { proposeRepeat, reclassify } from './way/index.ts';

/** CMP-4: once it is known what a complaint is about, an earlier one of the same customer or unit about it is proposed. */
export async function proposeRepeats(command: CommandContext, it: Case, world: CaseWorld): Promise<void> {
  const { complaint } = it;
  if (complaint.repeatOfId || (!complaint.partyId && !complaint.unitId)) return;
  const { value } = await inForce(command.db, complaintRepeats, complaint.projectId, world.now);
  const since = repeatsSince(complaint.registeredAt, value.within, world.calendar);
  const earlier = await command.db.row<{ id: string }>(
    `select id from complaint where project_id = $1 and (party_id = $2 or unit_id = $3) and category = $4
       and registered_at >= $5 and registered_at <= $6 and id <> $7 and status <> 'withdrawn'
     order by registered_at desc limit 1`,
    [
      complaint.projectId,
      complaint.partyId,
      complaint.unitId,
      complaint.category,
      since,
      complaint.registeredAt,
      complaint.id,
    ],
  );
  if (earlier) proposeRepeat(it, earlier.id, world);
}

/** The earlier complaint is one of the same project. */
export async function sameCustomer({ db }: CommandContext, { complaint }: Case, repeatOfId: string): Promise<void> {
  const found = await db.row('select 1 from complaint where id = $1 and project_id = $2 and id <> $3', [
    repeatOfId,
    complaint.projectId,
    complaint.id,
  ]);
  if (!found) throw notFound();
}

/** CMP-4: raised repeatedly and about a service that was promised: critical from now on. */
export function repeatConfirmed(it: Case, world: CaseWorld): void {
  const { complaint } = it;
  const { category, severity } = complaint;
  if (complaint.repeatState !== 'confirmed' || !complaint.aboutPromisedService || !category) return;
  if (severity === 'major' || severity === 'minor') reclassify(it, { severity: 'critical', category }, world);
}
