import { type Role, roleNames } from '@onedesk/kernel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { held, type IdentityWorld, identityWorld, mutationDocument, somebody } from '../world.fixtures.ts';

let world: IdentityWorld;
beforeAll(async () => {
  world = await identityWorld();
  await world.staff('root', [held('administrator')]);
});
afterAll(() => world.close());

const create = async (username: string, more: object = {}) =>
  (await world.command('createAccount', { username, name: `${username}的主人`, ...more })).account;

const sees = async (role: Role) => !(await world.attempt(somebody(held(role)), '{ accounts { totalCount } }')).errors;

describe('who may', () => {
  const manageAccounts = [
    'createAccount',
    'correctAccount',
    'grantRole',
    'revokeRole',
    'deactivateAccount',
    'reactivateAccount',
    'unlockAccount',
    'resetPassword',
  ];

  test.each(manageAccounts)('PPL-1 %s is for administrators only', async (name) => {
    const [{ id }] = (await world.sql<{ id: string }>('select id from account limit 1')) as [{ id: string }];
    const inputs: Record<string, object> = {
      createAccount: { username: 'sneaked-in', name: 'x' },
      grantRole: { id, expectedVersion: 1, role: 'administrator' },
      revokeRole: { id, expectedVersion: 1, grantId: id },
    };
    const input = { idempotencyKey: 'not-allowed', ...(inputs[name] ?? { id, expectedVersion: 1 }) };
    const others = roleNames.filter((role) => role !== 'administrator');
    const answers = await Promise.all(
      others.map((role) => world.attempt(somebody(held(role)), mutationDocument(name), { input })),
    );
    expect(answers.map(({ errors }) => errors?.[0]?.extensions?.code)).toEqual(others.map(() => 'FORBIDDEN'));
    const nobody = await world.attempt(null, mutationDocument(name), { input });
    expect(nobody.errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });

  test('PPL-1 accounts are listed for administrators and human resources', async () => {
    const seeing = await Promise.all(roleNames.map(async (role) => ((await sees(role)) ? role : null)));
    expect(seeing.filter(Boolean)).toEqual(['humanResources', 'administrator']);
  });

  test('PPL-1 the actions offered are those of the table: none to human resources', async () => {
    const { id } = await create('offered');
    const document = 'query ($id: ID!) { account(id: $id) { allowedActions } }';
    const offered = async (role: Role) =>
      (await world.ask<{ account: { allowedActions: string[] } }>(somebody(held(role)), document, { id })).account;
    expect((await offered('humanResources')).allowedActions).toEqual([]);
    expect((await offered('administrator')).allowedActions).toEqual([
      'correctAccount',
      'grantRole',
      'revokeRole',
      'resetPassword',
      'deactivateAccount',
    ]);
  });
});

test('variables that do not fit are bad input, and no bug', async () => {
  const document = 'query ($id: ID!) { account(id: $id) { id } }';
  const { errors } = await world.attempt(somebody(held('administrator')), document, {});
  expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
});
