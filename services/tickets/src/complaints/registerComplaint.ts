import { badInput, newId, notFound } from '@onedesk/kernel';
import { type CommandContext, defineFaults, fault, reaches } from '@onedesk/subgraph';
import { localTime } from '@onedesk/kernel';
import { isPartyOf, unitById } from '../estate/index.ts';
import { departmentById } from '../staff-copy/index.ts';
import { isVisitOf } from '../visits/index.ts';
import type { Case } from './case.ts';
import type { ComplaintType } from './complaint.graphql.ts';
import { complaintNumber } from './complaint-number.ts';
import { writtenComplaint } from './complaint.record.ts';
import { caseWorld, storeCase } from './loadCase.ts';
import { type ComplaintRegistration, register } from './way/index.ts';

defineFaults({ idTaken: { zh: '该编号已被使用', en: 'This id is in use already' } });

/** A complaint as somebody sends it; its building follows from the unit. */
export type RegistrationRequest = Omit<ComplaintRegistration, 'id' | 'number'> & { readonly id: string | null };

/** CMP-1: registers a complaint in reach; everything it refers to is of the same project. */
export async function registerComplaint(command: CommandContext, request: RegistrationRequest): Promise<ComplaintType> {
  const it = await registeredCase(command, request);
  await storeCase(command, it);
  return writtenComplaint(command, it.complaint.id);
}

async function registeredCase(command: CommandContext, request: RegistrationRequest): Promise<Case> {
  const { db, now } = command;
  const { projectId } = request;
  if (!reaches(command.principal, projectId)) throw notFound();
  command.require('complaint.register', projectId);
  const unit = request.unitId ? await unitById(db, request.unitId) : null;
  if (request.unitId && unit?.project_id !== projectId) throw notFound();
  if (!unit && request.buildingId && !(await isBuildingOf(command, projectId, request.buildingId))) throw notFound();
  if (request.visitId && !(await isVisitOf(db, projectId, request.visitId))) throw notFound();
  if (request.partyId && !(await isPartyOf(db, projectId, request.partyId))) throw notFound();
  if (request.departmentId && !(await departmentById(db, request.departmentId))) throw notFound();
  if (request.repeatOfId && !(await isComplaintOf(command, projectId, request.repeatOfId))) throw notFound();
  if (request.id && (await isComplaintOf(command, projectId, request.id))) throw badInput(fault('input.id', 'idTaken'));
  const world = await caseWorld(command, projectId, now);
  const id = request.id ?? newId();
  const number = await nextNumber(command, localTime(now, world.calendar.timeZone).day.slice(0, 4));
  return register({ ...request, id, number, buildingId: unit?.building_id ?? request.buildingId }, world);
}

const isBuildingOf = async ({ db }: CommandContext, projectId: string, buildingId: string): Promise<boolean> =>
  (await db.row('select 1 from building where id = $1 and project_id = $2', [buildingId, projectId])) !== null;

const isComplaintOf = async ({ db }: CommandContext, projectId: string, id: string): Promise<boolean> =>
  (await db.row('select 1 from complaint where id = $1 and project_id = $2', [id, projectId])) !== null;

/** CP-2026-000123: unique, rising, with gaps where a registration was given up. */
async function nextNumber({ db }: CommandContext, year: string): Promise<string> {
  const next = await db.row<{ next: string }>(`select nextval('complaint_number')::text as next`);
  return complaintNumber(year, next?.next ?? '0');
}
