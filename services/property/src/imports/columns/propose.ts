import { buildingName, looksLikeBuilding } from '../cells/building.ts';
import { plainText } from '../cells/text.ts';
import type { UnitKind } from '../cells/words.ts';
import { type CellValue, columnLetter, type Sheet, type SheetBook } from '../sheet/sheetBook.ts';
import { evidence, samples, telling } from './evidence.ts';
import { type RegisterField, registerFields } from './fields.ts';
import { columnScore, findHeader, type Header, headerOf } from './findHeader.ts';
import { type ColumnMapping, columnsOf, type MappedColumn } from './mapping.ts';

/** What is proposed for one column. */
export interface ProposedColumn {
  readonly column: number;
  readonly letter: string;
  readonly heading: string;
  /** Null for a column that is not imported. */
  readonly field: RegisterField | null;
  /** How sure we are of the field, from 0 to 1. */
  readonly confidence: number;
  /** The first cells that say something; may be personal data. */
  readonly samples: readonly string[];
}

/** EST-6: how a sheet could be read, for a person to confirm or change. */
export interface MappingProposal {
  readonly mapping: ColumnMapping;
  readonly columns: readonly ProposedColumn[];
  /** How much the sheet looks like a register: the sum of its columns' confidences. */
  readonly score: number;
  readonly hidden: boolean;
}

/**
 * The sheets of a workbook that look like a register of units, the likeliest first; hidden ones last. Empty when no
 * sheet has a header that names units: a person then says which row it is (`proposeForHeader`).
 */
export function proposeMappings(book: SheetBook): MappingProposal[] {
  return book.sheets
    .flatMap((sheet) => {
      const header = findHeader(sheet);
      return header ? [propose(sheet, header)] : [];
    })
    .toSorted((a, b) => Number(a.hidden) - Number(b.hidden) || b.score - a.score);
}

/** The proposal for a header that a person pointed at. */
export function proposeForHeader(sheet: Sheet, firstRow: number, lastRow: number): MappingProposal {
  const rows = sheet.rows.filter(({ number }) => number >= firstRow && number <= lastRow);
  return propose(sheet, { ...headerOf(sheet, rows), firstRow, lastRow });
}

function propose(sheet: Sheet, header: Header): MappingProposal {
  const data = sheet.rows.filter(({ number }) => number > header.lastRow);
  const values = header.headings.map((_, at) => samples(data, at + 1));
  const chosen = assigned(header.headings, values);
  const columns = header.headings.map((heading, at): ProposedColumn => {
    const best = chosen.get(at + 1);
    return {
      column: at + 1,
      letter: columnLetter(at + 1),
      heading: heading.replaceAll('\n', ' '),
      field: best?.field ?? null,
      confidence: best?.confidence ?? 0,
      samples: (values[at] ?? []).slice(0, 3).map(plainText),
    };
  });
  const mapped = columns.flatMap(({ column, field }): MappedColumn[] => (field ? [{ column, field }] : []));
  const bare = { sheet: sheet.name, firstHeaderRow: header.firstRow, lastHeaderRow: header.lastRow, columns: mapped };
  const mapping = { ...bare, defaults: proposedDefaults(sheet, { ...bare, defaults: {} }) };
  const score = columns.reduce((sum, { confidence }) => sum + confidence, 0);
  return { mapping, columns, score, hidden: sheet.hidden };
}

interface Candidate {
  readonly column: number;
  readonly field: RegisterField;
  readonly confidence: number;
}

/** Gives each column at most one field and each field at most one column, the surest first; phones may have several. */
function assigned(headings: readonly string[], values: readonly CellValue[][]): Map<number, Candidate> {
  const candidates = headings
    .flatMap((heading, at) =>
      registerFields.map((field) => ({
        column: at + 1,
        field,
        confidence: confidence(heading, values[at] ?? [], field),
      })),
    )
    .filter((candidate) => candidate.confidence >= 0.3)
    .toSorted((a, b) => b.confidence - a.confidence || a.column - b.column);
  const chosen = new Map<number, Candidate>();
  const taken = new Set<RegisterField>();
  for (const candidate of candidates) {
    const repeats = (candidate.field === 'phones' || candidate.field === 'remark') && candidate.confidence >= 0.7;
    if (chosen.has(candidate.column) || (taken.has(candidate.field) && !repeats)) continue;
    chosen.set(candidate.column, candidate);
    taken.add(candidate.field);
  }
  return withEntranceAsUnit(chosen);
}

/** What the heading says, corrected by what the cells show. */
function confidence(heading: string, values: readonly CellValue[], field: RegisterField): number {
  const said = columnScore(heading, field);
  const shown = evidence(values, field);
  if (said > 0) return shown === null ? said : said * (0.5 + shown / 2);
  return heading === '' && shown !== null && shown >= 0.9 && telling.includes(field) ? 0.4 : 0;
}

/** `单元` beside a room number is an entrance; alone it is the unit. */
function withEntranceAsUnit(chosen: Map<number, Candidate>): Map<number, Candidate> {
  const all = [...chosen.values()];
  const entrance = all.find(({ field }) => field === 'entrance');
  if (entrance && !all.some(({ field }) => field === 'unitCode')) {
    chosen.set(entrance.column, { ...entrance, field: 'unitCode' });
  }
  return chosen;
}

const kindsOfTitles: readonly [UnitKind, RegExp][] = [
  ['parking', /车位|车库|parking/i],
  ['retail', /商铺|商业|retail|shops?/i],
  ['residential', /住宅|小区|花园|公寓|家园|residen/i],
  ['office', /写字楼|办公|大厦|商务|国际|office|tower/i],
];

/** A sheet per building has the building's name for its own; its kind may stand in the title. */
export function proposedDefaults(sheet: Sheet, mapping: ColumnMapping): ColumnMapping['defaults'] {
  const noBuilding = columnsOf(mapping, 'building').length === 0 && looksLikeBuilding(sheet.name);
  const building = noBuilding ? { building: buildingName(sheet.name) } : {};
  if (columnsOf(mapping, 'kind').length > 0) return building;
  const above = sheet.rows.filter(({ number }) => number < mapping.firstHeaderRow);
  const titles = [
    sheet.name,
    ...above.flatMap(({ cells }) => cells.map((cell) => plainText(cell?.value ?? null))),
  ].join(' ');
  return { ...building, kind: kindsOfTitles.find(([, words]) => words.test(titles))?.[0] ?? 'residential' };
}
