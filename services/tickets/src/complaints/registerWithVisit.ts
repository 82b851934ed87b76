import { type CommandContext, parseInput } from '@onedesk/subgraph';
import { registerVisit, storeVisit, type VisitCase, visitRequest, visitWay, type VisitWorld } from '../visits/index.ts';
import type { Complaint } from './complaint.ts';
import type { ComplaintType } from './complaint.graphql.ts';
import { registerComplaint, type RegistrationRequest } from './registerComplaint.ts';

/**
 * VST-1, CMP-1: a complaint together with the visit it came with, both or neither. What the caller was told closes the
 * visit: from here on the complaint is followed up, by the same person (VST-4).
 */
export async function registerWithVisit(command: CommandContext, request: RegistrationRequest): Promise<ComplaintType> {
  const { projectId, channel, partyId, callerName, callerPhone, unitId, words } = request;
  const told = { projectId, channel, partyId, callerName, callerPhone, unitId };
  const facts = parseInput(visitRequest, { ...told, category: 'complaint', reason: words.slice(0, 2_000) });
  const { it, world } = await registerVisit(command, facts);
  const complaint = await registerComplaint(command, { ...request, visitId: it.visit.id });
  ledToComplaint(it, complaint, world);
  await storeVisit(command, it);
  return complaint;
}

/** VST-4, VST-5: the visit opened a complaint; what the caller was told closes it. */
export function ledToComplaint(
  it: VisitCase,
  { id, number }: Pick<Complaint, 'id' | 'number'>,
  world: VisitWorld,
): void {
  it.visit.leadTo(id);
  visitWay.closed(it, `已登记投诉 ${number}，告知来电来访人将按时限处理并回复`, world);
}
