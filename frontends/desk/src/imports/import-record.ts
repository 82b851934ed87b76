import type {
  ArrearsImportFieldsFragment,
  RegisterImportFieldsFragment,
  RegisterImportState,
  TenancyImportFieldsFragment,
} from '../gql/graphql.ts';

/** An import of any kind, as its page shows it. */
export type ImportRecord = RegisterImportFieldsFragment | TenancyImportFieldsFragment | ArrearsImportFieldsFragment;
export type ImportCounts = NonNullable<ImportRecord['counts']>;
/** The same for every kind. */
export type ImportState = RegisterImportState;

/** States in which the server works and the page only watches. */
const workingStates = ['reading', 'checking', 'importing', 'undoing'] as const satisfies ImportState[];
export type WorkingState = (typeof workingStates)[number];

export function isWorking(state: ImportState | undefined): state is WorkingState {
  return (workingStates as readonly string[]).includes(state ?? '');
}

/** EST-6: the same sheet twice changes nothing. True when importing would leave every record as it is. */
export function changesNothing(counts: ImportCounts): boolean {
  if (counts.__typename === 'ArrearsImportCounts') return counts.unchanged === counts.accepted;
  if (counts.__typename === 'TenancyImportCounts')
    return counts.tenanciesNew + counts.tenanciesChanged + counts.partiesNew + counts.partiesChanged === 0;
  return (
    counts.unitsNew + counts.unitsChanged + counts.partiesNew + counts.partiesChanged === 0 &&
    counts.ownershipsNew + counts.ownershipsEnded === 0
  );
}

/** How many rows would be written: accepted ones, less those that an earlier import has entered already. */
export function writtenRows(counts: ImportCounts): number {
  return counts.accepted - (counts.__typename === 'ArrearsImportCounts' ? counts.unchanged : 0);
}

/** Which of the four steps (upload, columns, check, import) a state belongs to, 0–3; 4 is past the last. */
export function stepOf(state: ImportState): number {
  const steps: Record<ImportState, number> = {
    reading: 0,
    failed: 0,
    needsMapping: 1,
    checking: 2,
    checked: 2,
    importing: 3,
    imported: 4,
    undoing: 4,
    undone: 4,
  };
  return steps[state];
}

/** What each column stands for, by the number of the column; null leaves the column out. */
export type ColumnChoice = Readonly<Record<number, string | null>>;

/** Keys of required fields that no column stands for. */
export function missingFields(choice: ColumnChoice, fields: ImportRecord['fields']): string[] {
  const chosen = new Set(Object.values(choice));
  return fields.filter((field) => field.required && !chosen.has(field.key)).map((field) => field.key);
}

/** A column's name as the spreadsheet shows it: 1 → A, 27 → AA. */
export function columnLetter(column: number): string {
  const rest = column - 1;
  const last = String.fromCharCode(65 + (rest % 26));
  return rest < 26 ? last : columnLetter(Math.floor(rest / 26)) + last;
}
