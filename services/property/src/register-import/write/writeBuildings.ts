import { Building } from '../../estate/index.ts';
import type { RegisterWrite } from './registerWrite.ts';

/** A building of the register; `isNew` when this sheet is the first to name it. */
export interface KnownBuilding {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  readonly isNew: boolean;
}

/** The buildings that the sheet's units stand in, by name; those that are missing are raised. */
export async function writeBuildings(write: RegisterWrite): Promise<ReadonlyMap<string, KnownBuilding>> {
  const { em, db, reading, projectId, now, trace } = write;
  const sql = 'select id, name from building where project_id = $1 and withdrawn_at is null';
  const known = new Map<string, KnownBuilding>();
  for (const { id, name } of await db.rows<{ id: string; name: string }>(sql, [projectId]))
    known.set(name, { id, projectId, name, isNew: false });
  for (const { building: name, row } of reading.accepted) {
    if (known.has(name)) continue;
    const building = Building.raise(projectId, name, now);
    em.persist(building);
    trace.mark({ type: 'Building', record: building, row, what: 'created' });
    known.set(name, { id: building.id, projectId, name, isNew: true });
  }
  await em.flush();
  await trace.write();
  return known;
}
