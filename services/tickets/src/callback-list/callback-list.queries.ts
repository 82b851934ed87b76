import { connection, type Context, type Page, type PageArgs } from '@onedesk/subgraph';
import { type CallbackRow, mostCounted } from '../complaints/index.ts';

/** CBK-1: callbacks to make, of those the late ones, and those that were made. */
export const callbackLists = ['due', 'overdue', 'done'] as const;
export type CallbackList = (typeof callbackLists)[number];

function listing({ now }: Context, projectId: string, list: CallbackList) {
  if (list === 'done') return { where: ['k.project_id = $1', `k.status = 'done'`], values: [projectId] };
  const planned = ['k.project_id = $1', `k.status = 'planned'`];
  return list === 'overdue'
    ? { where: [...planned, 'k.due_at <= $2'], values: [projectId, now] }
    : { where: planned, values: [projectId] };
}

/** Callbacks of a project: what is due first before the rest, the made ones newest first. */
export const listCallbacks = (
  context: Context,
  projectId: string,
  list: CallbackList,
  page: PageArgs,
): Promise<Page<CallbackRow>> => {
  const done = list === 'done';
  const orderBy = done ? ['k.done_at', 'k.id'] : [`coalesce(k.due_at, 'infinity')`, 'k.id'];
  const from = { select: 'k.*', from: 'callback k', orderBy, descending: done };
  return context.read((db) => connection<CallbackRow>(db, { ...from, ...listing(context, projectId, list) }, page));
};

/** How many callbacks stand in a list, at most `mostCounted`. */
export async function countCallbacks(context: Context, projectId: string, list: CallbackList): Promise<number> {
  const { where, values } = listing(context, projectId, list);
  const row = await context.read((db) =>
    db.row<{ count: number }>(
      `select count(*)::int as count from (select 1 from callback k where ${where.join(' and ')} limit ${mostCounted}) counted`,
      values,
    ),
  );
  return row?.count ?? 0;
}
