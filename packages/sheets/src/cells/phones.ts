import type { CellValue } from '../sheet/sheetBook.ts';
import { faulty, type Reading, reads } from './reading.ts';
import { plainText, saysNothing } from './text.ts';

/** A phone number with what the cell notes beside it. */
export interface Phone {
  /** `19905825118`, `0755-12345678`, `0755-12345678-801` (extension), `4008208820`, `+85221234567`. */
  readonly number: string;
  /** Whose or which it is, where the cell says so: `李先生`, `前台`. */
  readonly label?: string;
}

const gap = '[ -]?';
const country = String.raw`(?:(?:\+|00)?86${gap})?`;
/** One alternative for each kind of number; the longest come first. A digit before or after means another number. */
const kinds: readonly [RegExp, (digits: string, groups: string[]) => string][] = [
  [new RegExp(String.raw`(?<!\d)${country}(1[3-9]\d${gap}\d{4}${gap}\d{4})(?!\d)`, 'g'), (digits) => digits],
  [new RegExp(String.raw`(?<!\d)${country}(1[3-9]\d{3}${gap}\d{3}${gap}\d{3})(?!\d)`, 'g'), (digits) => digits],
  [/(?<!\d)([48]00[ -]?\d{3}[ -]?\d{4}|[48]00[ -]?\d{4}[ -]?\d{3})(?!\d)/g, (digits) => digits],
  [
    new RegExp(
      String.raw`(?<!\d)${country}\(?(010|02\d|0[3-9]\d\d)\)?${gap}([2-9]\d{2,3}${gap}\d{4}|1\d{3}${gap}\d{4})(?:(?:-| ?转| ?x| ?ext\.?) ?(\d{1,6}))?(?!\d)`,
      'gi',
    ),
    (_, [area = '', line = '', extension]) => landLine(area, line, extension),
  ],
  [/(?<!\d)\+([1-9]\d{0,2}[ -]?(?:\d[ -]?){6,12}\d)(?!\d)/g, (digits) => `+${digits}`],
  [
    /(?<![\d-])([2-8]\d{2,3}[ -]?\d{4})(?:(?:-| ?转) ?(\d{1,6}))?(?![\d-])/g,
    (_, [line = '', extension]) => landLine('', line, extension),
  ],
];

/**
 * The phones of a cell, in order, each once: separated by `、` `,` `;` `/` or spaces, with or without gaps
 * (`199 0582 5118`), country code, brackets and notes. One number that is none makes the whole cell faulty.
 */
export function readPhones(value: CellValue): Reading<Phone[], 'phoneNotValid'> {
  if (saysNothing(value)) return reads([]);
  if (value === null || value instanceof Date) return faulty('phoneNotValid');
  const phones = new Map<string, Phone>();
  for (const part of partsOf(value)) {
    const found = phonesOf(part);
    if (!found) return faulty('phoneNotValid');
    for (const phone of found) if (!phones.has(phone.number)) phones.set(phone.number, phone);
  }
  return phones.size === 0 ? faulty('phoneNotValid') : reads([...phones.values()]);
}

function partsOf(value: string | number): string[] {
  const text = plainText(typeof value === 'number' ? withLostZero(value) : value.replaceAll('\n', ';'))
    .replace(/[‐‑‒–—―−ー－_]/gu, '-')
    .replace(/ ?- ?/g, '-')
    .replace(/\+86[ -]?(?=[2-9]|10[ -])/g, '0');
  return text
    .split(/[、,;|/]|(?<=\d) ?(?:或者?|和|及|&) ?(?=[\d+(])/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** A number cell has eaten the zero of `0755…`. */
function withLostZero(value: number): string {
  const text = String(value);
  return /^(?:10|2\d)\d{8}$|^[3-9]\d{2}\d{7,8}$/.test(text) && !/^[48]00/.test(text) ? `0${text}` : text;
}

/** The numbers of one part, or nothing when a digit is left over that belongs to none. */
function phonesOf(part: string): Phone[] | undefined {
  const found: { at: number; number: string }[] = [];
  let rest = part;
  for (const [pattern, written] of kinds) {
    rest = rest.replace(pattern, (whole: string, ...groups: unknown[]) => {
      const at = groups.find((group) => typeof group === 'number') as number;
      const texts = groups.slice(0, groups.indexOf(at)) as string[];
      found.push({ at, number: written((texts[0] ?? '').replace(/\D/g, ''), texts) });
      return ' '.repeat(whole.length).replace(/^ /, '|');
    });
  }
  if (/\d|\*/.test(rest)) return undefined;
  const label = rest
    .replace(/[|():+\-.]|联系电话|电话|手机|固话|座机|tel|phone|mobile/gi, ' ')
    .replace(/ +/g, ' ')
    .trim();
  if (found.length === 0) return label.length > 0 ? undefined : [];
  return found
    .toSorted((a, b) => a.at - b.at)
    .map(({ number }) => (label === '' ? { number } : { number, label: label.slice(0, 40) }));
}

function landLine(area: string, line: string, extension: string | undefined): string {
  return [area, line.replace(/\D/g, ''), extension].filter((piece) => piece !== undefined && piece !== '').join('-');
}
