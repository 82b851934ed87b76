import { describe, expect, test } from 'vitest';
import { readRegister } from '../../imports/index.ts';
import { ownersOf, partiesOf } from './sheetParties.ts';

const person = '999999197009026822';
const other = '99999919910328785X';

/** The parties of a sheet with these lines: owner, identity number, phones, remark. */
function parties(...lines: [owner: string, identity: string, phones: string, remark?: string][]) {
  const fields = ['building', 'unitCode', 'kind', 'area', 'ownerName', 'identity', 'phones', 'remark'] as const;
  const rows = lines.map(([owner, identity, phones, remark = ''], at) => ({
    number: at + 1,
    cells: ['A座', String(101 + at), '住宅', '80', owner, identity, phones, remark].map((value) => ({ value })),
  }));
  const sheet = { name: '台账', hidden: false, rows, lastRow: rows.length, columnCount: fields.length };
  const columns = fields.map((field, at) => ({ column: at + 1, field }));
  const mapping = { sheet: '台账', firstHeaderRow: 0, lastHeaderRow: 0, columns, defaults: {} };
  const { accepted, refused } = readRegister(sheet, mapping);
  if (refused.length > 0) throw new Error('a line of the test is faulty');
  return partiesOf(ownersOf(accepted), { companiesByName: true }).parties.map(({ name, identity, phones, units }) => ({
    name,
    identity: identity?.number ?? null,
    phones: [...phones.values()].map(({ number, dead }) => (dead ? `${number} dead` : number)),
    units: units.length,
  }));
}

describe('who is who in a sheet', () => {
  test('EST-6 the same identity number is one party, with the phones of all its rows', () => {
    expect(parties(['李梅', person, '19900000001'], ['李 梅', person, '19900000002;19900000001'])).toEqual([
      { name: '李梅', identity: person, phones: ['19900000001', '19900000002'], units: 2 },
    ]);
  });

  test('EST-6 a row without a number joins the one with it by name and phone', () => {
    expect(parties(['李梅', '', '19900000001'], ['李梅', person, '19900000001'])).toEqual([
      { name: '李梅', identity: person, phones: ['19900000001'], units: 2 },
    ]);
  });

  test('EST-6 two numbers are two parties, two people of one name without anything in common as well', () => {
    expect(parties(['李梅', person, '19900000001'], ['李梅', other, '19900000001'])).toHaveLength(2);
    expect(parties(['李梅', '', '19900000001'], ['李梅', '', '19900000002'], ['李梅', '', ''])).toHaveLength(3);
  });

  test('EST-6 a company is known by its name', () => {
    expect(parties(['恒信咨询有限公司', '', '19900000001'], ['恒信咨询有限公司', '', ''])).toMatchObject([
      { units: 2 },
    ]);
  });

  test('EST-6 NTC-3 a phone of which one row says that nobody answers is dead', () => {
    expect(
      parties(['李梅', person, '19900000001', '电话已停机'], ['李梅', person, '19900000001;19900000002']),
    ).toMatchObject([{ phones: ['19900000001 dead', '19900000002'] }]);
  });
});
