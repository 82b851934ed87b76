import type { Role } from '@onedesk/kernel';
import type { Context } from '@onedesk/subgraph';
import { type AccountRow, accountRowsWhere } from '../accounts/index.ts';

/** The active accounts that hold a role (or this one) in the project or in the company. */
export const staffOf = (context: Context, projectId: string, role: Role | null): Promise<AccountRow[]> =>
  context.read((db) =>
    accountRowsWhere(
      db,
      `a.active and a.id in (select g.account_id from account_grant g
         where g.revoked_at is null and (g.project_id is null or g.project_id = $1) and ($2::text is null or g.role = $2))`,
      [projectId, role],
    ),
  );
