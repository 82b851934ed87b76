import { badInput, type Locale, Refusal } from '@onedesk/kernel';
import { type CommandContext, defineFaults, fault } from '@onedesk/subgraph';
import { hashPassword } from 'better-auth/crypto';
import { z } from 'zod';
import { Account } from './account.ts';
import { usernameTaken } from './account.queries.ts';
import { Credential } from './credential.ts';
import { passwordFault } from './password.policy.ts';
import { giveRole, type RoleWish } from './roles.ts';

defineFaults({
  usernameNotValid: {
    zh: '用户名为 3–32 位小写字母、数字、点、横线或下划线，以字母或数字开头',
    en: 'A username has 3–32 lower-case letters, digits, dots, dashes or underscores and starts with a letter or digit',
  },
  passwordSame: { zh: '新密码不能与原密码相同', en: 'The new password must differ from the old one' },
  passwordHasUsername: { zh: '密码不能包含用户名', en: 'The password must not contain the username' },
  passwordCommon: {
    zh: '这个密码太容易被猜到，请混用文字、字母和数字',
    en: 'This password is too easy to guess; mix words, letters and digits',
  },
});

/** A username as it is kept: full-width letters become plain, capitals small. */
export const plainUsername = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

const usernamePattern = /^[a-z0-9][a-z0-9._-]{2,31}$/;
export const isUsername = (text: string): boolean => usernamePattern.test(text);

/** The input schema of a username. */
export const usernameField = () => z.string().transform(plainUsername).refine(isUsername, 'usernameNotValid');

/** A person who is to get an account. */
export interface NewAccount {
  readonly username: string;
  readonly name: string;
  readonly email?: string | null;
  readonly locale?: Locale;
  readonly roles: readonly RoleWish[];
  readonly password: string;
  /** False where the person has chosen the password already. */
  readonly mustChangePassword: boolean;
}

/** Makes an account with its password and roles: the one way, whoever asks. @throws UsernameTaken */
export async function openAccount(command: CommandContext, person: NewAccount): Promise<Account> {
  const { username, name, email = null, locale = 'zh-CN' } = person;
  if (await usernameTaken(command.db, username)) throw taken(username);
  const account = Account.open({ username, name, email, locale }, command.now);
  account.mustChangePassword = person.mustChangePassword;
  // First the account: what refers to it by its id is written after it.
  await command.em.persist(account).flush();
  for (const role of person.roles) await giveRole(command, account.id, role);
  await setPassword(command, account, person.password);
  await command.em.flush();
  return account;
}

/** Keeps the hash of a new password in the place of the former one. */
export async function setPassword(command: CommandContext, account: Account, password: string): Promise<void> {
  const hash = await hashPassword(password);
  const credential = await command.em.findOne(Credential, { accountId: account.id, providerId: 'credential' });
  if (credential) credential.replace(hash, command.now);
  else command.em.persist(Credential.ofPassword(account.id, hash, command.now));
}

/** PPL-1: BAD_USER_INPUT at `path` for a password that breaks a rule. */
export function requireGoodPassword(path: string, password: string, of: { username: string; former?: string }): void {
  const broken = passwordFault(password, of);
  if (broken) throw badInput(fault(path, broken.code, broken.facts));
}

/** All sessions of the account end in this transaction, but for the one that `exceptId` names. */
export async function endSessions(command: CommandContext, accountId: string, exceptId = ''): Promise<void> {
  await command.em.execute('delete from session where account_id = ? and id::text <> ?', [accountId, exceptId], 'run');
}

const taken = (username: string): Refusal =>
  new Refusal(
    'UsernameTaken',
    { zh: '用户名“{username}”已被使用', en: 'The username “{username}” is taken' },
    { facts: { username } },
  );
