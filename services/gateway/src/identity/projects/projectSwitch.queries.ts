import { type Context, inOrder, type Reader } from '@onedesk/subgraph';

/** How a project is switched, as lists read it. */
export interface ProjectSwitchRow {
  id: string;
  off_since: Date | null;
  off_by: string | null;
  reason: string | null;
  version: number;
}

/** The projects that are switched off now, as an array. */
export const projectsOff = `coalesce((select array_agg(s.project_id::text) from project_switch s where s.off_since is not null), '{}')`;

/** SQL: the project of this column is switched off. */
export const isOff = (column: string): string =>
  `exists (select 1 from project_switch s where s.project_id = ${column} and s.off_since is not null)`;

const columns = 's.id, s.off_since, s.off_by, s.reason, s.version';

/** Every project that was ever switched. */
export const listSwitches = (context: Context): Promise<ProjectSwitchRow[]> =>
  context.read((db) => db.rows<ProjectSwitchRow>(`select ${columns} from project_switch s order by s.id`));

export const switchRows = (db: Reader, ids: readonly string[]): Promise<ProjectSwitchRow[]> =>
  db.rows<ProjectSwitchRow>(`select ${columns} from project_switch s where s.id = any($1::uuid[])`, [ids]);

export async function switchesById(ids: readonly string[], context: Context): Promise<(ProjectSwitchRow | null)[]> {
  return inOrder(ids, await context.read((db) => switchRows(db, ids)));
}
