import { type Role, roleNames } from '@onedesk/kernel';
import { type Context, PageInfo, RefusalType, resultUnion } from '@onedesk/subgraph';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type AccountRow, type GrantRow, knownGrants } from './account.queries.ts';

/** The roles of PPL-1 as an enum of the graph. */
export const RoleEnum = Object.fromEntries(roleNames.map((role) => [role, role])) as { [Name in Role]: Name };
registerEnumType(RoleEnum, { name: 'Role', description: 'The roles of PPL-1.' });

@ObjectType('Grant', {
  description: 'A role held in a project; projectId null: a company role, holds on all projects.',
})
export class GrantType {
  @Field(() => ID) id!: string;
  @Field(() => RoleEnum) role!: Role;
  @Field(() => ID, { nullable: true }) projectId!: string | null;
  @Field(() => [ID], { description: 'The buildings of an area manager; none means all of the project.' })
  buildingIds!: string[];
  @Field(() => Date) since!: Date;
}

@Directive('@key(fields: "id")')
@ObjectType('Account', { description: "A member of staff's account. PPL-1" })
export class AccountType {
  @Field(() => ID) id!: string;
  @Field(() => String) username!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true }) email!: string | null;
  @Field(() => Boolean) active!: boolean;
  @Field(() => Date, { nullable: true, description: 'Too many wrong passwords: locked until then.' })
  lockedUntil!: Date | null;
  @Field(() => Boolean) mustChangePassword!: boolean;
  @Field(() => Date, { nullable: true }) lastSignInAt!: Date | null;
  @Field(() => Date) createdAt!: Date;
  @Field(() => [GrantType]) grants!: GrantType[];
  @Field(() => Int) version!: number;
}

@ObjectType()
export class AccountEdge {
  @Field(() => String) cursor!: string;
  @Field(() => AccountType) node!: AccountType;
}

@ObjectType()
export class AccountConnection {
  @Field(() => [AccountEdge]) edges!: AccountEdge[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
  @Field(() => Int) totalCount!: number;
}

@ObjectType({ description: 'An account and the password that opens it once. The password is told this one time only.' })
export class AccountWithPassword {
  /** The account's: how a command that comes a second time finds its outcome. */
  id!: string;
  @Field(() => AccountType) account!: AccountType;
  @Field(() => String, { nullable: true, description: 'Null when the command comes a second time.' })
  oneTimePassword!: string | null;

  static of(account: AccountType, oneTimePassword: string | null): AccountWithPassword {
    return Object.assign(new AccountWithPassword(), { id: account.id, account, oneTimePassword });
  }
}

export const grantType = (row: GrantRow): GrantType =>
  Object.assign(new GrantType(), { ...row, since: new Date(row.since) });

/**
 * Maps a row to the graph's account. Colleagues without `account.see` know each other by name: how somebody is reached,
 * signs in and which roles somebody holds is for the administration, and for oneself.
 */
export function accountType(row: AccountRow, context: Context): AccountType {
  const whole = row.id === context.principal.id || context.may('account.see');
  const lockedUntil = instant(row.locked_until);
  return Object.assign(new AccountType(), {
    id: row.id,
    username: row.username,
    name: row.name,
    email: whole ? row.email : null,
    active: row.active,
    lockedUntil: whole && lockedUntil && lockedUntil > context.now ? lockedUntil : null,
    mustChangePassword: row.must_change_password,
    lastSignInAt: whole ? instant(row.last_sign_in_at) : null,
    createdAt: new Date(row.created_at),
    grants: whole ? knownGrants(row.grants).map(grantType) : [],
    version: row.version,
  });
}

/** Inside a transaction instants arrive as texts. */
const instant = (value: Date | string | null): Date | null => (value === null ? null : new Date(value));

@ObjectType({ implements: RefusalType, description: 'Another account signs in with this name.' })
export class UsernameTaken extends RefusalType {}

@ObjectType({ implements: RefusalType, description: 'Nobody would be left who can give roles.' })
export class LastAdministrator extends RefusalType {}

const account = () => AccountType;
const withPassword = () => AccountWithPassword;
export const CreateAccountResult = resultUnion('CreateAccountResult', withPassword, () => [UsernameTaken]);
export const CorrectAccountResult = resultUnion('CorrectAccountResult', account);
export const GrantRoleResult = resultUnion('GrantRoleResult', account);
export const RevokeRoleResult = resultUnion('RevokeRoleResult', account, () => [LastAdministrator]);
export const DeactivateAccountResult = resultUnion('DeactivateAccountResult', account, () => [LastAdministrator]);
export const ReactivateAccountResult = resultUnion('ReactivateAccountResult', account);
export const UnlockAccountResult = resultUnion('UnlockAccountResult', account);
export const ResetPasswordResult = resultUnion('ResetPasswordResult', withPassword);

@InputType()
export class CreateAccountInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => String, { description: '3–32 of a–z, 0–9, dot, dash, underscore; capitals become small.' })
  username!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true }) email?: string | null;
  @Field(() => RoleEnum, { nullable: true, description: 'A first role, if wished.' }) role?: Role | null;
  @Field(() => ID, { nullable: true, description: 'The project of the first role.' }) projectId?: string | null;
}

@InputType()
export class AccountActionInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) id!: string;
  @Field(() => Int) expectedVersion!: number;
}

@InputType()
export class CorrectAccountInput extends AccountActionInput {
  @Field(() => String, { nullable: true }) name?: string | null;
  @Field(() => String, { nullable: true, description: 'An empty text or null takes the address away.' })
  email?: string | null;
}

@InputType()
export class GrantRoleInput extends AccountActionInput {
  @Field(() => RoleEnum) role!: Role;
  @Field(() => ID, { nullable: true }) projectId?: string | null;
  @Field(() => [ID], { nullable: true }) buildingIds?: string[] | null;
}

@InputType()
export class RevokeRoleInput extends AccountActionInput {
  @Field(() => ID) grantId!: string;
}
