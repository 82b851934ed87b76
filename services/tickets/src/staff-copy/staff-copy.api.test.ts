import { newId, type Role } from '@onedesk/kernel';
import { type Reader, systemPrincipal } from '@onedesk/subgraph';
import { type Estate, estate, key } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { departmentById, headsOf, holdersOf, isHeadOf, staffById } from './index.ts';

let world: Estate;
beforeAll(async () => {
  world = await estate();
});
afterAll(() => world.close());

const machine = systemPrincipal('test', 'Test');
/** Reads tickets' own database, as the system or as somebody. */
const read = <Result>(work: (db: Reader) => Promise<Result>, as = machine): Promise<Result> => {
  const tickets = world.system.subgraphs.get('tickets');
  if (!tickets) throw new Error('tickets does not run');
  return tickets.resources.db.read(as, work);
};

type Outcome = { __typename: string; id: string; version: number; account: Outcome; grants: { id: string }[] };
const fields = {
  Account: '... on Account { id version grants { id } }',
  AccountWithPassword: '... on AccountWithPassword { account { id version } }',
  Department: '... on Department { id version }',
};

async function command(name: string, type: keyof typeof fields, input: object, inputType?: string): Promise<Outcome> {
  const wish = inputType ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation ($input: ${wish}!) { result: ${name}(input: $input) { __typename ${fields[type]} } }`;
  const answer = await world.itself.ask<{ result: Outcome }>(document, { input: { idempotencyKey: key(), ...input } });
  expect(answer.result.__typename).toBe(type);
  return answer.result;
}

const open = async (name: string): Promise<string> =>
  (await command('createAccount', 'AccountWithPassword', { username: `s${newId().slice(-12)}`, name })).account.id;

/** Somebody new with one role; answers with account and grant. */
async function staff(name: string, role: Role, projectId: string | null, buildingIds: readonly string[] = []) {
  const id = await open(name);
  const { grants } = await command('grantRole', 'Account', { id, expectedVersion: 1, role, projectId, buildingIds });
  return { id, grantId: grants[0]?.id ?? '' };
}

const names = (found: readonly { name: string }[]) => found.map(({ name }) => name);

/** How identity and the copy in tickets differ, both ways. */
async function different(): Promise<unknown[]> {
  const compared = {
    staff: ['select id, name, active, version from identity.account', 'id, name, active, version'],
    staff_grant: [
      'select id, account_id, project_id, role, building_ids, revoked_at is not null from identity.account_grant',
      'id, account_id, project_id, role, building_ids, revoked',
    ],
    department: ['select id, name, head_account_id, version from identity.department', 'id, name, head_id, version'],
    department_member: [
      'select id, department_id, account_id, left_at is not null from identity.department_member',
      'id, department_id, account_id, has_left',
    ],
  };
  const rows = Object.entries(compared).map(([view, [source, columns]]) => {
    const copy = `select ${columns} from tickets.${view}`;
    return world.sql(`(${source} except all ${copy}) union all (${copy} except all ${source})`);
  });
  return (await Promise.all(rows)).flat();
}

describe('what tickets knows of the staff', () => {
  test('PPL-7 is what identity has: names, roles, departments', async () => {
    await world.settled();
    expect(await different()).toEqual([]);
    expect(await world.sql('select count(*)::integer as count from tickets.staff')).not.toEqual([{ count: 0 }]);
    const [clerk] = await read((db) => staffById(db, [world.person('clerk').principal.id]));
    expect(clerk).toEqual({ id: world.person('clerk').principal.id, name: '赵敏', active: true });
  });

  test('somebody who is not known is missing at the place asked for', async () => {
    const { id } = world.person('finance').principal;
    expect(await read((db) => staffById(db, [newId(), id]))).toEqual([null, expect.objectContaining({ id })]);
    expect(await read((db) => departmentById(db, newId()))).toBeNull();
  });

  test('PPL-1 a role counts in its project, a company role in all, until it is revoked', async () => {
    const { a, b } = world.projects;
    const patrol = await staff('巡逻甲', 'patrol', b);
    await staff('网管甲', 'networkEngineer', null);
    await world.settled();
    expect(names(await read((db) => holdersOf(db, b, 'patrol')))).toContain('巡逻甲');
    expect(names(await read((db) => holdersOf(db, a, 'patrol')))).not.toContain('巡逻甲');
    expect(names(await read((db) => holdersOf(db, a, 'networkEngineer')))).toContain('网管甲');
    await command('revokeRole', 'Account', { id: patrol.id, expectedVersion: 2, grantId: patrol.grantId });
    await world.settled();
    expect(names(await read((db) => holdersOf(db, b, 'patrol')))).not.toContain('巡逻甲');
    expect(await different()).toEqual([]);
  });

  test('PPL-1 an area manager looks after the buildings named, or after all of them', async () => {
    const { b } = world.projects;
    const [one, other] = [newId(), newId()];
    const { id } = await staff('管一栋', 'areaManager', b, [one]);
    await staff('管全部', 'areaManager', b);
    await world.settled();
    const managers = async (building?: string) =>
      names(await read((db) => holdersOf(db, b, 'areaManager', building))).filter((name) => name.startsWith('管'));
    expect(await managers(one)).toEqual(expect.arrayContaining(['管一栋', '管全部']));
    expect(await managers(other)).toEqual(['管全部']);
    expect(await managers()).toHaveLength(2);
    await command('grantRole', 'Account', {
      id,
      expectedVersion: 2,
      role: 'areaManager',
      projectId: b,
      buildingIds: [other],
    });
    await world.settled();
    expect(await managers(one)).toEqual(['管全部']);
  });

  test('PPL-1 a deactivated account holds nothing and heads nothing, its name stays', async () => {
    const { b } = world.projects;
    const { id } = await staff('已离职', 'greening', b);
    const department = await command('createDepartment', 'Department', { name: `园艺组${newId()}` });
    await command('appointHead', 'Department', { id: department.id, expectedVersion: 1, accountId: id });
    await world.settled();
    expect(names(await read((db) => headsOf(db, department.id)))).toEqual(['已离职']);
    expect(await read((db) => isHeadOf(db, id, department.id))).toBe(true);
    expect(await read((db) => departmentById(db, department.id))).toMatchObject({ id: department.id, head_id: id });
    await command('deactivateAccount', 'Account', { id, expectedVersion: 2 }, 'AccountActionInput');
    await world.settled();
    expect(names(await read((db) => holdersOf(db, b, 'greening')))).not.toContain('已离职');
    expect(await read((db) => headsOf(db, department.id))).toEqual([]);
    expect(await read((db) => isHeadOf(db, id, department.id))).toBe(false);
    expect(await read((db) => staffById(db, [id]))).toEqual([{ id, name: '已离职', active: false }]);
  });

  test('whoever leaves a department is marked, and heads it no longer', async () => {
    const id = await open('换部门');
    const department = await command('createDepartment', 'Department', { name: `临时组${newId()}` });
    const wish = { id: department.id, accountId: id };
    await command('appointHead', 'Department', { ...wish, expectedVersion: 1 });
    await command('leaveDepartment', 'Department', { ...wish, expectedVersion: 2 }, 'DepartmentMemberInput');
    await world.settled();
    expect(await read((db) => headsOf(db, department.id))).toEqual([]);
    const sql = 'select has_left from tickets.department_member where department_id = $1';
    expect(await world.sql(sql, [department.id])).toEqual([{ has_left: true }]);
    expect(await different()).toEqual([]);
  });

  test('PPL-1 roles held in another project are not there for whoever reads the copy', async () => {
    const { a, b } = world.projects;
    const own = world.somebody('A', [{ role: 'clerk', projectId: a, buildingIds: [] }]).principal;
    await staff('只在乙', 'cleaning', b);
    await world.settled();
    expect(await read((db) => holdersOf(db, b, 'cleaning'), own)).toEqual([]);
    expect(await read((db) => holdersOf(db, a, 'finance'), own)).not.toEqual([]);
  });
});

describe('the source of the copy', () => {
  const query = 'query ($ids: [ID!]!) { staffCopy(accountIds: $ids) { staff { id } grants { id } } }';

  test('PPL-1 opens to nobody who may not see accounts', async () => {
    for (const who of ['analyst', 'human-resources', 'clerk']) {
      const { errors } = await world.person(who).attempt(query, { ids: [] });
      expect(errors?.[0]?.extensions?.code, who).toBe('FORBIDDEN');
    }
    const ids = [world.person('clerk').principal.id, newId(), 'nonsense'];
    expect((await world.person('administrator').ask<{ staffCopy: object }>(query, { ids })).staffCopy).toEqual({
      staff: [{ id: ids[0] }],
      grants: [],
    });
  });

  test('answers for at most 1000 of a kind', async () => {
    const ids = Array.from({ length: 1001 }, newId);
    const { errors } = await world.itself.attempt(query, { ids });
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });
});
