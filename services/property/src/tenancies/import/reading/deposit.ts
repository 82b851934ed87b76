import type { Fen } from '@onedesk/kernel';
import {
  type AmountFault,
  type CellValue,
  compactText,
  faulty,
  readAmount,
  type Reading,
  reads,
  saysNothing,
  smallNumber,
} from '@onedesk/sheets';

/** A deposit: an amount, or so many months' rent, as words say. */
export type StatedDeposit = { readonly fen: Fen } | { readonly months: number; readonly words: string };

const number = '[0-9]{1,2}|[零一二两三四五六七八九十]{1,3}';
/** `两押一付` and `押二付一` both put down two months' rent and pay one ahead. */
const inWords = [
  new RegExp(String.raw`^(?:押金?)?(${number})押(?:${number})付$`),
  new RegExp(String.raw`^押(${number})付(?:${number})$`),
  new RegExp(String.raw`^(?:押金?)?(${number})个?月(?:的?(?:月?租金?|房租))?(?:押金)?$`),
];

/** LSE-3: a deposit; null when blank. */
export function readDeposit(value: CellValue): Reading<StatedDeposit | null, AmountFault | 'amountNegative'> {
  if (saysNothing(value)) return reads(null);
  const words = compactText(value);
  if (/^(?:免|无需?|不收|零)押金?$|^免(?:收|除)?押金$/.test(words)) return reads({ months: 0, words });
  const months = inWords.map((pattern) => pattern.exec(words)?.[1]).find((found) => found !== undefined);
  const count = months === undefined ? undefined : smallNumber(months.replace('零', '0'));
  if (count !== undefined && count <= 12) return reads({ months: count, words });
  const amount = readAmount(value);
  if (amount.fault !== undefined) return amount;
  if (amount.value !== null && amount.value < 0n) return faulty('amountNegative');
  return reads(amount.value === null ? null : { fen: amount.value });
}
