import { type Fen, parseMoney } from '@onedesk/kernel';
import type { CellValue } from '../sheet/sheetBook.ts';
import { faulty, type Reading, reads } from './reading.ts';
import { plainText, saysNothing } from './text.ts';

export type AmountFault = 'amountNotANumber' | 'amountTooPrecise' | 'amountTooLarge';

const faults = {
  amountNotValid: 'amountNotANumber',
  tooManyDecimals: 'amountTooPrecise',
  amountTooLarge: 'amountTooLarge',
} as const;

/**
 * LED-2: an amount of money in fen: number cells, `¥3,288.60`, `３２８８.６０`, `150元`, `-12.5`; null when blank or `-`.
 * A number counts as it is written out in the shortest way, so `3288.6` is exact, and `0.30000000000000004` is refused as
 * everything with more than two decimals is. Nothing is rounded. Exponents, two signs, a plus, brackets, wrong groups of
 * digits and more than ¥9,999,999,999.99 are refused.
 */
export function readAmount(value: CellValue): Reading<Fen | null, AmountFault> {
  if (saysNothing(value)) return reads(null);
  if (value instanceof Date) return faulty('amountNotANumber');
  const text = plainText(value).replace(/^−/, '-');
  // A currency before or after the sign; `元` after the digits.
  const [, sign = '', , inner = '', number] = currency.exec(text) ?? [];
  if (number === undefined || (sign !== '' && inner !== '')) return faulty('amountNotANumber');
  const plain = grouped.test(number) ? number.replaceAll(',', '') : number;
  const read = parseMoney((sign || inner) + plain.replace(/\.$/, ''));
  return 'fault' in read ? faulty(faults[read.fault]) : reads(read.fen);
}

const currency = /^(-?) ?((?:¥|CNY|RMB|人民币) ?)?(-?)(\d[\d,]*\.?\d*) ?元?$/i;
const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;
