import { type CivilDate, isId } from '@onedesk/kernel';
import { type Context, inOrder } from '@onedesk/subgraph';

/** A tenancy as loaders read it; amounts are fen as text. */
export interface TenancyRow {
  id: string;
  project_id: string;
  unit_id: string;
  party_id: string;
  starts_on: CivilDate;
  ends_on: CivilDate;
  monthly_rent_fen: string;
  deposit_fen: string;
  deposit_remark: string | null;
  filed: boolean;
  remark: string | null;
  version: number;
}

const columns = `t.id, t.project_id, t.unit_id, t.party_id, t.starts_on::text, t.ends_on::text, t.monthly_rent_fen::text,
  t.deposit_fen::text, t.deposit_remark, t.filed, t.remark, t.version`;

export async function tenanciesById(ids: readonly string[], context: Context): Promise<(TenancyRow | null)[]> {
  const sql = `select ${columns} from tenancy t where t.id = any($1) and t.withdrawn_at is null`;
  return inOrder(ids, await context.read((db) => db.rows<TenancyRow>(sql, [ids.filter(isId)])));
}

/** The tenancies of units, the latest first. */
export const tenanciesOfUnits = (ids: readonly string[], context: Context): Promise<TenancyRow[][]> =>
  tenanciesOf('unit_id', ids, context);

/** The tenancies of parties, the latest first. */
export const tenanciesOfParties = (ids: readonly string[], context: Context): Promise<TenancyRow[][]> =>
  tenanciesOf('party_id', ids, context);

async function tenanciesOf(column: 'unit_id' | 'party_id', ids: readonly string[], context: Context) {
  const sql = `select ${columns} from tenancy t where t.${column} = any($1) and t.withdrawn_at is null order by t.starts_on desc, t.id desc`;
  const rows = await context.read((db) => db.rows<TenancyRow>(sql, [ids]));
  return ids.map((id) => rows.filter((row) => row[column] === id));
}
