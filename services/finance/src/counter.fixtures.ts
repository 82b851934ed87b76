import { type Estate, key, type Person } from '@onedesk/testkit';

/** An account as tests look at it. */
export interface Account {
  id: string;
  balance: string;
  arrears: string;
  prepaid: string;
  overdueSince: string | null;
  nextDueOn: string | null;
  version: number;
  allowedActions: string[];
  party: { id: string } | null;
  balanceCheck: { recomputed: string; agrees: boolean; entries: number };
}

/** What a command answered: the record's fields, or the refusal's. */
export interface Answer {
  __typename: string;
  id: string;
  code?: string;
  message?: string;
  account: Account;
  [field: string]: unknown;
}

const account = `id balance arrears prepaid overdueSince nextDueOn version allowedActions party { id } balanceCheck { recomputed agrees entries }`;
const charge = `id month dueOn amount open remark state allowedActions feeItem { id name } entry { id seq kind bookedOn amount } account { ${account} }`;
const receipt = `id number amount method reference receivedOn cashierName payer { id } lines { month amount feeItem { name } } prepaid balanceAfter
  voided { by reason } version allowedActions entry { id seq kind bookedOn postings { book amount charge { id } account { id } } } account { ${account} }`;
const records: Record<string, [type: string, fields: string, more?: string]> = {
  raiseCharge: ['Charge', charge, '... on MonthClosed { month }'],
  reverseCharge: ['Charge', charge, '... on AlreadyReversed { reversedAt reversedBy } ... on ChargePaid { paid }'],
  openAccount: ['LedgerAccount', account],
  takePayment: ['Receipt', receipt, '... on MonthClosed { month }'],
  voidReceipt: [
    'Receipt',
    receipt,
    '... on AlreadyReversed { reversedAt reversedBy } ... on SecondPersonNeeded { cashierName }',
  ],
  closeMonth: [
    'ClosedMonth',
    'id month closedAt closedBy',
    '... on AlreadyClosed { closedBy } ... on MonthNotOver { month }',
  ],
  introduceFeeItem: ['FeeItem', 'id name'],
  withdrawFeeItem: ['FeeItem', 'id name'],
};

/** What many commands in a row are asked for: less of it is read after each. */
const brief: Record<string, string> = { Charge: 'id account { id }', Receipt: 'id' };

/** The document of a command, its result under `result`. */
export function documentOf(command: string, short = false): string {
  const [type, fields, more = ''] = records[command] ?? ['', ''];
  const input = `${command.charAt(0).toUpperCase()}${command.slice(1)}Input`;
  const asked = short ? (brief[type] ?? 'id') : fields;
  return `mutation ($input: ${input}!) { result: ${command}(input: $input) { __typename ... on Refusal { code message } ... on ${type} { ${asked} } ${more} ... on Stale { currentVersion } ... on NotAllowedNow { action } } }`;
}

/** Sends a command and returns what it answered; throws on GraphQL errors. `short`: of the record its ids only. */
export async function send(by: Person, command: string, input: object, short = false): Promise<Answer> {
  const variables = { input: { idempotencyKey: key(), ...input } };
  return (await by.ask<{ result: Answer }>(documentOf(command, short), variables)).result;
}

/** The error that a command is answered with, as its extensions; nothing else may have been answered. */
export async function faultOf(by: Person, command: string, input: object): Promise<Record<string, unknown>> {
  const { data, errors } = await by.attempt(documentOf(command), { input: { idempotencyKey: key(), ...input } });
  if (!errors?.[0]) throw new Error(`${command} was answered: ${JSON.stringify(data)}`);
  return errors[0].extensions ?? {};
}

/** A counter of project A: units with owners and tenants, two fee items, and who works there. */
export interface Counter {
  world: Estate;
  projectId: string;
  /** Units of the demo estate by code, each with the party liable now. */
  units: Map<string, { id: string; party: string | null }>;
  items: { fee: string; parking: string };
  finance: Person;
  cashier: Person;
  /** May void receipts. */
  manager: Person;
  /** One check of the whole ledger. */
  check(): Promise<LedgerCheck>;
}

export interface LedgerCheck {
  entries: number;
  headSeq: number;
  headHash: string;
  intact: boolean;
  firstBrokenSeq: number | null;
  balancesAgree: boolean;
  receiptsComplete: boolean;
  witnessedSeq: number | null;
  witnessAgrees: boolean;
}

/** Opens the counter; `more` units with an owner are built first, for tests that want an account of their own each. */
export async function openCounter(world: Estate, more = 0): Promise<Counter> {
  const projectId = world.projects.a;
  await build(world, more);
  await world.settled();
  const finance = world.person('finance');
  const item = async (name: string) => (await send(finance, 'introduceFeeItem', { projectId, name })).id;
  const rows = await world.sql<{ code: string; id: string; party: string | null }>(
    `select u.code, u.id, (select party_id from finance.unit_role r where r.unit_id = u.id and not withdrawn and role in ('tenant', 'owner')
       and (until is null or until >= current_date) order by role desc, since nulls first, r.id limit 1) as party
       from finance.unit u where u.project_id = $1 order by u.code`,
    [projectId],
  );
  return {
    world,
    projectId,
    units: new Map(rows.map(({ code, id, party }) => [code, { id, party }])),
    items: { fee: await item('物业服务费'), parking: await item('停车费') },
    finance,
    cashier: world.person('cashier'),
    manager: world.person('customer-service-manager'),
    async check() {
      const query = `query ($id: ID!) { ledgerCheck(projectId: $id) { entries headSeq headHash intact firstBrokenSeq balancesAgree receiptsComplete witnessedSeq witnessAgrees } }`;
      return (await finance.ask<{ ledgerCheck: LedgerCheck }>(query, { id: projectId })).ledgerCheck;
    },
  };
}

/** Units of a building of their own, each with the same owner. */
async function build(world: Estate, units: number): Promise<void> {
  if (units === 0) return;
  const run = async (command: string, type: string, input: object) => {
    const name = command.charAt(0).toUpperCase() + command.slice(1);
    const document = `mutation ($input: ${name}Input!) { result: ${command}(input: $input) { ... on ${type} { id } } }`;
    return (
      await world.itself.ask<{ result: { id: string } }>(document, { input: { idempotencyKey: key(), ...input } })
    ).result.id;
  };
  const projectId = world.projects.a;
  const buildingId = await run('createBuilding', 'Building', { projectId, name: 'T座' });
  const partyId = await run('createParty', 'Party', { projectId, kind: 'company', name: '测试公司' });
  for (let number = 1001; number <= 1000 + units; number++) {
    const details = { buildingId, number: String(number), kind: 'office', area: '1', saleState: 'sold' };
    const unitId = await run('createUnit', 'Unit', details);
    await run('recordRole', 'UnitRole', { unitId, partyId, role: 'owner', since: '2021-01-01' });
  }
}

/** Reads an account again. */
export const accountOf = async (by: Person, id: string): Promise<Account> =>
  (await by.ask<{ ledgerAccount: Account }>(`query ($id: ID!) { ledgerAccount(id: $id) { ${account} } }`, { id }))
    .ledgerAccount;
