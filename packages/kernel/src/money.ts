/** An amount of CNY in fen, exact. LED-2: no floating point anywhere. */
export type Fen = bigint;

/** The largest amount that one movement may have: ¥9,999,999,999.99. A hundred thousand such still add up exactly. */
export const largestAmount: Fen = 999_999_999_999n;

/** Why a text is no amount. */
export type MoneyFault = 'amountNotValid' | 'tooManyDecimals' | 'amountTooLarge';

const wellFormed = /^-?(0|[1-9]\d*)(?:\.(\d+))?$/;

/**
 * Reads an amount in yuan as the graph carries it: `"1234.5"`, `"-0.01"`. No spaces, signs other than a leading minus,
 * thousands separators, exponents or full-width digits; at most two decimals; nothing is rounded.
 */
export function parseMoney(text: string): { fen: Fen } | { fault: MoneyFault } {
  const match = wellFormed.exec(text);
  if (!match) return { fault: 'amountNotValid' };
  const fraction = match[2] ?? '';
  if (fraction.length > 2) return { fault: 'tooManyDecimals' };
  const fen = BigInt(text.replace(/\..*$/, '') + fraction.padEnd(2, '0'));
  return fen > largestAmount || fen < -largestAmount ? { fault: 'amountTooLarge' } : { fen };
}

/** The amount in yuan with two decimals, such as `"-1234.50"`. */
export function moneyText(fen: Fen): string {
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, '0');
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
