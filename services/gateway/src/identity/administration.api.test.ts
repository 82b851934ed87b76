import { permissionKeys, permissions, roleNames, roles } from '@onedesk/kernel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  administrator,
  anotherProject,
  aProject,
  held,
  type IdentityWorld,
  identityWorld,
  somebody,
} from './world.fixtures.ts';

let world: IdentityWorld;
beforeAll(async () => {
  world = await identityWorld();
});
afterAll(() => world.close());

/** The roles that may ask for something. */
async function allowed(document: string): Promise<string[]> {
  const answers = await Promise.all(roleNames.map((role) => world.attempt(somebody(held(role)), document)));
  return roleNames.filter((_, i) => !answers[i]?.errors);
}

/** A signed-in person. */
async function person(username: string, ...grants: ReturnType<typeof held>[]) {
  await world.staff(username, grants);
  return world.principal((await world.signIn(username)).cookie);
}

describe('the permission table', () => {
  test('PPL-1 shows administrators every permission, who holds it, and every role with its scope', async () => {
    const { permissionTable: table } = await world.ask<{ permissionTable: { roles: object[]; permissions: object[] } }>(
      administrator,
      '{ permissionTable { roles { role companyWide zh en } permissions { key zh en roles rule } } }',
    );
    expect(table.permissions).toEqual(permissionKeys.map((key) => ({ key, ...permissions[key] })));
    expect(table.roles).toEqual(
      roleNames.map((role) => ({ role, companyWide: roles[role].companyWide, zh: roles[role].zh, en: roles[role].en })),
    );
    expect(await allowed('{ permissionTable { roles { role } } }')).toEqual(['administrator']);
  });
});

describe('me', () => {
  test('PPL-1 tells my roles and what I may do in each project', async () => {
    const clerk = await person('me-clerk', held('clerk'), held('receptionist', anotherProject), held('analyst'));
    const { me } = await world.ask<{ me: Record<string, string[]> }>(
      clerk,
      `query ($a: ID!, $b: ID!) { me { id username name locale mustChangePassword roles departments { id }
        grants { role projectId } a: permissions(projectId: $a) b: permissions(projectId: $b) anywhere: permissions } }`,
      { a: aProject, b: anotherProject },
    );
    expect(me).toMatchObject({
      id: clerk?.id,
      username: 'me-clerk',
      locale: 'zh-CN',
      roles: ['clerk', 'receptionist', 'analyst'],
    });
    expect(me.a).toContain('party.manage');
    expect(me.b).not.toContain('party.manage');
    expect(me.b).toContain('unit.see');
    expect(me.anywhere).toContain('party.manage');
    expect(me.anywhere).not.toContain('account.manage');
    expect((await world.attempt(null, '{ me { id } }')).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });

  test('I choose the language I am spoken to in, for myself only', async () => {
    const speaker = await person('me-speaker', held('clerk'));
    expect(await world.command('chooseLocale', { locale: 'en' }, speaker)).toEqual({
      __typename: 'Me',
      id: speaker?.id,
      locale: 'en',
    });
    expect(await world.ask(speaker, '{ me { locale } }')).toEqual({ me: { locale: 'en' } });
    const document = 'mutation ($input: ChooseLocaleInput!) { chooseLocale(input: $input) { __typename } }';
    const { errors } = await world.attempt(speaker, document, { input: { idempotencyKey: 'fr-fr-fr', locale: 'fr' } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'input.locale' }] });
  });
});

describe('the audit of identity', () => {
  interface Entry {
    id: string;
    at: string;
    actorName: string;
    action: string;
    recordType: string;
    recordId: string;
    changes: { field: string; before: string | null; after: string | null; masked: boolean }[];
  }
  const audit = async (filter: object, page: { first?: number; after?: string } = {}) => {
    const document = `query ($filter: IdentityAuditFilter, $first: Int = 50, $after: String) {
      identityAudit(filter: $filter, first: $first, after: $after) { pageInfo { hasNextPage endCursor }
        edges { node { id at actorName action recordType recordId changes { field before after masked } } } } }`;
    const { identityAudit } = await world.ask<{
      identityAudit: { edges: { node: Entry }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    }>(administrator, document, { filter, ...page });
    return { entries: identityAudit.edges.map(({ node }) => node), ...identityAudit.pageInfo };
  };

  test('PPL-3 every mutation is told: who, when, which, before and after', async () => {
    const actor = { ...administrator, id: '0198a7c0-0000-7000-8000-0000000000ff', name: '审计人' };
    const run = (name: string, input: object) => world.command(name, { ...input }, actor);
    const { account } = await run('createAccount', { username: 'audited', name: '甲' });
    const { id } = account;
    await run('correctAccount', { id, expectedVersion: 1, name: '乙' });
    const granted = await run('grantRole', { id, expectedVersion: 2, role: 'finance' });
    await run('revokeRole', { id, expectedVersion: 3, grantId: granted.grants[0]?.id });
    await run('resetPassword', { id, expectedVersion: 4 });
    await Promise.all(Array.from({ length: 8 }, () => world.signIn('audited', 'wrong password')));
    await run('unlockAccount', { id, expectedVersion: 5 });
    await run('deactivateAccount', { id, expectedVersion: 6 });
    await run('reactivateAccount', { id, expectedVersion: 7 });
    const department = await run('createDepartment', { name: '审计部' });
    await run('renameDepartment', { id: department.id, expectedVersion: 1, name: '内审部' });
    await run('appointHead', { id: department.id, expectedVersion: 2, accountId: id });
    await run('leaveDepartment', { id: department.id, expectedVersion: 3, accountId: id });
    await run('joinDepartment', { id: department.id, expectedVersion: 4, accountId: id });
    const { entries } = await audit({ actorId: actor.id });
    const told = new Set(entries.map(({ action }) => action));
    expect([...told].toSorted()).toEqual([
      'appointHead',
      'correctAccount',
      'createAccount',
      'createDepartment',
      'deactivateAccount',
      'grantRole',
      'joinDepartment',
      'leaveDepartment',
      'reactivateAccount',
      'renameDepartment',
      'resetPassword',
      'revokeRole',
      'unlockAccount',
    ]);
    const renamed = entries.find(({ action }) => action === 'renameDepartment');
    expect(renamed).toMatchObject({
      actorName: '审计人',
      recordType: 'Department',
      recordId: department.id,
      at: world.clock.now().toISOString(),
      changes: [{ field: 'name', before: '审计部', after: '内审部', masked: false }],
    });
  });

  test('PPL-3 is filtered by record, type and time, and paged newest first', async () => {
    const { account } = await world.command('createAccount', { username: 'filtered', name: 'x', role: 'finance' });
    world.clock.pass({ hours: 1 });
    await world.command('correctAccount', { id: account.id, expectedVersion: 1, name: 'y' });
    const now = world.clock.now().toISOString();
    const actions = async (filter: object) =>
      (await audit(filter)).entries.map((entry) => `${entry.action} ${entry.recordType}`);
    expect(await actions({ recordId: account.id, recordType: 'Account' })).toEqual([
      'correctAccount Account',
      'createAccount Account',
    ]);
    expect(await actions({ recordId: account.id, from: now })).toEqual(['correctAccount Account']);
    expect((await actions({ recordId: account.id, to: now })).toSorted()).toEqual([
      'createAccount Account',
      'createAccount Credential',
      'createAccount Grant',
    ]);
    const first = await audit({ recordId: account.id }, { first: 3 });
    const rest = await audit({ recordId: account.id }, { first: 3, after: first.endCursor });
    expect([first.hasNextPage, rest.hasNextPage]).toEqual([true, false]);
    expect([...first.entries, ...rest.entries].map(({ id }) => id)).toEqual(
      (await audit({ recordId: account.id })).entries.map(({ id }) => id),
    );
  });

  test('PPL-3 is for administrators and the general manager', async () => {
    expect(await allowed('{ identityAudit { edges { cursor } } }')).toEqual(['generalManager', 'administrator']);
  });
});
