import { isId, type ProjectScope } from '@onedesk/kernel';
import { connection, type Context, type Page, type PageArgs, projectsFor, type Reader } from '@onedesk/subgraph';
import { recordPermissions } from '../live/index.ts';

/** A notification as lists read it. */
export interface NotificationRow {
  id: string;
  project_id: string;
  kind: string;
  record_type: string;
  record_id: string;
  title_zh: string;
  title_en: string;
  body_zh: string;
  body_en: string;
  at: Date;
  read_at: Date | null;
}

const columns = 'id, project_id, kind, record_type, record_id, title_zh, title_en, body_zh, body_en, at, read_at';

/**
 * The person's own, of records that the person may see now (PPL-1): types of records seen in all projects, and others
 * with the projects in which they are seen.
 */
function own({ principal }: Context): { where: string[]; values: unknown[] } {
  const everywhere: string[] = [];
  const somewhere: string[] = [];
  for (const [type, permission] of Object.entries(recordPermissions)) {
    const scope: ProjectScope = permission ? projectsFor(principal, permission) : [];
    if (scope === '*') everywhere.push(type);
    else somewhere.push(...scope.map((id) => `${type}:${id}`));
  }
  return {
    where: [
      'account_id = $1::uuid',
      'in_portal',
      `(record_type = any($2::text[]) or record_type || ':' || project_id = any($3::text[]))`,
    ],
    // The system itself is no person.
    values: [isId(principal.id) ? principal.id : null, everywhere, somewhere],
  };
}

/** The person's notifications, newest first. */
export function listNotifications(
  context: Context,
  unreadOnly: boolean,
  page: PageArgs,
): Promise<Page<NotificationRow>> {
  const { where, values } = own(context);
  if (unreadOnly) where.push('read_at is null');
  const listing = { select: columns, from: 'notification', where, values, orderBy: ['at', 'id'], descending: true };
  return context.read((db) => connection<NotificationRow>(db, listing, page));
}

/** One of the person's notifications. */
export function notificationById(context: Context, id: string): Promise<NotificationRow | null> {
  // A mail may tell of what the person does not want to see in the portal's list.
  const { where, values } = own(context);
  const conditions = where.filter((condition) => condition !== 'in_portal');
  const sql = `select ${columns} from notification where ${conditions.join(' and ')} and id = $4::uuid`;
  return context.read((db) => db.row<NotificationRow>(sql, [...values, id]));
}

/** How many the person has not read. */
export async function countUnread(context: Context): Promise<number> {
  const { where, values } = own(context);
  const sql = `select count(*)::integer as count from notification where ${where.join(' and ')} and read_at is null`;
  return (await context.read((db) => db.row<{ count: number }>(sql, values)))?.count ?? 0;
}

/** Which of the person's notifications: these, or all up to the place of one (instant and id, as its cursor has them). */
export type ReadWish = { readonly ids: readonly string[] } | { readonly upTo: readonly [at: string, id: string] };

/** Marks them read; those read before stay as they were. */
export async function markRead(db: Reader, accountId: string, wish: ReadWish, now: Date): Promise<void> {
  const [condition, values] =
    'ids' in wish
      ? ['id = any($3::uuid[])', [wish.ids]]
      : ['(at, id) <= ($3::text::timestamptz, $4::text::uuid)', [...wish.upTo]];
  await db.rows(
    `update notification set read_at = $2::timestamptz where account_id = $1::uuid and read_at is null and ${condition} returning id`,
    [accountId, now, ...values],
  );
}
