import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { administrator, held, type IdentityWorld, identityWorld } from '../world.fixtures.ts';

let world: IdentityWorld;
beforeAll(async () => {
  world = await identityWorld();
  await world.staff('root', [held('administrator')]);
});
afterAll(() => world.close());

const create = async (username: string, more: object = {}) =>
  (await world.command('createAccount', { username, name: `${username}的主人`, ...more })).account;

describe('deactivation', () => {
  test('PPL-1 ends the sessions at once and lets nobody in, and reactivation does', async () => {
    const id = await world.staff('leaver', [held('clerk')]);
    const { cookie } = await world.signIn('leaver');
    const gone = await world.command('deactivateAccount', { id, expectedVersion: 1 });
    expect(gone).toMatchObject({ active: false, allowedActions: ['reactivateAccount'] });
    expect(await world.principal(cookie)).toBeNull();
    expect(await world.signIn('leaver')).toMatchObject({ status: 403, body: { code: 'ACCOUNT_INACTIVE' } });
    expect((await world.signIn('leaver', 'wrong password')).status).toBe(401);
    expect(await world.sql('select 1 from session where account_id = $1', [id])).toHaveLength(0);
    await world.command('reactivateAccount', { id, expectedVersion: 2 });
    expect(await world.principal(cookie)).toBeNull();
    expect((await world.signIn('leaver')).status).toBe(200);
  });

  test('PPL-1 a session that was left over opens nothing for an account that is not active', async () => {
    const id = await world.staff('left-over');
    const { cookie } = await world.signIn('left-over');
    await world.sql('update account set active = false where id = $1', [id]);
    expect(await world.principal(cookie)).toBeNull();
  });

  test.each(['correctAccount', 'grantRole', 'revokeRole', 'resetPassword', 'unlockAccount', 'deactivateAccount'])(
    '%s needs an account that is active',
    async (name) => {
      inactive ??= create('inactive-one', { role: 'finance' }).then(async (account) => {
        await world.command('deactivateAccount', { id: account.id, expectedVersion: 1 });
        return account;
      });
      const { id, grants } = await inactive;
      const more = {
        grantRole: { role: 'analyst' },
        revokeRole: { grantId: grants[0]?.id },
        correctAccount: { name: 'x' },
      };
      const input = { id, expectedVersion: 2, ...more[name as keyof typeof more] };
      expect(await world.command(name, input)).toMatchObject({ __typename: 'NotAllowedNow', code: 'notAllowedNow' });
      expect(await version(id)).toBe(2);
    },
  );
  let inactive: ReturnType<typeof create> | undefined;

  test('an account that is active is not reactivated', async () => {
    const { id } = await create('active-one');
    expect(await world.command('reactivateAccount', { id, expectedVersion: 1 })).toMatchObject({
      __typename: 'NotAllowedNow',
    });
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
