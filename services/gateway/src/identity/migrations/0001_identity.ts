import { appRole, guard } from '@onedesk/subgraph';
import { Migration } from '@mikro-orm/migrations';

/** Accounts of staff, the roles they hold, departments, and what signing in needs (PPL-1, PPL-3). */
export class Identity extends Migration {
  override up(): void {
    this.#accounts();
    this.#departments();
    this.#credentials();
    this.#signIn();
  }

  #accounts(): void {
    this.addSql(`
      create table account (
        id uuid primary key,
        username text not null check (username = lower(username)),
        name text not null,
        email text,
        active boolean not null default true,
        must_change_password boolean not null default false,
        locale text not null default 'zh-CN' check (locale in ('zh-CN', 'en')),
        version integer not null default 1,
        created_at timestamptz not null,
        last_sign_in_at timestamptz
      )`);
    this.addSql(`create unique index account_username on account (username)`);
    this.addSql(`create view auth_user as select id, username, name, email, created_at from account`);
    this.addSql(`
      create table account_grant (
        id uuid primary key,
        account_id uuid not null references account,
        role text not null,
        project_id uuid,
        building_ids uuid[] not null default '{}',
        since timestamptz not null,
        revoked_at timestamptz
      )`);
    this.addSql(
      `create unique index account_grant_held on account_grant (account_id, role, project_id) nulls not distinct where revoked_at is null`,
    );
    // When somebody signed in last is told by the sign-ins themselves.
    const account = guard('account', { type: 'Account', derived: ['last_sign_in_at'], scoped: false });
    const grant = guard('account_grant', { type: 'Grant', subjects: ['account_id'], scoped: false });
    for (const sql of [...account, ...grant]) this.addSql(sql);
  }

  #departments(): void {
    this.addSql(`
      create table department (
        id uuid primary key,
        name text not null,
        head_account_id uuid references account,
        version integer not null default 1,
        created_at timestamptz not null
      )`);
    this.addSql(`create unique index department_name on department (name)`);
    this.addSql(`
      create table department_member (
        id uuid primary key,
        department_id uuid not null references department,
        account_id uuid not null references account,
        since timestamptz not null,
        left_at timestamptz
      )`);
    this.addSql(
      `create unique index department_member_now on department_member (department_id, account_id) where left_at is null`,
    );
    this.addSql(`create index department_member_account on department_member (account_id) where left_at is null`);
    const department = guard('department', { type: 'Department', subjects: ['head_account_id'], scoped: false });
    const subjects = ['department_id', 'account_id'];
    const member = guard('department_member', { type: 'DepartmentMember', subjects, scoped: false });
    for (const sql of [...department, ...member]) this.addSql(sql);
  }

  #credentials(): void {
    this.addSql(`
      create table credential (
        id uuid primary key,
        account_id uuid not null references account,
        provider_id text not null,
        provider_account_id text not null,
        password text,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        unique (provider_id, provider_account_id)
      )`);
    this.addSql(`
      create table first_administrator_link (
        id uuid primary key,
        token_hash text not null unique,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz
      )`);
    const secrets = { password: ['password'], link: ['token_hash'] };
    const credential = { type: 'Credential', subjects: ['account_id'], secrets: secrets.password, scoped: false };
    const link = { type: 'FirstAdministratorLink', secrets: secrets.link, scoped: false };
    for (const sql of [...guard('credential', credential), ...guard('first_administrator_link', link)])
      this.addSql(sql);
  }

  #signIn(): void {
    this.addSql(`
      create table session (
        id uuid primary key,
        account_id uuid not null references account,
        token text not null unique,
        ip_address text,
        user_agent text,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        expires_at timestamptz not null
      )`);
    this.addSql(`create index session_account on session (account_id)`);
    this.addSql(`create index session_expires on session (expires_at)`);
    this.addSql(`
      create table sign_in_throttle (
        key text primary key,
        tries integer not null,
        window_started_at timestamptz not null,
        locked_until timestamptz
      )`);
    this.addSql(`
      create table sign_in_event (
        id uuid primary key,
        account_id uuid references account,
        kind text not null check (kind in ('signedIn', 'signedOut', 'accountLocked', 'addressLocked', 'accountUnlocked')),
        address text,
        user_agent text,
        at timestamptz not null
      )`);
    // Sessions and counted tries are working state: what they mean to people is kept in sign_in_event.
    this.addSql(`grant delete on session, sign_in_throttle to ${appRole(String(this.config.get('schema')))}`);
    for (const sql of guard('sign_in_event', { type: 'SignIn', subjects: ['account_id'], scoped: false }))
      this.addSql(sql);
  }
}
