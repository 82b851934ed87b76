import { type Context, inOrder, type Reader } from '@onedesk/subgraph';

/** An app as the administration reads it. */
export interface AppRow {
  id: string;
  name: string;
  base_path: string;
  own: boolean;
  enabled: boolean;
  position: number | null;
  any_of: string[] | null;
  active_version_id: string | null;
  canary_version_id: string | null;
  canary_account_ids: string[];
  version: number;
  created_at: Date;
}

/** A registered version; its documents are counted only. */
export interface AppVersionRow {
  id: string;
  app_id: string;
  number: string;
  address: string;
  entry: string;
  title_zh: string;
  title_en: string;
  contract: number;
  any_of: string[];
  scripts: Record<string, string>;
  documents: number;
  registered_by_name: string;
  registered_at: Date;
}

const columns = `a.id, a.name, a.base_path, a.own, a.enabled, a.position, a.any_of, a.active_version_id, a.canary_version_id,
  a.canary_account_ids, a.version, a.created_at`;
const versionColumns = `v.id, v.app_id, v.number, v.address, v.entry, v.title_zh, v.title_en, v.contract, v.any_of, v.scripts,
  (select count(*) from jsonb_object_keys(v.documents))::int as documents, v.registered_by_name, v.registered_at`;

export const listApps = (context: Context): Promise<AppRow[]> =>
  context.read((db) => db.rows<AppRow>(`select ${columns} from app a order by a.name`));

export async function appsById(ids: readonly string[], context: Context): Promise<(AppRow | null)[]> {
  const sql = `select ${columns} from app a where a.id = any($1::uuid[])`;
  return inOrder(ids, await context.read((db) => db.rows<AppRow>(sql, [ids])));
}

/** Each app's versions, the latest first. */
export async function versionsOfApps(ids: readonly string[], context: Context): Promise<AppVersionRow[][]> {
  const sql = `select ${versionColumns} from app_version v where v.app_id = any($1::uuid[]) order by v.registered_at desc, v.id desc`;
  const rows = await context.read((db) => db.rows<AppVersionRow>(sql, [ids]));
  return ids.map((id) => rows.filter((row) => row.app_id === id));
}

/** What somebody's portal loads: each app that is on, in the version that is theirs. */
export interface PortalAppRow {
  name: string;
  position: number | null;
  any_of: string[] | null;
  own: boolean;
  base_path: string;
  number: string | null;
  address: string;
  entry: string;
  title_zh: string;
  title_en: string;
  contract: number;
  scripts: Record<string, string>;
}

export function appsOf(context: Context): Promise<PortalAppRow[]> {
  const sql = `select a.name, a.position, a.any_of, a.own, a.base_path,
      v.number, v.address, v.entry, v.title_zh, v.title_en, v.contract, v.scripts
    from app a left join app_version v on v.id = case when $1 = any(a.canary_account_ids::text[])
      then a.canary_version_id else a.active_version_id end
    where a.enabled and (a.own or v.id is not null)`;
  return context.read((db) => db.rows<PortalAppRow>(sql, [context.principal.id]));
}

/** The version that is in use by somebody, of every app that is on. */
const inUse = 'app a join app_version v on a.enabled and v.id in (a.active_version_id, a.canary_version_id)';

/** A number that rises with every change of the registry. */
export const registryRevision = async (db: Reader): Promise<number> =>
  (await db.row<{ revision: number }>('select coalesce(sum(version), 0)::int as revision from app'))?.revision ?? 0;

export const addressesInUse = async (db: Reader): Promise<string[]> =>
  (await db.rows<{ address: string }>(`select distinct v.address from ${inUse}`)).map(({ address }) => address);

export const documentsInUse = (db: Reader): Promise<{ hash: string; text: string }[]> =>
  db.rows(
    `select distinct d.key as hash, d.value as text from ${inUse} cross join lateral jsonb_each_text(v.documents) d`,
  );
