import type { Grant, Locale } from '@onedesk/kernel';
import { Context, field, parseInput, type Resources, runCommand, systemPrincipal } from '@onedesk/subgraph';
import { z } from 'zod';
import { AccountType, openAccount, requireGoodPassword, usernameField } from '../identity/accounts/index.ts';

/** Somebody whom the system itself gives an account: the demo's people, the tests' people. */
export interface ProvisionedAccount {
  readonly username: string;
  readonly name: string;
  readonly email?: string | null;
  readonly locale?: Locale;
  readonly password: string;
  /** By default false: the password is good as it is. */
  readonly mustChange?: boolean;
  readonly grants: readonly Grant[];
}

const provisioner = systemPrincipal('provisioning', '系统初始化 Provisioning');

const person = z.object({ username: usernameField(), name: field.line(60), email: field.email().nullish() });

/**
 * Opens an account in the way of the mutation `createAccount`, with a password of the caller's choice; again with the
 * same username and name it changes nothing. Answers with the account's id.
 * @throws UsernameTaken, BAD_USER_INPUT (also for a password that breaks the rules)
 */
export async function provisionAccount(
  resources: Resources,
  { password, mustChange = false, grants, locale, ...who }: ProvisionedAccount,
): Promise<string> {
  const checked = parseInput(person, who);
  requireGoodPassword('input.password', password, checked);
  const context = new Context({ principal: provisioner, requestId: 'provisioning', locale: 'zh-CN' }, resources);
  // The password stays out of what is remembered of the command.
  const input = { idempotencyKey: `provision:${checked.username}`, ...checked, grants };
  const outcome = await runCommand(
    context,
    'provisionAccount',
    input,
    async (command) => {
      const roles = grants;
      const account = await openAccount(command, {
        ...checked,
        locale,
        roles,
        password,
        mustChangePassword: mustChange,
      });
      return Object.assign(new AccountType(), { id: account.id });
    },
    { Account: (_, id) => Promise.resolve(Object.assign(new AccountType(), { id })) },
  );
  return (outcome as AccountType).id;
}
