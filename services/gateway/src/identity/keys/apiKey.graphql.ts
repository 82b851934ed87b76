import type { Permission } from '@onedesk/kernel';
import { enumOf, PageInfo, resultUnion } from '@onedesk/subgraph';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { AccountActionInput } from '../accounts/index.ts';
import type { ApiKeyRow } from './apiKey.queries.ts';
import { stateOf } from './apiKey.ts';
import { keyAudiences, type KeyAudience } from './key.policy.ts';

export const KeyAudienceEnum = enumOf('KeyAudience', keyAudiences, 'The views of the graph that keys open.');
export const ApiKeyStateEnum = enumOf('ApiKeyState', ['valid', 'expired', 'revoked'] as const);

@ObjectType('ApiKey', { description: 'With which a program asks on behalf of an account. PPL-1' })
export class ApiKeyType {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'What it is for.' }) name!: string;
  @Field(() => KeyAudienceEnum) audience!: KeyAudience;
  @Field(() => [String], { description: 'Keys of the permission table; of these it has what its account holds.' })
  scopes!: Permission[];
  @Field(() => [ID], { nullable: true, description: 'Null: every project that its account reaches.' })
  projectIds!: string[] | null;
  @Field(() => ApiKeyStateEnum) state!: ReturnType<typeof stateOf>;
  @Field(() => Date) createdAt!: Date;
  @Field(() => Date) expiresAt!: Date;
  @Field(() => Date, { nullable: true, description: 'To the minute.' }) lastUsedAt!: Date | null;
  @Field(() => Date, { nullable: true, description: 'Until then the secret before the last renewal counts, too.' })
  formerUntil!: Date | null;
  @Field(() => Date, { nullable: true }) revokedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'The name of who revoked it.' }) revokedBy!: string | null;
  @Field(() => String, { nullable: true }) revokedReason!: string | null;
  @Field(() => Int) version!: number;
  accountId!: string;
}

@ObjectType()
export class ApiKeyEdge {
  @Field(() => String) cursor!: string;
  @Field(() => ApiKeyType) node!: ApiKeyType;
}

@ObjectType()
export class ApiKeyConnection {
  @Field(() => [ApiKeyEdge]) edges!: ApiKeyEdge[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
  @Field(() => Int) totalCount!: number;
}

@ObjectType({ description: 'A key and its secret. The secret is told this one time only.' })
export class ApiKeyWithSecret {
  /** The key's: how a command that comes a second time finds its outcome. */
  id!: string;
  @Field(() => ApiKeyType) key!: ApiKeyType;
  @Field(() => String, { nullable: true, description: 'Null when the command comes a second time.' })
  secret!: string | null;

  static of(key: ApiKeyType, secret: string | null): ApiKeyWithSecret {
    return Object.assign(new ApiKeyWithSecret(), { id: key.id, key, secret });
  }
}

/** Maps a row to the graph's key. */
export function apiKeyType(row: ApiKeyRow, now: Date): ApiKeyType {
  const [expiresAt, revokedAt, formerUntil] = [new Date(row.expires_at), at(row.revoked_at), at(row.former_until)];
  return Object.assign(new ApiKeyType(), {
    id: row.id,
    accountId: row.account_id,
    name: row.name,
    audience: row.audience,
    scopes: row.scopes,
    projectIds: row.project_ids,
    state: stateOf({ revokedAt, expiresAt }, now),
    createdAt: new Date(row.created_at),
    expiresAt,
    lastUsedAt: at(row.last_used_at),
    formerUntil: formerUntil && formerUntil > now ? formerUntil : null,
    revokedAt,
    revokedBy: row.revoked_by,
    revokedReason: row.revoked_reason,
    version: row.version,
  });
}

/** Inside a transaction instants arrive as texts. */
const at = (value: Date | string | null): Date | null => (value === null ? null : new Date(value));

export const CreateApiKeyResult = resultUnion('CreateApiKeyResult', () => ApiKeyWithSecret);
export const RenewApiKeyResult = resultUnion('RenewApiKeyResult', () => ApiKeyWithSecret);
export const RevokeApiKeyResult = resultUnion('RevokeApiKeyResult', () => ApiKeyType);

@InputType()
export class CreateApiKeyInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID, { description: 'Whose rights it has: the colleague who answers for it.' }) accountId!: string;
  @Field(() => String, { description: 'What it is for.' }) name!: string;
  @Field(() => KeyAudienceEnum) audience!: KeyAudience;
  @Field(() => [String]) scopes!: string[];
  @Field(() => [ID], { nullable: true, description: 'Null: every project that the account reaches.' })
  projectIds?: string[] | null;
  @Field(() => Date, { description: 'At most 400 days from now.' }) expiresAt!: Date;
}

@InputType()
export class RenewApiKeyInput extends AccountActionInput {
  @Field(() => Date, { description: 'At most 400 days from now.' }) expiresAt!: Date;
  @Field(() => Int, { description: 'For how many hours the present secret goes on counting: 0 to 168.' })
  overlapHours!: number;
}

@InputType()
export class RevokeApiKeyInput extends AccountActionInput {
  @Field(() => String) reason!: string;
}
