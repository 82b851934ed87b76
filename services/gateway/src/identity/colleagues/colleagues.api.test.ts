import { newId, type Role, roleNames } from '@onedesk/kernel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  administrator,
  anotherProject,
  aProject,
  held,
  type IdentityWorld,
  identityWorld,
  somebody,
} from '../world.fixtures.ts';

let world: IdentityWorld;
const building = newId();
beforeAll(async () => {
  world = await identityWorld();
  await world.staff('clerk-here', [held('clerk'), held('cashier', anotherProject)], { name: '赵敏' });
  await world.staff('clerk-there', [held('clerk', anotherProject)], { name: '冯雪' });
  await world.staff('general', [held('generalManager')], { name: '周明远' });
  await world.staff('steward', [{ ...held('areaManager'), buildingIds: [building] }], { name: '刘洋' });
  await world.staff('idle', [], { name: '闲人' });
});
afterAll(() => world.close());

const receptionist = somebody(held('receptionist'));
const document = `query ($projectId: ID!, $role: Role, $search: String) {
  colleagues(projectId: $projectId, role: $role, search: $search) {
    id name active roles(projectId: $projectId) { role title companyWide buildings { id } } departments { name }
  }
}`;
interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  readonly roles: readonly { role: Role; title: string; companyWide: boolean; buildings: { id: string }[] }[];
  readonly departments: readonly { name: string }[];
}
const directory = async (variables: object = {}, who = receptionist): Promise<Colleague[]> =>
  (await world.ask<{ colleagues: Colleague[] }>(who, document, { projectId: aProject, ...variables })).colleagues;
const names = async (variables: object = {}) => (await directory(variables)).map(({ name }) => name);

const code = async (who: typeof receptionist, variables: object) =>
  (await world.attempt(who, document, { projectId: aProject, ...variables })).errors?.[0]?.extensions?.code;

describe('the internal directory', () => {
  test('PPL-7 has who works in the project or the company, and nobody else', async () => {
    expect(await names()).toEqual(['刘洋', '赵敏', '周明远']);
  });

  test('PPL-7 tells the roles held here, none of another project, and the buildings of an area manager', async () => {
    const found = new Map((await directory()).map((one) => [one.name, one.roles]));
    expect(found.get('赵敏')).toEqual([{ role: 'clerk', title: 'Clerk', companyWide: false, buildings: [] }]);
    expect(found.get('周明远')).toMatchObject([{ role: 'generalManager', companyWide: true }]);
    expect(found.get('刘洋')).toMatchObject([{ role: 'areaManager', buildings: [{ id: building }] }]);
  });

  test('PPL-7 is searched by role, name, pinyin and department', async () => {
    const department = await world.command('createDepartment', { name: '内务组' });
    const [clerk] = await directory({ role: 'clerk' });
    await world.command('joinDepartment', { id: department.id, expectedVersion: 1, accountId: clerk?.id });
    expect(await names({ role: 'clerk' })).toEqual(['赵敏']);
    expect(await names({ search: 'zmy' })).toEqual(['周明远']);
    expect(await names({ search: '区域管理员' })).toEqual(['刘洋']);
    expect(await directory({ search: '内务' })).toMatchObject([{ name: '赵敏', departments: [{ name: '内务组' }] }]);
    expect(await code(receptionist, { search: '长'.repeat(61) })).toBe('BAD_USER_INPUT');
  });

  test('PPL-1 whoever is deactivated, or whose role is revoked, is not in it any more', async () => {
    const gone = await world.staff('gone', [held('patrol')], { name: '走人' });
    const moved = await world.staff('moved', [held('patrol')], { name: '调岗' });
    expect(await names({ role: 'patrol' })).toEqual(['调岗', '走人']);
    await world.command('deactivateAccount', { id: gone, expectedVersion: 1 });
    const [grant] = await world.sql<{ id: string }>('select id from account_grant where account_id = $1', [moved]);
    await world.command('revokeRole', { id: moved, expectedVersion: 1, grantId: grant?.id });
    expect(await names({ role: 'patrol' })).toEqual([]);
  });

  test('PPL-1 everybody who works there reads it, in reach of one’s projects only', async () => {
    const readers = await Promise.all(
      roleNames.map(async (role) => ((await code(somebody(held(role)), {})) ? null : role)),
    );
    expect(readers.filter(Boolean)).toEqual(roleNames.filter((role) => role !== 'integrator'));
    expect(await code(receptionist, { projectId: anotherProject })).toBe('NOT_FOUND');
    expect(await code(receptionist, { projectId: 'x' })).toBe('BAD_USER_INPUT');
  });
});

describe('a colleague or department that another service names', () => {
  const entities = `query ($them: [_Any!]!, $projectId: ID!) {
    found: _entities(representations: $them) { ... on Colleague { name active roles(projectId: $projectId) { role } } ... on Department { name } }
  }`;
  const named = async (who: typeof receptionist, type: string, id: string, projectId = aProject) =>
    (await world.attempt(who, entities, { them: [{ __typename: type, id }], projectId })).data?.found;

  test('PPL-7 is found by the id, a deactivated one too; roles of another project are not told', async () => {
    const id = await world.staff('namesake', [held('clerk', anotherProject)], { name: '老同事' });
    const away = { name: '老同事', active: true, roles: [] };
    expect(await named(receptionist, 'Colleague', id)).toEqual([away]);
    expect(await named(receptionist, 'Colleague', id, anotherProject)).toEqual([away]);
    expect(await named(administrator, 'Colleague', id, anotherProject)).toEqual([
      { ...away, roles: [{ role: 'clerk' }] },
    ]);
    await world.command('deactivateAccount', { id, expectedVersion: 1 });
    expect(await named(receptionist, 'Colleague', id)).toMatchObject([{ name: '老同事', active: false }]);
    expect(await named(receptionist, 'Colleague', newId())).toEqual([null]);
  });

  test('PPL-1 is told to nobody without a role', async () => {
    const { id } = await world.command('createDepartment', { name: '绿化部' });
    expect(await named(receptionist, 'Department', id)).toEqual([{ name: '绿化部' }]);
    expect(await named(somebody(), 'Department', id)).not.toEqual([{ name: '绿化部' }]);
    const [clerk] = await directory({ role: 'clerk' });
    expect(await named(somebody(), 'Colleague', clerk?.id ?? '')).not.toMatchObject([{ name: '赵敏' }]);
  });
});
