import { type Context, inOrder, type Reader } from '@onedesk/subgraph';

/** A fee item as lists and loaders read it. */
export interface FeeItemRow {
  id: string;
  project_id: string;
  name: string;
  withdrawn: boolean;
  version: number;
}

const columns = 'id, project_id, name, withdrawn, version';

/** A project's fee items by name; a project has a few dozen at most. */
export const listFeeItems = (context: Context, projectId: string): Promise<FeeItemRow[]> =>
  context.read((db) =>
    db.rows<FeeItemRow>(`select ${columns} from fee_item where project_id = $1 order by name`, [projectId]),
  );

export async function feeItemsById(ids: readonly string[], context: Context): Promise<(FeeItemRow | null)[]> {
  const rows = await context.read((db) =>
    db.rows<FeeItemRow>(`select ${columns} from fee_item where id = any($1)`, [ids]),
  );
  return inOrder(
    ids,
    rows.filter((row) => context.may('feeItem.see', row.project_id)),
  );
}

/** Whether the project has an item of the name. */
export const feeItemNameTaken = async (db: Reader, projectId: string, name: string): Promise<boolean> =>
  (await db.row('select 1 from fee_item where project_id = $1 and name = $2', [projectId, name])) !== null;
