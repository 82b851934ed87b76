import { looksLikeBuilding } from '../cells/building.ts';
import { compactText, plainText, saysNothing } from '../cells/text.ts';
import { canonicalUnitCode } from '../cells/unitCode.ts';
import type { ColumnMapping } from '../columns/mapping.ts';
import { headerText } from '../columns/headings.ts';
import type { Sheet, SheetRow } from '../sheet/sheetBook.ts';
import type { SheetField, SheetKind } from '../sheetKind.ts';

/** Why a line of the sheet is no row about a unit. A group heading names the building of the lines below it. */
export type SkipReason = 'blank' | 'repeatedHeader' | 'total' | 'groupHeading' | 'note';

/** EST-6: a line that was passed over, so that nothing is left out in silence. */
export interface SkippedLine {
  readonly row: number;
  readonly reason: SkipReason;
  /** What the line says; '' for a blank one. */
  readonly text: string;
}

interface OwnCell {
  readonly column: number;
  readonly text: string;
  readonly field: string | undefined;
  readonly holds: SheetField['text'];
}

/** Tells the lines of a sheet that are about a unit from the others. */
export class LineReader {
  readonly #kind: SheetKind;
  readonly #fields: Map<number, string>;
  readonly #headings: Set<string>;

  constructor(kind: SheetKind, sheet: Sheet, mapping: ColumnMapping) {
    this.#kind = kind;
    this.#fields = new Map(mapping.columns.map(({ column, field }) => [column, field]));
    const header = sheet.rows.filter(
      ({ number }) => number >= mapping.firstHeaderRow && number <= mapping.lastHeaderRow,
    );
    this.#headings = new Set(header.flatMap((row) => row.cells.map((cell) => headerText(cell?.value ?? null))));
    this.#headings.delete('');
  }

  /** Why this line is skipped; undefined for a line about a unit. */
  skipped(row: SheetRow): SkippedLine | undefined {
    const cells = this.#ownCells(row);
    const reason = this.#reason(cells);
    return (
      reason && {
        row: row.number,
        reason,
        text: cells
          .map(({ text }) => text)
          .join(' ')
          .slice(0, 200),
      }
    );
  }

  #reason(cells: readonly OwnCell[]): SkipReason | undefined {
    const said = cells.filter(({ field, text }) => field !== undefined || !/^\d+$/.test(text));
    if (said.length === 0) return 'blank';
    if (this.#isHeader(cells)) return 'repeatedHeader';
    if (cells.some(isTotal)) return 'total';
    const [only, second] = said;
    if (only && !second) return loneReason(only);
    const { facts } = this.#kind;
    return said.some(({ field }) => field !== undefined && facts.includes(field)) && !said.every(isFooter)
      ? undefined
      : 'note';
  }

  /** Cells that begin here and say something; one that a merged range carries on says nothing of this line. */
  #ownCells(row: SheetRow): OwnCell[] {
    return row.cells.flatMap((cell, at) => {
      if (!cell || cell.merged || (saysNothing(cell.value) && !cell.formula)) return [];
      const field = this.#fields.get(at + 1);
      const holds = field === undefined ? undefined : this.#kind.fields[field]?.text;
      return [{ column: at + 1, text: plainText(cell.value), field, holds }];
    });
  }

  #isHeader(cells: readonly OwnCell[]): boolean {
    const same = cells.filter(({ text }) => this.#headings.has(headerText(text))).length;
    return same >= 2 && same * 2 >= cells.length;
  }
}

/** A line with one cell: the name of a building, a unit of which nothing else is known, or a remark of the office. */
function loneReason({ field, text }: OwnCell): SkipReason | undefined {
  if (field === 'unitCode' && /\d/.test(text) && canonicalUnitCode(text) !== undefined) return undefined;
  return looksLikeBuilding(text) ? 'groupHeading' : 'note';
}

function isTotal({ holds, text }: OwnCell): boolean {
  const bare = compactText(text);
  if (holds === 'remark') return false;
  if (/^(?:合计|小计|总计|共计|累计)[::]?$|^(?:grand|sub)?-?total:?$/i.test(bare)) return true;
  if (holds === 'name') return false;
  return /^(?:合计|小计|总计|共计)/.test(bare) || /^.{1,8}(?:合计|小计|总计|共计)[::]?$/.test(bare);
}

function isFooter({ text }: OwnCell): boolean {
  return /^(?:制表|填表|审核|复核|经办|负责人|打印|编制|第.{1,8}页|共.{1,8}页|注[::]|说明[::]|备注[::])/.test(text);
}
