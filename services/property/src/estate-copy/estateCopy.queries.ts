import { isId } from '@onedesk/kernel';
import type { Context, Reader } from '@onedesk/subgraph';
import { unitKey } from '@onedesk/sheets';
import type { CopiedBuilding, CopiedProject, CopiedUnit, CopiedUnitRole } from './estateCopy.graphql.ts';

/** Which records; what does not exist is left out of the answer. */
export interface EstateIds {
  readonly projectIds: readonly string[];
  readonly buildingIds: readonly string[];
  readonly unitIds: readonly string[];
  readonly unitRoleIds: readonly string[];
}

/** The present state of records, all at one moment, the withdrawn too. */
export const readEstateCopy = (context: Context, ids: EstateIds) =>
  context.read(async (db) => ({
    projects: (await projects(db, ids)).filter(({ id }) => context.may('project.see', id)),
    buildings: (await buildings(db, ids)).filter(({ projectId }) => context.may('project.see', projectId)),
    units: (await units(db, ids)).filter(({ projectId }) => context.may('unit.see', projectId)),
    unitRoles: (await unitRoles(db, ids)).filter(({ projectId }) => context.may('party.see', projectId)),
  }));

const projects = (db: Reader, { projectIds }: EstateIds): Promise<CopiedProject[]> =>
  db.rows<CopiedProject>(`select id, name, time_zone as "timeZone", version from project where id = any($1)`, [
    projectIds.filter(isId),
  ]);

const buildings = (db: Reader, { buildingIds }: EstateIds): Promise<CopiedBuilding[]> =>
  db.rows<CopiedBuilding>(
    `select id, project_id as "projectId", name, withdrawn_at is not null as withdrawn, version from building where id = any($1)`,
    [buildingIds.filter(isId)],
  );

async function units(db: Reader, { unitIds }: EstateIds): Promise<CopiedUnit[]> {
  const rows = await db.rows<Omit<CopiedUnit, 'unitKey'> & { building: string }>(
    `select u.id, u.project_id as "projectId", u.building_id as "buildingId", u.code, u.number, u.kind, u.area,
            u.withdrawn_at is not null as withdrawn, u.version, b.name as building
       from unit u join building b on b.id = u.building_id where u.id = any($1)`,
    [unitIds.filter(isId)],
  );
  return rows.map((row) => ({ ...row, unitKey: unitKey(row.building, row.number) }));
}

const unitRoles = (db: Reader, { unitRoleIds }: EstateIds): Promise<CopiedUnitRole[]> =>
  db.rows<CopiedUnitRole>(
    `select id, project_id as "projectId", unit_id as "unitId", party_id as "partyId", role, since, until,
            withdrawn_at is not null as withdrawn, version
       from unit_role where id = any($1)`,
    [unitRoleIds.filter(isId)],
  );
