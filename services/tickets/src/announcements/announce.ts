import type { Reader } from '@onedesk/subgraph';
import type { Announcement } from './announcement.ts';

/** A row of `announcement` as SQL and COPY write it. */
export const announcementRow = (one: Announcement) => ({
  id: one.id,
  project_id: one.projectId,
  building_id: one.buildingId,
  kind: one.kind,
  record_type: one.recordType,
  record_id: one.recordId,
  number: one.number,
  to_roles: one.toRoles,
  to_persons: one.toPersons,
  to_department_head: one.toDepartmentHead,
  not_to: one.notTo ?? null,
  facts: one.facts,
  at: one.at,
  once: one.once,
  version: 1,
});

/** Keeps the announcements in the transaction of what they tell; one that was made already is not made again. */
export async function announce(
  command: { readonly db: Reader },
  announcements: readonly Announcement[],
): Promise<void> {
  if (announcements.length === 0) return;
  await command.db.rows(
    `insert into announcement select * from jsonb_populate_recordset(null::announcement, $1::text::jsonb)
       on conflict (once) do nothing returning id`,
    [JSON.stringify(announcements.map(announcementRow))],
  );
}
