import { type Estate, estate, key } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { oleFile } from '@onedesk/sheets/fixtures';
import { bomb, correctedRows, holdings, Office, registerFile, sheetBytes } from './office.fixtures.ts';

let world: Estate;
let office: Office;

beforeAll(async () => {
  world = await estate({ at: '2026-11-22T10:00:00+08:00' });
  office = await Office.open(world);
});
afterAll(async () => {
  await office.close();
  await world.close();
});

const uploads = async () => Number((await world.sql('select count(*) from property.upload'))[0]?.count);
const csv = Buffer.from('楼座,房号,用途,建筑面积\nA座,101,住宅,80\n');

describe('who may bring a file', () => {
  test('EST-6 a receptionist may not import: neither a file nor a command', async () => {
    const receptionist = world.person('receptionist');
    const response = await office.upload(csv, '台账.csv', { person: receptionist });
    expect(response.status).toBe(403);
    expect(await response.json()).toEqual({ code: 'FORBIDDEN', message: '您没有这项权限' });
    const answer = await receptionist.attempt(
      'mutation ($input: StartImportInput!) { startImport(input: $input) { __typename } }',
      { input: { idempotencyKey: key(), projectId: world.projects.b, fileId: await office.fileId(csv, 'x.csv') } },
    );
    expect(answer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  test('PPL-1 EST-6 for the clerk of project A there is no project B to import into', async () => {
    const clerk = world.person('clerk-a');
    const response = await office.upload(csv, '台账.csv', { person: clerk });
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([404, 'NOT_FOUND']);
    const fileId = await office.fileId(csv, 'x.csv');
    for (const projectId of [world.projects.a, world.projects.b]) {
      const answer = await clerk.attempt(
        'mutation ($input: StartImportInput!) { startImport(input: $input) { __typename } }',
        { input: { idempotencyKey: key(), projectId, fileId } },
      );
      expect(answer.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    }
  });

  test('PPL-1 EST-6 the faulty rows are given back to those only who may import there', async () => {
    const record = await office.check(Buffer.from('楼座,房号,用途,建筑面积\nA座,101,住宅,待测\n'), '台账.csv');
    const url = record.faultyRowsUrl ?? '';
    expect((await office.request(url)).status).toBe(200);
    for (const username of ['receptionist', 'clerk-a'])
      expect((await office.request(url, {}, world.person(username))).status).toBe(404);
    expect(
      await world.person('clerk-a').ask('query ($id: ID!) { registerImport(id: $id) { id } }', { id: record.id }),
    ).toEqual({
      registerImport: null,
    });
  });

  test('EST-6 a file without a name, or for no project at all, is refused in words', async () => {
    const nameless = await office.request(`/files?projectId=${world.projects.b}`, { method: 'POST', body: csv });
    expect([nameless.status, await nameless.json()]).toEqual([400, { code: 'BAD_USER_INPUT', message: '缺少文件名' }]);
    expect((await office.request('/files', { method: 'POST', body: csv })).status).toBe(400);
    expect((await office.request('/files/else')).status).toBe(404);
  });
});

describe('what is no register is refused by name, and nothing changes', () => {
  const atTheDoor: [what: string, bytes: Buffer, status: number, code: string, message: string][] = [
    ['an old .xls', Buffer.from(oleFile('Workbook')), 415, 'OLD_XLS', '.xlsx'],
    ['a workbook with a password', Buffer.from(oleFile('EncryptedPackage')), 415, 'PASSWORD_PROTECTED', '密码'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 415, 'WRONG_TYPE', 'Excel'],
    ['a web page', Buffer.from('<html><table></table></html>'), 415, 'WRONG_TYPE', 'Excel'],
    ['an empty file', Buffer.alloc(0), 400, 'EMPTY', '空'],
  ];

  test.each(atTheDoor)('EST-6 %s, at the door', async (_, bytes, status, code, message) => {
    const before = await uploads();
    const response = await office.upload(bytes, '台账.xlsx');
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ code, message: expect.stringContaining(message) });
    expect(await uploads()).toBe(before);
  });

  test('EST-6 a file above 20 MiB is not read to its end, whether it says its size or not', async () => {
    const before = await uploads();
    const response = await office.upload(Buffer.alloc(20 * 1024 * 1024 + 1, 'a'), '大.csv');
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([413, 'TOO_LARGE']);
    const { status, sent } = await office.sendWithoutEnd(`/files?projectId=${world.projects.b}`);
    expect(status).toBe(413);
    expect(sent).toBeLessThan(60 * 1024 * 1024);
    expect(await uploads()).toBe(before);
  });

  test('EST-6 a broken workbook is refused when it is read, in the reader’s language', async () => {
    const record = await office.check(Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(200)]));
    expect(record).toMatchObject({ state: 'failed', refusal: { code: 'BROKEN_WORKBOOK' }, allowedActions: [] });
    expect((await office.read(record.id, 'en')).refusal?.message).toContain('damaged');
  });

  test('EST-6 a bomb that unpacks to a thousand times its size is refused when it is read', async () => {
    const record = await office.check(bomb());
    expect(record).toMatchObject({ state: 'failed', refusal: { code: 'ZIP_BOMB' } });
  });

  test('EST-6 a formula is a fault of its row and is never computed', async () => {
    const bytes = await sheetBytes([
      ['楼座', '房号', '用途', '建筑面积'],
      ['A座', '101', '住宅', { formula: '40+40', result: 80 }],
      ['A座', '102', '住宅', 80],
    ]);
    const record = await office.check(bytes);
    expect(record.counts).toMatchObject({ accepted: 1, faulty: 1 });
    expect(record.faults.edges[0]?.node).toMatchObject({ row: 2, column: 'D', code: 'formula' });
  });

  test('EST-6 none of all this changed the register', async () => {
    expect(await holdings(world)).toMatchObject({ buildings: 0, units: 0, parties: 0 });
  });
});

const mapped = (order: readonly string[]) => order.map((field, at) => ({ column: at + 1, field }));

const twoFlats = (area: string) => [
  ['房号', '建筑面积'],
  ['101', area],
  ['102', area],
];

describe('a sheet as offices have it', () => {
  test('EST-6 CSV in GB18030 is read like any other', async () => {
    const gb = Buffer.from('c2a5d7f92cb7bfbac52cd3c3cdbe2cbda8d6fec3e6bbfd0a42d7f92c313530322cd7a1d5ac2c38300a', 'hex');
    const record = await office.check(gb, '台账.csv');
    expect(record).toMatchObject({ state: 'checked', sheet: '台账', counts: { accepted: 1, faulty: 0, unitsNew: 1 } });
    const imported = await office.give('runImport', record, { scope: 'wholeSheet' });
    expect(imported.state).toBe('imported');
    expect(await world.sql(`select code from property.unit where project_id = $1`, [world.projects.b])).toEqual([
      { code: 'B座-1502' },
    ]);
  });

  test('EST-6 a person says what the columns are: unknown headings, a wrong choice, one field too few', async () => {
    const record = await office.check(Buffer.from('甲,乙,丙,丁\nC座,201,住宅,80\nC座,202,住宅,81\n'), '奇怪.csv');
    expect(record).toMatchObject({ state: 'needsMapping', counts: null, allowedActions: ['mapColumns'] });
    const fields = ['building', 'unitCode', 'kind', 'area'];
    const command = { id: record.id, expectedVersion: record.version, idempotencyKey: key() };
    const wrong = await world
      .person('clerk')
      .attempt('mutation ($input: MapColumnsInput!) { mapColumns(input: $input) { __typename } }', {
        input: { ...command, columns: mapped(['building', 'building', 'nonsense']) },
      });
    expect(wrong.errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'input.columns' }],
    });
    const incomplete = await office.give('mapColumns', record, { columns: mapped(['building', 'unitCode']) });
    expect(incomplete.state).toBe('needsMapping');
    const checked = await office.give('mapColumns', record, { columns: mapped(fields) });
    expect(checked).toMatchObject({ state: 'checked', counts: { rows: 2, accepted: 2, unitsNew: 2 } });
    expect(checked.mapping.map(({ field }) => field)).toEqual(fields);
    const other = await office.give('mapColumns', checked, {
      columns: mapped(['building', 'unitCode', 'area', 'kind']),
    });
    expect(other.counts).toMatchObject({ accepted: 0, faulty: 2 });
    expect(other.allowedActions).toEqual(['mapColumns']);
  });

  test('EST-6 a workbook with a sheet per building: each is read by its own columns, and stands in its building', async () => {
    const record = await office.check(
      await sheetBytes(twoFlats('80'), '7栋', { '8栋': [['说明'], ...twoFlats('90')] }),
    );
    expect(record).toMatchObject({ state: 'checked', sheets: ['7栋', '8栋'], sheet: '7栋', counts: { accepted: 2 } });
    const other = await office.give('mapColumns', record, { sheet: '8栋', columns: [] });
    expect(other).toMatchObject({ state: 'checked', sheet: '8栋', counts: { accepted: 2 } });
    await office.give('runImport', other, { scope: 'wholeSheet' });
    const units = await world.sql(`select code, area::text from property.unit where code like '8栋-%' order by code`);
    expect(units).toEqual([
      { code: '8栋-101', area: '90.00' },
      { code: '8栋-102', area: '90.00' },
    ]);
  });

  test('EST-6 the same file is not worked on twice at once; the other import is shown', async () => {
    const [projectId, bytes] = [world.projects.b, Buffer.from('楼座,房号,用途,建筑面积\n9栋,101,住宅,80\n')];
    const [fileId, sameId] = [await office.fileId(bytes, '甲.csv'), await office.fileId(bytes, '乙.csv')];
    const first = await office.command('startImport', { projectId, fileId });
    const second = await office.command('startImport', { projectId, fileId: sameId });
    expect(second).toMatchObject({ __typename: 'AlreadyImported', import: { id: first.id } });
    await office.settled(first);
    expect((await office.command('startImport', { projectId, fileId: sameId })).__typename).toBe('RegisterImport');
  });

  test('EST-6 the faulty rows come back as a workbook under a name of their own; corrected, they complete the register', async () => {
    const register = await registerFile();
    const imported = await office.import(register, 'goodRowsOnly', '业主台账.xlsx');
    const response = await office.request(imported.faultyRowsUrl ?? '');
    expect(response.headers.get('content-disposition')).toContain(encodeURIComponent('业主台账 待更正.xlsx'));
    const corrected = await correctedRows(Buffer.from(await response.arrayBuffer()));
    const rest = await office.import(corrected, 'wholeSheet', '更正.xlsx');
    // Two of the nine faulty rows were doubles and are left out.
    expect(rest).toMatchObject({ state: 'imported', counts: { accepted: 7, faulty: 0, unitsNew: 7 } });
    const [{ count } = {}] = await world.sql(
      `select count(*)::int as count from property.unit u join property.building b on b.id = u.building_id where b.name = any($1)`,
      [['A座', 'B座', '裙楼', '地下']],
    );
    expect(count).toBe(842);
  });
});
