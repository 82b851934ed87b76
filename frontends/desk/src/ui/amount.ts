/** An amount of CNY in fen, exact. LED-2: no floating point anywhere, the browser included. */
export type Fen = bigint;

/** Why a text is no amount that can be paid or charged. */
export type AmountFault = 'empty' | 'notPlain' | 'tooManyDecimals' | 'notPositive' | 'tooLarge';

/** What one movement may carry at most: ¥9,999,999,999.99. */
const largest: Fen = 999_999_999_999n;
const grouped = /^\d{1,3}(,\d{3})+(\.\d*)?$/;
const plain = /^(\d*)(?:\.(\d*))?$/;

/**
 * An amount as people type it (full-width digits, spaces, ¥ or 元, thousands commas) as the graph carries it: `1234.50`.
 * What could be meant in two ways is a fault and not guessed at: `12,5`, signs, exponents, a third decimal.
 */
export function amountOf(typed: string): { amount: string } | { fault: AmountFault } {
  const text = typed
    .normalize('NFKC')
    .replaceAll('。', '.')
    .replaceAll(/\s/g, '')
    .replace(/^[¥￥]/, '')
    .replace(/元$/, '');
  if (text === '') return { fault: 'empty' };
  const match = plain.exec(grouped.test(text) ? text.replaceAll(',', '') : text);
  const [, whole = '', fraction = ''] = match ?? [];
  if (!match || whole + fraction === '') return { fault: 'notPlain' };
  if (fraction.length > 2) return { fault: 'tooManyDecimals' };
  const fen = BigInt(whole + fraction.padEnd(2, '0'));
  if (fen === 0n) return { fault: 'notPositive' };
  return fen > largest ? { fault: 'tooLarge' } : { amount: yuanOf(fen) };
}

/** Fen of an amount as the graph carries it, with its sign: `"-12.5"` → -1250. */
export function fenOf(amount: string): Fen {
  const [whole = '0', fraction = ''] = amount.replace('-', '').split('.');
  const fen = BigInt(whole + fraction.padEnd(2, '0'));
  return amount.startsWith('-') ? -fen : fen;
}

/** The amount in yuan with two decimals: `"-1234.50"`. */
export function yuanOf(fen: Fen): string {
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, '0');
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Amounts added up. */
export const sumOf = (amounts: readonly string[]): string =>
  yuanOf(amounts.reduce((sum, amount) => sum + fenOf(amount), 0n));
