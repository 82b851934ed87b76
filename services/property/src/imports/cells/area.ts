import { type CellValue, compactText, faulty, type Reading, reads, saysNothing } from '@onedesk/sheets';

const units = /(?:m2|m\^2|㎡|平方米|平米|平方|平|sqm|sq\.?m\.?|squaremet(?:er|re)s?)$/;
const mostHundredths = 100_000_000n;

/**
 * A floor area in m², as an exact decimal with two digits (`166.95`): number cells, `202.12㎡`, `１２.５平米`, `1,234.5`.
 * More digits are rounded half up, once. Above 0 and at most 1,000,000.
 */
export function readArea(value: CellValue): Reading<string, 'areaMissing' | 'areaNotANumber' | 'areaOutOfRange'> {
  if (saysNothing(value)) return faulty('areaMissing');
  if (value instanceof Date) return faulty('areaNotANumber');
  const text = compactText(value)
    .toLowerCase()
    .replace(units, '')
    .replace(/^-(?=\d)/, '−');
  if (/^−\d+(?:\.\d+)?$/.test(text)) return faulty('areaOutOfRange');
  const plain = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
  const [, whole, digits = ''] = /^(\d{1,12})(?:\.(\d{0,20}))?$/.exec(plain) ?? [];
  if (whole === undefined) return faulty('areaNotANumber');
  const hundredths =
    BigInt(whole + digits.padEnd(2, '0').slice(0, 2)) + (digits[2] !== undefined && digits[2] >= '5' ? 1n : 0n);
  if (hundredths <= 0n || hundredths > mostHundredths) return faulty('areaOutOfRange');
  const padded = String(hundredths).padStart(3, '0');
  return reads(`${padded.slice(0, -2)}.${padded.slice(-2)}`);
}
