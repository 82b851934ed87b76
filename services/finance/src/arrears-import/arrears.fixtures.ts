import { readFile } from 'node:fs/promises';
import type { Estate } from '@onedesk/testkit';
import { expect, vi } from 'vitest';

const fixtures = new URL('../../../../packages/testkit/fixtures/', import.meta.url);
export const fixture = (name: string): Promise<Buffer> => readFile(new URL(name, fixtures));

/** What must become of `opening-accounts.xlsx`. */
export interface Expected {
  rowsAccepted: number;
  arrearsFen: number;
  chargedFen: number;
  paidFen: number;
  byItemFen: Record<string, number>;
  tenanciesAccepted: number;
  rejected: { sheet: string; row: number }[];
}
export const expectedOfArrears = async (): Promise<Expected> =>
  JSON.parse((await fixture('opening-accounts.expected.json')).toString()) as Expected;

/** What project B's ledger holds; fen as texts. */
export async function holdings(world: Estate) {
  const [row] = await world.sql<Record<string, string | number>>(
    `select (select coalesce(sum(balance_fen), 0) from finance.ledger_account where project_id = $1 and book = 'customer')::text as balances,
            (select coalesce(sum(open_fen), 0) from finance.charge where project_id = $1)::text as open,
            (select count(*) from finance.charge where project_id = $1 and not reversed)::int as charges,
            (select count(*) from finance.ledger_entry where project_id = $1)::int as entries,
            (select count(*) from finance.fee_item where project_id = $1)::int as items`,
    [world.projects.b],
  );
  return row;
}

/** Whether project B's chain of entries holds. */
export async function chain(world: Estate): Promise<Record<string, unknown>> {
  const query =
    'query ($projectId: ID!) { ledgerCheck(projectId: $projectId) { entries intact balancesAgree firstBrokenSeq } }';
  const answer = await world
    .person('finance')
    .ask<{ ledgerCheck: Record<string, unknown> }>(query, { projectId: world.projects.b });
  return answer.ledgerCheck;
}

/** Waits until property's units and roles have arrived in finance's copy. */
export const arrived = (world: Estate): Promise<void> =>
  vi.waitFor(
    async () => {
      const [row] = await world.sql<{ fits: boolean }>(
        `select (select count(*) from finance.unit where project_id = $1 and not withdrawn) = (select count(*) from property.unit where project_id = $1 and withdrawn_at is null)
            and (select count(*) from finance.unit_role where project_id = $1 and not withdrawn) = (select count(*) from property.unit_role where project_id = $1 and withdrawn_at is null) as fits`,
        [world.projects.b],
      );
      expect(row?.fits).toBe(true);
    },
    { timeout: 60_000, interval: 200 },
  );
