import { CheckOutlined } from '@ant-design/icons';
import { useSession } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import type { Role } from '../gql/graphql.ts';
import { heldCount, type PermissionRow, type Topic } from './matrix.ts';
import type { Table, TableRole } from './PermissionTablePage.tsx';
import { TopicName } from './TopicName.tsx';

export interface PermissionGridProps {
  table: Table;
  roles: readonly TableRole[];
  topics: readonly Topic[];
  /** A role's heading was chosen. */
  onPick: (role: Role) => void;
}

/** Permissions down, roles across. Headings stay in sight on both sides. */
export function PermissionGrid({ table, roles, topics, onPick }: PermissionGridProps) {
  const { t } = useTranslation('admin');
  return (
    <div className="ad-grid-scroll">
      <table className="ad-grid" aria-label={t('permissions.title')}>
        <thead>
          <tr>
            <th scope="col">{t('permissions.permission')}</th>
            <th scope="col">{t('permissions.rule')}</th>
            {roles.map((role) => (
              <RoleHeading key={role.role} role={role} table={table} onPick={onPick} />
            ))}
          </tr>
        </thead>
        {topics.map((topic) => (
          <tbody key={topic.topic}>
            <tr className="ad-grid-topic">
              <th scope="rowgroup" colSpan={roles.length + 2}>
                <TopicName topic={topic.topic} />
              </th>
            </tr>
            {topic.rows.map((row) => (
              <Row key={row.key} row={row} roles={roles} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

interface RoleHeadingProps {
  role: TableRole;
  table: Table;
  onPick: (role: Role) => void;
}

function RoleHeading({ role, table, onPick }: RoleHeadingProps) {
  const { t } = useTranslation('admin');
  const { locale } = useSession();
  const [first, second] = locale === 'en' ? [role.en, role.zh] : [role.zh, role.en];
  const count = t('permissions.count', {
    held: heldCount(table.permissions, role.role),
    total: table.permissions.length,
  });
  return (
    <th scope="col" className="ad-grid-role">
      <button type="button" title={`${second} · ${count}`} onClick={() => onPick(role.role)}>
        {first}
        {role.companyWide ? <small>{t('permissions.company')}</small> : null}
      </button>
    </th>
  );
}

function Row({ row, roles }: { row: PermissionRow; roles: readonly TableRole[] }) {
  const { t } = useTranslation('admin');
  const { locale } = useSession();
  const [first, second] = locale === 'en' ? [row.en, row.zh] : [row.zh, row.en];
  return (
    <tr>
      <th scope="row">
        {first}
        <span lang={locale === 'en' ? 'zh-CN' : 'en'}>{second}</span>
      </th>
      <td className="od-quiet">{row.rule}</td>
      {roles.map(({ role }) => (
        <td key={role} className="ad-grid-cell">
          {row.roles.includes(role) ? (
            <>
              <CheckOutlined aria-hidden="true" />
              <span className="od-sr-only">{t('permissions.holds')}</span>
            </>
          ) : (
            <span className="od-sr-only">{t('permissions.lacks')}</span>
          )}
        </td>
      ))}
    </tr>
  );
}
