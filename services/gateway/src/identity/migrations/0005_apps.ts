import { appRole, guard } from '@onedesk/subgraph';
import { Migration } from '@mikro-orm/migrations';

/** The registry of apps: what there is in the portal, in which version and for whom (PPL-1, PPL-3). */
export class Apps extends Migration {
  override up(): void {
    this.addSql(`
      create table app (
        id uuid primary key,
        name text not null unique check (name ~ '^[a-z][a-z0-9_]*$'),
        base_path text not null unique check (base_path ~ '^/[a-z][a-z0-9-]*$'),
        own boolean not null default false,
        enabled boolean not null default true,
        position integer check (position between 0 and 999),
        any_of text[],
        active_version_id uuid,
        canary_version_id uuid,
        canary_account_ids uuid[] not null default '{}',
        version integer not null default 1,
        created_at timestamptz not null,
        check (not own or (active_version_id is null and canary_version_id is null)),
        check ((canary_version_id is null) = (canary_account_ids = '{}'))
      )`);
    this.addSql(`
      create table app_version (
        id uuid primary key,
        app_id uuid not null references app,
        number text not null,
        address text not null,
        entry text not null,
        title_zh text not null,
        title_en text not null,
        contract integer not null check (contract > 0),
        any_of text[] not null,
        scripts jsonb not null,
        documents jsonb not null,
        registered_by uuid not null,
        registered_by_name text not null,
        registered_at timestamptz not null,
        unique (app_id, number)
      )`);
    for (const column of ['active_version_id', 'canary_version_id'])
      this.addSql(`alter table app add foreign key (${column}) references app_version`);
    // What an administrator looked at and confirmed is never another thing afterwards.
    this.addSql(`revoke update on app_version from ${appRole(String(this.config.get('schema')))}`);
    // Before the guards: what comes with the product is nobody's deed.
    this.addSql(`
      insert into app (id, name, base_path, own, created_at) values
        ('019ab000-0000-7000-8000-000000000001', 'desk', '/desk', true, now()),
        ('019ab000-0000-7000-8000-000000000002', 'reports', '/reports', true, now()),
        ('019ab000-0000-7000-8000-000000000003', 'admin', '/admin', true, now())`);
    const app = guard('app', { type: 'App', scoped: false });
    // Hashes and documents are many and never change: the entry names the version that has them.
    const derived = ['scripts', 'documents'];
    const version = guard('app_version', { type: 'AppVersion', subjects: ['app_id'], derived, scoped: false });
    for (const sql of [...app, ...version]) this.addSql(sql);
  }
}
