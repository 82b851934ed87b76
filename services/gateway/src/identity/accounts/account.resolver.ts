import { badInput, isId, notFound, type Permission } from '@onedesk/kernel';
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
import { forgetTries, recordSignIn } from '../lockout/index.ts';
import { notAllowedNow } from '../refusals.ts';
import { Account } from './account.ts';
import {
  AccountActionInput,
  AccountConnection,
  AccountType,
  accountType,
  AccountWithPassword,
  CorrectAccountInput,
  CorrectAccountResult,
  CreateAccountInput,
  CreateAccountResult,
  DeactivateAccountResult,
  GrantRoleInput,
  GrantRoleResult,
  ReactivateAccountResult,
  ResetPasswordResult,
  RevokeRoleInput,
  RevokeRoleResult,
  UnlockAccountResult,
} from './account.graphql.ts';
import { accountLifecycle } from './account.lifecycle.ts';
import { accountRows, accountsById, listAccounts } from './account.queries.ts';
import { isAdministrator, keepAnAdministrator } from './administrators.ts';
import { Grant } from './grant.ts';
import { endSessions, openAccount, setPassword, usernameField } from './openAccount.ts';
import { oneTimePassword } from './oneTimePassword.ts';
import { giveRole } from './roles.ts';

const manage: Permission = 'account.manage';

const email = () =>
  z
    .literal('')
    .transform(() => null)
    .or(field.email())
    .nullish();
const newAccount = z.object({
  username: usernameField(),
  name: field.line(60),
  email: email(),
  role: z.string().nullish(),
  projectId: field.id().nullish(),
});
const correction = z.object({ name: field.line(60).nullish(), email: email() });
const roleWish = z.object({ projectId: field.id().nullish(), buildingIds: z.array(field.id()).max(200).nullish() });

@Resolver(() => AccountType)
export class AccountResolver {
  @Query(() => AccountConnection, { description: 'Accounts by username; `search` is part of a username or a name.' })
  @Needs('account.see')
  async accounts(
    @Args(() => PageArguments) page: PageArguments,
    @Arg('search', () => String, { nullable: true }) search: string | undefined,
    @Arg('active', () => Boolean, { nullable: true }) active: boolean | undefined,
    @Ctx() context: Context,
  ): Promise<AccountConnection> {
    const found = await listAccounts(context, { search, active }, page);
    return { ...found, edges: found.edges.map(({ cursor, node }) => ({ cursor, node: accountType(node, context) })) };
  }

  @Query(() => AccountType, { nullable: true })
  @Needs('account.see')
  async account(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<AccountType | null> {
    if (!isId(id)) throw badInput(fault('id', 'idNotValid'));
    const row = await context.load(accountsById, id);
    return row && accountType(row, context);
  }

  @Mutation(() => CreateAccountResult, { description: 'The one-time password is told in this answer and never again.' })
  @Needs('account.manage')
  async createAccount(
    @Arg('input', () => CreateAccountInput) input: CreateAccountInput,
    @Ctx() command: CommandContext,
  ): Promise<AccountWithPassword> {
    const { projectId = null, ...person } = parseInput(newAccount, input);
    if (projectId && !input.role) throw badInput(fault('input.role', 'required'));
    const roles = input.role ? [{ role: input.role, projectId, buildingIds: [] }] : [];
    const password = oneTimePassword();
    const account = await openAccount(command, { ...person, roles, password, mustChangePassword: true });
    return AccountWithPassword.of(await present(command, account), password);
  }

  @Mutation(() => CorrectAccountResult)
  @Needs('account.manage')
  async correctAccount(
    @Arg('input', () => CorrectAccountInput) input: CorrectAccountInput,
    @Ctx() command: CommandContext,
  ): Promise<AccountType> {
    const to = parseInput(correction, input);
    const account = await loadAccount(command, input);
    account.correct(to);
    return present(command, account);
  }

  @Mutation(() => GrantRoleResult)
  @Needs('account.manage')
  async grantRole(
    @Arg('input', () => GrantRoleInput) input: GrantRoleInput,
    @Ctx() command: CommandContext,
  ): Promise<AccountType> {
    const { projectId, buildingIds } = parseInput(roleWish, input);
    const account = await loadAccount(command, input);
    account.roleGranted();
    await giveRole(command, account.id, {
      role: input.role,
      projectId: projectId ?? null,
      buildingIds: buildingIds ?? [],
    });
    return present(command, account);
  }

  @Mutation(() => RevokeRoleResult)
  @Needs('account.manage')
  async revokeRole(
    @Arg('input', () => RevokeRoleInput) input: RevokeRoleInput,
    @Ctx() command: CommandContext,
  ): Promise<AccountType> {
    const { grantId } = parseInput(z.object({ grantId: field.id() }), input);
    const account = await loadAccount(command, input);
    const grant = await command.em.findOne(Grant, { id: grantId, accountId: account.id, revokedAt: null });
    if (!grant) throw notFound();
    account.roleRevoked();
    grant.revoke(command.now);
    if (grant.role === 'administrator') await keepAnAdministrator(command);
    return present(command, account);
  }

  @Mutation(() => DeactivateAccountResult, { description: 'Takes effect at once: the sessions end too.' })
  @Needs('account.manage')
  async deactivateAccount(
    @Arg('input', () => AccountActionInput) input: AccountActionInput,
    @Ctx() command: CommandContext,
  ): Promise<AccountType> {
    const account = await loadAccount(command, input);
    account.deactivate();
    if (await isAdministrator(command, account.id)) await keepAnAdministrator(command);
    await endSessions(command, account.id);
    return present(command, account);
  }

  @Mutation(() => ReactivateAccountResult)
  @Needs('account.manage')
  async reactivateAccount(
    @Arg('input', () => AccountActionInput) input: AccountActionInput,
    @Ctx() command: CommandContext,
  ): Promise<AccountType> {
    const account = await loadAccount(command, input);
    account.reactivate();
    return present(command, account);
  }

  @Mutation(() => UnlockAccountResult, { description: 'Forgets the wrong passwords that locked the account.' })
  @Needs('account.manage')
  async unlockAccount(
    @Arg('input', () => AccountActionInput) input: AccountActionInput,
    @Ctx() command: CommandContext,
  ): Promise<AccountType> {
    const account = await loadAccount(command, input);
    const { lockedUntil } = await present(command, account);
    account.unlocked();
    if (!lockedUntil)
      throw notAllowedNow('unlockAccount', { zh: '该账号没有被锁定', en: 'This account is not locked' });
    await forgetTries(command.em, account.username);
    await recordSignIn(command.em, 'accountUnlocked', account.id, null, command.now);
    return present(command, account);
  }

  @Mutation(() => ResetPasswordResult, {
    description: 'A one-time password, told in this answer and never again; the sessions end.',
  })
  @Needs('account.manage')
  async resetPassword(
    @Arg('input', () => AccountActionInput) input: AccountActionInput,
    @Ctx() command: CommandContext,
  ): Promise<AccountWithPassword> {
    const account = await loadAccount(command, input);
    account.passwordReset();
    const password = oneTimePassword();
    await setPassword(command, account, password);
    await endSessions(command, account.id);
    return AccountWithPassword.of(await present(command, account), password);
  }

  @FieldResolver(() => [String], { description: 'The mutations that the reader may do with it now.' })
  allowedActions(@Root() account: AccountType, @Ctx() context: Context): string[] {
    if (!context.may(manage)) return [];
    const actions = accountLifecycle.allowed(account.active ? 'active' : 'inactive');
    return actions.filter((action) => action !== 'unlockAccount' || account.lockedUntil !== null);
  }

  @FieldResolver(() => HistoryConnection, { description: 'PPL-3' })
  history(
    @Root() account: AccountType,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: Context,
  ): Promise<HistoryConnection> {
    context.require('account.see');
    return history(context, {}, { subjectId: account.id }, page);
  }
}

/** The account that a command is about; a conflict also tells which roles were given or taken meanwhile. */
const loadAccount = (command: CommandContext, input: AccountActionInput): Promise<Account> =>
  load(command, Account, input, manage, { parts: ['Grant'] });

/** The account as the transaction has it now. */
async function present(command: CommandContext, account: Account): Promise<AccountType> {
  await command.em.flush();
  const [row] = await accountRows(command.db, [account.id]);
  if (!row) throw notFound();
  return accountType(row, command);
}
