import { compare } from './decimal.ts';

// Both languages of the portal group by thousands, and digits keep their width in print and export.
const area = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 6 });
const amount = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const count = new Intl.NumberFormat('en-US');

/** An exact area in m² with at least two decimals: `"1,234.50"`. Never rounds what the API sent. */
export const areaText = (exact: string): string => area.format(exact as Intl.StringNumericLiteral);

/** A whole number: `"1,234"`. */
export const countText = (number: number): string => count.format(number);

/** A change with its sign: `"+3"`, `"−2"`, `"0"`. */
export function signedCount(change: number): string {
  return change > 0 ? `+${countText(change)}` : change < 0 ? `−${countText(-change)}` : '0';
}

/** A change of an area with its sign: `"+12.50"`, `"−0.10"`, `"0.00"`. */
export function signedArea(exact: string): string {
  const sign = compare(exact, '0');
  const size = areaText(exact.replace(/^-/, ''));
  return sign > 0 ? `+${size}` : sign < 0 ? `−${size}` : size;
}

/** An exact amount in yuan: `"1,234.50"`. What the API sent has two decimals, so that nothing is rounded. */
export const amountText = (exact: string): string => amount.format(exact as Intl.StringNumericLiteral);

/** A change of an amount with its sign: `"+12.50"`, `"−0.10"`, `"0.00"`. */
export function signedAmount(exact: string): string {
  const sign = compare(exact, '0');
  const size = amountText(exact.replace(/^-/, ''));
  return sign > 0 ? `+${size}` : sign < 0 ? `−${size}` : size;
}

/** An exact rate with four decimals as the API sends it, `"0.9383"`, as people read it: `"93.83%"`. */
export function rateText(rate: string): string {
  const [whole = '0', fraction = ''] = rate.split('.');
  const digits = `${whole}${fraction.padEnd(4, '0')}`.replace(/^0+(?=\d{3})/, '');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}%`;
}
