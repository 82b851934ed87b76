import { type CommandContext, parseInput } from '@onedesk/subgraph';
import { closeVisit, registerVisit, visitRequest } from '../visits/index.ts';
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
  const visit = await registerVisit(command, facts);
  const complaint = await registerComplaint(command, { ...request, visitId: visit.id });
  visit.leadTo(complaint.id);
  await closeVisit(command, visit, `已登记投诉 ${complaint.number}，告知来电来访人将按时限处理并回复`);
  return complaint;
}
