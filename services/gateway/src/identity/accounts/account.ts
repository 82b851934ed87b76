import { type Locale, newId } from '@onedesk/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import { notAllowedNow } from '../refusals.ts';
import { type AccountAction, accountLifecycle } from './account.lifecycle.ts';

const AccountSchema = defineEntity({
  name: 'Account',
  tableName: 'account',
  properties: {
    id: p.uuid().primary(),
    username: p.text(),
    name: p.text(),
    email: p.text().nullable(),
    active: p.boolean(),
    mustChangePassword: p.boolean(),
    locale: p.text().$type<Locale>(),
    version: p.integer(),
    createdAt: p.datetime(),
    lastSignInAt: p.datetime().nullable(),
  },
});

/**
 * A person's account. Its version counts what happens to the account and to its roles alike, so that two
 * administrators never overwrite each other.
 */
export class Account extends AccountSchema.class {
  static open(of: { username: string; name: string; email: string | null; locale: Locale }, now: Date): Account {
    return Object.assign(new Account(), {
      id: newId(),
      ...of,
      active: true,
      mustChangePassword: true,
      version: 1,
      createdAt: now,
      lastSignInAt: null,
    });
  }

  correct(to: { name?: string | null; email?: string | null }): void {
    this.take('correctAccount');
    if (to.name) this.name = to.name;
    if (to.email !== undefined) this.email = to.email;
  }

  deactivate(): void {
    this.take('deactivateAccount');
  }

  reactivate(): void {
    this.take('reactivateAccount');
  }

  /** A role was given, or one already held names other buildings now. */
  roleGranted(): void {
    this.take('grantRole');
  }

  roleRevoked(): void {
    this.take('revokeRole');
  }

  unlocked(): void {
    this.take('unlockAccount');
  }

  /** Somebody else chose the password: it is good for one sign-in. */
  passwordReset(): void {
    this.take('resetPassword');
    this.mustChangePassword = true;
  }

  /** The person chose a password of their own. */
  passwordChosen(): void {
    this.mustChangePassword = false;
    this.version += 1;
  }

  chooseLocale(locale: Locale): void {
    this.locale = locale;
    this.version += 1;
  }

  /** Not a #private method: the ORM's instances have not been through the constructor. */
  private take(action: AccountAction): void {
    const status = accountLifecycle.after(this.active ? 'active' : 'inactive', action);
    if (!status) throw notAllowedNow(action, this.active ? activeWords : inactiveWords);
    this.active = status === 'active';
    this.version += 1;
  }
}
AccountSchema.setClass(Account);

const activeWords = { zh: '该账号已在使用中', en: 'This account is active already' };
const inactiveWords = { zh: '该账号已停用，请先启用', en: 'This account is deactivated; reactivate it first' };
