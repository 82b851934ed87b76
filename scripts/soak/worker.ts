// A worker of the soak: does the commands of its lanes one after the other, and says what was acknowledged. It may be
// killed at any instant; the next one goes on with the same keys.
import { setTimeout as pause } from 'node:timers/promises';
import { cashier, type Outcome, send, startFinance, supervisor } from './finance.ts';
import { keyOf, operation, type SoakUnit } from './plan.ts';

/** What a worker is told. */
export interface Work {
  url: string;
  units: SoakUnit[];
  lanes: { lane: number; from: number; until: number }[];
}

/** What a worker says: what a command answered, and how often it had to be sent again before. */
export interface Acknowledged {
  lane: number;
  place: number;
  command: string;
  outcome: Outcome;
  again: number;
}

const work = await new Promise<Work>((told) => process.once('message', (message) => told(message as Work)));
const finance = await startFinance(work.url, work.lanes.length + 1);

/** Does the command of a place, and what it builds upon, which was done before: that answers as it did then. */
async function perform(lane: number, place: number): Promise<{ command: string; outcome: Outcome }> {
  const next = operation(lane, place, work.units);
  const idempotencyKey = keyOf(lane, place);
  if (next.do === 'charge') {
    const { unit, month, amount } = next;
    const input = { idempotencyKey, unitId: unit.unitId, feeItemId: unit.feeItemId, month, amount };
    return { command: 'raiseCharge', outcome: await send(finance, cashier, 'raiseCharge', input) };
  }
  if (next.do === 'pay') {
    const { unit, method, amount } = next;
    const input = { idempotencyKey, accountId: unit.accountId, amount, method };
    return { command: 'takePayment', outcome: await send(finance, cashier, 'takePayment', input) };
  }
  const { id } = (await perform(lane, next.of)).outcome;
  const command = next.do === 'void' ? 'voidReceipt' : 'reverseCharge';
  const version = next.do === 'void' ? { expectedVersion: 1 } : {};
  return {
    command,
    outcome: await send(finance, supervisor, command, { idempotencyKey, id, reason: 'soak', ...version }),
  };
}

async function run({ lane, from, until }: Work['lanes'][number]): Promise<void> {
  for (let place = from; place < until; place++) {
    for (let again = 0; ; again++) {
      try {
        process.send?.({ lane, place, again, ...(await perform(lane, place)) } satisfies Acknowledged);
        break;
      } catch {
        // The database is away, or the outcome is unknown: the same command again, with the same key.
        await pause(50 + Math.min(again, 20) * 25);
      }
    }
  }
}

process.on('disconnect', () => process.exit(1));
await Promise.all(work.lanes.map(run));
await finance.stop();
process.disconnect?.();
