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

const list = async (variables: object) =>
  (
    await world.ask<{
      accounts: {
        totalCount: number;
        edges: { node: { username: string } }[];
        pageInfo: { endCursor: string; hasNextPage: boolean };
      };
    }>(
      administrator,
      `query ($search: String, $active: Boolean, $after: String) { accounts(search: $search, active: $active, after: $after, first: 2) {
        totalCount edges { cursor node { username } } pageInfo { endCursor hasNextPage } } }`,
      variables as Record<string, unknown>,
    )
  ).accounts;

describe('an account', () => {
  test('PPL-1 is opened with a first role and signs in with it at once', async () => {
    const created = await world.command('createAccount', {
      username: ' Clerk-1 ',
      name: ' 赵  敏 ',
      email: 'zhao@example.com',
      role: 'clerk',
      projectId: aProject,
    });
    expect(created.account).toMatchObject({
      username: 'clerk-1',
      name: '赵 敏',
      email: 'zhao@example.com',
      active: true,
      mustChangePassword: true,
      version: 1,
      grants: [{ role: 'clerk', projectId: aProject, buildingIds: [] }],
    });
    const { cookie } = await world.signIn('clerk-1', String(created.oneTimePassword));
    expect((await world.principal(cookie))?.grants).toEqual([held('clerk')]);
  });

  test('a username that is taken is refused, also when two ask at the same moment', async () => {
    const asked = ['one', 'two', 'three'].map((name) => world.command('createAccount', { username: 'wanted', name }));
    const types = (await Promise.all(asked)).map(({ __typename }) => __typename).toSorted();
    expect(types).toEqual(['AccountWithPassword', 'UsernameTaken', 'UsernameTaken']);
    expect(await world.command('createAccount', { username: 'WANTED', name: 'x' })).toMatchObject({
      __typename: 'UsernameTaken',
      message: 'The username “wanted” is taken',
    });
  });

  test.each([
    [{ username: 'ab' }, 'input.username', 'usernameNotValid'],
    [{ username: '赵敏' }, 'input.username', 'usernameNotValid'],
    [{ username: '-dash' }, 'input.username', 'usernameNotValid'],
    [{ name: '  ' }, 'input.name', 'required'],
    [{ name: 'x'.repeat(61) }, 'input.name', 'tooLong'],
    [{ email: 'not an address' }, 'input.email', 'emailNotValid'],
    [{ role: 'clerk' }, 'input.projectId', 'projectRoleNeedsProject'],
    [{ role: 'finance', projectId: aProject }, 'input.projectId', 'companyRoleHasNoProject'],
    [{ role: 'integrator', projectId: aProject }, 'input.role', 'roleIsForMachines'],
    [{ projectId: aProject }, 'input.role', 'required'],
    [{ role: 'clerk', projectId: 'A' }, 'input.projectId', 'idNotValid'],
  ])('%j is answered at its field', async (wrong, path, code) => {
    const found = await faults('createAccount', { username: 'good-name', name: 'Good Name', ...wrong });
    expect(found).toMatchObject([{ path, code }]);
    expect(found[0]?.message).not.toBe('This is not valid');
  });

  test('is corrected: a new name, an address taken away', async () => {
    const { id } = await create('misspelt', { email: 'old@example.com' });
    expect(await world.command('correctAccount', { id, expectedVersion: 1, name: '王丽' })).toMatchObject({
      name: '王丽',
      email: 'old@example.com',
      version: 2,
    });
    expect(await world.command('correctAccount', { id, expectedVersion: 2, email: '' })).toMatchObject({ email: null });
  });

  test('unknown ids are not found', async () => {
    const input = { idempotencyKey: 'unknown-id', id: anotherProject, expectedVersion: 1 };
    const { errors } = await world.attempt(administrator, mutationDocument('deactivateAccount'), { input });
    expect(errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });

  test('is found by part of its name or username, page by page', async () => {
    for (let i = 0; i < 5; i++) await create(`paged-${i}`, { name: `翻页${i}` });
    const seen: string[] = [];
    for (let after: string | undefined, more = true; more; ) {
      const page = await list({ search: 'PAGED', after });
      expect(page.totalCount).toBe(5);
      seen.push(...page.edges.map(({ node }) => node.username));
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
    }
    expect(seen).toEqual(['paged-0', 'paged-1', 'paged-2', 'paged-3', 'paged-4']);
    expect((await list({ search: '翻页3' })).edges).toEqual([
      { cursor: expect.any(String), node: { username: 'paged-3' } },
    ]);
    expect((await list({ search: '100%_' })).totalCount).toBe(0);
    expect((await list({ search: 'paged', active: false })).totalCount).toBe(0);
  });
});

describe('a conflict', () => {
  test('PPL-3 with somebody else tells who changed what meanwhile', async () => {
    const { id } = await create('contested', { name: 'Before' });
    await world.command('correctAccount', { id, expectedVersion: 1, name: 'After' });
    expect(await world.command('correctAccount', { id, expectedVersion: 1, name: 'Mine' })).toMatchObject({
      __typename: 'Stale',
      currentVersion: 2,
      changedBy: administrator.name,
      changes: [{ field: 'name', before: 'Before', after: 'After' }],
    });
  });

  test('PPL-1 a role that was given meanwhile is such a change, and the feed tells the account’s new version', async () => {
    const { id } = await create('contested-role');
    await world.command('grantRole', { id, expectedVersion: 1, role: 'finance' });
    const stale = await world.command('revokeRole', { id, expectedVersion: 1, grantId: anotherProject });
    expect(stale).toMatchObject({ __typename: 'Stale', changedBy: administrator.name });
    expect(stale.changes).toContainEqual({ field: 'role', before: null, after: 'finance' });
    const fed = await world.sql(
      "select version from feed where type = 'Account' and record_id = $1 order by sequence",
      [id],
    );
    expect(fed).toEqual([{ version: 1 }, { version: 2 }]);
  });
});

describe('history', () => {
  test('PPL-3 the account’s own tells everything that happened to it, newest first, secrets hidden', async () => {
    const { id } = await create('eventful');
    await world.command('correctAccount', { id, expectedVersion: 1, name: '新名' });
    await world.command('grantRole', { id, expectedVersion: 2, role: 'finance' });
    await world.command('resetPassword', { id, expectedVersion: 3 });
    const { account } = await world.ask<{ account: { history: { edges: { node: Entry }[] } } }>(
      administrator,
      `query ($id: ID!) { account(id: $id) { history { edges { node { action actorName recordType changes { field before after masked } } } } } }`,
      { id },
    );
    const entries = account.history.edges.map(({ node }) => node);
    expect(entries.map(({ action, recordType }) => `${action} ${recordType}`)).toEqual([
      'resetPassword Credential',
      'grantRole Grant',
      'correctAccount Account',
      'createAccount Credential',
      'createAccount Account',
    ]);
    expect(new Set(entries.map(({ actorName }) => actorName))).toEqual(new Set([administrator.name]));
    expect(entries[2]?.changes).toEqual([{ field: 'name', before: 'eventful的主人', after: '新名', masked: false }]);
    expect(entries[0]?.changes).toContainEqual({ field: 'password', before: '•••', after: '•••', masked: true });
  });

  interface Entry {
    action: string;
    actorName: string;
    recordType: string;
    changes: object[];
  }
});
