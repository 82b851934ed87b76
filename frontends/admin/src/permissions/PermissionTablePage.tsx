import { useQuery } from '@apollo/client/react';
import {
  EmptyState,
  ErrorState,
  Loading,
  PageHeader,
  RequirePermission,
  useCompact,
  useSession,
  useUrlFilter,
} from '@onedesk/web';
import { Checkbox, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PermissionTableQuery, Role } from '../gql/graphql.ts';
import { topics } from './matrix.ts';
import { PermissionGrid } from './PermissionGrid.tsx';
import { PermissionLists } from './PermissionLists.tsx';
import { PermissionTable } from './permissions.graphql.ts';

export type Table = PermissionTableQuery['permissionTable'];
export type TableRole = Table['roles'][number];

const filterKeys = ['roles', 'held'] as const;

/** PPL-1: who may do what, as the services enforce it. */
export default function PermissionTablePage() {
  const { t } = useTranslation('admin');
  const { data, error, refetch } = useQuery(PermissionTable);
  return (
    <RequirePermission permission="permissions.see">
      <PageHeader title={t('permissions.title')} subtitle={t('permissions.about')} />
      {error && !data ? <ErrorState error={error} onRetry={refetch} /> : null}
      {!data && !error ? <Loading kind="table" /> : null}
      {data ? <Content table={data.permissionTable} /> : null}
    </RequirePermission>
  );
}

function Content({ table }: { table: Table }) {
  const { t } = useTranslation('admin');
  const compact = useCompact();
  const { values: filter, change } = useUrlFilter(filterKeys);
  const wanted = filter.roles?.split(',') ?? [];
  const chosen = table.roles.filter(({ role }) => wanted.includes(role));
  const roles = chosen.length > 0 ? chosen : table.roles;
  const held = filter.held === 'only' && chosen.length > 0;
  const found = topics(table.permissions, held ? chosen.map(({ role }) => role) : undefined);
  // A heading leads to that role alone, and from there back to all.
  const pick = (role: Role) => change({ roles: roles.length === 1 ? '' : role });
  const shown = { table, roles, topics: found };
  return (
    <>
      <search className="ad-filters">
        <RoleFilter
          roles={table.roles}
          value={chosen.map(({ role }) => role)}
          onChange={(ids) => change({ roles: ids.join(',') })}
        />
        <Checkbox
          disabled={chosen.length === 0}
          checked={held}
          onChange={(event) => change({ held: event.target.checked ? 'only' : '' })}
        >
          {t('permissions.onlyHeld')}
        </Checkbox>
      </search>
      {found.length === 0 ? (
        <EmptyState title={t('permissions.empty')} />
      ) : compact ? (
        <PermissionLists {...shown} />
      ) : (
        <PermissionGrid {...shown} onPick={pick} />
      )}
    </>
  );
}

interface RoleFilterProps {
  roles: readonly TableRole[];
  value: Role[];
  onChange: (roles: Role[]) => void;
}

function RoleFilter({ roles, value, onChange }: RoleFilterProps) {
  const { t } = useTranslation('admin');
  const { locale } = useSession();
  return (
    <Select<Role[]>
      className="ad-filter-roles"
      mode="multiple"
      allowClear
      aria-label={t('permissions.roleFilter')}
      placeholder={t('permissions.allRoles')}
      value={value}
      optionFilterProp="label"
      options={roles.map((role) => ({ value: role.role, label: locale === 'en' ? role.en : role.zh }))}
      onChange={onChange}
    />
  );
}
