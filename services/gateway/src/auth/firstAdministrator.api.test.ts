import { afterEach, beforeEach, expect, test } from 'vitest';
import { type IdentityWorld, identityWorld } from '../identity/world.fixtures.ts';

let world: IdentityWorld;
beforeEach(async () => {
  world = await identityWorld();
});
afterEach(() => world.close());

const person = { username: 'admin', name: '首位管理员', password: 'Lantern-over-the-river-9' };

/** The path under `/auth` that belongs to a printed link. */
const pathOf = (link: string | null) => `/auth/first-administrator${new URL(link ?? '').search}`;

test('PPL-1 on a database without accounts a one-time link makes the first administrator, once', async () => {
  const link = await world.auth.firstAdministratorLink();
  expect(link).toMatch(/^http:\/\/portal\.example\/first-administrator\?token=[\w-]{43}$/);
  expect((await world.call(pathOf(link), { method: 'GET' })).body).toEqual({ valid: true });
  expect((await world.call(pathOf(link), { body: person })).status).toBe(201);
  const { cookie, body } = await world.signIn('admin', person.password);
  expect(body).toEqual({ mustChangePassword: false });
  const principal = await world.principal(cookie);
  expect(principal?.grants).toEqual([{ role: 'administrator', projectId: null, buildingIds: [] }]);
  expect(await world.call(pathOf(link), { body: { ...person, username: 'second' } })).toMatchObject({
    status: 410,
    body: { code: 'LINK_USED' },
  });
  expect((await world.call(pathOf(link), { method: 'GET' })).body).toEqual({ valid: false });
  expect(await world.auth.firstAdministratorLink()).toBeNull();
});

test('PPL-1 two who use the link at the same moment: one of them becomes administrator', async () => {
  const path = pathOf(await world.auth.firstAdministratorLink());
  const answers = await Promise.all(
    ['one', 'two', 'three'].map((name) => world.call(path, { body: { ...person, username: `${name}-admin` } })),
  );
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 410, 410]);
  expect(await world.sql('select id from account')).toHaveLength(1);
});

test('PPL-1 the link expires after a day, and a newer one replaces it', async () => {
  const first = await world.auth.firstAdministratorLink();
  const second = await world.auth.firstAdministratorLink();
  expect((await world.call(pathOf(first), { body: person })).status).toBe(410);
  world.clock.pass({ hours: 24 });
  expect((await world.call(pathOf(second), { body: person })).status).toBe(410);
  expect((await world.call('/auth/first-administrator?token=guess', { body: person })).status).toBe(410);
  expect(await world.sql('select id from account')).toHaveLength(0);
});

test('PPL-1 the link is good no longer when somebody has an account', async () => {
  const link = await world.auth.firstAdministratorLink();
  await world.staff('somebody');
  expect((await world.call(pathOf(link), { body: person })).status).toBe(410);
});

test('bad input is told at its field and does not use the link up', async () => {
  const path = pathOf(await world.auth.firstAdministratorLink());
  expect(await world.call(path, { body: { ...person, username: 'Überadmin', name: ' ' } })).toMatchObject({
    status: 400,
    body: { code: 'BAD_USER_INPUT', fields: [{ path: 'username', code: 'usernameNotValid' }, { path: 'name' }] },
  });
  expect(await world.call(path, { body: { ...person, password: 'admin-2026-x' } })).toMatchObject({
    status: 400,
    body: { code: 'PASSWORD_TOO_WEAK', fields: [{ path: 'password', code: 'passwordHasUsername' }] },
  });
  expect((await world.call(path, { body: person })).status).toBe(201);
});

test('PPL-3 the link and its use are told in the audit, without the token', async () => {
  const link = await world.auth.firstAdministratorLink();
  await world.call(pathOf(link), { body: person });
  // What migrations made is told as done by SQL.
  const rows = await world.sql(
    `select action, record_type, to_jsonb(audit)::text as row from audit where action <> 'sql' order by id`,
  );
  expect(rows.map(({ action, record_type }) => `${action} ${record_type}`)).toEqual([
    'printFirstAdministratorLink FirstAdministratorLink',
    'createFirstAdministrator Account',
    'createFirstAdministrator Credential',
    'createFirstAdministrator Grant',
    'createFirstAdministrator FirstAdministratorLink',
  ]);
  const [kept] = await world.sql('select token_hash from first_administrator_link');
  const token = new URL(link ?? '').searchParams.get('token') ?? '';
  const everything = [...rows.map(({ row }) => String(row)), ...world.logged].join('\n');
  expect(everything.includes(token)).toBe(false);
  expect(everything.includes(String(kept?.token_hash))).toBe(false);
});

test('a browser that opens the printed address under /auth comes to the page of the portal', async () => {
  const answer = await world.call('/auth/first-administrator?token=abc', {
    method: 'GET',
    headers: { accept: 'text/html,*/*' },
  });
  expect(answer).toMatchObject({ status: 303, headers: { location: '/first-administrator?token=abc' } });
});
