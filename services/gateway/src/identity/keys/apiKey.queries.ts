import type { Permission } from '@onedesk/kernel';
import { connection, type Context, inOrder, type Page, type PageArgs, type Reader } from '@onedesk/subgraph';
import type { KeyAudience } from './key.policy.ts';

/** A key as lists and loaders read it. */
export interface ApiKeyRow {
  id: string;
  account_id: string;
  name: string;
  audience: KeyAudience;
  scopes: Permission[];
  project_ids: string[] | null;
  former_until: Date | null;
  created_at: Date;
  expires_at: Date;
  last_used_at: Date | null;
  revoked_at: Date | null;
  revoked_by: string | null;
  revoked_reason: string | null;
  version: number;
}

const columns = `k.id, k.account_id, k.name, k.audience, k.scopes, k.project_ids, k.former_until, k.created_at, k.expires_at,
  k.last_used_at, k.revoked_at, k.revoked_by, k.revoked_reason, k.version`;

/** Keys, the latest first; `current`: only those that are neither revoked nor expired, or only the others. */
export async function listApiKeys(
  context: Context,
  filter: { current?: boolean | null; accountId?: string | null },
  page: PageArgs,
): Promise<Page<ApiKeyRow> & { totalCount: number }> {
  const values: unknown[] = [];
  const where: string[] = [];
  if (filter.accountId) where.push(`k.account_id = $${values.push(filter.accountId)}`);
  if (typeof filter.current === 'boolean')
    where.push(`(k.revoked_at is null and k.expires_at > $${values.push(context.now)}) = ${filter.current}`);
  return context.read(async (db) => {
    const orderBy = ['k.created_at', 'k.id'];
    const from = 'api_key k';
    const found = await connection<ApiKeyRow>(
      db,
      { select: columns, from, where, values, orderBy, descending: true },
      page,
    );
    const condition = where.length ? `where ${where.join(' and ')}` : '';
    const count = await db.row<{ count: number }>(`select count(*) from api_key k ${condition}`, values);
    return { ...found, totalCount: count?.count ?? 0 };
  });
}

/** Keys in the order of the ids; null where there is none. */
export async function apiKeysById(ids: readonly string[], context: Context): Promise<(ApiKeyRow | null)[]> {
  return inOrder(ids, await context.read((db) => apiKeyRows(db, ids)));
}

export const apiKeyRows = (db: Reader, ids: readonly string[]): Promise<ApiKeyRow[]> =>
  db.rows<ApiKeyRow>(`select ${columns} from api_key k where k.id = any($1::uuid[])`, [ids]);
