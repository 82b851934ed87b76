export { ApiKey } from './apiKey.ts';
export { ApiKeyType, apiKeyType, ApiKeyWithSecret } from './apiKey.graphql.ts';
export { apiKeysById } from './apiKey.queries.ts';
export { ApiKeyResolver } from './apiKey.resolver.ts';
export { type KeyAudience, keyPolicy, keyScopes } from './key.policy.ts';
export { spend, type Spent } from './keyBudget.ts';
export { type KeyVisit, resolveKey } from './resolveKey.ts';
