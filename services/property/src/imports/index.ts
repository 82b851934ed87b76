import * as sheets from '@onedesk/sheets';
import type { RegisterField } from './register/fields.ts';
import { kind } from './register/kind.ts';
import type { UnitRow } from './register/unitRow.ts';

export { columnsOf, contentType, defaultLimits, mappingFor, SheetRefusal } from '@onedesk/sheets';
export type { SheetFile, SheetRefusalCode, SkippedLine } from '@onedesk/sheets';
export { type RegisterField, registerFields } from './register/fields.ts';
export { kind } from './register/kind.ts';
export { readInThread, readRegister } from './register/readRegister.ts';
export * from './register/unitRow.ts';
export * from './cells/words.ts';

export type ColumnMapping = sheets.ColumnMapping<RegisterField>;
export type SheetLayout = sheets.SheetLayout<RegisterField>;
export type MappingProblem = sheets.MappingProblem<RegisterField>;
export type SheetReading = sheets.SheetReading<UnitRow>;

/** Fields that every row of a register needs. */
export const requiredFields = kind.required;

/** Whether the rows of a register can be read by the mapping at all. */
export const isComplete = (mapping: ColumnMapping): boolean => sheets.isComplete(kind, mapping);

/** What is wrong with a mapping of this sheet; that a field is missing is not: it is asked for. */
export const layoutProblems = (layout: SheetLayout, mapping: ColumnMapping): MappingProblem[] =>
  sheets.layoutProblems(kind, layout, mapping);
