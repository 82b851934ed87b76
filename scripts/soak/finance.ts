import { financeSubgraph } from '@onedesk/finance';
import { systemClock } from '@onedesk/kernel';
import {
  noPeers,
  type Principal,
  type RunningSubgraph,
  startSubgraph,
  systemPrincipal,
  Vault,
} from '@onedesk/subgraph';
import { pino } from 'pino';

/** Who takes money, and who takes it back: two persons. */
export const cashier = systemPrincipal('soak-cashier', 'Soak cashier');
export const supervisor = systemPrincipal('soak-supervisor', 'Soak supervisor');

/** The finance service in this process, without the graph before it. */
export const startFinance = (url: string, poolSize: number): Promise<RunningSubgraph> =>
  startSubgraph(financeSubgraph, {
    database: { url, ownerUrl: url, poolSize },
    clock: systemClock,
    vault: new Vault(new Map([[1, Buffer.alloc(32, 7)]])),
    log: pino({ level: 'silent' }),
    peers: noPeers,
    jobs: false,
  });

/** What a command answered: the record's id, and a receipt's number; a refusal has neither. */
export interface Outcome {
  __typename: string;
  id?: string;
  number?: string;
  account?: { id: string };
}

const records: Record<string, string> = {
  introduceFeeItem: 'FeeItem { id }',
  raiseCharge: 'Charge { id account { id } }',
  reverseCharge: 'Charge { id }',
  takePayment: 'Receipt { id number }',
  voidReceipt: 'Receipt { id }',
};

/** Sends one command; throws where the outcome is not known. */
export async function send(
  finance: RunningSubgraph,
  principal: Principal,
  command: string,
  input: object,
): Promise<Outcome> {
  const type = `${command.charAt(0).toUpperCase()}${command.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { result: ${command}(input: $input) { __typename ... on ${records[command]} } }`;
  const request = { principal, requestId: 'soak', locale: 'en' as const };
  const { data, errors } = await finance.execute({ query, variables: { input } }, request);
  const result = (data as { result?: Outcome } | null | undefined)?.result;
  if (errors?.length || !result) throw new Error(errors?.map(({ message }) => message).join('; ') ?? 'no answer');
  return result;
}
