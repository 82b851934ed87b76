import { Migration } from '@mikro-orm/migrations';

/** What an estate needs that comes in from sheets, and may go out again (EST-2, EST-6). */
export class SheetsEstate extends Migration {
  override up(): void {
    for (const sql of [...withdrawal, ...unknownSince]) this.addSql(sql);
  }
}

/** A building that only an undone import brought is gone as its units are. */
const withdrawal = [
  `alter table building add column withdrawn_at timestamptz`,
  `drop index building_name`,
  `create unique index building_name on building (project_id, name) where withdrawn_at is null`,
];

/** Sheets name owners without saying since when. */
const unknownSince = [
  `alter table unit_role alter column since drop not null`,
  `alter table unit_role add constraint unit_role_since check (role = 'owner' or since is not null)`,
];
