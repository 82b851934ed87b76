import type { CivilDate } from '@onedesk/kernel';
import { readDate } from '../cells/civilDate.ts';
import { plainText } from '../cells/text.ts';
import type { ColumnMapping } from '../columns/mapping.ts';
import type { Sheet, SheetRow } from '../sheet/sheetBook.ts';

const day = String.raw`(\d{4} ?[年./-] ?\d{1,2} ?[月./-] ?\d{1,2} ?日?|\d{8})(?!\d)`;
const labelled = new RegExp(
  String.raw`(?:(?:制表|填表|编制|统计|更新|截止|截至|打印|导出|登记)(?:日期|时间|日)?|(?:^| )(?:日期|as of|date|updated|printed))[: ]*${day}`,
  'i',
);
/** Below the data an office signs and dates its sheet. */
const footerRows = 3;

/**
 * EST-6: the day a sheet speaks of, as it says itself above its header or below its data (`制表日期:2026年10月31日`);
 * null where it does not.
 */
export function statedDate(sheet: Sheet, mapping: ColumnMapping): CivilDate | null {
  const above = sheet.rows.filter(({ number }) => number < mapping.firstHeaderRow);
  const below = sheet.rows.slice(-footerRows).filter(({ number }) => number > mapping.lastHeaderRow);
  for (const row of [...above, ...below]) {
    const found = labelled.exec(textOf(row))?.[1];
    const reading = found === undefined ? undefined : readDate(found);
    if (reading?.fault === undefined && reading?.value) return reading.value;
  }
  return null;
}

const textOf = (row: SheetRow): string =>
  row.cells
    .filter((cell) => !cell?.merged)
    .map((cell) => plainText(cell?.value ?? null))
    .filter((text) => text !== '')
    .join(' ');
