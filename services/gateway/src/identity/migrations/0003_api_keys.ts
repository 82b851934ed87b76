import { guard } from '@onedesk/subgraph';
import { Migration } from '@mikro-orm/migrations';

/** PPL-1: keys with which programs outside ask the graph, each on behalf of an account. */
export class ApiKeys extends Migration {
  override up(): void {
    this.addSql(`
      create table api_key (
        id uuid primary key,
        account_id uuid not null references account,
        name text not null,
        audience text not null check (audience in ('bi', 'partner')),
        scopes text[] not null check (cardinality(scopes) > 0),
        project_ids uuid[] check (cardinality(project_ids) > 0),
        secret_hash text not null check (secret_hash ~ '^[0-9a-f]{64}$'),
        former_hash text check (former_hash ~ '^[0-9a-f]{64}$'),
        former_until timestamptz,
        created_at timestamptz not null,
        expires_at timestamptz not null check (expires_at > created_at),
        last_used_at timestamptz,
        revoked_at timestamptz,
        revoked_by text,
        revoked_reason text,
        version integer not null default 1,
        check ((former_hash is null) = (former_until is null)),
        check ((revoked_at is null) = (revoked_by is null) and (revoked_at is null) = (revoked_reason is null))
      )`);
    this.addSql(`create index api_key_account on api_key (account_id)`);
    const secrets = ['secret_hash', 'former_hash'];
    const derived = ['last_used_at'];
    for (const sql of guard('api_key', { type: 'ApiKey', subjects: ['account_id'], secrets, derived, scoped: false }))
      this.addSql(sql);
    // Counted by the minute and worth nothing after it.
    this.addSql(`
      create table key_budget (
        key_id uuid primary key references api_key,
        minute timestamptz not null,
        spent bigint not null check (spent >= 0)
      )`);
  }
}
