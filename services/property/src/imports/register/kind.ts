import { type ColumnMapping, columnsOf, plainText, type Sheet, type SheetKind } from '@onedesk/sheets';
import type { UnitKind } from '../cells/words.ts';
import { registerFaults, type RegisterFault } from './faultWords.ts';
import { fields, owners, type RegisterField } from './fields.ts';
import { readUnit } from './readUnit.ts';
import type { UnitRow } from './unitRow.ts';

/** EST-6: a register of units with their owners. A reading thread loads it from here. */
export const kind: SheetKind<RegisterField, RegisterFault, UnitRow> = {
  fields,
  subject: owners,
  required: ['unitCode', 'area'],
  facts: ['unitCode', 'area', 'ownerName', 'identity', 'kind', 'saleState'],
  faults: registerFaults,
  defaults: kindOfTitle,
  read: readUnit,
  twice: { field: 'unitCode', code: 'unitListedTwice' },
};

const kindsOfTitles: readonly [UnitKind, RegExp][] = [
  ['parking', /车位|车库|parking/i],
  ['retail', /商铺|商业|retail|shops?/i],
  ['residential', /住宅|小区|花园|公寓|家园|residen/i],
  ['office', /写字楼|办公|大厦|商务|国际|office|tower/i],
];

/** What its units are, where no column says it: the sheet's name or its title may. */
function kindOfTitle(sheet: Sheet, mapping: Omit<ColumnMapping, 'defaults'>): { kind?: UnitKind } {
  if (columnsOf(mapping, 'kind').length > 0) return {};
  const above = sheet.rows.filter(({ number }) => number < mapping.firstHeaderRow);
  const titles = [
    sheet.name,
    ...above.flatMap(({ cells }) => cells.map((cell) => plainText(cell?.value ?? null))),
  ].join(' ');
  return { kind: kindsOfTitles.find(([, words]) => words.test(titles))?.[0] ?? 'residential' };
}
