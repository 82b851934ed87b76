import { badInput, notFound } from '@onedesk/kernel';
import { type CommandContext, fault, reaches, todayIn } from '@onedesk/subgraph';
import { isPartyOf, unitById } from '../estate/index.ts';
import { storeVisit, visitWorld } from './storeVisit.ts';
import { closed, promised, registered, type VisitCase, type VisitWorld } from './visit-case.ts';
import { refuseUnlessAhead, type VisitRequest } from './visit-input.ts';
import { nextNumber } from './visits.queries.ts';

/**
 * VST-1: registers a visit and notes it in the duty log, in the command's transaction. A reply given at once closes it;
 * a promised time lets the customer go (VST-8). `at` is where the request stands in the input.
 */
export async function registerVisit(
  command: CommandContext,
  request: VisitRequest,
  at = 'input',
): Promise<{ it: VisitCase; world: VisitWorld }> {
  const { db, principal, now } = command;
  const { reply, promisedAt, ...told } = request;
  const { projectId, unitId, partyId } = told;
  if (!reaches(principal, projectId)) throw notFound();
  const unit = unitId ? await unitById(db, unitId) : null;
  if (unitId && unit?.project_id !== projectId) throw notFound();
  command.require('visit.register', unit ? { projectId, buildingId: unit.building_id } : projectId);
  if (partyId && !(await isPartyOf(db, projectId, partyId))) throw badInput(fault(`${at}.partyId`, 'partyNotKnown'));
  if (promisedAt) refuseUnlessAhead(promisedAt, now, `${at}.promisedAt`);
  const year = (await todayIn(db, projectId, now)).slice(0, 4);
  const facts = { ...told, buildingId: unit?.building_id ?? null };
  const about = { number: await nextNumber(db, year), unitCode: unit?.code ?? null };
  const world = await visitWorld(command, projectId);
  const it = registered(facts, about, world);
  await storeVisit(command, it);
  if (promisedAt) promised(it, promisedAt, null, world);
  if (reply) closed(it, reply, world);
  if (promisedAt || reply) await storeVisit(command, it);
  return { it, world };
}
