import type { CellValue } from '../sheet/sheetBook.ts';
import { compactText, plainText, smallNumber } from './text.ts';

const mark = String.raw`[A-Z]{1,2}\d{0,2}|\d{1,3}|[一二三四五六七八九十]{1,3}`;
const chinese = new RegExp(String.raw`^(.*?)(?:第)?(${mark})(?:座|栋|幢|号楼|号栋|号|#楼|#|楼|塔楼|塔|棟)?$`, 'u');
const english = new RegExp(String.raw`^(?:BLOCK|TOWER|BUILDING|BLDG|BLK)\.?(${mark})$`, 'u');

/** A building's name as it is shown: letters upper-cased, no inner spaces between Chinese characters. */
export function buildingName(value: CellValue): string {
  const text = plainText(value).toUpperCase();
  return /\p{Script=Han}|^\S+$/u.test(text) ? text.replaceAll(' ', '') : plainText(value);
}

/**
 * What makes two spellings the same building: `A座`, `a栋`, `Ａ`, `Tower A` → `A`; `1号楼`, `01栋`, `1#`, `一座` → `1`;
 * `裙楼` and `地下` stand for themselves.
 */
export function buildingKey(value: CellValue): string {
  const text = compactText(value).toUpperCase().replaceAll('-', '');
  const [, before = '', which = ''] = chinese.exec(text) ?? [];
  const named = english.exec(text)?.[1] ?? (before === '' || /\p{Script=Han}$/u.test(before) ? which : '');
  if (named === '') return text;
  const prefix = english.test(text) ? '' : before;
  return prefix + String(smallNumber(named) ?? named.replace(/^0+(?=.)/, ''));
}

/** Whether a building is the one below ground, whose unit codes begin with their basement. */
export function isUnderground(building: string): boolean {
  return /^(?:地下|地库|车库|负|B\d$|BASEMENT)/i.test(building) || /(?:车库|地库|地下室)$/.test(building);
}

/** Whether a text looks like the name of a building and of nothing else, as sheet names and heading lines do. */
export function looksLikeBuilding(value: CellValue): boolean {
  const text = compactText(value).toUpperCase();
  return (
    (text.length <= 12 && /(?:座|栋|幢|号楼|#楼|塔楼|裙楼|塔)$/.test(text)) ||
    /^(?:地下|地库|地下室|地下车库|裙楼)$/.test(text) ||
    english.test(text)
  );
}
