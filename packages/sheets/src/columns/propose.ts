import { buildingName, looksLikeBuilding } from '../cells/building.ts';
import { plainText } from '../cells/text.ts';
import { type CellValue, columnLetter, type Sheet, type SheetBook } from '../sheet/sheetBook.ts';
import { fieldsOf, type SheetKind } from '../sheetKind.ts';
import { evidence, samples } from './evidence.ts';
import { columnScore, findHeader, type Header, headerOf } from './findHeader.ts';
import { type ColumnMapping, columnsOf, type MappedColumn } from './mapping.ts';

/** What is proposed for one column. */
export interface ProposedColumn<Field extends string = string> {
  readonly column: number;
  readonly letter: string;
  readonly heading: string;
  /** Null for a column that is not imported. */
  readonly field: Field | null;
  /** How sure we are of the field, from 0 to 1. */
  readonly confidence: number;
  /** The first cells that say something; may be personal data. */
  readonly samples: readonly string[];
}

/** EST-6: how a sheet could be read, for a person to confirm or change. */
export interface MappingProposal<Field extends string = string> {
  readonly mapping: ColumnMapping<Field>;
  readonly columns: readonly ProposedColumn<Field>[];
  /** How much the sheet looks like this kind: the sum of its columns' confidences. */
  readonly score: number;
  readonly hidden: boolean;
}

/**
 * The sheets of a workbook that look like this kind, the likeliest first; hidden ones last. Empty when no
 * sheet has a header that names units: a person then says which row it is (`proposeForHeader`).
 */
export function proposeMappings<Field extends string>(
  kind: SheetKind<Field>,
  book: SheetBook,
): MappingProposal<Field>[] {
  return book.sheets
    .flatMap((sheet) => {
      const header = findHeader(kind, sheet);
      return header ? [propose(kind, sheet, header)] : [];
    })
    .toSorted((a, b) => Number(a.hidden) - Number(b.hidden) || b.score - a.score);
}

/** The proposal for a header that a person pointed at. */
export function proposeForHeader<Field extends string>(
  kind: SheetKind<Field>,
  sheet: Sheet,
  firstRow: number,
  lastRow: number,
): MappingProposal<Field> {
  const rows = sheet.rows.filter(({ number }) => number >= firstRow && number <= lastRow);
  return propose(kind, sheet, { ...headerOf(kind, sheet, rows), firstRow, lastRow });
}

function propose<Field extends string>(kind: SheetKind<Field>, sheet: Sheet, header: Header): MappingProposal<Field> {
  const data = sheet.rows.filter(({ number }) => number > header.lastRow);
  const values = header.headings.map((_, at) => samples(data, at + 1));
  const chosen = assigned(kind, header.headings, values);
  const columns = header.headings.map((heading, at): ProposedColumn<Field> => {
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
  const mapped = columns.flatMap(({ column, field }): MappedColumn<Field>[] => (field ? [{ column, field }] : []));
  const bare = { sheet: sheet.name, firstHeaderRow: header.firstRow, lastHeaderRow: header.lastRow, columns: mapped };
  const mapping = { ...bare, defaults: proposedDefaults(kind, sheet, bare) };
  const score = columns.reduce((sum, { confidence }) => sum + confidence, 0);
  return { mapping, columns, score, hidden: sheet.hidden };
}

interface Candidate<Field extends string> {
  readonly column: number;
  readonly field: Field;
  readonly confidence: number;
}

/** Gives each column at most one field and each field at most one column, the surest first; some fields may have several. */
function assigned<Field extends string>(
  kind: SheetKind<Field>,
  headings: readonly string[],
  values: readonly CellValue[][],
): Map<number, Candidate<Field>> {
  const candidates = headings
    .flatMap((heading, at) =>
      fieldsOf(kind).map((field) => ({
        column: at + 1,
        field,
        confidence: confidence(kind, heading, values[at] ?? [], field),
      })),
    )
    .filter((candidate) => candidate.confidence >= 0.3)
    .toSorted((a, b) => b.confidence - a.confidence || a.column - b.column);
  const chosen = new Map<number, Candidate<Field>>();
  const taken = new Set<Field>();
  for (const candidate of candidates) {
    const repeats = kind.fields[candidate.field].repeats && candidate.confidence >= 0.7;
    if (chosen.has(candidate.column) || (taken.has(candidate.field) && !repeats)) continue;
    chosen.set(candidate.column, candidate);
    taken.add(candidate.field);
  }
  return withEntranceAsUnit(chosen);
}

/** What the heading says, corrected by what the cells show. */
function confidence(kind: SheetKind, heading: string, values: readonly CellValue[], name: string): number {
  const field = kind.fields[name];
  if (!field) return 0;
  const said = columnScore(kind, heading, name);
  const shown = evidence(values, field);
  if (said > 0) return shown === null ? said : said * (0.5 + shown / 2);
  return heading === '' && shown !== null && shown >= 0.9 && field.telling ? 0.4 : 0;
}

/** `单元` beside a room number is an entrance; alone it is the unit. */
function withEntranceAsUnit<Field extends string>(
  chosen: Map<number, Candidate<Field>>,
): Map<number, Candidate<Field>> {
  const all = [...chosen.values()];
  const entrance = all.find(({ field }) => field === 'entrance');
  if (entrance && !all.some(({ field }) => field === 'unitCode')) {
    chosen.set(entrance.column, { ...entrance, field: 'unitCode' as Field });
  }
  return chosen;
}

/** A sheet per building has the building's name for its own; the rest is the kind's to know. */
export function proposedDefaults<Field extends string>(
  kind: SheetKind<Field>,
  sheet: Sheet,
  mapping: Omit<ColumnMapping<Field>, 'defaults'>,
): ColumnMapping<Field>['defaults'] {
  const noBuilding = columnsOf(mapping, 'building').length === 0 && looksLikeBuilding(sheet.name);
  const building = noBuilding ? { building: buildingName(sheet.name) } : {};
  return { ...building, ...kind.defaults?.(sheet, mapping) } as ColumnMapping<Field>['defaults'];
}
