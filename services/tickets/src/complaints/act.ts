import { badInput, forbidden, type Permission } from '@onedesk/kernel';
import { type CommandContext, defineFaults, fault } from '@onedesk/subgraph';
import { isHeadOf, staffById } from '../staff-copy/index.ts';
import type { Case, CaseWorld } from './case.ts';
import type { ComplaintType } from './complaint.graphql.ts';
import { writtenComplaint } from './complaint.record.ts';
import { loadCase, storeCase } from './loadCase.ts';

defineFaults({
  colleagueUnknown: { zh: '没有这位同事，或账号已停用', en: 'No such colleague, or the account is switched off' },
});

/** What names a complaint in the version that the caller has seen. */
export interface ComplaintAddress {
  readonly id: string;
  readonly expectedVersion: number;
}

/** An action on a complaint: the case is loaded under a permission, one function decides, what it left is kept. */
export async function act(
  command: CommandContext,
  input: ComplaintAddress,
  permission: Permission,
  decide: (it: Case, world: CaseWorld) => unknown,
): Promise<ComplaintType> {
  const { it, world } = await loadCase(command, input, permission);
  await decide(it, world);
  await storeCase(command, it);
  return writtenComplaint(command, it.complaint.id);
}

/** The same for what the head of the responsible department may do besides those who hold the permission. CMP-8, CMP-11 */
export const actAsHandler = (
  command: CommandContext,
  input: ComplaintAddress,
  decide: (it: Case, world: CaseWorld) => unknown,
): Promise<ComplaintType> =>
  act(command, input, 'complaint.see', async (it, world) => {
    const { projectId, buildingId, departmentId } = it.complaint;
    const holds = command.may('complaint.handle', buildingId ? { projectId, buildingId } : projectId);
    const heads = departmentId !== null && (await isHeadOf(command.db, command.principal.id, departmentId));
    if (!holds && !heads) throw forbidden('complaint.handle');
    return decide(it, world);
  });

/** A colleague who can be given something to do. */
export async function colleague({ db }: CommandContext, id: string): Promise<{ id: string; name: string }> {
  const [found] = await staffById(db, [id]);
  if (!found?.active) throw badInput(fault('input.personId', 'colleagueUnknown'));
  return { id: found.id, name: found.name };
}
