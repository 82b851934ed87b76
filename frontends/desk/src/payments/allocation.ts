import { fenOf, yuanOf } from '../ui/amount.ts';

/** What an amount would do: what becomes credit, and what is still owed afterwards; in yuan. */
export interface Effect {
  credit: string;
  left: string;
}

/**
 * FEE-3: a payment goes against what is owed, or against the chosen charges only; what is too much becomes credit. Said
 * before the money is taken. `arrears`: all that is owed, `payable`: the part the payment is for, both in yuan.
 */
export function effectOf(arrears: string, payable: string, amount: string): Effect {
  const paid = fenOf(amount);
  const used = paid < fenOf(payable) ? paid : fenOf(payable);
  return { credit: yuanOf(paid - used), left: yuanOf(fenOf(arrears) - used) };
}

/** Cash handed over against what is taken: the change, or what is missing. */
export function changeOf(tendered: string, amount: string): { change: string } | { short: string } {
  const rest = fenOf(tendered) - fenOf(amount);
  return rest >= 0n ? { change: yuanOf(rest) } : { short: yuanOf(-rest) };
}
