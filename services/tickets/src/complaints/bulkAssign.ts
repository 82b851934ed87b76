import { Failure, inWords, notFound, Refusal, type Words } from '@onedesk/kernel';
import { type CommandContext, load } from '@onedesk/subgraph';
import type { ComplaintAddress } from './act.ts';
import { type AssignedItem, BulkAssignment } from './bulk-assignment.ts';
import { Complaint } from './complaint.ts';
import { complaintLifecycle } from './complaint.lifecycle.ts';
import { complaintParts, loadCase, storeCase } from './loadCase.ts';
import { notAllowedNow } from './refusals.ts';
import { assign, type Colleague } from './way/index.ts';

/** The most complaints that one command gives to somebody. */
export const mostAssigned = 100;

/**
 * Gives complaints of a project to a colleague, in one transaction. Each is decided by itself before anything is
 * changed: what was changed meanwhile, has ended, is out of reach or not permitted is refused, the others are assigned.
 */
export async function assignMany(
  command: CommandContext,
  { projectId, items, to }: { projectId: string; items: readonly ComplaintAddress[]; to: Colleague },
): Promise<BulkAssignment> {
  const refused = new Map<string, AssignedItem['refusal']>();
  // Two commands about the same complaints take them in the same order, and so never wait for each other.
  const inOrder = items.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (const item of inOrder) {
    const refusal = await whyNot(command, projectId, item);
    if (refusal) refused.set(item.id, refusal);
  }
  for (const item of inOrder) {
    if (refused.has(item.id)) continue;
    const { it, world } = await loadCase(command, item, 'complaint.assign');
    assign(it, to, world);
    await storeCase(command, it);
  }
  const results = items.map(({ id }) => ({ id, refusal: refused.get(id) ?? null }));
  const recorded = BulkAssignment.record(projectId, to, results, command.principal, command.now);
  await command.em.persist(recorded).flush();
  return recorded;
}

/** Why this one cannot be assigned; null where nothing speaks against it. It is locked from now on and not changed. */
async function whyNot(
  command: CommandContext,
  projectId: string,
  item: ComplaintAddress,
): Promise<AssignedItem['refusal']> {
  try {
    const complaint = await load(command, Complaint, item, 'complaint.assign', complaintParts);
    if (complaint.projectId !== projectId) throw notFound();
    if (complaintLifecycle.after(complaint.status, 'assign') === null) throw notAllowedNow('assign', complaint.status);
    return null;
  } catch (error) {
    return refusalOf(error);
  }
}

/** What people can act on, kept in both languages; a bug stays one. */
function refusalOf(error: unknown): AssignedItem['refusal'] {
  if (error instanceof Refusal) return { code: error.code, ...filled(error) };
  if (error instanceof Failure) return { code: error.code, zh: error.words('zh-CN'), en: error.words('en') };
  throw error;
}

const filled = ({ words, facts }: Refusal): Words => ({
  zh: inWords(words, 'zh-CN', facts),
  en: inWords(words, 'en', facts),
});
