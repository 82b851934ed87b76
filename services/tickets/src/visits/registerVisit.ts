import { badInput, inWords, notFound } from '@onedesk/kernel';
import { type CommandContext, fault, reaches, todayIn } from '@onedesk/subgraph';
import { DutyEntry } from '../duty-log/index.ts';
import { isPartyOf, unitById } from '../estate/index.ts';
import { Visit } from './visit.ts';
import { refuseUnlessAhead, type VisitRequest } from './visit-input.ts';
import { VisitStep } from './visit-step.ts';
import { categoryWords, channelWords } from './visit-words.ts';
import { nextNumber } from './visits.queries.ts';
import { closeVisit, promiseVisit } from './visit-acts.ts';

/**
 * VST-1: registers a visit and notes it in the duty log, in the command's transaction. A reply given at once closes it;
 * a promised time lets the customer go (VST-8). `at` is where the request stands in the input.
 */
export async function registerVisit(command: CommandContext, request: VisitRequest, at = 'input'): Promise<Visit> {
  const { db, em, principal, now } = command;
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
  const visit = Visit.register(facts, await nextNumber(db, year), principal, now);
  await em.persist(visit).flush();
  const registered = VisitStep.of(visit, 'registered', { by: principal, at: now });
  await em.persist([registered, dutyLine(visit, unit?.code, command)]).flush();
  if (promisedAt) await promiseVisit(command, visit, promisedAt, null);
  if (reply) await closeVisit(command, visit, reply);
  return visit;
}

/** SHF-1: what the duty log says of a visit by itself. No name and no phone: the log is read by more than the desk. */
function dutyLine(visit: Visit, unitCode: string | undefined, { principal, now }: CommandContext): DutyEntry {
  const parts = [
    visit.number,
    inWords(channelWords[visit.channel], 'zh-CN'),
    inWords(categoryWords[visit.category], 'zh-CN'),
    unitCode ?? visit.company,
    visit.reason,
  ];
  const words = parts.filter(Boolean).join(' · ').slice(0, 2_000);
  return DutyEntry.note({ projectId: visit.projectId, words, unitId: visit.unitId ?? null }, principal, now);
}
