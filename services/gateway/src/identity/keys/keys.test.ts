import { newId } from '@onedesk/kernel';
import { describe, expect, test } from 'vitest';
import { type ApiKeyAction, apiKeyLifecycle } from './apiKey.lifecycle.ts';
import { ApiKey, stateOf } from './apiKey.ts';
import { fits, makeSecret, readKey } from './keySecret.ts';

const now = new Date('2026-03-02T02:00:00Z');
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
const made = () =>
  ApiKey.create(
    {
      accountId: newId(),
      name: 'a program',
      audience: 'bi',
      scopes: ['project.see'],
      projectIds: null,
      expiresAt: later(30),
    },
    now,
  );

test('PPL-1 a key that has expired may be renewed or revoked, a revoked one is over', () => {
  const actions = Object.keys(apiKeyLifecycle.actions) as ApiKeyAction[];
  const table = actions.map((action) => [
    action,
    apiKeyLifecycle.after('valid', action),
    apiKeyLifecycle.after('expired', action),
    apiKeyLifecycle.after('revoked', action),
  ]);
  expect(table).toEqual([
    ['renewApiKey', 'valid', 'valid', null],
    ['revokeApiKey', 'revoked', 'revoked', null],
    ['expire', 'expired', null, null],
  ]);
});

describe('a key', () => {
  test('ends with its last instant, and a revoked one before', () => {
    const { key } = made();
    expect([stateOf(key, later(29)), stateOf(key, later(30))]).toEqual(['valid', 'expired']);
    key.revoke('管理员', 'lost', now);
    expect(stateOf(key, now)).toBe('revoked');
    expect(() => key.renew(later(60), null, now)).toThrow('refused: NotAllowedNow');
    expect(() => key.revoke('管理员', 'again', now)).toThrow('refused: NotAllowedNow');
  });

  test('that is renewed without an overlap remembers nothing of the secret before', () => {
    const { key, secret } = made();
    const hash = key.secretHash;
    const next = key.renew(later(60), later(1), now);
    expect([key.formerHash, key.formerUntil]).toEqual([hash, later(1)]);
    expect(next).not.toBe(secret);
    key.renew(later(60), null, now);
    expect([key.formerHash, key.formerUntil]).toEqual([null, null]);
  });
});

describe('the text of a key', () => {
  test('is taken apart again, and its secret fits its hash and no other', () => {
    const id = newId();
    const [one, other] = [makeSecret(id), makeSecret(id)];
    const read = readKey(one.text);
    expect(read?.id).toBe(id);
    expect(fits(read?.secret ?? '', one.hash)).toBe(true);
    expect(fits(read?.secret ?? '', other.hash)).toBe(false);
    expect(one.text).not.toContain(one.hash);
  });

  test('shows a typing error in any place', () => {
    const { text } = makeSecret(newId());
    for (let at = 0; at < text.length; at += 1) {
      const typo = `${text.slice(0, at)}${text[at] === 'b' ? 'c' : 'b'}${text.slice(at + 1)}`;
      expect(readKey(typo), typo).toBeNull();
    }
    for (const nonsense of ['', 'odk_', text.slice(1), `${text} `, text.toUpperCase()])
      expect(readKey(nonsense)).toBeNull();
  });
});
