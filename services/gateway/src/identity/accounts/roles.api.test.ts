import { roleNames, roles } from '@onedesk/kernel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  administrator,
  anotherProject,
  aProject,
  held,
  type IdentityWorld,
  identityWorld,
  mutationDocument,
} from '../world.fixtures.ts';

let world: IdentityWorld;
beforeAll(async () => {
  world = await identityWorld();
  await world.staff('root', [held('administrator')]);
});
afterAll(() => world.close());

const create = async (username: string, more: object = {}) =>
  (await world.command('createAccount', { username, name: `${username}的主人`, ...more })).account;

/** The field faults of a mutation that is refused as bad input. */
async function faults(name: string, input: Record<string, unknown>) {
  const { errors } = await world.attempt(administrator, mutationDocument(name), {
    input: { idempotencyKey: 'bad-input-1', ...input },
  });
  expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  return errors?.[0]?.extensions?.fields as { path: string; code: string; message: string }[];
}

describe('roles', () => {
  test('PPL-1 every role that people hold can be given, company roles in the company, others in a project', async () => {
    const { id } = await create('jack-of-all');
    const people = roleNames.filter((role) => !('machine' in roles[role]));
    let version = 1;
    for (const role of people) {
      const projectId = roles[role].companyWide ? null : aProject;
      const account = await world.command('grantRole', { id, expectedVersion: version++, role, projectId });
      expect(account.grants.at(-1), role).toMatchObject({ role, projectId });
    }
    expect(people).toHaveLength(21);
  });

  test('PPL-1 the same role can be held in two projects, once in each', async () => {
    const { id } = await create('two-projects', { role: 'clerk', projectId: aProject });
    const both = await world.command('grantRole', { id, expectedVersion: 1, role: 'clerk', projectId: anotherProject });
    expect(both.grants.map(({ projectId }) => projectId)).toEqual([aProject, anotherProject]);
    const again = { id, expectedVersion: 2, role: 'clerk', projectId: anotherProject };
    expect(await world.command('grantRole', again)).toMatchObject({ __typename: 'NotAllowedNow' });
    expect(await version(id)).toBe(2);
  });

  test('PPL-1 an area manager looks after buildings, others do not', async () => {
    const { id } = await create('steward');
    const building = '0198a7c0-0000-7000-8000-0000000000b1';
    const wish = { id, expectedVersion: 1, role: 'areaManager', projectId: aProject };
    expect((await world.command('grantRole', wish)).grants[0]?.buildingIds).toEqual([]);
    const narrowed = await world.command('grantRole', { ...wish, expectedVersion: 2, buildingIds: [building] });
    expect(narrowed.grants).toMatchObject([{ role: 'areaManager', buildingIds: [building] }]);
    const clerk = { id, expectedVersion: 3, role: 'clerk', projectId: aProject, buildingIds: [building] };
    expect(await faults('grantRole', clerk)).toMatchObject([
      { path: 'input.buildingIds', code: 'buildingsOnlyForAreaManagers' },
    ]);
  });

  test('PPL-1 a role that is revoked is gone for the open session, too', async () => {
    const id = await world.staff('demoted', [held('clerk'), held('cashier')]);
    const { cookie } = await world.signIn('demoted');
    expect((await world.principal(cookie))?.grants).toHaveLength(2);
    const { grants } = await read(id);
    const clerk = grants.find(({ role }) => role === 'clerk')?.id;
    const after = await world.command('revokeRole', { id, expectedVersion: 1, grantId: clerk });
    expect(after.grants.map(({ role }) => role)).toEqual(['cashier']);
    expect((await world.principal(cookie))?.grants).toEqual([held('cashier')]);
    // Revoked, not deleted.
    expect(await world.sql('select revoked_at from account_grant where id = $1', [clerk])).toEqual([
      { revoked_at: world.clock.now() },
    ]);
  });

  test("a role of somebody else's is not found", async () => {
    const other = await create('other-holder', { role: 'finance' });
    const { id } = await create('not-holder');
    const input = { idempotencyKey: 'other-grant', id, expectedVersion: 1, grantId: other.grants[0]?.id };
    const { errors } = await world.attempt(administrator, mutationDocument('revokeRole'), { input });
    expect(errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });
});

describe('the last administrator', () => {
  let alone: IdentityWorld;
  let ids: string[];
  beforeAll(async () => {
    alone = await identityWorld();
    ids = await Promise.all(Array.from({ length: 10 }, (_, i) => alone.staff(`root-${i}`, [held('administrator')])));
  });
  afterAll(() => alone.close());

  test('PPL-1 ten administrators who remove each other at the same moment: one stays', async () => {
    const answers = await Promise.all(ids.map((id) => alone.command('deactivateAccount', { id, expectedVersion: 1 })));
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual([
      ...Array(9).fill('Account'),
      'LastAdministrator',
    ]);
  });

  test('PPL-1 is neither deactivated nor relieved of the role', async () => {
    const [last] = await alone.sql('select id, version from account where active');
    expect(await alone.command('deactivateAccount', { id: last?.id, expectedVersion: last?.version })).toMatchObject({
      __typename: 'LastAdministrator',
      message: 'This is the last administrator; appoint another one first',
    });
    const [grant] = await alone.sql('select id from account_grant where account_id = $1', [last?.id]);
    const input = { id: last?.id, expectedVersion: last?.version, grantId: grant?.id };
    expect(await alone.command('revokeRole', input)).toMatchObject({ __typename: 'LastAdministrator' });
    expect(await alone.sql('select 1 from account_grant where revoked_at is not null')).toHaveLength(0);
  });
});

/** An account as the administrator sees it. */
async function read(id: string) {
  const document = 'query ($id: ID!) { account(id: $id) { id version grants { id role } } }';
  return (
    await world.ask<{ account: { id: string; version: number; grants: { id: string; role: string }[] } }>(
      administrator,
      document,
      { id },
    )
  ).account;
}

const version = async (id: string): Promise<number> => (await read(id)).version;
