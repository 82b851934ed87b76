import { readFile } from 'node:fs/promises';
import { proposeMappings, readSheet } from '@onedesk/sheets';
import { beforeAll, describe, expect, test } from 'vitest';
import type { SheetReading } from '../index.ts';
import { kind } from './kind.ts';
import { readRegister } from './readRegister.ts';
import type { FaultCode } from './sheets.fixtures.ts';

interface Expected {
  units: number;
  ownerships: number;
  partiesByIdentity: number;
  rejected: { row: number; unit: string; why: string }[];
}

const fixtures = new URL('../../../../../packages/testkit/fixtures/', import.meta.url);
const codes: Record<string, FaultCode> = {
  'phone not valid': 'phoneNotValid',
  'area not a number': 'areaNotANumber',
  'area missing': 'areaMissing',
  'identity number checksum': 'identityChecksum',
  'unit listed twice': 'unitListedTwice',
  'date not valid': 'dateNotValid',
};

describe("EST-6 the office's own register", () => {
  let reading: SheetReading;
  let expected: Expected;

  beforeAll(async () => {
    const book = await readSheet(await readFile(new URL('units-register.xlsx', fixtures)), 'units-register.xlsx');
    const [proposal] = proposeMappings(kind, book);
    const sheet = book.sheets.find(({ name }) => name === proposal?.mapping.sheet);
    if (!proposal || !sheet) throw new Error('no register found');
    reading = readRegister(sheet, proposal.mapping);
    expected = JSON.parse(await readFile(new URL('units-register.expected.json', fixtures), 'utf8')) as Expected;
  });

  test('EST-6 exactly the planted rows are refused, each with its one fault', () => {
    expect(
      reading.refused.map(({ row, unit, faults }) => ({ row, unit, codes: faults.map(({ code }) => code) })),
    ).toEqual(expected.rejected.map(({ row, unit, why }) => ({ row, unit, codes: [codes[why]] })));
  });

  test('EST-6 every other unit is accepted, with its owner when it is sold', () => {
    expect(reading.accepted).toHaveLength(expected.units);
    expect(reading.accepted.filter(({ owner }) => owner)).toHaveLength(expected.ownerships);
    const identities = reading.accepted.flatMap(({ owner }) => owner?.identity?.number ?? []);
    expect(new Set(identities).size).toBe(expected.partiesByIdentity);
    expect(reading.buildings).toEqual(['A座', 'B座', '裙楼', '地下']);
    expect(new Set(reading.accepted.map(({ key }) => key)).size).toBe(expected.units);
  });

  test('EST-6 blank lines and the total line are no units, and are reported', () => {
    expect(reading.skipped.filter(({ reason }) => reason === 'blank')).toHaveLength(8);
    expect(reading.skipped.filter(({ reason }) => reason !== 'blank')).toMatchObject([{ row: 856, reason: 'total' }]);
    expect(reading.accepted.length + reading.refused.length + reading.skipped.length).toBe(856 - 3);
  });

  test('EST-6 a row is read in the terms of the system', () => {
    expect(reading.accepted.find(({ row }) => row === 18)).toEqual({
      row: 18,
      building: 'A座',
      code: '305',
      label: 'A座-305',
      key: 'A|305',
      floor: 3,
      kind: 'office',
      layout: null,
      area: '208.65',
      saleState: 'sold',
      declaredUse: 'ownerOccupied',
      handedOverOn: '2019-07-07',
      owner: {
        name: '嘉禾物流有限公司',
        kind: 'company',
        identity: { kind: 'creditCode', number: '919999999NGN6Y5HFK', checkFits: true },
        phones: [{ number: '19905825636' }],
      },
      coOwners: [],
      remark: null,
      contactDoubtful: false,
    });
    expect(reading.accepted.filter(({ contactDoubtful }) => contactDoubtful).map(({ row }) => row)).toEqual([
      13, 423, 592,
    ]);
  });

  test('EST-6 the row that counts of a unit listed twice is the first, and the fault names it', () => {
    const twice = reading.refused.find(({ row }) => row === 709)?.faults[0];
    const first = reading.accepted.find(({ label }) => label === '地下-B1-155');
    expect(twice).toMatchObject({ column: 'C', field: 'unitCode' });
    expect(twice?.message.zh).toContain(`第 ${first?.row} 行`);
  });
});
