import {
  type ColumnMapping,
  type KnownFacts,
  moduleBeside,
  readRows,
  type Sheet,
  type SheetReading,
  threadReader,
} from '@onedesk/sheets';
import type { RegisterField } from './fields.ts';
import { kind } from './kind.ts';
import type { UnitRow } from './unitRow.ts';

/** EST-6: reads all lines of a register below its header by the mapping. */
export function readRegister(
  sheet: Sheet,
  mapping: ColumnMapping<RegisterField>,
  known: KnownFacts = {},
): SheetReading<UnitRow> {
  return readRows(kind, sheet, mapping, known);
}

/** The same, a file at a time, in the reading thread. */
export const readInThread = threadReader<string, UnitRow>(moduleBeside(import.meta.url, './kind'));
