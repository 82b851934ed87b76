import { badInput, type FieldFault, type Role, roles } from '@onedesk/kernel';
import { type CommandContext, defineFaults, fault } from '@onedesk/subgraph';
import { notAllowedNow } from '../refusals.ts';
import { Grant } from './grant.ts';

defineFaults({
  companyRoleHasNoProject: {
    zh: '这是公司级角色，不分项目',
    en: 'This role is held in the whole company, not in a project',
  },
  projectRoleNeedsProject: { zh: '请选择项目', en: 'Choose the project of this role' },
  roleIsForMachines: { zh: '该角色只授予接口密钥', en: 'Only API keys hold this role, never a person' },
  buildingsOnlyForAreaManagers: { zh: '只有区域管理员分管楼座', en: 'Only area managers look after certain buildings' },
});

/** A role to be given. `projectId` null: in the company. */
export interface RoleWish {
  readonly role: Role;
  readonly projectId: string | null;
  readonly buildingIds: readonly string[];
}

/** PPL-1: company roles hold on all projects, the others in one; integrators are never people. */
function faultOf({ role, projectId, buildingIds }: RoleWish): FieldFault | null {
  const definition: { companyWide: boolean; machine?: boolean } = roles[role];
  if (definition.machine) return fault('input.role', 'roleIsForMachines');
  if (definition.companyWide && projectId) return fault('input.projectId', 'companyRoleHasNoProject');
  if (!definition.companyWide && !projectId) return fault('input.projectId', 'projectRoleNeedsProject');
  if (buildingIds.length && role !== 'areaManager') return fault('input.buildingIds', 'buildingsOnlyForAreaManagers');
  return null;
}

/** Gives the role; one that is held already only changes its buildings, and nothing at all is refused. */
export async function giveRole(command: CommandContext, accountId: string, wish: RoleWish): Promise<void> {
  const wrong = faultOf(wish);
  if (wrong) throw badInput(wrong);
  const buildingIds = [...new Set(wish.buildingIds)].toSorted();
  const { role, projectId } = wish;
  const held = await command.em.findOne(Grant, { accountId, role, projectId, revokedAt: null });
  if (!held) {
    command.em.persist(Grant.give(accountId, { role, projectId, buildingIds }, command.now));
    return;
  }
  if (held.buildingIds.toSorted().join() === buildingIds.join()) {
    throw notAllowedNow('grantRole', { zh: '该账号已有这个角色', en: 'The account holds this role already' }, { role });
  }
  held.moveTo(buildingIds);
}
