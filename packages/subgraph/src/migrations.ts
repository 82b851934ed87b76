import type { MigrationObject } from '@mikro-orm/core';
import { Migration } from '@mikro-orm/migrations';

/**
 * What every service's schema has: audit, feed and idempotency, filled by one trigger on every table (PPL-3), so that
 * ORM, SQL and COPY are caught alike. Rows are stamped from the transaction's settings; statements without them count
 * as the database user's own.
 */
class Platform extends Migration {
  override up(): void {
    this.addSql(`
      create table audit (
        id bigint generated always as identity,
        at timestamptz not null,
        actor_id text not null,
        actor_name text not null,
        request_id text not null,
        action text not null,
        project_id uuid,
        record_type text not null,
        record_id text not null,
        operation text not null check (operation in ('created', 'changed', 'removed')),
        before jsonb,
        after jsonb,
        primary key (id, at)
      ) partition by range (at)`);
    this.addSql(`create table audit_rest partition of audit default`);
    this.addSql(`
      create table audit_subject (
        subject_id text not null,
        audit_id bigint not null,
        at timestamptz not null,
        primary key (subject_id, audit_id)
      )`);
    this.addSql(`revoke insert, update on audit_subject from ${this.#app}`);
    this.addSql(`create index audit_project on audit (project_id, id)`);
    this.addSql(`alter table audit enable row level security`);
    this.addSql(`create policy scope on audit using (project_id is null or ${inScope})`);
    this.addSql(`revoke insert, update on audit, audit_rest from ${this.#app}`);

    this.addSql(`
      create table feed (
        transaction_id xid8 not null default pg_current_xact_id(),
        sequence bigint generated always as identity,
        at timestamptz not null,
        type text not null,
        record_id text not null,
        version integer,
        project_id uuid,
        operation text not null,
        primary key (transaction_id, sequence)
      )`);
    this.addSql(`alter table feed enable row level security`);
    this.addSql(`create policy scope on feed using (project_id is null or ${inScope})`);
    this.addSql(`revoke insert, update on feed from ${this.#app}`);

    this.addSql(`
      create table idempotency (
        principal_id text not null,
        mutation text not null,
        key text not null check (length(key) between 8 and 200),
        input_hash text not null,
        outcome_type text,
        outcome_id text,
        at timestamptz not null,
        primary key (principal_id, mutation, key)
      )`);
    this.addSql(recordChange);
    this.addSql(auditMonth);
    this.addSql(
      `select open_audit_month(d::date) from generate_series(date_trunc('month', now()) - interval '1 month', date_trunc('month', now()) + interval '12 months', interval '1 month') d`,
    );
  }

  get #app(): string {
    return `onedesk_${this.config.get('schema')}_app`;
  }
}

/** The row belongs to a project of the transaction's principal. The sub-selects are evaluated once per statement. */
export const inScope = `((select current_setting('app.projects', true)) = '*' or project_id = any ((select string_to_array(nullif(current_setting('app.projects', true), '*'), ','))::uuid[]))`;

/**
 * Trigger arguments: the record's type; the columns naming the records in whose history it shows besides its own
 * (comma separated); the columns whose content never enters the audit; the columns that are derived and not worth a row.
 */
const recordChange = `
create function record_change() returns trigger language plpgsql security definer set search_path from current as $$
declare
  old_row jsonb := case when tg_op = 'INSERT' then '{}'::jsonb else to_jsonb(old) end;
  new_row jsonb := case when tg_op = 'DELETE' then '{}'::jsonb else to_jsonb(new) end;
  some_row jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
  parents text[] := string_to_array(coalesce(tg_argv[1], ''), ',');
  secrets text[] := string_to_array(coalesce(tg_argv[2], ''), ',');
  derived text[] := string_to_array(coalesce(tg_argv[3], ''), ',') || array['version', 'updated_at'];
  stamped timestamptz := coalesce(nullif(current_setting('app.now', true), '')::timestamptz, clock_timestamp());
  old_values jsonb;
  new_values jsonb;
  entry bigint;
  is_project boolean := tg_argv[0] = 'Project';
begin
  select jsonb_object_agg(key, case when key = any (secrets) and old_row ->> key is not null then '"•••"'::jsonb else old_row -> key end),
         jsonb_object_agg(key, case when key = any (secrets) and new_row ->> key is not null then '"•••"'::jsonb else new_row -> key end)
    into old_values, new_values
    from jsonb_object_keys(old_row || new_row) key
   where (old_row -> key) is distinct from (new_row -> key) and key <> all (derived);
  if tg_op = 'UPDATE' and new_values is null and (old_row -> 'version') is not distinct from (new_row -> 'version') then
    return null;
  end if;
  -- Only the version rose: what changed is another record, which tells it; readers of this one look again.
  if tg_op <> 'UPDATE' or new_values is not null then
    insert into audit (at, actor_id, actor_name, request_id, action, project_id, record_type, record_id, operation, before, after)
    values (stamped,
      coalesce(nullif(current_setting('app.actor_id', true), ''), 'sql:' || session_user),
      coalesce(nullif(current_setting('app.actor_name', true), ''), session_user),
      coalesce(nullif(current_setting('app.request_id', true), ''), ''),
      coalesce(nullif(current_setting('app.action', true), ''), 'sql'),
      case when is_project then (some_row ->> 'id')::uuid else (some_row ->> 'project_id')::uuid end,
      tg_argv[0], some_row ->> 'id',
      case tg_op when 'INSERT' then 'created' when 'UPDATE' then 'changed' else 'removed' end,
      case when tg_op = 'INSERT' then null else old_values end,
      case when tg_op = 'DELETE' then null else new_values end)
    returning id into entry;
    insert into audit_subject (subject_id, audit_id, at)
    select subject, entry, stamped
      from (select some_row ->> 'id' union select some_row ->> column_name from unnest(parents) column_name) subjects (subject)
     where subject is not null;
  end if;
  insert into feed (at, type, record_id, version, project_id, operation)
  values (stamped, tg_argv[0], some_row ->> 'id', (some_row ->> 'version')::integer,
    case when is_project then (some_row ->> 'id')::uuid else (some_row ->> 'project_id')::uuid end,
    case tg_op when 'INSERT' then 'created' when 'UPDATE' then 'changed' else 'removed' end);
  return null;
end $$`;

const auditMonth = `
create function open_audit_month(month date) returns void language plpgsql set search_path from current as $$
declare name text := 'audit_' || to_char(month, 'YYYY_MM');
begin
  if to_regclass(name) is null then
    execute format('create table %I partition of audit for values from (%L) to (%L)', name, date_trunc('month', month), date_trunc('month', month) + interval '1 month');
    execute format('revoke insert, update on %I from %I', name, 'onedesk_' || current_schema() || '_app');
  end if;
end $$`;

/** What a new table needs besides its columns. */
export interface Guards {
  /** The record's type as the graph names it. */
  type: string;
  /** Columns naming other records in whose history a change shows too. */
  subjects?: string[];
  /** Columns whose content never enters the audit. */
  secrets?: string[];
  /** Columns that follow from others. */
  derived?: string[];
  /** False for tables that belong to no project. */
  scoped?: boolean;
}

const listed = (columns: string[] = []): string => `'${columns.join(',')}'`;

/** The statements that put a table under audit, feed and (where it has a project) row-level security. */
export function guard(table: string, guards: Guards): string[] {
  const trigger = `create trigger record_change after insert or update or delete on ${table} for each row execute function record_change('${guards.type}', ${listed(guards.subjects)}, ${listed(guards.secrets)}, ${listed(guards.derived)})`;
  if (guards.scoped === false) return [trigger];
  const own = guards.type === 'Project' ? inScope.replace('project_id', 'id') : inScope;
  return [
    trigger,
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy scope on ${table} using (${own}) with check (${own})`,
  ];
}

/**
 * Which rows of the audit were written together: with the feed's it follows in which version of a record. Rows from before
 * have none.
 */
class AuditTransactions extends Migration {
  override up(): void {
    this.addSql('alter table audit add column transaction_id xid8');
    this.addSql('alter table audit alter column transaction_id set default pg_current_xact_id()');
  }
}

export const platformMigrations: MigrationObject[] = [
  { name: '0000_platform', class: Platform },
  { name: '0000_audit_transactions', class: AuditTransactions },
];
