import { isRole, type Locale, type Role } from '@onedesk/kernel';
import { connection, type Context, inOrder, type Page, type PageArgs, type Reader } from '@onedesk/subgraph';
import { accountKeySql } from '../lockout/index.ts';
import { isOff } from '../projects/index.ts';

/** A role as lists and loaders read it. */
export interface GrantRow {
  id: string;
  role: Role;
  projectId: string | null;
  buildingIds: string[];
  since: string;
}

/** An account as lists and loaders read it. */
export interface AccountRow {
  id: string;
  username: string;
  name: string;
  email: string | null;
  active: boolean;
  locked_until: Date | null;
  must_change_password: boolean;
  locale: Locale;
  last_sign_in_at: Date | null;
  created_at: Date;
  version: number;
  grants: GrantRow[];
}

/** The roles an account holds now, as JSON, oldest first; `a` is the account. */
export const grantsSql = `coalesce((select json_agg(json_build_object('id', g.id, 'role', g.role, 'projectId', g.project_id,
  'buildingIds', g.building_ids, 'since', g.since) order by g.since, g.id)
  from account_grant g where g.account_id = a.id and g.revoked_at is null), '[]'::json) as grants`;

/** The same without those held in projects that are switched off: what the account may do now. */
export const grantsInForceSql = grantsSql.replace(
  'g.revoked_at is null)',
  `g.revoked_at is null and not ${isOff('g.project_id')})`,
);

const columns = `a.id, a.username, a.name, a.email, a.active, t.locked_until, a.must_change_password, a.locale,
  a.last_sign_in_at, a.created_at, a.version, ${grantsSql}`;
const tables = `account a left join sign_in_throttle t on t.key = ${accountKeySql('a.username')}`;

/** Accounts by username; `search` is part of a username or a name. */
export async function listAccounts(
  context: Context,
  filter: { search?: string | null; active?: boolean | null },
  page: PageArgs,
): Promise<Page<AccountRow> & { totalCount: number }> {
  const values: unknown[] = [];
  const where: string[] = [];
  const search = filter.search?.normalize('NFKC').trim().toLowerCase();
  if (search) where.push(`position($${values.push(search)} in a.username || ' ' || lower(a.name)) > 0`);
  if (typeof filter.active === 'boolean') where.push(`a.active = $${values.push(filter.active)}`);
  return context.read(async (db) => {
    const listing = { select: columns, from: tables, where, values, orderBy: ['a.username'] };
    const found = await connection<AccountRow>(db, listing, page);
    const condition = where.length ? `where ${where.join(' and ')}` : '';
    const count = await db.row<{ count: number }>(`select count(*) from account a ${condition}`, values);
    return { ...found, totalCount: count?.count ?? 0 };
  });
}

/** Accounts in the order of the ids; null where there is none. */
export async function accountsById(ids: readonly string[], context: Context): Promise<(AccountRow | null)[]> {
  return inOrder(ids, await context.read((db) => accountRows(db, ids)));
}

export const accountRows = (db: Reader, ids: readonly string[]): Promise<AccountRow[]> =>
  accountRowsWhere(db, 'a.id = any($1::uuid[])', [ids]);

/** Accounts by a condition on `account a`. */
export const accountRowsWhere = (db: Reader, condition: string, values: readonly unknown[]): Promise<AccountRow[]> =>
  db.rows<AccountRow>(`select ${columns} from ${tables} where ${condition}`, values);

/** What an account may do now. */
export async function grantsInForce(db: Reader, accountId: string): Promise<GrantRow[]> {
  const row = await db.row<{ grants: GrantRow[] }>(`select ${grantsInForceSql} from account a where a.id = $1`, [
    accountId,
  ]);
  return knownGrants(row?.grants ?? []);
}

/** Whether another account signs in with the name. */
export const usernameTaken = async (db: Reader, username: string): Promise<boolean> =>
  (await db.row('select 1 from account where username = $1', [username])) !== null;

/** Roles that this version does not know any more give nothing. */
export const knownGrants = <Row extends { role: string }>(grants: readonly Row[]): Row[] =>
  grants.filter((grant) => isRole(grant.role));
