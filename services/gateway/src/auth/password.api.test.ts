import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { administrator, goodPassword, held, type IdentityWorld, identityWorld } from '../identity/world.fixtures.ts';

let world: IdentityWorld;
beforeAll(async () => {
  world = await identityWorld();
});
afterAll(() => world.close());

const next = 'Plum-rain-in-the-lane-3';

const change = (cookie: string, current: string, wished: string) =>
  world.call('/auth/change-password', { cookie, body: { current, next: wished } });

describe('a one-time password', () => {
  test('PPL-1 opens nothing but the change of it, until it is changed', async () => {
    const created = await world.command('createAccount', { username: 'newcomer', name: '新来的', role: 'finance' });
    const oneTime = created.oneTimePassword ?? '';
    const { cookie, body } = await world.signIn('newcomer', oneTime);
    expect(body).toEqual({ mustChangePassword: true });
    const before = await world.principal(cookie);
    expect(before?.mustChangePassword).toBe(true);
    const { errors } = await world.attempt(before, '{ departments { name } }');
    expect(errors?.[0]?.extensions?.code).toBe('PASSWORD_CHANGE_REQUIRED');
    expect(await world.ask(before, '{ me { username mustChangePassword } }')).toEqual({
      me: { username: 'newcomer', mustChangePassword: true },
    });
    expect((await change(cookie, oneTime, next)).status).toBe(204);
    const after = await world.principal(cookie);
    expect(after?.mustChangePassword).toBe(false);
    expect(await world.ask(after, '{ departments { name } }')).toEqual({ departments: [] });
    expect((await world.signIn('newcomer', oneTime)).status).toBe(401);
    expect((await world.signIn('newcomer', next)).status).toBe(200);
  });

  test('PPL-1 is told once: the same command again does not tell it', async () => {
    const input = { idempotencyKey: 'create-once-1', username: 'told-once', name: '一次' };
    const first = await world.command('createAccount', input);
    expect(first.oneTimePassword).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    const again = await world.command('createAccount', input);
    expect(again).toMatchObject({ account: { id: first.account.id }, oneTimePassword: null });
    expect(await world.command('createAccount', { ...input, name: '二次' })).toMatchObject({ __typename: 'KeyReused' });
  });

  test('PPL-1 a reset gives one, ends the sessions, and the former password opens nothing', async () => {
    const id = await world.staff('forgot');
    const { cookie } = await world.signIn('forgot');
    const reset = await world.command('resetPassword', { id, expectedVersion: 1 });
    expect(reset).toMatchObject({ account: { id, mustChangePassword: true, version: 2 } });
    expect(await world.principal(cookie)).toBeNull();
    expect((await world.signIn('forgot')).status).toBe(401);
    expect(await world.signIn('forgot', reset.oneTimePassword ?? '')).toMatchObject({
      status: 200,
      body: { mustChangePassword: true },
    });
  });
});

describe('changing the password', () => {
  test('ends the other sessions of the person and keeps this one', async () => {
    await world.staff('two-desks');
    const here = await world.signIn('two-desks');
    const there = await world.signIn('two-desks');
    expect((await change(here.cookie, goodPassword, next)).status).toBe(204);
    expect(await world.principal(here.cookie)).not.toBeNull();
    expect(await world.principal(there.cookie)).toBeNull();
  });

  test('needs the present one, and wrong ones count towards the lock', async () => {
    await world.staff('guesser');
    const { cookie } = await world.signIn('guesser');
    const wrong = await change(cookie, 'a wrong guess', next);
    expect(wrong).toMatchObject({ status: 400, body: { code: 'WRONG_CREDENTIALS', fields: [{ path: 'current' }] } });
    for (let i = 0; i < 7; i++) await change(cookie, 'a wrong guess', next);
    expect((await change(cookie, goodPassword, next)).status).toBe(423);
  });

  test('PPL-1 is refused when the password was reset at the same moment: the administrator has the last word', async () => {
    const id = await world.staff('hurried');
    const { cookie } = await world.signIn('hurried');
    const elsewhere = await world.connection();
    try {
      await elsewhere.query('begin');
      await elsewhere.query('select 1 from account where id = $1 for update', [id]);
      const changing = change(cookie, goodPassword, next);
      await elsewhere.query('delete from session where account_id = $1', [id]);
      await world.waiting();
      await elsewhere.query('commit');
      expect((await changing).status).toBe(401);
    } finally {
      elsewhere.release();
    }
    expect((await world.signIn('hurried', next)).status).toBe(401);
  });

  test('needs somebody who is signed in', async () => {
    expect((await change('', goodPassword, next)).status).toBe(401);
  });

  test.each([
    ['short-pass1', 'tooShort'],
    ['x'.repeat(129), 'tooLong'],
    [goodPassword, 'passwordSame'],
    ['my-name-is-STRICT-one', 'passwordHasUsername'],
    ['Password!2026', 'passwordCommon'],
    ['onedesk123456', 'passwordCommon'],
    ['138123456789', 'passwordCommon'],
    ['abababababab', 'passwordCommon'],
  ])('refuses %s and says why at the field', async (wished, code) => {
    const { cookie } = await signedIn();
    const answer = await change(cookie, goodPassword, wished);
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'PASSWORD_TOO_WEAK', fields: [{ path: 'next', code }] },
    });
    expect(answer.body.fields?.[0]?.message.zh).not.toBe('填写有误');
    expect((await world.signIn('strict-one')).status).toBe(200);
  });

  let strict: ReturnType<IdentityWorld['signIn']> | undefined;
  /** One session for the table above. */
  function signedIn() {
    strict ??= world.staff('strict-one').then(() => world.signIn('strict-one'));
    return strict;
  }

  test('PPL-3 is told in the audit, by whom, and never the password', async () => {
    const id = await world.staff('discreet', [held('clerk')]);
    const { cookie } = await world.signIn('discreet');
    await change(cookie, goodPassword, next);
    const rows = await world.sql(
      "select actor_id, action, before, after from audit where record_type = 'Credential' and id in (select audit_id from audit_subject where subject_id = $1) and operation = 'changed'",
      [id],
    );
    expect(rows).toMatchObject([
      { actor_id: id, action: 'changePassword', before: { password: '•••' }, after: { password: '•••' } },
    ]);
  });
});

describe('secrets', () => {
  test('PPL-3 no password, hash or session token is in the audit, in the feed, among the remembered commands or in the logs', async () => {
    const id = await world.staff('secretive');
    const { cookie } = await world.signIn('secretive');
    await world.signIn('secretive', 'Sesame-sesame-1');
    await change(cookie, goodPassword, next);
    const reset = await world.command('resetPassword', { id, expectedVersion: 2 }, administrator);
    const credentials = await world.sql('select password from credential');
    const tokens = await world.sql('select token from session');
    const secrets = [
      goodPassword,
      next,
      'Sesame-sesame-1',
      String(reset.oneTimePassword),
      decodeURIComponent(cookie).split(/[=.]/)[1] ?? '',
      ...credentials.map(({ password }) => String(password)),
      ...tokens.map(({ token }) => String(token)),
    ];
    expect(secrets.every((secret) => secret.length >= 12)).toBe(true);
    const kept = await world.sql(
      'select to_jsonb(audit)::text as row from audit union all select to_jsonb(feed)::text from feed union all select to_jsonb(idempotency)::text from idempotency union all select to_jsonb(sign_in_throttle)::text from sign_in_throttle',
    );
    const everything = [...kept.map(({ row }) => String(row)), ...world.logged].join('\n');
    expect(kept.length).toBeGreaterThan(10);
    for (const secret of secrets) expect(everything.includes(secret), secret).toBe(false);
  });
});
