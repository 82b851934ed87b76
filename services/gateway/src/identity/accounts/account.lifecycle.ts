import { lifecycle } from '@onedesk/kernel';

/** What can be done with an account, as the names of the mutations. */
export type AccountAction =
  | 'correctAccount'
  | 'grantRole'
  | 'revokeRole'
  | 'resetPassword'
  | 'unlockAccount'
  | 'deactivateAccount'
  | 'reactivateAccount';

/** PPL-1: an account that was deactivated can only be taken up again. */
export const accountLifecycle = lifecycle<'active' | 'inactive', AccountAction>({
  start: 'active',
  actions: {
    correctAccount: { from: ['active'], to: 'active' },
    grantRole: { from: ['active'], to: 'active' },
    revokeRole: { from: ['active'], to: 'active' },
    resetPassword: { from: ['active'], to: 'active' },
    unlockAccount: { from: ['active'], to: 'active' },
    deactivateAccount: { from: ['active'], to: 'inactive' },
    reactivateAccount: { from: ['inactive'], to: 'active' },
  },
});
