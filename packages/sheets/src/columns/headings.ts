import { plainText } from '../cells/text.ts';
import type { CellValue } from '../sheet/sheetBook.ts';
import type { SheetKind } from '../sheetKind.ts';

/** A heading without spaces, brackets' content, numbering and case: `建筑面积 (㎡)` → `建筑面积(㎡)`. */
export function headerText(value: CellValue): string {
  if (typeof value !== 'string') return '';
  return plainText(value)
    .toLowerCase()
    .replace(/[\s_.:*#"'、-]/g, '');
}

/** How sure the heading makes us that the column holds this field, from 0 to 1. */
export function headingScore(kind: SheetKind, heading: string, name: string): number {
  const field = kind.fields[name];
  const bare = heading.replace(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/g, '');
  if (!field || heading === '' || heading.length > 40 || isAboutOthers(kind, heading, bare)) return 0;
  const { exact, part, never } = field.headings;
  if (never?.test(kind.subject ? bare.replace(kind.subject.prefix, '') : bare)) return 0;
  const whole = Math.max(exact[heading] ?? 0, exact[bare] ?? 0, exact[bare.replace(/\d+$/, '')] ?? 0);
  if (whole > 0) return whole;
  const parts = Object.entries(part).filter(([word]) => bare.includes(word));
  return Math.max(0, ...parts.map(([, score]) => score));
}

const isAboutOthers = ({ subject }: SheetKind, heading: string, bare: string): boolean =>
  subject !== undefined && subject.others.test(heading) && !subject.own.test(bare);
