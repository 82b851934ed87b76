import { lifecycle } from '@onedesk/kernel';

export type ApiKeyState = 'valid' | 'expired' | 'revoked';

/** What can be done with a key, as the names of the mutations. */
export type ApiKeyAction = 'renewApiKey' | 'revokeApiKey' | 'expire';

/** PPL-1: a key that has expired may be renewed by who manages keys; a revoked one is over. */
export const apiKeyLifecycle = lifecycle<ApiKeyState, ApiKeyAction>({
  start: 'valid',
  actions: {
    renewApiKey: { from: ['valid', 'expired'], to: 'valid' },
    revokeApiKey: { from: ['valid', 'expired'], to: 'revoked' },
    // By the clock alone.
    expire: { from: ['valid'], to: 'expired' },
  },
});
