import type { ReactNode } from 'react';
import { useSession } from '../session.tsx';
import { ErrorState } from './States.tsx';

/** Shows its children to those who hold the permission on the chosen project; names the reason to all others. PPL-1 */
export function RequirePermission({ permission, children }: { permission: string; children: ReactNode }) {
  const { can } = useSession();
  return can(permission) ? children : <ErrorState error={{ code: 'FORBIDDEN', permission, fields: [] }} />;
}
