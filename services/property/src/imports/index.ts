import * as sheets from '@onedesk/sheets';
import type { UnitRow } from './register/unitRow.ts';

export { columnsOf } from '@onedesk/sheets';
export { type RegisterField, registerFields } from './register/fields.ts';
export { kind } from './register/kind.ts';
export { readInThread, readRegister } from './register/readRegister.ts';
export * from './register/unitRow.ts';
export * from './cells/words.ts';

export type SheetReading = sheets.SheetReading<UnitRow>;
