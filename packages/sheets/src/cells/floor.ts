import type { CellValue } from '../sheet/sheetBook.ts';
import { faulty, type Reading, reads } from './reading.ts';
import { compactText, saysNothing, smallNumber } from './text.ts';

/** A floor: `15`, `15层`, `15F`, `15/33` (of 33), `首层` → 1; `B1`, `-1`, `负一层`, `地下一层` → -1. Null when blank. */
export function readFloor(value: CellValue): Reading<number | null, 'floorNotValid'> {
  if (saysNothing(value)) return reads(null);
  const text = compactText(value)
    .toUpperCase()
    .replace(/^第/, '')
    .replace(/(?<=[\dF层])\/(?:共)?\d{1,3}(?:层|F)?$/, '');
  if (/^(?:首层|底层|G|GF|G\/F)$/.test(text)) return reads(1);
  const [, below, number = ''] = /^(负|地下|B|-)?([\d一二三四五六七八九十]{1,3})(?:层|楼|F|\/F)?$/.exec(text) ?? [];
  const floor = smallNumber(number);
  if (floor === undefined || floor === 0 || floor > 200) return faulty('floorNotValid');
  return reads(below === undefined ? floor : -floor);
}
