import { importTables } from '@onedesk/imports';
import { guard } from '@onedesk/subgraph';
import { Migration } from '@mikro-orm/migrations';

/** Tenancies with their terms (EST-2), and their import (EST-6). */
export class Tenancies extends Migration {
  override up(): void {
    for (const sql of [...tenancy, ...tenancyImport]) this.addSql(sql);
  }
}

const tenancy = [
  `create table tenancy (
    id uuid primary key,
    project_id uuid not null references project,
    unit_id uuid not null references unit,
    party_id uuid not null references party,
    role_id uuid not null references unit_role,
    starts_on date not null,
    ends_on date not null check (ends_on >= starts_on),
    monthly_rent_fen bigint not null check (monthly_rent_fen >= 0),
    deposit_fen bigint check (deposit_fen >= 0),
    deposit_remark text,
    filed boolean,
    import_id uuid,
    withdrawn_at timestamptz,
    version integer not null default 1,
    created_at timestamptz not null
  )`,
  `create index tenancy_unit on tenancy (unit_id)`,
  `create index tenancy_party on tenancy (party_id)`,
  ...guard('tenancy', { type: 'Tenancy', subjects: ['unit_id', 'party_id'] }),
];

const tenancyImport = importTables({
  service: 'property',
  type: 'TenancyImport',
  tables: {
    record: 'tenancy_import',
    job: 'tenancy_import_job',
    fault: 'tenancy_import_fault',
    trace: 'tenancy_import_row',
  },
  traced: ['Tenancy', 'UnitRole', 'Contact', 'Party'],
});
