import type { Fen } from '@onedesk/kernel';

/** A charge with something open. */
export interface Payable {
  readonly id: string;
  readonly open: Fen;
}

/** Where a payment goes: against charges, and what is left as credit. */
export interface Allocation {
  readonly lines: readonly { readonly chargeId: string; readonly fen: Fen }[];
  readonly credit: Fen;
}

/**
 * FEE-3: a payment goes to the oldest charge first, or, if the payer says so, to the chosen ones only, the oldest of
 * them first; what is too much becomes credit. Lines and credit add up to the amount. `charges`: the oldest due first.
 */
export function allocate(charges: readonly Payable[], amount: Fen, chosen?: ReadonlySet<string>): Allocation {
  const lines: { chargeId: string; fen: Fen }[] = [];
  let credit = amount;
  for (const { id, open } of charges) {
    if (credit === 0n) break;
    if (open === 0n || (chosen && !chosen.has(id))) continue;
    const fen = open < credit ? open : credit;
    lines.push({ chargeId: id, fen });
    credit -= fen;
  }
  return { lines, credit };
}
