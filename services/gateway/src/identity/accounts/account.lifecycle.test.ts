import { expect, test } from 'vitest';
import { type AccountAction, accountLifecycle } from './account.lifecycle.ts';

test('PPL-1 a deactivated account can only be taken up again; an active one anything but that', () => {
  const actions = Object.keys(accountLifecycle.actions) as AccountAction[];
  const table = actions.map((action) => [
    action,
    accountLifecycle.after('active', action),
    accountLifecycle.after('inactive', action),
  ]);
  expect(table).toEqual([
    ['correctAccount', 'active', null],
    ['grantRole', 'active', null],
    ['revokeRole', 'active', null],
    ['resetPassword', 'active', null],
    ['unlockAccount', 'active', null],
    ['deactivateAccount', 'inactive', null],
    ['reactivateAccount', null, 'active'],
  ]);
});
