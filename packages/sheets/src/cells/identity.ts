import type { CellValue } from '../sheet/sheetBook.ts';
import { isCalendarDay } from './civilDate.ts';
import { faulty, type Reading, reads } from './reading.ts';
import { compactText, saysNothing } from './text.ts';

/** PPL-2: an identity number, upper-cased and without spaces. */
export interface Identity {
  readonly kind: 'residentId' | 'creditCode' | 'other';
  readonly number: string;
  /**
   * False for a credit code whose check character does not fit: offices' sheets are full of them, so it is a doubt to
   * show and no reason to refuse the row.
   */
  readonly checkFits: boolean;
}

type IdentityFault = 'identityNotValid' | 'identityChecksum' | 'identityDigitsLost';

/**
 * An identity number; null when blank. A resident id is checked by GB 11643 (birthday and check character), a unified
 * social credit code by GB 32100, where only its form decides; passports, permits and old numbers are kept as `other`.
 */
export function readIdentity(value: CellValue): Reading<Identity | null, IdentityFault> {
  if (saysNothing(value)) return reads(null);
  if (value instanceof Date) return faulty('identityNotValid');
  // A spreadsheet's numbers have 15 digits; the 18 of an identity number end in zeros then.
  if (typeof value === 'number' && value >= 1e15) return faulty('identityDigitsLost');
  const number = compactText(value)
    .toUpperCase()
    .replace(/[×✕]/g, 'X')
    .replace(/^(?:身份证|证件|统一社会信用代码)号?:?/, '');
  if (/^\d\.?\d*E\+?\d+$/.test(number)) return faulty('identityDigitsLost');
  if (/^[0-9A-Z]{18}$/.test(number)) return eighteen(number);
  const miscounted = /^\d{16,17}[\dX]?$|^\d{19,}X?$|^91[0-9A-Z]{14,15}$|^91[0-9A-Z]{17,}$/.test(number);
  if (miscounted || !/^[A-Z0-9][A-Z0-9()-]{3,28}[A-Z0-9)]$/.test(number) || !/\d{4}/.test(number))
    return faulty('identityNotValid');
  return reads({ kind: 'other', number, checkFits: true });
}

/** Registering authority and kind of body, the first two characters of a credit code. */
const creditStart = /^(?:1[1-39]|2[19]|3[1-59]|4[19]|5[1-39]|6[129]|7[129]|8[19]|9[1-3]|A[19]|N[1-39]|Y1)/;

function eighteen(number: string): Reading<Identity, IdentityFault> {
  const digits = /^\d{17}[\dX]$/.test(number);
  const year = Number(number.slice(6, 10));
  const born = isCalendarDay(year, Number(number.slice(10, 12)), Number(number.slice(12, 14)));
  if (digits && born && year >= 1900 && year < 2100) {
    const fits = residentCheck(number) === number[17];
    return fits ? reads({ kind: 'residentId', number, checkFits: true }) : faulty('identityChecksum');
  }
  const expected = creditCheck(number);
  const checkFits = expected === number[17];
  // A credit code may consist of digits alone; most such numbers are resident ids with a wrong birthday.
  const isCreditCode =
    expected !== undefined && creditStart.test(number) && (!digits || checkFits || /^9[1-3]/.test(number));
  return isCreditCode ? reads({ kind: 'creditCode', number, checkFits }) : faulty('identityNotValid');
}

const residentWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643: the check character that belongs to the first 17 digits. */
export function residentCheck(number: string): string | undefined {
  const sum = residentWeights.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return '10X98765432'[sum % 11];
}

const creditLetters = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** GB 32100: the check character that belongs to the first 17; undefined where one of them is not allowed. */
export function creditCheck(number: string): string | undefined {
  let sum = 0;
  let weight = 1;
  for (const letter of number.slice(0, 17)) {
    const value = creditLetters.indexOf(letter);
    if (value < 0) return undefined;
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return creditLetters[(31 - (sum % 31)) % 31];
}
