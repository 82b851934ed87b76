import { badInput, type Grant, type Permission, scopeOf, scopeOfGrants } from '@onedesk/kernel';
import { defineFaults, fault, field, parseInput } from '@onedesk/subgraph';
import { z } from 'zod';
import type { CreateApiKeyInput } from './apiKey.graphql.ts';
import type { ApiKeyWish } from './apiKey.ts';
import { type KeyAudience, keyPolicy, keyScopes } from './key.policy.ts';

defineFaults({
  scopeNotForKeys: { zh: '该密钥不能有权限 {scope}', en: 'Such a key cannot have {scope}' },
  scopeNotHeld: { zh: '该账号没有权限 {scope}', en: 'The account does not hold {scope}' },
  projectNotReached: { zh: '该账号不涉及其中某个项目', en: 'The account does not reach one of these projects' },
  expiryPast: { zh: '有效期应晚于现在', en: 'It must end later than now' },
  expiryTooFar: { zh: '有效期最长 {days} 天', en: 'A key lasts at most {days} days' },
});

const wish = z.object({
  accountId: field.id(),
  name: field.line(80),
  scopes: z.array(z.string()).min(1, 'required').max(40),
  projectIds: z.array(field.id()).min(1, 'required').max(500).nullish(),
});

/** The wish as it stands in the input, by itself: its form, its scopes, and how long. */
export function parseWish(input: CreateApiKeyInput, now: Date): ApiKeyWish {
  const { projectIds, ...parsed } = parseInput(wish, input);
  const { audience, expiresAt } = input;
  const scopes = [...new Set(parsed.scopes)];
  const foreign = scopes.find((scope) => !grantable(audience, scope));
  if (foreign !== undefined) throw badInput(fault('input.scopes', 'scopeNotForKeys', { scope: foreign }));
  requireExpiry(expiresAt, now);
  return {
    ...parsed,
    scopes: scopes as Permission[],
    audience,
    expiresAt,
    projectIds: projectIds ? [...new Set(projectIds)].toSorted() : null,
  };
}

/** A key begins with no more than its account holds; later it has the less of both. */
export function requireHeld({ scopes, projectIds }: ApiKeyWish, grants: readonly Grant[]): void {
  const reach = scopeOfGrants(grants);
  if (projectIds && reach !== '*' && !projectIds.every((id) => reach.includes(id)))
    throw badInput(fault('input.projectIds', 'projectNotReached'));
  for (const scope of scopes) {
    const held = scopeOf(grants, scope);
    const within = held === '*' || (projectIds ? projectIds.some((id) => held.includes(id)) : held.length > 0);
    if (!within) throw badInput(fault('input.scopes', 'scopeNotHeld', { scope }));
  }
}

export function requireExpiry(expiresAt: Date, now: Date): void {
  const days = keyPolicy.longestDays;
  if (expiresAt <= now) throw badInput(fault('input.expiresAt', 'expiryPast'));
  if (expiresAt.getTime() - now.getTime() > days * 86_400_000)
    throw badInput(fault('input.expiresAt', 'expiryTooFar', { days }));
}

const grantable = (audience: KeyAudience, scope: string): boolean =>
  (keyScopes[audience] as readonly string[]).includes(scope);
