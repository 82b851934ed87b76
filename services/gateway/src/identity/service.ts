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
import { ColleagueResolver, findColleague } from './colleagues/index.ts';
import {
  AccountDepartmentsResolver,
  Department,
  DepartmentMember,
  DepartmentResolver,
  findDepartment,
} from './departments/index.ts';
import { IdentityAuditResolver } from './identityAudit.resolver.ts';
import { ApiKey, ApiKeyResolver, apiKeysById, type ApiKeyType, apiKeyType, ApiKeyWithSecret } from './keys/index.ts';
import { LiveResolver } from './live/index.ts';
import { findMe, MeResolver } from './me/index.ts';
import { Identity } from './migrations/0001_identity.ts';
import { LedgerWitness } from './migrations/0002_ledger_witness.ts';
import { ApiKeys } from './migrations/0003_api_keys.ts';
import { ProjectSwitches } from './migrations/0004_project_switch.ts';
import { Apps } from './migrations/0005_apps.ts';
import { Notifications } from './migrations/0006_notifications.ts';
import { announcements, findInbox, findSettings, NotificationResolver, startMail } from './notifications/index.ts';
import { PermissionTableResolver } from './permissions/permissionTable.resolver.ts';
import { ProjectSwitch, ProjectSwitchResolver, projectSwitchType, switchesById } from './projects/index.ts';
import { StaffCopyResolver } from './staff-copy/index.ts';
import { ledgerWitness, LedgerWitnessResolver } from './witness/index.ts';

/** Who works with the system, what they may do, and who changed that (PPL-1, PPL-3). */
export const identitySubgraph = defineSubgraph({
  name: 'identity',
  resolvers: [
    AccountResolver,
    AccountDepartmentsResolver,
    DepartmentResolver,
    ColleagueResolver,
    MeResolver,
    ApiKeyResolver,
    ProjectSwitchResolver,
    PermissionTableResolver,
    AppsResolver,
    AppRegistryResolver,
    IdentityAuditResolver,
    LedgerWitnessResolver,
    StaffCopyResolver,
    feedResolver('identity'),
    LiveResolver,
    NotificationResolver,
  ],
  entities: [Account, Grant, Credential, Department, DepartmentMember, App, AppVersion, ApiKey, ProjectSwitch],
  migrations: [
    { name: '0001_identity', class: Identity },
    { name: '0002_ledger_witness', class: LedgerWitness },
    { name: '0003_api_keys', class: ApiKeys },
    { name: '0004_project_switch', class: ProjectSwitches },
    { name: '0005_apps', class: Apps },
    { name: '0006_notifications', class: Notifications },
  ],
  projections: [ledgerWitness, announcements],
  start: startMail,
  records: { Account: findAccount, Colleague: findColleague, Department: findDepartment },
  outcomes: {
    AccountWithPassword: async (context, id) => {
      const account = await findAccount(context, id);
      return account && AccountWithPassword.of(account, null);
    },
    App: async (context, id) => {
      const row = await context.load(appsById, id);
      return row && appType(row);
    },
    Me: findMe,
    Inbox: findInbox,
    NotificationSettings: findSettings,
    ApiKey: findApiKey,
    ApiKeyWithSecret: async (context, id) => {
      const key = await findApiKey(context, id);
      return key && ApiKeyWithSecret.of(key, null);
    },
    ProjectSwitch: async (context, id) => {
      const row = await context.load(switchesById, id);
      return row && projectSwitchType(row);
    },
  },
});

async function findApiKey(context: Context, id: string): Promise<ApiKeyType | null> {
  const row = await context.load(apiKeysById, id);
  return row && apiKeyType(row, context.now);
}

async function findAccount(context: Context, id: string): Promise<AccountType | null> {
  if (id !== context.principal.id) context.require('account.see');
  const row = await context.load(accountsById, id);
  return row && accountType(row, context);
}
