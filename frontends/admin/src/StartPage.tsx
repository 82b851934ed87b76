import { useSession } from '@onedesk/web';
import { Navigate } from 'react-router';

const pages = [
  { path: 'accounts', permission: 'account.see' },
  { path: 'audit', permission: 'audit.see' },
  { path: 'permissions', permission: 'permissions.see' },
  { path: 'departments', permission: 'department.see' },
];

/** Leads to the first page that the person may see. */
export function StartPage() {
  const { can } = useSession();
  const first = pages.find(({ permission }) => can(permission)) ?? { path: 'accounts' };
  return <Navigate to={first.path} replace />;
}
