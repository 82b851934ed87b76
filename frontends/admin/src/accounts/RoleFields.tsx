import { useQuery } from '@apollo/client/react';
import { useChosen, useSession } from '@onedesk/web';
import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Role } from '../gql/graphql.ts';
import { roleText } from '../words.ts';
import { EstateNames, Roles } from './accounts.graphql.ts';

/** A role to be granted, as the form holds it. */
export interface RoleValues {
  role?: Role;
  projectId?: string;
  buildingIds?: string[];
}

export interface RoleFieldsProps {
  roleLabel: string;
  roleHint?: string;
  required?: boolean;
  /** Also asks for the buildings of an area manager. */
  withBuildings?: boolean;
}

/** Role, and where it is held: the project for project roles, and the buildings for area managers. Stands in a Form. */
export function RoleFields({ roleLabel, roleHint, required = false, withBuildings = false }: RoleFieldsProps) {
  const { t } = useTranslation('admin');
  const { projects } = useSession();
  const chosen = useChosen();
  const { companyWide, options } = useRoles();
  const role = Form.useWatch<Role | undefined>('role');
  const inProject = role !== undefined && !companyWide.has(role);
  return (
    <>
      <Form.Item name="role" label={roleLabel} rules={required ? chosen(roleLabel) : []} extra={roleHint}>
        <Select allowClear={!required} showSearch={{ optionFilterProp: 'label' }} options={options} />
      </Form.Item>
      {inProject ? (
        <Form.Item name="projectId" label={t('accounts.grant.project')} rules={chosen(t('accounts.grant.project'))}>
          <Select options={projects.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
      ) : null}
      {withBuildings && role === 'areaManager' ? <Buildings /> : null}
    </>
  );
}

function Buildings() {
  const { t } = useTranslation('admin');
  const projectId = Form.useWatch<string | undefined>('projectId');
  const { data } = useQuery(EstateNames);
  const buildings = data?.projects.find(({ id }) => id === projectId)?.buildings ?? [];
  return (
    <Form.Item name="buildingIds" label={t('accounts.grant.buildings')} extra={t('accounts.grant.buildingsHint')}>
      <Select
        mode="multiple"
        disabled={!projectId}
        optionFilterProp="label"
        options={buildings.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Form.Item>
  );
}

/** The roles that people can hold, as the permission table has them. */
function useRoles() {
  const { t } = useTranslation('admin');
  const { data } = useQuery(Roles);
  // PPL-1: an integrator is an API key, never a person.
  const roles = (data?.permissionTable.roles ?? []).filter(({ role }) => role !== 'integrator');
  const group = (label: string, wide: boolean) => ({
    label,
    options: roles
      .filter(({ companyWide }) => companyWide === wide)
      .map(({ role }) => ({ value: role, label: roleText(role, t) })),
  });
  return {
    companyWide: new Set(roles.filter(({ companyWide }) => companyWide).map(({ role }) => role)),
    options: [group(t('scope.projectRoles'), false), group(t('scope.companyRoles'), true)],
  };
}
