import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { administrator, goodPassword, type IdentityWorld, identityWorld } from '../identity/world.fixtures.ts';

let world: IdentityWorld;
beforeAll(async () => {
  world = await identityWorld({ trustProxy: true });
});
afterAll(() => world.close());

/** As many wrong passwords as said, all at once, each from an address of its own unless one is given. */
const wrongTries = (username: string, count: number, address?: string) =>
  Promise.all(
    Array.from({ length: count }, (_, i) =>
      world.signIn(username, 'wrong password', { 'x-forwarded-for': address ?? `10.1.${username.length}.${i}` }),
    ),
  );

const statuses = (answers: { status: number }[]) => answers.map(({ status }) => status).toSorted((a, b) => a - b);

describe('the lock of an account', () => {
  test('PPL-1 eight wrong passwords lock it for fifteen minutes, the right one included', async () => {
    await world.staff('locked-one');
    expect(statuses(await wrongTries('locked-one', 8))).toEqual(Array(8).fill(401));
    const answer = await world.signIn('locked-one');
    expect(answer).toMatchObject({ status: 423, body: { code: 'ACCOUNT_LOCKED', until: '2026-03-02T02:15:00.000Z' } });
    expect(answer.headers['set-cookie']).toBeUndefined();
    world.clock.pass({ minutes: 15 });
    expect((await world.signIn('locked-one')).status).toBe(200);
  });

  test('PPL-1 wrong passwords at the same moment are counted one by one: twenty at once, eight are looked at', async () => {
    await world.staff('locked-two');
    const answers = await wrongTries('locked-two', 20);
    expect(statuses(answers)).toEqual([...Array(8).fill(401), ...Array(12).fill(423)]);
  });

  test('an unknown username locks in the same way, so that nobody learns which ones there are', async () => {
    const answers = await wrongTries('no-such-person', 9);
    expect(statuses(answers)).toEqual([...Array(8).fill(401), 423]);
  });

  test('seven wrong passwords and the right one start the count anew', async () => {
    await world.staff('forgetful');
    for (let round = 0; round < 2; round++) {
      expect(statuses(await wrongTries('forgetful', 7))).toEqual(Array(7).fill(401));
      expect((await world.signIn('forgetful')).status).toBe(200);
    }
  });

  test('wrong passwords of more than fifteen minutes ago do not count', async () => {
    await world.staff('slow-one');
    await wrongTries('slow-one', 7);
    world.clock.pass({ minutes: 15 });
    expect(statuses(await wrongTries('slow-one', 7))).toEqual(Array(7).fill(401));
    expect((await world.signIn('slow-one')).status).toBe(200);
  });

  test('PPL-1 administrators see the lock and can end it', async () => {
    const id = await world.staff('helped');
    await wrongTries('helped', 8);
    const { account } = await world.ask<{
      account: { lockedUntil: string; version: number; allowedActions: string[] };
    }>(administrator, 'query ($id: ID!) { account(id: $id) { lockedUntil version allowedActions } }', { id });
    expect(account.lockedUntil).not.toBeNull();
    expect(account.allowedActions).toContain('unlockAccount');
    const unlock = `mutation ($input: AccountActionInput!) { unlockAccount(input: $input) {
      __typename ... on Account { lockedUntil allowedActions } ... on Refusal { message } } }`;
    const input = { idempotencyKey: 'unlock-helped', id, expectedVersion: account.version };
    const { unlockAccount } = await world.ask<{ unlockAccount: { lockedUntil: null; allowedActions: string[] } }>(
      administrator,
      unlock,
      { input },
    );
    expect(unlockAccount.lockedUntil).toBeNull();
    expect(unlockAccount.allowedActions).not.toContain('unlockAccount');
    expect((await world.signIn('helped')).status).toBe(200);
    const again = { input: { idempotencyKey: 'unlock-again', id, expectedVersion: account.version + 1 } };
    expect(await world.ask(administrator, unlock, again)).toMatchObject({
      unlockAccount: { __typename: 'NotAllowedNow', message: 'This account is not locked' },
    });
  });

  test('PPL-3 the audit tells who was locked, when, and from which address', async () => {
    const id = await world.staff('watched');
    await wrongTries('watched', 9, '10.9.9.9');
    const rows = await world.sql(
      "select after from audit where record_type = 'SignIn' and id in (select audit_id from audit_subject where subject_id = $1)",
      [id],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.after).toMatchObject({ kind: 'accountLocked', account_id: id, address: '10.9.9.9' });
  });
});

describe('the lock of an address', () => {
  test('PPL-1 fifty wrong passwords from one address close it for everybody there, and for nobody elsewhere', async () => {
    await world.staff('neighbour');
    const at = '10.7.7.7';
    const tries = await Promise.all(
      Array.from({ length: 60 }, (_, i) => world.signIn(`guess-${i}`, 'wrong password', { 'x-forwarded-for': at })),
    );
    expect(statuses(tries)).toEqual([...Array(50).fill(401), ...Array(10).fill(429)]);
    const there = await world.signIn('neighbour', goodPassword, { 'x-forwarded-for': at });
    expect(there).toMatchObject({ status: 429, body: { code: 'ADDRESS_LOCKED' } });
    expect(there.headers['retry-after']).toBe('900');
    expect((await world.signIn('neighbour', goodPassword, { 'x-forwarded-for': '10.7.7.8' })).status).toBe(200);
  });

  test('right passwords from one address never close it', async () => {
    await world.staff('early-bird');
    const together = () =>
      Promise.all(
        Array.from({ length: 7 }, () => world.signIn('early-bird', goodPassword, { 'x-forwarded-for': '10.8.8.8' })),
      );
    for (let round = 0; round < 8; round++) expect(statuses(await together())).toEqual(Array(7).fill(200));
  });

  test('what a caller writes before the proxy does not hide the address', async () => {
    await world.staff('hidden');
    await world.signIn('hidden', goodPassword, { 'x-forwarded-for': '1.2.3.4, 10.6.6.6' });
    const [row] = await world.sql(
      "select address from sign_in_event where kind = 'signedIn' order by at desc, id desc",
    );
    expect(row?.address).toBe('10.6.6.6');
  });
});

describe('without a proxy', () => {
  test('x-forwarded-for is not believed: the socket says the address', async () => {
    const direct = await identityWorld();
    try {
      await direct.staff('direct');
      await direct.signIn('direct', goodPassword, { 'x-forwarded-for': '1.2.3.4' });
      const [row] = await direct.sql('select address from sign_in_event');
      expect(row?.address).toBe('127.0.0.1');
    } finally {
      await direct.close();
    }
  });
});
