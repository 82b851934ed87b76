import { decodeCursor, encodeCursor, newId } from '@onedesk/kernel';
import { type AppliedCase, hooked, type MovedCase, type PolicyChange, type PolicyHooks } from '@onedesk/policies';
import type { CommandContext, Context } from '@onedesk/subgraph';
import { calendarFor } from '../../clocks/index.ts';
import type { Case, CaseWorld } from '../case.ts';
import { complaintClocks, type Severity, type SeverityClocks } from '../complaint.policy.ts';
import { lockCase, policiesFor, storeCase } from '../loadCase.ts';
import { applyClocks } from '../way/index.ts';
import { countOpen, openComplaints, thoughtCases } from './openCases.ts';
import { classifications, countPast, judge, type PastPlace, pastComplaints } from './pastCases.ts';

type Clocks = Record<Severity, SeverityClocks>;
type Preview = PolicyHooks<Clocks>['preview'];

/** CMP-3: what another version of the clocks would move in open complaints, and would have meant for those of a year. */
export const complaintClockHooks = hooked(complaintClocks, {
  count: (context, projectId) =>
    context.read(async (db) => (await countOpen(db, projectId)) + (await countPast(db, projectId, context.now))),
  preview: (context, change, { first, after }) => {
    const place = after ? decodeCursor(after, 3) : ['open', null, null];
    return place[0] === 'past'
      ? previewPast(context, change, first, (place[1] ? [place[1], place[2]] : null) as PastPlace | null)
      : previewOpen(context, change, first, place[1] as string | null);
  },
  apply: async (command, change, { first, after }) => {
    const ids = await openComplaints(command.db, change.projectId, after, first);
    const cases: AppliedCase[] = [];
    // One after the other: they share one transaction.
    for (const id of ids) cases.push(await applyTo(command, id, change));
    return { cases, after: ids.length < first ? null : (ids.at(-1) ?? null) };
  },
});

const decidedBy = ({ value, version }: PolicyChange<Clocks>) => ({ value, version });

async function applyTo(command: CommandContext, id: string, change: PolicyChange<Clocks>): Promise<AppliedCase> {
  const { it, world } = await lockCase(command, id, 'policy.manage');
  const moves = applyClocks(it, decidedBy(change), world);
  if (it.events.length > 0) await storeCase(command, it);
  return { ...nameOf(it), moves, outcome: moves.length > 0 ? 'applied' : 'unchanged' };
}

const nameOf = ({ complaint }: Case) => ({
  recordType: 'Complaint',
  recordId: complaint.id,
  number: complaint.number,
});

async function previewOpen(
  context: Context,
  change: PolicyChange<Clocks>,
  first: number,
  after: string | null,
): ReturnType<Preview> {
  const ids = await context.read((db) => openComplaints(db, change.projectId, after, first));
  const world = await thoughtWorld(context, change);
  const moved = (await thoughtCases(context, ids)).flatMap((it): MovedCase[] => {
    const moves = applyClocks(it, decidedBy(change), world);
    return moves.length > 0 ? [{ ...nameOf(it), moves }] : [];
  });
  const last = ids.length < first ? null : ids.at(-1);
  return {
    examined: ids.length,
    moved,
    judged: [],
    after: encodeCursor(last ? ['open', last, null] : ['past', null, null]),
  };
}

async function previewPast(
  context: Context,
  change: PolicyChange<Clocks>,
  first: number,
  after: PastPlace | null,
): ReturnType<Preview> {
  const { projectId } = change;
  const places = await context.read((db) => pastComplaints(db, projectId, context.now, after, first));
  const ids = places.map(([, id]) => id);
  const severities = await classifications(context, ids);
  const { calendar } = await thoughtWorld(context, change);
  const judged = (await thoughtCases(context, ids)).flatMap((it) =>
    judge(it, severities.get(it.complaint.id) ?? [], decidedBy(change), calendar),
  );
  const last = places.length < first ? null : places.at(-1);
  return { examined: ids.length, moved: [], judged, after: last ? encodeCursor(['past', ...last]) : null };
}

/** What would be done at the instant from which the version counts. */
async function thoughtWorld(context: Context, { projectId, from }: PolicyChange<Clocks>): Promise<CaseWorld> {
  return context.read(async (db) => ({
    now: from,
    actor: { id: context.principal.id, name: context.principal.name },
    calendar: await calendarFor(db, projectId, from),
    policies: await policiesFor(db, projectId, from, from),
    newId,
  }));
}
