import { newId, type Permission } from '@onedesk/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import { notAllowedNow } from '../refusals.ts';
import { type ApiKeyAction, apiKeyLifecycle, type ApiKeyState } from './apiKey.lifecycle.ts';
import type { KeyAudience } from './key.policy.ts';
import { makeSecret } from './keySecret.ts';

const ApiKeySchema = defineEntity({
  name: 'ApiKey',
  tableName: 'api_key',
  properties: {
    id: p.uuid().primary(),
    accountId: p.uuid(),
    name: p.text(),
    audience: p.text().$type<KeyAudience>(),
    scopes: p.array().columnType('text[]').$type<Permission[]>(),
    projectIds: p.array().columnType('uuid[]').nullable(),
    secretHash: p.text(),
    formerHash: p.text().nullable(),
    formerUntil: p.datetime().nullable(),
    createdAt: p.datetime(),
    expiresAt: p.datetime(),
    lastUsedAt: p.datetime().nullable(),
    revokedAt: p.datetime().nullable(),
    revokedBy: p.text().nullable(),
    revokedReason: p.text().nullable(),
    version: p.integer(),
  },
});

/** What a key is made for. `projectIds` null: all that its account reaches. */
export interface ApiKeyWish {
  readonly accountId: string;
  readonly name: string;
  readonly audience: KeyAudience;
  readonly scopes: Permission[];
  readonly projectIds: string[] | null;
  readonly expiresAt: Date;
}

/** How a key stands by itself; whether it opens anything depends on its account, too. */
export function stateOf(key: { revokedAt?: Date | null; expiresAt: Date }, now: Date): ApiKeyState {
  if (key.revokedAt) return 'revoked';
  return key.expiresAt <= now ? 'expired' : 'valid';
}

/** PPL-1: with which a program asks on behalf of an account. Of its secret only a hash is kept. */
export class ApiKey extends ApiKeySchema.class {
  /** A new key and its secret, which nobody can tell again. */
  static create(of: ApiKeyWish, now: Date): { key: ApiKey; secret: string } {
    const id = newId();
    const { text, hash } = makeSecret(id);
    const key = Object.assign(new ApiKey(), {
      id,
      ...of,
      secretHash: hash,
      formerHash: null,
      formerUntil: null,
      createdAt: now,
      lastUsedAt: null,
      revokedAt: null,
      revokedBy: null,
      revokedReason: null,
      version: 1,
    });
    return { key, secret: text };
  }

  /** A new secret; the one before counts until then (null: no longer at all). */
  renew(expiresAt: Date, formerUntil: Date | null, now: Date): string {
    this.require('renewApiKey', now);
    const { text, hash } = makeSecret(this.id);
    this.formerHash = formerUntil && this.secretHash;
    this.formerUntil = formerUntil;
    this.secretHash = hash;
    this.expiresAt = expiresAt;
    this.version += 1;
    return text;
  }

  /** Over, at once and for good. */
  revoke(by: string, reason: string, now: Date): void {
    this.require('revokeApiKey', now);
    Object.assign(this, { revokedAt: now, revokedBy: by, revokedReason: reason });
    this.version += 1;
  }

  /** Not a #private method: the ORM's instances have not been through the constructor. */
  private require(action: ApiKeyAction, now: Date): void {
    if (!apiKeyLifecycle.after(stateOf(this, now), action))
      throw notAllowedNow(action, { zh: '该密钥已吊销', en: 'This key was revoked' });
  }
}
ApiKeySchema.setClass(ApiKey);
