import { isId } from '@onedesk/kernel';
import { type Context, inOrder, projectsFor, type Reader } from '@onedesk/subgraph';

/** A project as lists and loaders read it. */
export interface ProjectRow {
  id: string;
  name: string;
  time_zone: string;
  version: number;
}

/** A building as lists and loaders read it. */
export interface BuildingRow {
  id: string;
  project_id: string;
  name: string;
  version: number;
}

const projectColumns = 'id, name, time_zone, version';
const buildingColumns = 'id, project_id, name, version';

/** The projects in which the reader may see the estate, by name. */
export function listProjects(context: Context): Promise<ProjectRow[]> {
  const scope = projectsFor(context.principal, 'project.see');
  return context.read((db) =>
    scope === '*'
      ? db.rows<ProjectRow>(`select ${projectColumns} from project order by name`)
      : db.rows<ProjectRow>(`select ${projectColumns} from project where id = any($1) order by name`, [scope]),
  );
}

export const projectById = (db: Reader, id: string): Promise<ProjectRow | null> =>
  db.row<ProjectRow>(`select ${projectColumns} from project where id = $1`, [id]);

export async function projectsById(ids: readonly string[], context: Context): Promise<(ProjectRow | null)[]> {
  return inOrder(
    ids,
    await context.read((db) =>
      db.rows<ProjectRow>(`select ${projectColumns} from project where id = any($1)`, [ids.filter(isId)]),
    ),
  );
}

export async function buildingsById(ids: readonly string[], context: Context): Promise<(BuildingRow | null)[]> {
  return inOrder(
    ids,
    await context.read((db) =>
      db.rows<BuildingRow>(`select ${buildingColumns} from building where id = any($1) and withdrawn_at is null`, [
        ids.filter(isId),
      ]),
    ),
  );
}

/** The buildings of projects, in the order people name them: A座 before B座, 2栋 before 10栋. */
export async function buildingsOfProjects(projectIds: readonly string[], context: Context): Promise<BuildingRow[][]> {
  const rows = await context.read((db) =>
    db.rows<BuildingRow>(
      `select ${buildingColumns} from building where project_id = any($1) and withdrawn_at is null`,
      [projectIds],
    ),
  );
  const order = new Intl.Collator('zh-CN', { numeric: true });
  return projectIds.map((id) =>
    rows.filter((row) => row.project_id === id).toSorted((a, b) => order.compare(a.name, b.name)),
  );
}

/** Whether another project has the name. */
export const projectNameTaken = async (db: Reader, name: string, exceptId: string): Promise<boolean> =>
  (await db.row('select 1 from project where name = $1 and id <> $2', [name, exceptId])) !== null;

/** Whether another building of the project has the name. */
export const buildingNameTaken = async (
  db: Reader,
  projectId: string,
  name: string,
  exceptId: string,
): Promise<boolean> =>
  (await db.row('select 1 from building where project_id = $1 and name = $2 and id <> $3 and withdrawn_at is null', [
    projectId,
    name,
    exceptId,
  ])) !== null;

/** EST-1: the codes of a building's units follow its name: `A座-1502`. */
export async function unitsFollow(db: Reader, building: { id: string; name: string }, now: Date): Promise<void> {
  await db.rows(
    `update unit set code = $1::text || '-' || number, version = version + 1, updated_at = $2 where building_id = $3 returning id`,
    [building.name, now, building.id],
  );
}

/** The names of a project's buildings. */
export async function buildingNames(db: Reader, projectId: string): Promise<string[]> {
  const sql = 'select name from building where project_id = $1 and withdrawn_at is null';
  return (await db.rows<{ name: string }>(sql, [projectId])).map(({ name }) => name);
}

/** The zone that cuts a project's days. */
export const timeZoneOf = async (db: Reader, projectId: string): Promise<string> =>
  (await projectById(db, projectId))?.time_zone ?? 'Asia/Shanghai';
