import type { MigrationObject } from '@mikro-orm/core';
import { Migration } from '@mikro-orm/migrations';
import { guard, inScope } from './migrations.ts';

/**
 * What every service's schema has for projections: how far each one is. `position` is the last event of the source's
 * feed whose change stands in the rows of the generation `served`; a generation being built beside it has its own.
 * `superseded`: rows of generations that nobody reads any more are still to be deleted.
 */
class Projections extends Migration {
  override up(): void {
    this.addSql(`
      create table projection (
        name text primary key,
        served integer not null default 1,
        position text,
        building integer check (building > served),
        building_position text,
        superseded boolean not null default false
      )`);
  }
}

/** PPL-3: who had a copy built anew is told; how far a projection is, is not worth a row. */
class ProjectionsTold extends Migration {
  override up(): void {
    this.addSql(`alter table projection add column id text not null generated always as (name) stored`);
    const derived = ['position', 'building_position', 'superseded'];
    for (const sql of guard('projection', { type: 'Projection', derived, scoped: false })) this.addSql(sql);
  }
}

export const projectionMigrations: MigrationObject[] = [
  { name: '0000_projections', class: Projections },
  { name: '0000_projections_told', class: ProjectionsTold },
];

/** Makes a projection known; part of the migration that makes what it fills. */
export const projectionRow = (name: string): string => `insert into projection (name) values ('${name}')`;

/** A table of another service's records, as a projection keeps them. */
export interface CopiedTable {
  /** The projection that fills it. */
  readonly projection: string;
  /** The name it is read by. */
  readonly view: string;
  /** Columns and their types; `id uuid` comes first, `version integer` last, both by themselves. */
  readonly columns: Readonly<Record<string, string>>;
  /** What it is looked up by: columns, and where they count. */
  readonly indexes?: readonly string[];
  /** The column that names the project; by default `project_id`, null where the records belong to no project. */
  readonly project?: string | null;
  /** Records without a project are the company's: whoever reads any project reads them too. */
  readonly orCompany?: boolean;
}

/** Where the rows of a copy's generations stand; nobody but its projection uses this name. */
export const copyName = (view: string): string => `${view}_copy`;

/**
 * The statements that make a copy: a table with a row per record and generation, and a view of the served generation
 * under the plain name. Reading goes through the view, so that a generation built anew is swapped in by one update.
 * `{schema}` is the service whose application role may write, and, since all of it can be had again, delete.
 */
export function copiedTable(schema: string, copy: CopiedTable): string[] {
  const { view } = copy;
  const table = copyName(view);
  const app = `onedesk_${schema}_app`;
  const columns = { id: 'uuid not null', ...copy.columns, version: 'integer not null' };
  return [
    `create table ${table} (generation integer not null, ${Object.entries(columns)
      .map(([name, type]) => `${name} ${type}`)
      .join(', ')}, primary key (generation, id))`,
    ...(copy.indexes ?? []).map(
      (index, i) => `create index ${table}_${i + 1} on ${table} (generation, ${index.replace(' where ', ') where (')})`,
    ),
    ...boundsOf(table, copy),
    `grant delete on ${table} to ${app}`,
    `create view ${view} with (security_invoker) as select ${Object.keys(columns).join(', ')} from ${table} where generation = (select served from projection where name = '${copy.projection}')`,
    `revoke insert, update on ${view} from ${app}`,
  ];
}

/** PPL-1: row-level security of a copy whose records belong to projects. */
function boundsOf(table: string, { project = 'project_id', orCompany = false }: CopiedTable): string[] {
  if (project === null) return [];
  const inside = inScope.replace('project_id', project);
  const scope = orCompany ? `${project} is null or ${inside}` : inside;
  return [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy scope on ${table} using (${scope}) with check (${scope})`,
  ];
}
