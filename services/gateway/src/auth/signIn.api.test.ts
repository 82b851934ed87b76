import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goodPassword, held, type IdentityWorld, identityWorld } from '../identity/world.fixtures.ts';

let world: IdentityWorld;
beforeAll(async () => {
  world = await identityWorld();
});
afterAll(() => world.close());

describe('signing in', () => {
  test('PPL-1 the right password opens a session with the roles that the account holds', async () => {
    const id = await world.staff('clerk', [held('clerk')]);
    const answer = await world.signIn('clerk');
    expect(answer).toMatchObject({ status: 200, body: { mustChangePassword: false } });
    expect(await world.principal(answer.cookie)).toEqual({
      id,
      name: 'clerk的主人',
      kind: 'staff',
      audience: 'staff',
      grants: [held('clerk')],
      mustChangePassword: false,
    });
  });

  test('a username is known in capitals and full width, too', async () => {
    await world.staff('patrol-1');
    expect((await world.signIn(' PATROL-1 ')).status).toBe(200);
  });

  test('an unknown username and a wrong password get the same answer', async () => {
    await world.staff('greening');
    const wrong = await world.signIn('greening', 'not the password');
    expect(wrong).toMatchObject({ status: 401, body: { code: 'WRONG_CREDENTIALS' } });
    for (const username of ['nobody-here', '没有 这人', 'x', 'a'.repeat(200), "' or 1=1 --"]) {
      expect(await world.signIn(username, 'not the password')).toMatchObject({ status: 401, body: wrong.body });
    }
  });

  test('an unknown username takes as long as a wrong password', async () => {
    await world.staff('cleaning');
    const spent = async (username: string) => {
      const started = performance.now();
      await world.signIn(username, 'not the password');
      return performance.now() - started;
    };
    const quickest = async (username: string) =>
      Math.min(await spent(username), await spent(username), await spent(username));
    const known = await quickest('cleaning');
    // Without the work of a password check an answer takes a tenth of it.
    expect(await quickest('nobody-at-all')).toBeGreaterThan(known / 3);
  });

  test('PPL-3 each sign-in is told: who, when, from where; and the account shows the last one', async () => {
    const id = await world.staff('archivist');
    const { cookie } = await world.signIn('archivist', goodPassword, { 'user-agent': 'A browser' });
    await world.call('/auth/sign-out', { cookie, body: {} });
    const rows = await world.sql(
      "select actor_id, action, after from audit where record_type = 'SignIn' and id in (select audit_id from audit_subject where subject_id = $1) order by id",
      [id],
    );
    expect(rows).toMatchObject([
      { actor_id: id, action: 'signIn', after: { kind: 'signedIn', address: '127.0.0.1', user_agent: 'A browser' } },
      { actor_id: id, action: 'signOut', after: { kind: 'signedOut' } },
    ]);
    const [account] = await world.sql('select last_sign_in_at from account where id = $1', [id]);
    expect(account?.last_sign_in_at).toEqual(world.clock.now());
  });
});

describe('the session', () => {
  test('its cookie is out of reach for scripts and other sites, and goes with the browser', async () => {
    await world.staff('cashier');
    const [cookie] = (await world.signIn('cashier')).headers['set-cookie'] ?? [];
    expect(cookie).toMatch(/^onedesk=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  test('its cookie is sent over https only, where the portal is served by https', async () => {
    const secure = await identityWorld({ secureCookies: true });
    try {
      await secure.staff('cashier');
      const [cookie] = (await secure.signIn('cashier')).headers['set-cookie'] ?? [];
      expect(cookie).toMatch(/^onedesk=[^;]+;.*; Secure/);
    } finally {
      await secure.close();
    }
  });

  test('PPL-1 a cookie without our signature, or with a changed token, opens nothing', async () => {
    await world.staff('finance');
    const { cookie } = await world.signIn('finance');
    expect(await world.principal(cookie)).not.toBeNull();
    const [token = ''] = decodeURIComponent(cookie.slice('onedesk='.length)).split('.');
    const [row] = await world.sql('select token from session where token = $1', [token]);
    expect(row).toBeDefined();
    const forged = [token, `${token}.`, `${token}.AAAA`, cookie.slice(8).replace(/^./, '!'), '%', ''];
    for (const value of forged) expect(await world.principal(`onedesk=${value}`), value).toBeNull();
    expect(await world.principal('')).toBeNull();
  });

  test('it lasts eight hours after its last use', async () => {
    await world.staff('technician');
    const { cookie } = await world.signIn('technician');
    world.clock.pass({ hours: 7, minutes: 59 });
    expect(await world.principal(cookie)).not.toBeNull();
    world.clock.pass({ hours: 7, minutes: 59 });
    expect(await world.principal(cookie)).not.toBeNull();
    world.clock.pass({ hours: 8 });
    expect(await world.principal(cookie)).toBeNull();
  });

  test('signing out ends it for good', async () => {
    await world.staff('analyst');
    const { cookie } = await world.signIn('analyst');
    const answer = await world.call('/auth/sign-out', { cookie, body: {} });
    expect(answer.status).toBe(204);
    expect(answer.headers['set-cookie']?.[0]).toMatch(/^onedesk=; Max-Age=0/);
    expect(await world.principal(cookie)).toBeNull();
    expect((await world.call('/auth/sign-out', { cookie, body: {} })).status).toBe(204);
  });

  test('the portal can ask whether somebody is signed in', async () => {
    await world.staff('generalmanager');
    const { cookie } = await world.signIn('generalmanager');
    const ask = async (sent: string) => (await world.call('/auth/session', { method: 'GET', cookie: sent })).body;
    expect(await ask(cookie)).toEqual({ signedIn: true, mustChangePassword: false });
    expect(await ask('')).toEqual({ signedIn: false });
  });
});

const attempt = (headers: Record<string, string>) => world.signIn('doorkeeper', goodPassword, headers);

describe('the doors of sign-in', () => {
  test('a page of another site cannot use them', async () => {
    await world.staff('doorkeeper');
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'http://portal.example.evil.example' },
      { origin: 'https://portal.example' },
    ]) {
      expect(await attempt(headers), headers.origin).toMatchObject({
        status: 403,
        body: { code: 'ORIGIN_NOT_ALLOWED' },
      });
    }
    expect((await attempt({ origin: 'http://portal.example' })).status).toBe(200);
    expect((await attempt({ origin: 'http://127.0.0.1:4000', host: '127.0.0.1:4000' })).status).toBe(200);
    for (const path of ['/auth/sign-out', '/auth/change-password', '/auth/first-administrator']) {
      const answer = await world.call(path, { body: {}, headers: { origin: 'https://evil.example' } });
      expect(answer.status, path).toBe(403);
    }
  });

  test('a form of another site, which sends no JSON, is not read', async () => {
    const form = { 'content-type': 'text/plain' };
    const body = { username: 'doorkeeper', password: goodPassword };
    expect(await world.call('/auth/sign-in', { body, headers: form })).toMatchObject({ status: 415 });
  });

  test('bad input is named at its field, and nothing is counted', async () => {
    const answer = await world.call('/auth/sign-in', { body: { username: 'doorkeeper', password: 7 } });
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'BAD_USER_INPUT', fields: [{ path: 'password', code: 'required', message: { zh: '请填写' } }] },
    });
    expect((await world.call('/auth/sign-in', { body: '{"username":' })).status).toBe(400);
    expect((await world.call('/auth/sign-in', { body: '[]' })).status).toBe(400);
  });

  test('more than 16 KiB is refused, announced or not', async () => {
    const body = { username: 'doorkeeper', password: 'x'.repeat(17_000) };
    expect((await world.call('/auth/sign-in', { body })).status).toBe(413);
    const headers = { 'transfer-encoding': 'chunked' };
    expect((await world.call('/auth/sign-in', { body, headers })).status).toBe(413);
  });

  test('there are no other doors', async () => {
    for (const path of [
      '/auth/sign-in/username',
      '/auth/sign-up/email',
      '/auth/get-session',
      '/auth/',
      '/auth/toString',
    ]) {
      expect((await world.call(path, { body: {} })).status, path).toBe(404);
    }
    const answer = await world.call('/auth/sign-in', { method: 'GET' });
    expect(answer).toMatchObject({ status: 405, headers: { allow: 'POST' } });
  });

  test('answers are never kept by a cache', async () => {
    expect((await attempt({})).headers['cache-control']).toBe('no-store');
  });
});
