import { type Context, defineSubgraph, feedResolver } from '@onedesk/subgraph';
import {
  Account,
  AccountResolver,
  accountsById,
  type AccountType,
  accountType,
  AccountWithPassword,
  Credential,
  Grant,
} from './accounts/index.ts';
import { App, AppRegistryResolver, appsById, AppsResolver, appType, AppVersion } from './apps/index.ts';
import {
  AccountDepartmentsResolver,
  Department,
  DepartmentMember,
  DepartmentResolver,
  departmentsById,
  departmentType,
} from './departments/index.ts';
import { IdentityAuditResolver } from './identityAudit.resolver.ts';
import { LiveResolver } from './live/index.ts';
import { findMe, MeResolver } from './me/index.ts';
import { Identity } from './migrations/0001_identity.ts';
import { LedgerWitness } from './migrations/0002_ledger_witness.ts';
import { Apps } from './migrations/0005_apps.ts';
import { PermissionTableResolver } from './permissions/permissionTable.resolver.ts';
import { ledgerWitness, LedgerWitnessResolver } from './witness/index.ts';

/** Who works with the system, what they may do, and who changed that (PPL-1, PPL-3). */
export const identitySubgraph = defineSubgraph({
  name: 'identity',
  resolvers: [
    AccountResolver,
    AccountDepartmentsResolver,
    DepartmentResolver,
    MeResolver,
    PermissionTableResolver,
    AppsResolver,
    AppRegistryResolver,
    IdentityAuditResolver,
    LedgerWitnessResolver,
    feedResolver('identity'),
    LiveResolver,
  ],
  entities: [Account, Grant, Credential, Department, DepartmentMember, App, AppVersion],
  migrations: [
    { name: '0001_identity', class: Identity },
    { name: '0002_ledger_witness', class: LedgerWitness },
    { name: '0005_apps', class: Apps },
  ],
  projections: [ledgerWitness],
  records: { Account: findAccount },
  outcomes: {
    AccountWithPassword: async (context, id) => {
      const account = await findAccount(context, id);
      return account && AccountWithPassword.of(account, null);
    },
    Department: async (context, id) => {
      const row = await context.load(departmentsById, id);
      return row && departmentType(row);
    },
    App: async (context, id) => {
      const row = await context.load(appsById, id);
      return row && appType(row);
    },
    Me: findMe,
  },
});

async function findAccount(context: Context, id: string): Promise<AccountType | null> {
  if (id !== context.principal.id) context.require('account.see');
  const row = await context.load(accountsById, id);
  return row && accountType(row, context);
}
