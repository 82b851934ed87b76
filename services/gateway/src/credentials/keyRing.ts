import type { IncomingMessage } from 'node:http';
import { Failure } from '@onedesk/kernel';
import type { Principal, Resources } from '@onedesk/subgraph';
import { addressOf, type KeyAudience, resolveKey, spend, type Spent } from '../identity/index.ts';

/** Who asks with a key, and what that key may still spend. */
export interface KeyRing {
  /**
   * On whose behalf a request asks; throws a Failure for one without a key that counts here. `isUse` false: somebody
   * only looks whether it still counts.
   */
  resolve(
    request: IncomingMessage,
    audience: KeyAudience,
    of: { requestId: string; isUse: boolean },
  ): Promise<Principal>;
  /** Puts a cost against the key's budget of this minute, for all workers together. */
  spend(keyId: string, cost: number, perMinute: number): Promise<Spent>;
}

/** The keys of the identity service. `trustProxy`: believe the proxy in front about the caller's address. */
export const keyRing = (resources: Resources, { trustProxy }: { trustProxy: boolean }): KeyRing => ({
  async resolve(request, audience, { requestId, isUse }) {
    const text = bearerOf(request);
    if (text === null) throw new Failure('UNAUTHENTICATED');
    const userAgent = (request.headers['user-agent'] ?? '').slice(0, 300);
    const from = { requestId, address: addressOf(request, trustProxy), userAgent };
    return resolveKey(resources, { text, audience, from, isUse });
  },
  spend: (keyId, cost, perMinute) => spend(resources, keyId, cost, perMinute),
});

/** What stands after `Bearer`; null without. */
export function bearerOf({ headers }: IncomingMessage): string | null {
  return /^Bearer +([\x21-\x7e]{1,200})$/i.exec(headers.authorization ?? '')?.[1] ?? null;
}
