import type { SheetKind } from '@onedesk/sheets';
import { arrearsFaults, type ArrearsFault } from './arrearsFaults.ts';
import { type ArrearsField, arrearsFields } from './arrearsFields.ts';
import type { ArrearsRow } from './arrearsRow.ts';
import { readArrears } from './readArrears.ts';

/** LED-1: a sheet of what is owed by unit, item and month. A reading thread loads it from here. */
export const kind: SheetKind<ArrearsField, ArrearsFault, ArrearsRow> = {
  fields: arrearsFields,
  required: ['unitCode', 'feeItem', 'month', 'charged'],
  facts: ['unitCode', 'feeItem', 'month', 'charged', 'arrears'],
  faults: arrearsFaults,
  read: (row, _, known) => readArrears(row, known),
  twice: { field: 'month', code: 'chargeListedTwice' },
};
