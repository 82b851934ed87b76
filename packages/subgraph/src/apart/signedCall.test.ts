import { SettableClock } from '@onedesk/kernel';
import { SignJWT } from 'jose';
import { beforeEach, describe, expect, test } from 'vitest';
import type { RequestContext } from '../context.ts';
import { systemPrincipal } from '../principal.ts';
import { Once } from './once.ts';
import { peer } from './peers.ts';
import { type CallBounds, hashOf, signBody, signCall, verifyBody, verifyCall } from './signedCall.ts';
import { callersText, newCallKey, type Trust, trustOf } from './trust.ts';

const keys = new Map(['gateway', 'finance'].map((name) => [name, newCallKey()]));
const trust = (name: string, keyOf = name): Trust =>
  trustOf(name, keys.get(keyOf)?.privateKey ?? '', callersText(keys));
const gateway = trust('gateway');
const finance = trust('finance');
const property = trustOf('property', newCallKey().privateKey, callersText(keys));

const clock = new SettableClock('2026-03-02T02:00:00Z');
const clerk: RequestContext = {
  principal: { id: 'a', name: '王芳', kind: 'staff', audience: 'staff', grants: [] },
  requestId: '0190',
  locale: 'en',
};
const asPeer: RequestContext = { ...clerk, principal: peer };
const bounds: CallBounds = { method: 'POST', path: '/graphql', bodyHash: hashOf('{}') };
const tokenOf = async (by: Trust, audience = 'property', request = clerk) =>
  (await signCall(by, audience, bounds, request, clock)).token;
/** A signature that somebody made without our code. */
const byHand = (claims: { iat: number; exp: number; iss?: string; jti?: string }, key = gateway.key) =>
  new SignJWT({
    aud: 'property',
    iss: 'gateway',
    jti: 'x',
    mth: 'POST',
    pth: '/graphql',
    bdy: '',
    ctx: clerk,
    ...claims,
  })
    .setProtectedHeader({ alg: 'EdDSA', kid: 'gateway' })
    .sign(key);
const seconds = () => clock.now().getTime() / 1_000;

const refused = (token: string | undefined, at = bounds) =>
  expect(verifyCall(property, token, at, clock)).rejects.toMatchObject({
    message: expect.stringMatching(/^call refused/),
  });

const at = (second: number) => new Date(second * 1_000);

beforeEach(() => clock.set('2026-03-02T02:00:00Z'));

describe('a call is believed', () => {
  test('when the gateway signed it for this service: then on behalf of whom it says, in their language', async () => {
    const call = await verifyCall(property, await tokenOf(gateway), bounds, clock);
    expect(call).toMatchObject({ caller: 'gateway', bodyHash: bounds.bodyHash, request: clerk });
  });

  test('when another service signed it, as the system', async () => {
    const call = await verifyCall(property, await tokenOf(finance, 'property', asPeer), bounds, clock);
    expect(call).toMatchObject({ caller: 'finance', request: { principal: { id: 'peer', kind: 'system' } } });
  });

  test('when it is 30 seconds old, and when the caller’s clock is a little ahead', async () => {
    const token = await tokenOf(gateway);
    clock.pass({ seconds: 30 });
    await expect(verifyCall(property, token, bounds, clock)).resolves.toBeDefined();
    clock.set('2026-03-02T01:59:56Z');
    await expect(verifyCall(property, token, bounds, clock)).resolves.toBeDefined();
  });
});

describe('a call is not believed', () => {
  test('without a signature, or with something that is none', async () => {
    await refused(undefined);
    await refused('x.y.z');
    const [head = '', body = ''] = (await tokenOf(gateway)).split('.');
    await refused(`${head}.${body}.`);
    const none = Buffer.from(JSON.stringify({ alg: 'none', kid: 'gateway' })).toString('base64url');
    await refused(`${none}.${body}.`);
  });

  test('when it was meant for another service', async () => {
    await refused(await tokenOf(gateway, 'tickets'));
  });

  test('when nobody knows who signed it', async () => {
    const stranger = trustOf('stranger', newCallKey().privateKey, callersText(keys));
    await refused(await tokenOf(stranger));
  });

  test('when it was signed with a key of somebody else than it says', async () => {
    await refused(await tokenOf({ ...gateway, key: finance.key }));
    await refused(await byHand({ iat: seconds(), exp: seconds() + 30, iss: 'gateway' }, finance.key));
  });

  test('when it names another issuer than the key’s owner', async () => {
    await refused(await byHand({ iat: seconds(), exp: seconds() + 30, iss: 'finance' }));
  });

  test('when it is too old', async () => {
    const token = await tokenOf(gateway);
    clock.pass({ seconds: 36 });
    await refused(token);
  });

  test('when it is too old, however long it says that it is good', async () => {
    const token = await byHand({ iat: seconds(), exp: seconds() + 3_600 });
    await expect(verifyCall(property, token, bounds, clock)).resolves.toBeDefined();
    clock.pass({ seconds: 36 });
    await refused(token);
  });

  test('when it ended by its own word', async () => {
    await refused(await byHand({ iat: seconds(), exp: seconds() - 6 }));
  });

  test('when it comes from the future', async () => {
    await refused(await byHand({ iat: seconds() + 6, exp: seconds() + 36 }));
  });

  test('at another path or by another method than it was signed for', async () => {
    const token = await tokenOf(gateway);
    await refused(token, { ...bounds, path: '/files' });
    await refused(token, { ...bounds, method: 'GET' });
  });

  test('when a service speaks for a person, or for a system that may do more', async () => {
    const administrator = { ...clerk, principal: systemPrincipal('demo', 'Administrator') };
    await refused(await tokenOf(finance, 'property', clerk));
    await refused(await tokenOf(finance, 'property', administrator));
    await refused(await tokenOf(finance, 'property', { ...clerk, principal: null }));
    await refused(await tokenOf(finance, 'property', { ...clerk, principal: { ...peer, kind: 'staff' } }));
  });
});

test('each call counts once, as long as its signature is good', () => {
  const once = new Once();
  expect(once.take('a', at(1_000))).toBe(true);
  expect(once.take('a', at(1_035))).toBe(false);
  expect(once.take('b', at(1_041))).toBe(true);
  expect(once.take('a', at(1_041))).toBe(false);
});

describe('a body that was streamed', () => {
  test('is believed when the trailer signs it, of this call, by this caller', async () => {
    const { token, id } = await signCall(gateway, 'property', bounds, clerk, clock);
    const call = await verifyCall(property, token, bounds, clock);
    const trailer = await signBody(gateway, 'property', id, hashOf('rows'), clock);
    await expect(verifyBody(property, trailer, call, hashOf('rows'), clock)).resolves.toBeUndefined();
    const unlike = (of: string | undefined, hash = hashOf('rows')) =>
      expect(verifyBody(property, of, call, hash, clock)).rejects.toThrow('call refused');
    await unlike(trailer, hashOf('other rows'));
    await unlike(undefined);
    await unlike(await signBody(gateway, 'property', 'another', hashOf('rows'), clock));
    await unlike(await signBody(finance, 'property', id, hashOf('rows'), clock));
  });
});

test('configuration that holds no key says which, and never the key', () => {
  expect(() => trustOf('property', 'c2VjcmV0', callersText(keys))).toThrow('ONEDESK_CALL_KEY holds no Ed25519 key');
  const { privateKey } = newCallKey();
  expect(() => trustOf('property', privateKey, `gateway:${privateKey}`)).toThrow(
    'ONEDESK_CALLERS holds no Ed25519 key',
  );
});
