import { mappingProblems, proposeForHeader, proposeMappings, readSheet, type Sheet } from '@onedesk/sheets';
import { workbookBytes } from '@onedesk/sheets/fixtures';
import { describe, expect, test } from 'vitest';
import { kind } from './kind.ts';
import { readRegister } from './readRegister.ts';
import { codes, labels, other, company, person, read, sheetOf } from './sheets.fixtures.ts';

describe('EST-6 other sheets of this kind', () => {
  test('two title rows, another order, other words, unknown columns', async () => {
    const { reading, mapping } = await read(
      await sheetOf([
        ['阳光花园业主资料', null, null],
        ['编制:客服部', null, '2026年10月'],
        [
          '房间号',
          '幢',
          '产权人',
          '电话1',
          '电话2',
          '证照号码',
          '面积(平方米)',
          '户型',
          '物业类型',
          '入伙日期',
          '宽带',
          '销售状态',
          '入住情况',
        ],
        [
          '1-301',
          '1幢',
          '张三',
          '19905825118',
          '0755-82345678',
          person,
          88.5,
          '三房两厅',
          '住宅',
          44662,
          '有',
          '售出',
          '自住',
        ],
        [
          '2-301',
          '1幢',
          '李四',
          '19905825119',
          null,
          other,
          '90平米',
          '两房',
          '住宅',
          '2022.4.11',
          null,
          '售出',
          '空房',
        ],
      ]),
    );
    expect(mapping).toMatchObject({ firstHeaderRow: 3, lastHeaderRow: 3 });
    expect(reading.refused).toEqual([]);
    expect(labels(reading)).toEqual(['1幢-1-301', '1幢-2-301']);
    expect(reading.accepted[0]).toMatchObject({
      layout: '三房两厅',
      floor: 3,
      area: '88.50',
      handedOverOn: '2022-04-11',
      owner: { name: '张三', phones: [{ number: '19905825118' }, { number: '0755-82345678' }] },
    });
  });

  test('English headings', async () => {
    const { reading } = await read(
      await sheetOf([
        [
          'Tower',
          'Unit No.',
          'Type',
          'Gross Floor Area (sqm)',
          'Owner Name',
          'ID No.',
          'Mobile',
          'Handover Date',
          'Sale Status',
          'Occupancy',
          'Remarks',
        ],
        [
          'Tower A',
          'A1502',
          'Office',
          '1,120.5',
          'ABC Trading Co., Ltd.',
          company,
          '+86 199 0582 5118',
          '11 Apr 2022',
          'Sold',
          'Let',
          'n/a',
        ],
        ['Tower B', '801', 'Retail', 60, null, null, null, null, 'Available', 'Vacant', null],
      ]),
    );
    expect(reading.refused).toEqual([]);
    expect(reading.accepted).toMatchObject([
      {
        label: 'Tower A-1502',
        area: '1120.50',
        kind: 'office',
        declaredUse: 'let',
        owner: { kind: 'company' },
        remark: null,
      },
      { label: 'Tower B-801', kind: 'retail', saleState: 'unsold', owner: null },
    ]);
  });

  test('the building inside the unit code, in several spellings', async () => {
    const { reading } = await read(
      await sheetOf([
        ['房号', '用途', '建筑面积', '业主'],
        ['A座-1502', '办公', 100, '张三'],
        ['A1503', '办公', 100, null],
        ['a座15层04室', '办公', 100, null],
        ['裙楼-S-34', '商铺', 100, null],
        ['12号楼2单元301', '住宅', 100, null],
      ]),
    );
    expect(labels(reading)).toEqual(['A座-1502', 'A座-1503', 'A座-1504', '裙楼-S-34', '12号楼-2-301']);
    expect(reading.accepted.map(({ saleState }) => saleState).slice(0, 2)).toEqual(['sold', 'unsold']);
  });

  test('building, entrance and room in three columns', async () => {
    const { reading } = await read(
      await sheetOf([
        ['楼号', '单元', '房号', '面积', '姓名'],
        ['1号楼', '2单元', '301', 80, '张三'],
        ['1栋', 1, 301, 80, null],
        ['1#', '1', '1-302', 80, null],
      ]),
    );
    expect(labels(reading)).toEqual(['1号楼-2-301', '1号楼-1-301', '1号楼-1-302']);
    expect(reading.accepted[0]?.kind).toBe('residential');
  });

  test('a header of two lines with merged cells, and a building merged over its rows', async () => {
    const bytes = await workbookBytes((book) => {
      const sheet = book.addWorksheet('台账');
      sheet.addRows([
        ['业主台账', null, null, null, null, null],
        ['楼栋', '室号', '业主信息', null, null, '建筑面积'],
        [null, null, '姓名', '证件号码', '联系方式', null],
        ['A座', '201', '张三', person, '19905825118', 100],
        [null, '202', '李四', other, '19905825119', 100],
        ['B座', '201', null, null, null, 100],
      ]);
      for (const range of ['A1:F1', 'A2:A3', 'B2:B3', 'C2:E2', 'F2:F3', 'A4:A5']) sheet.mergeCells(range);
    });
    const { reading } = await read(bytes);
    expect(labels(reading)).toEqual(['A座-201', 'A座-202', 'B座-201']);
    expect(reading.accepted[1]?.owner).toMatchObject({ name: '李四', identity: { number: other } });
  });

  test('a header of two lines without merged cells', async () => {
    const { reading, mapping } = await read(
      await sheetOf([
        ['楼栋', '室号', '业主信息', null, null, '建筑面积'],
        [null, null, '姓名', '证件号码', '联系方式', null],
        ['A座', '201', '张三', person, '19905825118', 100],
      ]),
    );
    expect(mapping).toMatchObject({ firstHeaderRow: 1, lastHeaderRow: 2 });
    expect(reading.accepted[0]?.owner).toMatchObject({ name: '张三', phones: [{ number: '19905825118' }] });
  });

  test('headings repeated on every page, group lines, page totals and a signature are reported as no units', async () => {
    const header = ['序号', '房号', '面积', '业主', '备注'];
    const { reading } = await read(
      await sheetOf([
        header,
        ['A座', null, null, null, null],
        [1, '201', 100, '张三', null],
        [2, null, null, null, null],
        ['本页小计', null, 100, null, null],
        header,
        [null, 'B座', null, null, null],
        [3, '201', 100, '李四', null],
        ['总 计', null, { formula: 'SUM(C3:C8)', result: 200 }, null, null],
        ['制表:王五', null, null, '审核:赵六', null],
      ]),
    );
    expect(labels(reading)).toEqual(['A座-201', 'B座-201']);
    expect(reading.skipped.map(({ row, reason }) => [row, reason])).toEqual([
      [2, 'groupHeading'],
      [4, 'blank'],
      [5, 'total'],
      [6, 'repeatedHeader'],
      [7, 'groupHeading'],
      [9, 'total'],
      [10, 'note'],
    ]);
  });

  test('a building written once stands for the empty cells below it; one forgotten cell among many is a fault', async () => {
    const carried = await read(
      await sheetOf([
        ['楼座', '房号', '面积'],
        ['A座', '201', 1],
        [null, '202', 1],
        [null, '203', 1],
        ['B座', '201', 1],
        [null, '202', 1],
      ]),
    );
    expect(labels(carried.reading)).toEqual(['A座-201', 'A座-202', 'A座-203', 'B座-201', 'B座-202']);
    const forgotten = await read(
      await sheetOf([
        ['楼座', '房号', '面积'],
        ['A座', '201', 1],
        ['A座', '202', 1],
        [null, '203', 1],
      ]),
    );
    expect(codes(forgotten.reading)).toEqual(['buildingMissing']);
  });

  test('a sheet per building is named by its sheet, and the sheet that is no register is not chosen', async () => {
    const bytes = await workbookBytes((book) => {
      book.addWorksheet('说明').addRows([['填表说明'], ['房号请按楼层填写'], ['如有疑问请联系客服部']]);
      book.addWorksheet('旧表', { state: 'hidden' }).addRows([
        ['楼座', '房号', '面积', '业主', '电话'],
        ['A座', '1', 1],
      ]);
      book.addWorksheet('A座').addRows([
        ['房号', '面积', '业主'],
        ['201', 100, '张三'],
      ]);
      book.addWorksheet('B座').addRows([
        ['房号', '面积', '业主'],
        ['201', 100, '李四'],
      ]);
    });
    const { reading, proposals } = await read(bytes);
    expect(labels(reading)).toEqual(['A座-201']);
    expect(proposals.map(({ mapping, hidden }) => [mapping.sheet, hidden])).toEqual([
      ['A座', false],
      ['B座', false],
      ['旧表', true],
    ]);
  });

  test('a column called 状态 is told by its cells, and a tenant is no owner', async () => {
    const { mapping } = await read(
      await sheetOf([
        ['楼座', '房号', '面积', '租户姓名', '租户电话', '业主', '业主电话', '状态'],
        ...['201', '202', '203', '204'].map((code) => [
          'A座',
          code,
          1,
          '丁一',
          '19905825111',
          '张三',
          '19905825118',
          '空置',
        ]),
      ]),
    );
    expect(mapping.columns.filter(({ column }) => column > 3)).toEqual([
      { column: 6, field: 'ownerName' },
      { column: 7, field: 'phones' },
      { column: 8, field: 'declaredUse' },
    ]);
  });

  test('CSV in GB18030, with formulas marked by a leading sign', async () => {
    // 楼座,房号,面积,业主 / A座,201,88,=1+1 / A座,202,88,张三
    const header = 'c2a5d7f92cb7bfbac52cc3e6bbfd2cd2b5d6f70a';
    const rows = '41d7f92c3230312c38382c3d312b310a41d7f92c3230322c38382cd5c5c8fd0a';
    const { reading } = await read(Buffer.from(header + rows, 'hex'));
    expect(labels(reading)).toEqual(['A座-202']);
    expect(codes(reading)).toEqual(['formula']);
  });

  test('several owners of one unit each have their own number', async () => {
    const { reading } = await read(
      await sheetOf([
        ['楼座', '房号', '面积', '业主', '身份证号', '电话'],
        ['A座', '201', 1, '张三、李四', `${person}/${other}`, '19905825118,19905825119'],
      ]),
    );
    expect(reading.accepted[0]?.owner).toMatchObject({
      name: '张三',
      identity: { number: person },
      phones: [{ number: '19905825118' }],
    });
    expect(reading.accepted[0]?.coOwners).toMatchObject([{ name: '李四', identity: { number: other } }]);
  });

  test('buildings that exist already keep their names', async () => {
    const { sheet, mapping } = await read(
      await sheetOf([
        ['楼座', '房号', '面积'],
        ['A栋', '201', 1],
      ]),
    );
    expect(labels(readRegister(sheet, mapping, { knownBuildings: ['A座'] }))).toEqual(['A座-201']);
  });

  test('a header that is not found can be pointed at, and a mapping that cannot be used says why', async () => {
    const book = await readSheet(
      await sheetOf([
        ['甲', '乙', '丙'],
        ['A座', '201', 100],
      ]),
      'a.xlsx',
    );
    expect(proposeMappings(kind, book)).toEqual([]);
    const [sheet] = book.sheets as [Sheet];
    const { mapping } = proposeForHeader(kind, sheet, 1, 1);
    expect(mappingProblems(kind, book.sheets, mapping)).toEqual([{ code: 'unitCodeNotMapped' }]);
    const columns = [
      { column: 1, field: 'building' },
      { column: 2, field: 'unitCode' },
      { column: 3, field: 'area' },
    ] as const;
    expect(labels(readRegister(sheet, { ...mapping, columns }))).toEqual(['A座-201']);
    const twice = [...columns, { column: 3, field: 'area' }, { column: 9, field: 'remark' }] as const;
    expect(mappingProblems(kind, book.sheets, { ...mapping, columns: twice }).map(({ code }) => code)).toEqual([
      'columnTwice',
      'fieldTwice',
      'columnUnknown',
    ]);
    expect(mappingProblems(kind, book.sheets, { ...mapping, sheet: '无' })).toEqual([
      { code: 'sheetUnknown', sheet: '无' },
    ]);
    expect(mappingProblems(kind, book.sheets, { ...mapping, columns, lastHeaderRow: 99 })).toEqual([
      { code: 'headerRowsNotValid' },
    ]);
  });
});
