import type { Fen } from '@onedesk/kernel';
import type { Reader } from '@onedesk/subgraph';

/** The ids of a project's units in finance's copy, by what every spelling of them has in common. */
export async function unitIds(db: Reader, projectId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db.rows<{ id: string; unit_key: string }>(
    'select id, unit_key from unit where project_id = $1 and not withdrawn',
    [projectId],
  );
  return new Map(rows.map(({ id, unit_key }) => [unit_key, id]));
}

export async function buildingNames(db: Reader, projectId: string): Promise<string[]> {
  const sql = 'select name from building where project_id = $1 and not withdrawn';
  return (await db.rows<{ name: string }>(sql, [projectId])).map(({ name }) => name);
}

/** The project's closed months, as `2026-08`. */
export async function closedMonths(db: Reader, projectId: string): Promise<ReadonlySet<string>> {
  const sql = `select to_char(month, 'YYYY-MM') as month from closed_month where project_id = $1`;
  return new Set((await db.rows<{ month: string }>(sql, [projectId])).map(({ month }) => month));
}

/** The project's fee items by name, in small letters. */
export async function feeItemIds(db: Reader, projectId: string): Promise<Map<string, string>> {
  const rows = await db.rows<{ id: string; name: string }>('select id, name from fee_item where project_id = $1', [
    projectId,
  ]);
  return new Map(rows.map(({ id, name }) => [name.toLowerCase(), id]));
}

/** A charge that an import entered, and that stands. */
export interface ImportedCharge {
  readonly accountId: string;
  readonly charged: Fen;
  /** What the import said was paid of it. */
  readonly paid: Fen;
}

/** What makes two rows the same charge: the unit, the item and the month, whoever was liable when it came in. */
export const chargeKey = (unitId: string, feeItem: string, month: string): string =>
  `${unitId}|${feeItem.toLowerCase()}|${month}`;

/** LED-1: the charges of a project that imports entered, by `chargeKey`. */
export async function importedCharges(db: Reader, projectId: string): Promise<ReadonlyMap<string, ImportedCharge>> {
  const rows = await db.rows<{
    unit_id: string;
    item: string;
    month: string;
    account_id: string;
    charged: string;
    paid: string;
  }>(
    `select a.unit_id, f.name as item, to_char(c.month, 'YYYY-MM') as month, c.account_id, c.amount_fen::text as charged,
            coalesce(-sum(p.amount_fen), 0)::text as paid
       from charge c
       join ledger_account a on a.id = c.account_id
       join fee_item f on f.id = c.fee_item_id
       left join (ledger_posting p join ledger_entry e on e.id = p.entry_id and e.kind = 'openingPayment') on p.charge_id = c.id
      where c.project_id = $1 and c.import_id is not null and not c.reversed
      group by c.id, a.unit_id, f.name`,
    [projectId],
  );
  return new Map(
    rows.map(({ unit_id, item, month, account_id, charged, paid }) => [
      chargeKey(unit_id, item, month),
      { accountId: account_id, charged: BigInt(charged), paid: BigInt(paid) },
    ]),
  );
}

/** What people call charges: unit, item, month; at most `most`. */
export async function namesOfCharges(db: Reader, ids: readonly string[], most: number): Promise<string[]> {
  const rows = await db.rows<{ name: string }>(
    `select coalesce(u.code, '') || ' ' || f.name || ' ' || to_char(c.month, 'YYYY-MM') as name
       from charge c join ledger_account a on a.id = c.account_id join fee_item f on f.id = c.fee_item_id
       left join unit u on u.id = a.unit_id
      where c.id = any($1) order by 1 limit ${most}`,
    [ids],
  );
  return rows.map(({ name }) => name);
}
