import { isComplete, layoutsOf, readSheet } from '@onedesk/sheets';
import { describe, expect, test } from 'vitest';
import { read as readRegisterSheet } from '../../../imports/register/sheets.fixtures.ts';
import { readInThread } from './index.ts';
import { kind } from './kind.ts';
import { fixture, type Line, read, sheetOf } from './sheets.fixtures.ts';

const header = ['楼座', '房号', '承租单位/个人', '联系人', '联系电话', '租赁期限', '月租金', '押金', '租赁备案'];
const good: Line = [
  'A座',
  '201',
  '中联商务有限公司',
  '陶霞',
  '19905845764',
  '2025-07-01至2026-06-30',
  5000,
  '两押一付',
  '是',
];

/** The good row with another cell. */
function changed(column: string, value: Line[number]): Line {
  return good.map((cell, at) => (header[at] === column ? value : cell));
}

async function faultsOf(line: Line, known = {}) {
  const { reading } = await read(await sheetOf([header, changed('房号', '901'), changed('房号', '902'), line]), known);
  return reading.refused.flatMap(({ faults }) => faults);
}

const faulty: [string, string, Line][] = [
  ['buildingMissing', 'A', changed('楼座', null)],
  ['unitCodeMissing', 'B', changed('房号', null)],
  ['tenantMissing', 'C', changed('承租单位/个人', '/')],
  ['tenantNotValid', 'C', changed('承租单位/个人', '123')],
  ['textTooLong', 'C', changed('承租单位/个人', '长'.repeat(121))],
  ['formula', 'C', changed('承租单位/个人', '=cmd|calc')],
  ['phoneNotValid', 'E', changed('联系电话', '12345')],
  ['termMissing', 'F', changed('租赁期限', null)],
  ['termNotValid', 'F', changed('租赁期限', '两年')],
  ['termEndsBeforeStart', 'F', changed('租赁期限', '2026-11-30至2025-12-01')],
  ['rentMissing', 'G', changed('月租金', null)],
  ['amountNotANumber', 'G', changed('月租金', '面议')],
  ['amountNegative', 'G', changed('月租金', -5000)],
  ['amountTooPrecise', 'G', changed('月租金', '5000.005')],
  ['amountNotANumber', 'H', changed('押金', '面议')],
  ['amountNegative', 'H', changed('押金', '-1')],
  ['filedUnknown', 'I', changed('租赁备案', '办理中')],
];

describe("LSE-3 the office's own tenants", () => {
  test('LSE-3 exactly the planted row is refused, with its one fault, and all others are accepted', async () => {
    const register = await readRegisterSheet(await fixture('units-register.xlsx'), 'units-register.xlsx');
    const knownUnits = register.reading.accepted.map(({ key }) => key);
    const { reading } = await read(await fixture('opening-accounts.xlsx'), { knownUnits });
    const expected = JSON.parse((await fixture('opening-accounts.expected.json')).toString()) as {
      tenanciesAccepted: number;
      rejected: { sheet: string; row: number; unit: string }[];
    };
    expect(
      reading.refused.map(({ row, unit, faults }) => ({ row, unit, codes: faults.map(({ code }) => code) })),
    ).toEqual(
      expected.rejected
        .filter(({ sheet }) => sheet === '租户')
        .map(({ row, unit }) => ({ row, unit, codes: ['termEndsBeforeStart'] })),
    );
    expect(reading.accepted).toHaveLength(expected.tenanciesAccepted);
    expect(reading.accepted.filter(({ depositRemark }) => depositRemark !== null)).toHaveLength(19);
  });

  test('LSE-3 a row is read in the terms of the system; a deposit in words is months of rent', async () => {
    const { reading } = await read(await fixture('opening-accounts.xlsx'));
    expect(reading.accepted.find(({ row }) => row === 80)).toEqual({
      row: 80,
      building: 'B座',
      code: '2904',
      label: 'B座-2904',
      key: 'B|2904',
      tenant: { name: '钱芳', kind: 'person', identity: null, phones: [{ number: '19905848650' }] },
      contactName: '魏桂',
      startsOn: '2024-03-01',
      endsOn: '2025-02-28',
      monthlyRent: 564_700n,
      deposit: 1_129_400n,
      depositRemark: '两押一付',
      filed: false,
      remark: null,
    });
  });

  test('EST-6 of the whole workbook the sheet of tenants is proposed first, and complete; in a thread it reads the same', {
    timeout: 30_000,
  }, async () => {
    const file = { bytes: await fixture('opening-accounts.xlsx'), name: 'opening-accounts.xlsx' };
    const layouts = layoutsOf(kind, await readSheet(file.bytes, file.name));
    expect(layouts.map(({ name, mapping }) => [name, isComplete(kind, mapping)])).toEqual([
      ['租户', true],
      ['欠费明细', false],
    ]);
    const [layout] = await readInThread('lay', file);
    expect(layout).toEqual(layouts[0]);
    if (!layout) throw new Error('no sheet found');
    const { reading } = await read(file.bytes);
    expect(await readInThread('read', { ...file, mapping: layout.mapping })).toEqual(reading);
  });
});

describe('LSE-3 every fault of a row is listed, with its cell', () => {
  test.each(faulty)('%s in column %s', async (code, column, line) => {
    const faults = await faultsOf(line);
    expect(faults.map(({ code, column }) => ({ code, column }))).toEqual([{ code, column }]);
    expect(faults[0]?.message.zh).not.toMatch(/[{}]/);
    expect(faults[0]?.message.en).not.toMatch(/[{}]/);
  });

  test('the same tenant from the same day in the same unit counts once; a second tenant of the unit is another tenancy', async () => {
    const { reading } = await read(
      await sheetOf([
        header,
        good,
        changed('房号', '2层01室').map((cell, at) => (at === 5 ? '2025.7.1-2027.6.30' : cell)),
        changed('承租单位/个人', '孔伟'),
      ]),
    );
    expect(reading.refused.map(({ row, faults }) => [row, faults.map(({ code }) => code)])).toEqual([
      [3, ['tenancyListedTwice']],
    ]);
    expect(reading.accepted).toHaveLength(2);
  });

  test('a unit that is not in the register is named', async () => {
    expect(await faultsOf(good, { knownUnits: ['A|901', 'A|902'] })).toMatchObject([
      { code: 'unitNotInRegister', field: 'unitCode', column: 'B' },
    ]);
  });
});

describe('EST-6 sheets of other offices', () => {
  test('a first and a last day in columns of their own, identity numbers, no deposit', async () => {
    const columns = ['房号', '楼栋', '租客姓名', '租客电话', '身份证号', '起租日期', '到期日期', '租金', '备注'];
    const person = '999999197009026822';
    const { reading } = await read(
      await sheetOf([
        ['A座租赁台账'],
        columns,
        ['301', 'A座', '孔伟', '19905845764', person, new Date(Date.UTC(2025, 0, 1)), '2025-12-31', 3000, '续租'],
        ['302', 'A座', '孔明', '19905845765', null, '2025-06-01', '2025-05-31', 3000, null],
        ['303', 'A座', '孔亮', '19905845766', null, '2025-06-01', null, 3000, null],
      ]),
    );
    expect(reading.accepted).toMatchObject([
      {
        label: 'A座-301',
        tenant: { name: '孔伟', identity: { kind: 'residentId', number: person } },
        contactName: null,
        startsOn: '2025-01-01',
        endsOn: '2025-12-31',
        monthlyRent: 300_000n,
        deposit: 0n,
        depositRemark: null,
        filed: false,
        remark: '续租',
      },
    ]);
    expect(reading.refused.map(({ faults }) => faults.map(({ code, column }) => [code, column]))).toEqual([
      [['termEndsBeforeStart', 'G']],
      [['termMissing', 'G']],
    ]);
  });

  test('English headings', async () => {
    const { reading } = await read(
      await sheetOf([
        ['Building', 'Unit', 'Tenant', 'Contact person', 'Phone', 'Lease term', 'Monthly rent', 'Deposit', 'Filed'],
        [
          'A',
          '1502',
          'ABC Trading Co., Ltd.',
          'Li Wei',
          '19905825118',
          '2025-01-01 to 2025-12-31',
          '12,000',
          '24,000',
          'yes',
        ],
      ]),
    );
    expect(reading.accepted).toMatchObject([
      { label: 'A-1502', tenant: { kind: 'company' }, contactName: 'Li Wei', deposit: 2_400_000n, filed: true },
    ]);
  });
});
