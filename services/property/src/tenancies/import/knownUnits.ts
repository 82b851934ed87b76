import { unitKey } from '@onedesk/sheets';
import type { Reader } from '@onedesk/subgraph';

/** The ids of a project's units by what every spelling of them has in common. */
export async function unitIds(db: Reader, projectId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db.rows<{ id: string; building: string; number: string }>(
    `select u.id, b.name as building, u.number from unit u join building b on b.id = u.building_id
      where u.project_id = $1 and u.withdrawn_at is null`,
    [projectId],
  );
  return new Map(rows.map(({ id, building, number }) => [unitKey(building, number), id]));
}
