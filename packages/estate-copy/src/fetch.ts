import { type ChangedRecord, type CopyRow, idsOf, type Peers } from '@onedesk/subgraph';
import type { CopiedBuilding, CopiedProject, CopiedUnit, CopiedUnitRole } from './rows.ts';

/** Records of the estate as property has them now; what does not exist is missing. */
export interface EstateState {
  readonly projects: readonly (CopiedProject & CopyRow)[];
  readonly buildings: readonly (CopiedBuilding & CopyRow)[];
  readonly units: readonly (CopiedUnit & CopyRow)[];
  readonly unitRoles: readonly (CopiedUnitRole & CopyRow)[];
}

/** The aliases are the columns. */
const query = `query ($projectIds: [ID!]!, $buildingIds: [ID!]!, $unitIds: [ID!]!, $unitRoleIds: [ID!]!) {
  estate: estateCopy(projectIds: $projectIds, buildingIds: $buildingIds, unitIds: $unitIds, unitRoleIds: $unitRoleIds) {
    projects { id name time_zone: timeZone version }
    buildings { id project_id: projectId name withdrawn version }
    units { id project_id: projectId building_id: buildingId code number unit_key: unitKey kind area withdrawn version }
    unitRoles { id project_id: projectId unit_id: unitId party_id: partyId role since until withdrawn version }
  }
}`;

/** Asks property for the present state of what changed. */
export async function fetchEstate(changed: readonly ChangedRecord[], peers: Peers): Promise<EstateState> {
  const { estate } = await peers.ask<{ estate: EstateState }>('property', query, {
    projectIds: idsOf(changed, 'Project'),
    buildingIds: idsOf(changed, 'Building'),
    unitIds: idsOf(changed, 'Unit'),
    unitRoleIds: idsOf(changed, 'UnitRole'),
  });
  return estate;
}
