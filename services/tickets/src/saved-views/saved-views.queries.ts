import type { Context, Reader } from '@onedesk/subgraph';
import type { ComplaintList } from '../complaints/index.ts';
import type { SavedFilter } from './saved-view.ts';

/** A view as lists read it. */
export interface SavedViewRow {
  id: string;
  project_id: string;
  person_id: string;
  name: string;
  list: ComplaintList;
  filter: SavedFilter;
  position: number;
  version: number;
}

const columns = 'id, project_id, person_id, name, list, filter, position, version';

/** Whoever asks: their views of a project, the oldest first. */
export const ownViews = (context: Context, projectId: string): Promise<SavedViewRow[]> =>
  context.read((db) =>
    db.rows<SavedViewRow>(
      `select ${columns} from saved_view where project_id = $1 and person_id = $2 and withdrawn_at is null order by position, id`,
      [projectId, context.principal.id],
    ),
  );

/** A view of whoever asks by its id, withdrawn ones too. */
export const ownView = (context: Context, id: string): Promise<SavedViewRow | null> =>
  context.read((db) =>
    db.row<SavedViewRow>(`select ${columns} from saved_view where id = $1 and person_id = $2`, [
      id,
      context.principal.id,
    ]),
  );

/** Whether the person calls another view so; capital letters make no difference. */
export async function viewNameTaken(
  db: Reader,
  { projectId, personId, name, except }: { projectId: string; personId: string; name: string; except?: string },
): Promise<boolean> {
  const rows = await db.rows(
    `select 1 from saved_view where project_id = $1 and person_id = $2 and lower(name) = lower($3)
        and withdrawn_at is null and id is distinct from $4`,
    [projectId, personId, name, except ?? null],
  );
  return rows.length > 0;
}

/** How many views the person has, and the place of the next. */
export async function placeOfNext(
  db: Reader,
  projectId: string,
  personId: string,
): Promise<{ count: number; position: number }> {
  const row = await db.row<{ count: number; position: number }>(
    `select count(*) filter (where withdrawn_at is null)::int as count, coalesce(max(position), 0)::int + 1 as position
       from saved_view where project_id = $1 and person_id = $2`,
    [projectId, personId],
  );
  return row ?? { count: 0, position: 1 };
}
