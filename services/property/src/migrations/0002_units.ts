import { guard } from '@onedesk/subgraph';
import { Migration } from '@mikro-orm/migrations';

/** Units and what is said of their use (EST-1). */
export class Units extends Migration {
  override up(): void {
    this.addSql(`
      create table unit (
        id uuid primary key,
        project_id uuid not null references project,
        building_id uuid not null references building,
        number text not null,
        number_key text collate "C" not null,
        code text not null,
        sort_key text collate "C" not null generated always as (${sortKey}) stored,
        floor integer,
        kind text not null check (kind in ('residential', 'office', 'retail', 'parking', 'storage', 'advertisingSite', 'venue')),
        area numeric(12, 2) not null check (area > 0),
        layout text,
        sale_state text not null check (sale_state in ('unsold', 'sold')),
        handed_over_on date,
        remark text,
        withdrawn_at timestamptz,
        version integer not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null
      )`);
    this.addSql(`create unique index unit_number on unit (building_id, number_key) where withdrawn_at is null`);
    this.addSql(`create index unit_order on unit (project_id, sort_key, id)`);
    this.addSql(`create index unit_search on unit (project_id, number_key)`);
    this.addSql(`
      create table use_fact (
        id uuid primary key,
        project_id uuid not null references project,
        unit_id uuid not null references unit,
        use text not null check (use in ('vacant', 'inCustody', 'underRenovation', 'ownerOccupied', 'let')),
        source text not null check (source in ('declaredAtImport', 'declared')),
        since date not null,
        import_id uuid,
        withdrawn_at timestamptz,
        created_at timestamptz not null,
        check ((source = 'declaredAtImport') = (import_id is not null))
      )`);
    this.addSql(`create index use_fact_unit on use_fact (unit_id)`);
    this.addSql(`create index use_fact_latest on use_fact (project_id, unit_id, since desc, id desc)`);
    this.addSql(`create index use_fact_import on use_fact (import_id) where import_id is not null`);
    const derived = ['number_key', 'sort_key'];
    for (const sql of guard('unit', { type: 'Unit', derived })) this.addSql(sql);
    for (const sql of guard('use_fact', { type: 'UseFact', subjects: ['unit_id'] })) this.addSql(sql);
  }
}

/** Every number padded to ten digits, so that 2 comes before 10. */
const sortKey = String.raw`regexp_replace(regexp_replace(code, '(\d+)', '000000000\1', 'g'), '\d*(\d{10})', '\1', 'g')`;
