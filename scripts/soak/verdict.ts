import type { RunningSubgraph } from '@onedesk/subgraph';
import pg from 'pg';
import { cashier } from './finance.ts';
import { keyOf, type SoakUnit } from './plan.ts';
import type { Acknowledged } from './worker.ts';

/** What the soak counts at the end; all but `entries` have to be zero. */
export interface Verdict {
  entries: number;
  acknowledgedLost: number;
  unbalanced: number;
  duplicateKeys: number;
  receiptGaps: number;
  chainsBroken: number;
  balancesWrong: number;
}

/** Looks at everything that the database has, against everything that was acknowledged. */
export async function judge(
  url: string,
  finance: RunningSubgraph,
  units: readonly SoakUnit[],
  acknowledged: readonly Acknowledged[],
): Promise<Verdict> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const count = async (sql: string): Promise<number> =>
    Number((await client.query<{ n: string }>(`select count(*) as n from (${sql}) x`)).rows[0]?.n);
  try {
    await client.query('set search_path = finance');
    const checks = await Promise.all(
      [...new Set(units.map(({ projectId }) => projectId))].map((id) => checked(finance, id)),
    );
    return {
      entries: await count('select 1 from ledger_entry'),
      acknowledgedLost: await lost(client, acknowledged),
      unbalanced: await count(
        'select 1 from ledger_entry e left join ledger_posting p on p.entry_id = e.id group by e.id, e.amount_fen having count(p.id) < 2 or sum(p.amount_fen) <> 0 or sum(p.amount_fen) filter (where p.amount_fen > 0) <> e.amount_fen',
      ),
      duplicateKeys: await count('select 1 from ledger_entry group by command_key having count(*) > 1'),
      receiptGaps: await count(
        `select 1 from (select project_id, year, substr(number, 6)::int as place, row_number() over (partition by project_id, year order by substr(number, 6)::int) as expected from receipt) r where place <> expected
         union all select 1 from receipt_counter c where last <> (select count(*) from receipt r where r.project_id = c.project_id and r.year = c.year)`,
      ),
      chainsBroken: checks.filter(({ intact }) => !intact).length,
      balancesWrong: checks.filter(({ balancesAgree, receiptsComplete }) => !balancesAgree || !receiptsComplete).length,
    };
  } finally {
    await client.end();
  }
}

interface Checked {
  intact: boolean;
  balancesAgree: boolean;
  receiptsComplete: boolean;
}

async function checked(finance: RunningSubgraph, projectId: string): Promise<Checked> {
  const query = 'query ($id: ID!) { ledgerCheck(projectId: $id) { intact balancesAgree receiptsComplete } }';
  const request = { principal: cashier, requestId: 'soak', locale: 'en' as const };
  const { data, errors } = await finance.execute({ query, variables: { id: projectId } }, request);
  if (!data || errors?.length) throw new Error(`the ledger was not checked: ${JSON.stringify(errors)}`);
  return (data as { ledgerCheck: Checked }).ledgerCheck;
}

/** What was acknowledged and is not there as it was said: the record by its id, made by that command's entry. */
async function lost(client: pg.Client, acknowledged: readonly Acknowledged[]): Promise<number> {
  const done = acknowledged.filter(({ outcome }) => outcome.id);
  const said = done.map(({ lane, place, command, outcome }) => ({
    key: `${command}:${keyOf(lane, place)}`,
    command,
    id: outcome.id,
    number: outcome.number ?? null,
  }));
  const { rows } = await client.query<{ n: string }>(
    `select count(*) as n from json_to_recordset($1) as s (key text, command text, id uuid, number text) where not case s.command
        when 'raiseCharge' then exists (select 1 from charge c join ledger_entry e on e.id = c.entry_id where c.id = s.id and e.command_key = s.key)
        when 'takePayment' then exists (select 1 from receipt r join ledger_entry e on e.id = r.entry_id where r.id = s.id and r.number = s.number and e.command_key = s.key)
        when 'voidReceipt' then exists (select 1 from receipt r join ledger_entry v on v.id = r.voided_by_entry where r.id = s.id and v.command_key like s.key || ':%')
        else exists (select 1 from charge c join ledger_entry v on v.reverses = c.entry_id where c.id = s.id and c.reversed and v.command_key like s.key || ':%') end`,
    [JSON.stringify(said)],
  );
  return Number(rows[0]?.n);
}
