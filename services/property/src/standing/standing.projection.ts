import { type CivilDate, parseMoney } from '@onedesk/kernel';
import {
  type ChangedRecord,
  defineProjection,
  dropCopies,
  idsOf,
  type Into,
  type Peers,
  putCopies,
} from '@onedesk/subgraph';

interface Account {
  readonly id: string;
  readonly projectId: string;
  readonly unitId: string;
  readonly balance: string;
  readonly arrears: string;
  readonly nextDueOn: CivilDate | null;
  readonly version: number;
}

interface Accounts {
  readonly ids: readonly string[];
  readonly accounts: readonly Account[];
}

const query = `query ($ids: [ID!]!) {
  accounts: ledgerStandings(accountIds: $ids) { id projectId unitId balance arrears nextDueOn version }
}`;

/** LED-1: keeps what is owed for units (`unit_account`) as finance has it. */
export const standingProjection = defineProjection<Accounts>({
  name: 'standing',
  source: 'finance',
  types: ['LedgerAccount'],
  views: ['unit_account'],
  async fetch(changed: readonly ChangedRecord[], peers: Peers) {
    const ids = idsOf(changed, 'LedgerAccount');
    return { ids, ...(await peers.ask<{ accounts: Account[] }>('finance', query, { ids })) };
  },
  async apply({ ids, accounts }: Accounts, into: Into) {
    await putCopies(into, 'unit_account', accounts.map(rowOf));
    const there = new Set(accounts.map(({ id }) => id));
    await dropCopies(
      into,
      'unit_account',
      ids.filter((id) => !there.has(id)),
    );
  },
});

const rowOf = ({ id, projectId, unitId, balance, arrears, nextDueOn, version }: Account) => ({
  id,
  project_id: projectId,
  unit_id: unitId,
  balance_fen: fenOf(balance),
  arrears_fen: fenOf(arrears),
  next_due_on: nextDueOn,
  version,
});

/** As text: JSON has no numbers that are exact. */
function fenOf(amount: string): string {
  const read = parseMoney(amount);
  if ('fault' in read) throw new Error(`finance says an amount that is none: ${read.fault}`);
  return read.fen.toString();
}
