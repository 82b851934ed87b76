import type { CellValue } from '../sheet/sheetBook.ts';

/**
 * A cell as plain text: full-width letters, digits and signs become ordinary ones (NFKC), invisible characters go,
 * inner runs of spaces become one. A number is written out, a date as YYYY-MM-DD; an empty cell is ''.
 */
export function plainText(value: CellValue): string {
  if (value === null) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value === 'number') return String(value);
  if (alreadyPlain.test(value)) return value;
  return value
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Co}]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** Most cells: nothing in them has a second form, so that large sheets are not normalised in vain. */
const alreadyPlain = /^[\x21-\x7e\u4e00-\u9fff]*$/;

/** Without any space, and every kind of dash as `-`: for codes and numbers. */
export function compactText(value: CellValue): string {
  return plainText(value)
    .replace(/[‐‑‒–—―−ー－_~]/gu, '-')
    .replace(/ /g, '');
}

/** A name: spaces between Chinese characters (`张 三`) are layout, between words (`Li Wei`) they are part of it. */
export function nameText(value: CellValue): string {
  return plainText(value).replace(/(?<=[\p{Script=Han}()·]) (?=[\p{Script=Han}()·])/gu, '');
}

const placeholders = new Set([
  '-',
  '--',
  '---',
  '/',
  '//',
  '\\',
  '.',
  '*',
  '无',
  '暂无',
  '没有',
  '不详',
  '未知',
  '空白',
  'n/a',
  'na',
  'none',
  'null',
  'nil',
]);

/** Whether a cell is blank or says, as offices do, that there is nothing (`/`, `—`, `无`). */
export function saysNothing(value: CellValue): boolean {
  const text = compactText(value).toLowerCase();
  return text === '' || placeholders.has(text);
}

const numerals = '零一二三四五六七八九';

/** A number from 0 to 99 in Chinese or ordinary digits: `十五` → 15; undefined for anything else. */
export function smallNumber(text: string): number | undefined {
  if (/^\d{1,3}$/.test(text)) return Number(text);
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text.replaceAll('两', '二'));
  if (!match || text === '') return undefined;
  const [, tens, ten, ones] = match;
  const last = ones ? numerals.indexOf(ones) : 0;
  if (ten) return (tens ? numerals.indexOf(tens) : 1) * 10 + last;
  return tens && ones ? undefined : numerals.indexOf(tens ?? ones ?? '');
}
