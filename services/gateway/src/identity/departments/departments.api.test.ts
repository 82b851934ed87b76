import { type Role, roleNames } from '@onedesk/kernel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  administrator,
  anotherProject,
  held,
  type IdentityWorld,
  identityWorld,
  mutationDocument,
  somebody,
} from '../world.fixtures.ts';

let world: IdentityWorld;
beforeAll(async () => {
  world = await identityWorld();
});
afterAll(() => world.close());

const found = (name: string) => world.command('createDepartment', { name });

const errorCode = async (name: string, input: object, who = administrator) => {
  const { errors } = await world.attempt(who, mutationDocument(name), {
    input: { idempotencyKey: 'department-error', ...input },
  });
  return errors?.[0]?.extensions?.code;
};

describe('a department', () => {
  test('PPL-1 has a name of its own', async () => {
    const one = await found('客户服务部');
    expect(one).toMatchObject({ name: '客户服务部', version: 1, head: null, members: [] });
    expect(await found(' 客户服务部 ')).toMatchObject({ __typename: 'DepartmentNameTaken' });
    const two = await found('工程部');
    const wish = { id: two.id, expectedVersion: 1, name: '客户服务部' };
    expect(await world.command('renameDepartment', wish)).toMatchObject({ __typename: 'DepartmentNameTaken' });
    expect(await world.command('renameDepartment', { ...wish, name: '工程管理部' })).toMatchObject({
      name: '工程管理部',
      version: 2,
    });
    const both = await Promise.all([found('同名部'), found('同名部')]);
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Department', 'DepartmentNameTaken']);
  });

  test('PPL-1 has members, who join and leave', async () => {
    const { id } = await found('秩序部');
    const accountId = await world.staff('guard');
    const joined = await world.command('joinDepartment', { id, expectedVersion: 1, accountId });
    expect(joined).toMatchObject({ version: 2, members: [{ id: accountId }] });
    const again = { id, expectedVersion: 2, accountId };
    expect(await world.command('joinDepartment', again)).toMatchObject({ __typename: 'NotAllowedNow' });
    const left = await world.command('leaveDepartment', { id, expectedVersion: 2, accountId });
    expect(left).toMatchObject({ version: 3, members: [] });
    const gone = { id, expectedVersion: 3, accountId };
    expect(await world.command('leaveDepartment', gone)).toMatchObject({ __typename: 'NotAllowedNow' });
    // Who was in it when stays known.
    expect(await world.sql('select left_at from department_member where account_id = $1', [accountId])).toEqual([
      { left_at: world.clock.now() },
    ]);
  });

  test('PPL-1 has a head, who belongs to it and is its head no longer after leaving', async () => {
    const { id } = await found('品质部');
    const accountId = await world.staff('quality-head');
    const appointed = await world.command('appointHead', { id, expectedVersion: 1, accountId });
    expect(appointed).toMatchObject({ head: { id: accountId }, members: [{ id: accountId }] });
    const left = await world.command('leaveDepartment', { id, expectedVersion: 2, accountId });
    expect(left).toMatchObject({ head: null, members: [] });
    await world.command('appointHead', { id, expectedVersion: 3, accountId });
    const without = await world.command('appointHead', { id, expectedVersion: 4, accountId: null });
    expect(without).toMatchObject({ head: null, members: [{ id: accountId }] });
  });

  test('PPL-1 people whose account is deactivated neither join nor head it, and are not shown in it', async () => {
    const { id } = await found('财务部');
    const accountId = await world.staff('retired');
    await world.command('joinDepartment', { id, expectedVersion: 1, accountId });
    await world.command('deactivateAccount', { id: accountId, expectedVersion: 1 });
    const { departments } = await world.ask<{ departments: { id: string; members: object[] }[] }>(
      administrator,
      '{ departments { id members { id } } }',
    );
    expect(departments.find((one) => one.id === id)?.members).toEqual([]);
    for (const name of ['appointHead', 'joinDepartment']) {
      const input = { id, expectedVersion: 2, accountId };
      expect(await world.command(name, input), name).toMatchObject({ __typename: 'NotAllowedNow' });
    }
  });

  test('PPL-7 is found by its name, its pinyin and who heads it, and read in the order of the alphabet', async () => {
    const { id } = await found('安全管理部');
    const accountId = await world.staff('guard-head', [], { name: '胡军' });
    await world.command('appointHead', { id, expectedVersion: 1, accountId });
    const names = async (search: string | null) => {
      const query = 'query ($search: String) { departments(search: $search) { name } }';
      const { departments } = await world.ask<{ departments: { name: string }[] }>(administrator, query, { search });
      return departments.map(({ name }) => name);
    };
    for (const text of ['安全', 'aqgl', 'anquan', '胡军']) expect(await names(text), text).toEqual(['安全管理部']);
    expect((await names(null))[0]).toBe('安全管理部');
    expect(await names('查无此部')).toEqual([]);
    const tooLong = await world.attempt(administrator, `{ departments(search: "${'长'.repeat(61)}") { name } }`);
    expect(tooLong.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  test('a stale version is told who joined meanwhile', async () => {
    const { id } = await found('行政部');
    const accountId = await world.staff('joiner');
    await world.command('joinDepartment', { id, expectedVersion: 1, accountId });
    const stale = await world.command('renameDepartment', { id, expectedVersion: 1, name: '行政人事部' });
    expect(stale).toMatchObject({ __typename: 'Stale', currentVersion: 2, changedBy: administrator.name });
    expect(stale.changes).toContainEqual({ field: 'accountId', before: null, after: accountId });
  });

  test('unknown departments and accounts are not found', async () => {
    const { id } = await found('保洁部');
    expect(await errorCode('renameDepartment', { id: anotherProject, expectedVersion: 1, name: 'x' })).toBe(
      'NOT_FOUND',
    );
    expect(await errorCode('joinDepartment', { id, expectedVersion: 1, accountId: anotherProject })).toBe('NOT_FOUND');
    expect(await errorCode('joinDepartment', { id, expectedVersion: 1, accountId: 'x' })).toBe('BAD_USER_INPUT');
    expect(await errorCode('createDepartment', { name: ' ' })).toBe('BAD_USER_INPUT');
  });
});

describe('who may', () => {
  test('PPL-1 everybody sees departments, administrators and human resources change them', async () => {
    const sees = await Promise.all(
      roleNames.map(async (role) => {
        const answer = await world.attempt(somebody(held(role)), '{ departments { id } }');
        return answer.errors ? null : role;
      }),
    );
    expect(sees.filter(Boolean)).toEqual(roleNames.filter((role) => role !== 'integrator'));
    for (const [name, input] of Object.entries({
      createDepartment: { name: '' },
      renameDepartment: { id: anotherProject, expectedVersion: 1, name: '' },
      appointHead: { id: anotherProject, expectedVersion: 1 },
      joinDepartment: { id: anotherProject, expectedVersion: 1, accountId: anotherProject },
      leaveDepartment: { id: anotherProject, expectedVersion: 1, accountId: anotherProject },
    })) {
      const refused = async (role: Role) =>
        (await errorCode(name, input, somebody(held(role)))) === 'FORBIDDEN' ? null : role;
      const allowed = await Promise.all(roleNames.map(refused));
      expect(allowed.filter(Boolean), name).toEqual(['humanResources', 'administrator']);
    }
  });

  test('PPL-1 colleagues see who is in a department, and nothing about their accounts', async () => {
    const { id } = await found('绿化部');
    const accountId = await world.staff('gardener', [held('greening')], { email: 'gardener@example.com' });
    await world.command('joinDepartment', { id, expectedVersion: 1, accountId });
    await world.signIn('gardener');
    const members = async (role: Role) => {
      const document = '{ departments { id members { id name email lastSignInAt grants { role } } } }';
      const { departments } = await world.ask<{ departments: { id: string; members: object[] }[] }>(
        somebody(held(role)),
        document,
      );
      return departments.find((one) => one.id === id)?.members;
    };
    expect(await members('clerk')).toEqual([
      { id: accountId, name: 'gardener的主人', email: null, lastSignInAt: null, grants: [] },
    ]);
    expect(await members('administrator')).toMatchObject([
      { email: 'gardener@example.com', grants: [{ role: 'greening' }], lastSignInAt: '2026-03-02T02:00:00.000Z' },
    ]);
    const history = '{ departments { members { history { edges { cursor } } } } }';
    const { errors } = await world.attempt(somebody(held('clerk')), history);
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});
