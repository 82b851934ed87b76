import { type Estate, estate, type Import, ImportOffice, tenancyImports } from '@onedesk/testkit';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const fixtures = new URL('../../../../../packages/testkit/fixtures/', import.meta.url);
const fixture = (name: string) => readFile(new URL(name, fixtures));

let world: Estate;
let office: ImportOffice;
let file: Buffer;
let expected: { tenanciesAccepted: number; rejected: { sheet: string; row: number }[] };

beforeAll(async () => {
  world = await estate({ at: '2026-11-22T10:00:00+08:00' });
  office = await ImportOffice.open(world, tenancyImports);
  file = await fixture('opening-accounts.xlsx');
  expected = JSON.parse((await fixture('opening-accounts.expected.json')).toString()) as typeof expected;
});
afterAll(async () => {
  await office.close();
  await world.close();
});

/** What project B holds of tenants. */
async function holdings() {
  const [row] = await world.sql(
    `select (select count(*) from property.tenancy where project_id = $1 and withdrawn_at is null)::int as tenancies,
            (select count(*) from property.unit_role where project_id = $1 and withdrawn_at is null and role = 'tenant')::int as tenants,
            (select count(*) from property.party where project_id = $1 and withdrawn_at is null)::int as parties,
            (select count(*) from property.contact where project_id = $1 and withdrawn_at is null)::int as contacts`,
    [world.projects.b],
  );
  return row;
}

interface TenancyAnswer {
  startsOn: string;
  endsOn: string;
  monthlyRent: string;
  deposit: string;
  depositRemark: string | null;
  filed: boolean;
  state: string;
  party: { name: string; contacts: { value: string; label: string | null }[]; tenancies: { id: string }[] };
}

async function tenanciesOf(code: string, username = 'clerk'): Promise<TenancyAnswer[]> {
  const [unit] = await world.sql<{ id: string }>(
    'select id from property.unit where project_id = $1 and code = $2 and withdrawn_at is null',
    [world.projects.b, code],
  );
  const query = `query ($id: ID!) { unit(id: $id) { tenancies { startsOn endsOn monthlyRent deposit depositRemark filed state
    party { name contacts { value label } tenancies { id } } } } }`;
  const answer = await world.person(username).ask<{ unit: { tenancies: TenancyAnswer[] } }>(query, { id: unit?.id });
  return answer.unit.tenancies;
}

/** When the role of A座-206's tenant ends. */
const until = () =>
  world.sql(
    `select r.until::text from property.unit_role r join property.unit u on u.id = r.unit_id
      where u.code = 'A座-206' and r.role = 'tenant' and r.withdrawn_at is null and r.project_id = $1`,
    [world.projects.b],
  );

describe('the office’s list of tenants comes into project B', () => {
  let record: Import;
  let before: Awaited<ReturnType<typeof holdings>>;

  test('EST-6 into a project without units it is refused in words, not row by row', async () => {
    expect(await office.check(file, '租户.xlsx')).toMatchObject({
      state: 'failed',
      counts: null,
      refusal: { code: 'NO_UNITS', message: '项目里还没有房屋，请先导入业主台账' },
    });
    const registers = await ImportOffice.open(world);
    const register = await registers.import(await fixture('units-register.xlsx'), 'goodRowsOnly');
    expect(register.state).toBe('imported');
    await registers.close();
    before = await holdings();
  });

  test('LSE-3 EST-6 the dry run names the one fault, and writes nothing', async () => {
    record = await office.check(file, '租户.xlsx');
    const faulty = expected.rejected.filter(({ sheet }) => sheet === '租户').map(({ row }) => row);
    expect(record).toMatchObject({
      state: 'checked',
      sheet: '租户',
      counts: {
        rows: expected.tenanciesAccepted + faulty.length,
        accepted: expected.tenanciesAccepted,
        faulty: faulty.length,
        tenanciesNew: expected.tenanciesAccepted,
        tenanciesUnchanged: 0,
      },
    });
    expect(record.faults.edges.map(({ node }) => node.row)).toEqual(faulty);
    expect(await holdings()).toEqual(before);
  });

  test('LSE-3 the good rows go in: terms to the fen, the tenant by role and term, the contact person at the phone', async () => {
    const imported = await office.give('runImport', record, { scope: 'goodRowsOnly' });
    expect(imported).toMatchObject({ state: 'imported', counts: record.counts });
    const { tenanciesAccepted } = expected;
    expect(await holdings()).toMatchObject({ tenancies: tenanciesAccepted, tenants: tenanciesAccepted });
    expect(await tenanciesOf('A座-203')).toMatchObject([
      {
        startsOn: '2024-08-01',
        endsOn: '2026-07-31',
        monthlyRent: '17889.00',
        deposit: '35778.00',
        filed: false,
        state: 'ended',
        party: { name: '中联商务有限公司', contacts: [{ value: '19905845764', label: '陶霞伟' }] },
      },
    ]);
    expect(await tenanciesOf('B座-3008')).toMatchObject([{ deposit: '8686.00', depositRemark: '两押一付' }]);
    expect((await tenanciesOf('A座-206'))[0]?.state).toBe('inForce');
  });

  test('PPL-2 whoever may not see whole phones sees the contact person’s masked', async () => {
    const [tenancy] = await tenanciesOf('A座-203', 'receptionist');
    expect(tenancy?.party.contacts).toEqual([{ value: '199****5764', label: '陶霞伟' }]);
  });

  test('EST-2 a role ends with the term, and two companies of one name with different phones are two', async () => {
    const roles = await world.sql(
      `select t.starts_on = r.since and t.ends_on = r.until as fits from property.tenancy t join property.unit_role r on r.id = t.role_id
        where t.project_id = $1 and r.role = 'tenant' and r.party_id = t.party_id and r.unit_id = t.unit_id`,
      [world.projects.b],
    );
    expect(roles).toHaveLength(expected.tenanciesAccepted);
    expect(roles.every(({ fits }) => fits)).toBe(true);
    const twice = await world.sql(
      `select p.name from property.party p join property.contact c on c.party_id = p.id
        where p.project_id = $1 and exists (select from property.tenancy t where t.party_id = p.id) group by p.id, p.name
       having count(distinct c.value) > 1 and p.identity_blind is null`,
      [world.projects.b],
    );
    expect(twice).toEqual([]);
  });

  test('EST-6 the same sheet again changes nothing', async () => {
    const held = await holdings();
    const again = await office.import(file, 'goodRowsOnly', '租户.xlsx');
    expect(again).toMatchObject({
      state: 'imported',
      counts: {
        tenanciesNew: 0,
        tenanciesChanged: 0,
        tenanciesUnchanged: expected.tenanciesAccepted,
        partiesNew: 0,
        partiesChanged: 0,
      },
    });
    expect(await holdings()).toEqual(held);
  });

  test('EST-6 undone, all that it brought is gone: tenancies, roles, contacts and parties; it can come in again', async () => {
    expect((await office.give('undoImport', record, { reason: '导错了' })).state).toBe('undone');
    expect(await holdings()).toEqual(before);
    expect(await tenanciesOf('A座-203')).toEqual([]);
    expect((await office.import(file, 'goodRowsOnly', '租户.xlsx')).counts).toEqual(record.counts);
  });

  test('EST-6 a sheet that says another end and rent changes the terms and the role; undone, they are as before', async () => {
    const header = '楼座,房号,承租单位/个人,联系人,联系电话,租赁期限,月租金,押金,租赁备案\n';
    const line = 'A座,206,中联商务股份有限公司,卫娜建,19905845801,2024.02.01-2028.01.31,20000,37746,是\n';
    const [first] = await tenanciesOf('A座-206');
    const changed = await office.import(Buffer.from(header + line), 'wholeSheet', '续租.csv');
    expect(changed.counts).toMatchObject({ tenanciesNew: 0, tenanciesChanged: 1, partiesNew: 0 });
    expect(await tenanciesOf('A座-206')).toMatchObject([{ endsOn: '2028-01-31', monthlyRent: '20000.00' }]);
    expect(await until()).toEqual([{ until: '2028-01-31' }]);
    expect((await office.give('undoImport', changed, { reason: '续租未签' })).state).toBe('undone');
    expect(await tenanciesOf('A座-206')).toEqual([first]);
    expect(await until()).toEqual([{ until: '2027-01-31' }]);
  });
});
