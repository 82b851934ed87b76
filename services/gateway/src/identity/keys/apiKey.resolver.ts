import { badInput, holds, isId, notFound, type Permission, permissionKeys } from '@onedesk/kernel';
import {
  type CommandContext,
  type Context,
  fault,
  field,
  history,
  HistoryConnection,
  load,
  Needs,
  PageArguments,
  parseInput,
} from '@onedesk/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { z } from 'zod';
import { Account, accountsById, AccountType, accountType, grantsInForce } from '../accounts/index.ts';
import { notAllowedNow } from '../refusals.ts';
import {
  ApiKeyConnection,
  apiKeyType,
  ApiKeyType,
  ApiKeyWithSecret,
  CreateApiKeyInput,
  CreateApiKeyResult,
  KeyAudienceEnum,
  RenewApiKeyInput,
  RenewApiKeyResult,
  RevokeApiKeyInput,
  RevokeApiKeyResult,
} from './apiKey.graphql.ts';
import { apiKeyLifecycle } from './apiKey.lifecycle.ts';
import { apiKeyRows, apiKeysById, listApiKeys } from './apiKey.queries.ts';
import { ApiKey } from './apiKey.ts';
import { parseWish, requireExpiry, requireHeld } from './apiKeyWish.ts';
import { type KeyAudience, keyPolicy, keyScopes } from './key.policy.ts';

const manage: Permission = 'apiKey.manage';

const renewal = z.object({
  overlapHours: z.number().int().min(0, 'tooSmall').max(keyPolicy.longestOverlapHours, 'tooBig'),
});

@Resolver(() => ApiKeyType)
export class ApiKeyResolver {
  @Query(() => ApiKeyConnection, { description: 'Keys, the latest first; `current`: neither revoked nor expired.' })
  @Needs('apiKey.see')
  async apiKeys(
    @Args(() => PageArguments) page: PageArguments,
    @Arg('current', () => Boolean, { nullable: true }) current: boolean | undefined,
    @Arg('accountId', () => ID, { nullable: true }) accountId: string | undefined,
    @Ctx() context: Context,
  ): Promise<ApiKeyConnection> {
    if (accountId && !isId(accountId)) throw badInput(fault('accountId', 'idNotValid'));
    const found = await listApiKeys(context, { current, accountId }, page);
    return {
      ...found,
      edges: found.edges.map(({ cursor, node }) => ({ cursor, node: apiKeyType(node, context.now) })),
    };
  }

  @Query(() => ApiKeyType, { nullable: true })
  @Needs('apiKey.see')
  async apiKey(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<ApiKeyType | null> {
    if (!isId(id)) throw badInput(fault('id', 'idNotValid'));
    const row = await context.load(apiKeysById, id);
    return row && apiKeyType(row, context.now);
  }

  @Query(() => [String], { description: 'What a key of this account may be given: keys of the permission table.' })
  @Needs('apiKey.manage')
  async apiKeyScopes(
    @Arg('accountId', () => ID) accountId: string,
    @Arg('audience', () => KeyAudienceEnum) audience: KeyAudience,
    @Ctx() context: Context,
  ): Promise<Permission[]> {
    if (!isId(accountId)) throw badInput(fault('accountId', 'idNotValid'));
    const grants = await context.read((db) => grantsInForce(db, accountId));
    return permissionKeys.filter((key) => keyScopes[audience].includes(key) && holds(grants, key));
  }

  @Mutation(() => CreateApiKeyResult, { description: 'The secret is told in this answer and never again.' })
  @Needs('apiKey.manage')
  async createApiKey(
    @Arg('input', () => CreateApiKeyInput) input: CreateApiKeyInput,
    @Ctx() command: CommandContext,
  ): Promise<ApiKeyWithSecret> {
    const wish = parseWish(input, command.now);
    const account = await command.em.findOne(Account, { id: wish.accountId });
    if (!account) throw notFound();
    if (!account.active) throw notAllowedNow('createApiKey', { zh: '该账号已停用', en: 'This account is deactivated' });
    requireHeld(wish, await grantsInForce(command.db, account.id));
    const { key, secret } = ApiKey.create(wish, command.now);
    command.em.persist(key);
    return ApiKeyWithSecret.of(await present(command, key), secret);
  }

  @Mutation(() => RenewApiKeyResult, {
    description: 'A new secret, told in this answer and never again; the present one counts for `overlapHours` more.',
  })
  @Needs('apiKey.manage')
  async renewApiKey(
    @Arg('input', () => RenewApiKeyInput) input: RenewApiKeyInput,
    @Ctx() command: CommandContext,
  ): Promise<ApiKeyWithSecret> {
    const { overlapHours } = parseInput(renewal, input);
    requireExpiry(input.expiresAt, command.now);
    const key = await load(command, ApiKey, input, manage);
    const formerUntil = overlapHours > 0 ? new Date(command.now.getTime() + overlapHours * 3_600_000) : null;
    const secret = key.renew(input.expiresAt, formerUntil, command.now);
    return ApiKeyWithSecret.of(await present(command, key), secret);
  }

  @Mutation(() => RevokeApiKeyResult, { description: 'Takes effect at once.' })
  @Needs('apiKey.manage')
  async revokeApiKey(
    @Arg('input', () => RevokeApiKeyInput) input: RevokeApiKeyInput,
    @Ctx() command: CommandContext,
  ): Promise<ApiKeyType> {
    const { reason } = parseInput(z.object({ reason: field.line(200) }), input);
    const key = await load(command, ApiKey, input, manage);
    key.revoke(command.principal.name, reason, command.now);
    return present(command, key);
  }

  @FieldResolver(() => AccountType, { nullable: true, description: 'Whose rights it has.' })
  async account(@Root() key: ApiKeyType, @Ctx() context: Context): Promise<AccountType | null> {
    const row = await context.load(accountsById, key.accountId);
    return row && accountType(row, context);
  }

  @FieldResolver(() => [String], { description: 'The mutations that the reader may do with it now.' })
  allowedActions(@Root() { state }: ApiKeyType, @Ctx() context: Context): string[] {
    return context.may(manage) ? apiKeyLifecycle.allowed(state).filter((action) => action !== 'expire') : [];
  }

  @FieldResolver(() => HistoryConnection, { description: 'PPL-3' })
  history(
    @Root() key: ApiKeyType,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: Context,
  ): Promise<HistoryConnection> {
    context.require('apiKey.see');
    return history(context, {}, { subjectId: key.id }, page);
  }
}

/** The key as the transaction has it now. */
async function present(command: CommandContext, key: ApiKey): Promise<ApiKeyType> {
  await command.em.flush();
  const [row] = await apiKeyRows(command.db, [key.id]);
  if (!row) throw notFound();
  return apiKeyType(row, command.now);
}
