import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { held, type IdentityWorld, identityWorld } from '../identity/world.fixtures.ts';

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

  test('the cookie is out of reach for scripts and other sites, and goes with the browser', async () => {
    await world.staff('cashier');
    const [cookie] = (await world.signIn('cashier')).headers['set-cookie'] ?? [];
    expect(cookie).toMatch(/^onedesk=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  test('a username is known in capitals and full width, too', async () => {
    await world.staff('patrol-1');
    expect((await world.signIn(' PATROL-1 ')).status).toBe(200);
  });

  test('an unknown username and a wrong password get the same answer', async () => {
    await world.staff('greening');
    const wrong = await world.signIn('greening', 'not the password');
    const unknown = await world.signIn('nobody-here', 'not the password');
    const impossible = await world.signIn('没有 这人', 'not the password');
    expect(wrong).toMatchObject({ status: 401, body: { code: 'WRONG_CREDENTIALS' } });
    expect(unknown).toMatchObject({ status: 401, body: wrong.body });
    expect(impossible).toMatchObject({ status: 401, body: wrong.body });
  });
});
