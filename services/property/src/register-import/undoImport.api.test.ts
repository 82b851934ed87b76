import { type Estate, estate } from '@onedesk/testkit';
import { newId } from '@onedesk/kernel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { holdings, Office, sheetBytes } from './office.fixtures.ts';

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

const nothing = { buildings: 0, units: 0, parties: 0, identified: 0, ownerships: 0, contacts: 0, uses: 0 };
const header = [
  '楼座',
  '房号',
  '用途',
  '建筑面积',
  '业主',
  '证件号',
  '联系电话',
  '交房日期',
  '状态',
  '使用情况',
  '备注',
];
const row = (number: string, owner: string, phone: string, more: Partial<Record<'area' | 'remark', string>> = {}) => [
  'A座',
  number,
  '住宅',
  more.area ?? '89.5',
  owner,
  '',
  phone,
  '2021-06-18',
  '已售',
  '自用',
  more.remark ?? '',
];
const sheet = (...rows: string[][]) => sheetBytes([['制表日期:2026年10月31日'], header, ...rows]);

async function byClerk(mutation: string, input: Record<string, unknown>): Promise<void> {
  const type = mutation.charAt(0).toUpperCase() + mutation.slice(1);
  const document = `mutation ($input: ${type}Input!) { result: ${mutation}(input: $input) { __typename ... on Refusal { message } } }`;
  const answer = await world
    .person('clerk')
    .ask<{ result: { message?: string } }>(document, { input: { idempotencyKey: newId(), ...input } });
  if (answer.result.message) throw new Error(answer.result.message);
}

const one = async <Row extends object>(sql: string, values: unknown[] = []) =>
  (await world.sql<Row & Record<string, unknown>>(sql, values))[0] as Row;

describe('an import is undone on request', () => {
  test('EST-6 it needs a reason; then all that it brought is gone, and the history says who took it back', async () => {
    const imported = await office.import(
      await sheet(row('101', '李小满', '19900020001'), row('102', '王大海', '19900020002')),
      'wholeSheet',
    );
    expect(await holdings(world)).toMatchObject({ buildings: 1, units: 2, parties: 2, ownerships: 2, uses: 2 });
    const answer = await world
      .person('clerk')
      .attempt('mutation ($input: UndoImportInput!) { undoImport(input: $input) { __typename } }', {
        input: { idempotencyKey: newId(), id: imported.id, expectedVersion: imported.version, reason: ' ' },
      });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ fields: [{ path: 'input.reason', code: 'required' }] });
    const undone = await office.give('undoImport', imported, { reason: '导错了项目' });
    expect(undone).toMatchObject({ state: 'undone', allowedActions: [] });
    expect(await holdings(world)).toEqual(nothing);
    expect(
      await world.sql(
        `select distinct actor_name, action from property.audit where project_id = $1 and record_type = 'Unit' and operation = 'changed'`,
        [world.projects.b],
      ),
    ).toEqual([{ actor_name: world.person('clerk').principal.name, action: 'undoImport' }]);
  });

  test('EST-6 the same sheet comes in again after it was undone', async () => {
    const bytes = await sheet(row('101', '李小满', '19900020001'), row('102', '王大海', '19900020002'));
    const again = await office.import(bytes, 'wholeSheet');
    expect(again.counts).toMatchObject({ unitsNew: 2, partiesNew: 2, ownershipsNew: 2 });
    await office.give('undoImport', again, { reason: '再来一次' });
    expect(await holdings(world)).toEqual(nothing);
  });

  test('EST-6 what it changed is as it was before; history keeps both', async () => {
    await office.import(await sheet(row('201', '赵一', '19900020003')), 'wholeSheet');
    const before = await holdings(world);
    const changes = await office.import(
      await sheet(row('201', '钱二', '19900020004', { area: '90.1', remark: '已过户' })),
      'wholeSheet',
    );
    expect(changes.counts).toMatchObject({ unitsChanged: 1, partiesNew: 1, ownershipsNew: 1, ownershipsEnded: 1 });
    const owners = `select p.name, r.since::text, r.until::text from property.unit_role r join property.party p on p.id = r.party_id
      join property.unit u on u.id = r.unit_id where u.code = 'A座-201' and r.withdrawn_at is null and u.withdrawn_at is null order by r.id`;
    expect(await world.sql(owners)).toEqual([
      { name: '赵一', since: '2021-06-18', until: '2026-10-30' },
      { name: '钱二', since: '2026-10-31', until: null },
    ]);
    await office.give('undoImport', changes, { reason: '过户未办完' });
    expect(await world.sql(owners)).toEqual([{ name: '赵一', since: '2021-06-18', until: null }]);
    expect(
      await one('select area::text, remark from property.unit where code = $1 and withdrawn_at is null', ['A座-201']),
    ).toEqual({
      area: '89.50',
      remark: null,
    });
    expect(await holdings(world)).toEqual(before);
  });

  test('EST-6 a later import that built on it stands in the way, until it is undone itself', async () => {
    const first = await office.import(await sheet(row('301', '孙三', '19900020005')), 'wholeSheet');
    const second = await office.import(await sheet(row('301', '孙三', '19900020006')), 'wholeSheet');
    expect(second.counts).toMatchObject({ unitsUnchanged: 1, partiesChanged: 1, ownershipsNew: 0 });
    const refused = await office.give('undoImport', first, { reason: '试一下' });
    expect(refused).toMatchObject({ __typename: 'BuiltUpon', records: [{ name: '联系方式', value: '孙三' }] });
    expect((await office.give('undoImport', second, { reason: '先退后来的' })).state).toBe('undone');
    expect((await office.give('undoImport', first, { reason: '再退先来的' })).state).toBe('undone');
  });
});

describe('an import on which something was built stays', () => {
  const builtOn: [
    what: string,
    name: string,
    build: (ids: { unit: string; party: string; contact: string }) => Promise<void>,
  ][] = [
    [
      'a contact was corrected',
      '联系方式',
      ({ contact }) => byClerk('correctContact', { id: contact, expectedVersion: 1, value: '19900029999' }),
    ],
    [
      'a contact was added',
      '联系方式',
      ({ party }) => byClerk('addContact', { partyId: party, kind: 'mobile', value: '19900029998' }),
    ],
    [
      'a use was declared',
      '使用情况',
      ({ unit }) => byClerk('declareUse', { id: unit, expectedVersion: 1, use: 'vacant', since: '2026-11-20' }),
    ],
    [
      'a unit was corrected',
      '房屋',
      ({ unit }) => byClerk('correctUnit', { id: unit, expectedVersion: 1, layout: '三房' }),
    ],
    [
      'a tenant moved in',
      '房屋关系',
      ({ unit, party }) => byClerk('recordRole', { unitId: unit, partyId: party, role: 'tenant', since: '2026-11-01' }),
    ],
  ];

  test.each(builtOn)('EST-6 %s: refused by name, and nothing is taken back', async (_, name, build) => {
    const number = String(1000 + builtOn.findIndex(([, , one]) => one === build));
    const owner = `业主${number}`;
    const imported = await office.import(await sheet(row(number, owner, `1990003${number}`)), 'wholeSheet');
    const ids = await one<{ unit: string; party: string; contact: string }>(
      `select u.id as unit, p.id as party, c.id as contact from property.unit u, property.party p join property.contact c on c.party_id = p.id
        where u.code = $1 and p.name = $2`,
      [`A座-${number}`, owner],
    );
    await build(ids);
    const before = await holdings(world);
    const refused = await office.give('undoImport', imported, { reason: '导错了' });
    expect(refused).toMatchObject({ __typename: 'BuiltUpon' });
    expect(refused.records).toContainEqual({ name, value: expect.stringMatching(`${owner}|A座-${number}`) });
    expect((await office.read(imported.id)).state).toBe('imported');
    expect(await holdings(world)).toEqual(before);
  });
});
