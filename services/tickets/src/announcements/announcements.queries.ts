import { isId } from '@onedesk/kernel';
import { type Context, defaultTimeZone } from '@onedesk/subgraph';
import type { AnnouncementKind } from './kinds.ts';

/** An announcement as it was kept, with the zone of its project. */
export interface AnnouncementRow {
  id: string;
  project_id: string;
  building_id: string | null;
  kind: AnnouncementKind;
  record_type: string;
  record_id: string;
  number: string;
  to_roles: string[];
  to_persons: string[];
  to_department_head: string | null;
  not_to: string | null;
  facts: Record<string, string>;
  at: Date;
  time_zone: string;
}

/** Announcements by their ids, of the projects that the reader sees; what does not exist is left out. */
export const announcementsById = async (context: Context, ids: readonly string[]): Promise<AnnouncementRow[]> => {
  const rows = await context.read((db) =>
    db.rows<AnnouncementRow>(
      `select a.id, a.project_id, a.building_id, a.kind, a.record_type, a.record_id, a.number, a.to_roles, a.to_persons,
              a.to_department_head, a.not_to, a.facts, a.at, coalesce(p.time_zone, '${defaultTimeZone}') as time_zone
         from announcement a left join project p on p.id = a.project_id where a.id = any($1)`,
      [ids.filter(isId)],
    ),
  );
  return rows.filter((row) => context.may('project.see', row.project_id));
};
