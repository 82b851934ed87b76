import { newId } from '@onedesk/kernel';
import type { Estate } from '@onedesk/testkit';

/** An announcement as a test makes it, without the command that would. */
export interface Announced {
  projectId: string;
  buildingId: string | undefined;
  kind: string;
  recordType: string;
  number: string;
  toRoles: string[];
  toPersons: string[];
  toDepartmentHead: string;
  notTo: string;
  at: string;
}

/** Announces something in project A, by default about an entry of the duty log and to nobody; answers with its id. */
export async function announceBySql(world: Estate, more: Partial<Announced> = {}): Promise<string> {
  const id = newId();
  await world.sql(
    `insert into tickets.announcement (id, project_id, building_id, kind, record_type, record_id, number, to_roles, to_persons, to_department_head, not_to, facts, at, once)
     values ($1::uuid, $2, $3, $4, $5, $1::uuid, $6, $7, $8, $9, $10, '{"clock": "settle"}', $11, $1::text)`,
    [
      id,
      more.projectId ?? world.projects.a,
      more.buildingId ?? null,
      more.kind ?? 'clockOverdue',
      more.recordType ?? 'DutyEntry',
      more.number ?? 'CP-2026-000001',
      more.toRoles ?? [],
      more.toPersons ?? [],
      more.toDepartmentHead ?? null,
      more.notTo ?? null,
      more.at ?? world.clock.now(),
    ],
  );
  return id;
}
