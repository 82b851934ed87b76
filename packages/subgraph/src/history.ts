import type { Context } from './context.ts';
import { connection, type Page, type PageArgs } from './connection.ts';
import type { Reader } from './database.ts';
import type { Change, HistoryEntry } from './types.ts';

/** How a service's columns show in its history. */
export interface HistoryView {
  /** Columns that hold personal data, by record type and column: the text as this reader may see it (PPL-2). */
  readonly mask?: (
    recordType: string,
    column: string,
    value: string,
    projectId: string | null,
    context: Context,
  ) => string | null;
  /** Columns not worth showing. */
  readonly hidden?: readonly string[];
  /** Types of records whose changes raise this one's version, such as the roles of an account. */
  readonly parts?: readonly string[];
  /** Who took a record's last step and when, where it keeps its steps: they may leave its own columns as they are. */
  readonly lastStep?: (db: Reader, recordId: string) => Promise<{ by: string; at: Date | string } | null>;
}

/** Several views as one: what any of them hides, and what each in turn leaves of a text. */
export const joinedHistories = (views: readonly HistoryView[]): HistoryView => ({
  hidden: views.flatMap(({ hidden }) => hidden ?? []),
  mask(recordType, column, value, projectId, context) {
    let shown: string | null = value;
    for (const { mask } of views)
      if (mask && shown !== null) shown = mask(recordType, column, shown, projectId, context);
    return shown;
  },
});

interface AuditRow {
  id: number;
  at: Date;
  actor_name: string;
  action: string;
  request_id: string;
  project_id: string | null;
  record_type: string;
  record_id: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/** Which entries: of one record (and what hangs on it), or of all that match. */
export interface HistoryFilter {
  readonly subjectId?: string;
  /** A project's records; what belongs to no project, such as a copy of another service's records, is in each. */
  readonly projectId?: string;
  readonly actorId?: string | null;
  readonly recordType?: string | null;
  readonly recordId?: string | null;
  readonly from?: Date | null;
  readonly to?: Date | null;
}

const columns = 'id, at, actor_name, action, request_id, project_id, record_type, record_id, before, after';

/** PPL-3: the history, newest first, masked like its source. */
export async function history(
  context: Context,
  view: HistoryView,
  filter: HistoryFilter,
  page: PageArgs,
): Promise<Page<HistoryEntry>> {
  const values: unknown[] = [];
  const where: string[] = [];
  const add = (condition: string, value: unknown) => {
    if (value !== undefined && value !== null) where.push(condition.replace('?', `$${values.push(value)}`));
  };
  add(about('?'), filter.subjectId);
  add('(project_id = ? or project_id is null)', filter.projectId);
  add('actor_id = ?', filter.actorId);
  add('record_type = ?', filter.recordType);
  add(about('?'), filter.recordId);
  add('at >= ?', filter.from);
  add('at < ?', filter.to);
  const rows = await context.read((db) =>
    connection<AuditRow>(
      db,
      { select: columns, from: 'audit', where, values, orderBy: ['id'], descending: true },
      page,
    ),
  );
  return {
    pageInfo: rows.pageInfo,
    edges: rows.edges.map((edge) => edge.with(entry(edge.node, view, context))),
  };
}

/** An index finds the entries of a record: row-level security would keep one over an array from being used. */
const about = (subject: string): string =>
  `(id, at) in (select audit_id, at from audit_subject where subject_id = ${subject})`;

/** More rows than this of what has changed meanwhile nobody compares. */
const mostCompared = 200;

/**
 * What happened to a record since the version `seen`, for the typed conflict: the rows of every step since, its parts'
 * among them, each field of each record once, the record's own first. A step that wrote many rows is there with all of
 * them; one that raised the version by more than one is one step.
 */
export async function changesSince(
  db: Reader,
  context: Context,
  view: HistoryView,
  recordId: string,
  seen: number,
): Promise<{ by: string | null; at: Date | null; changes: Change[] }> {
  const rows = await db.rows<AuditRow>(
    `select ${columns} from audit a where ${about('$1::text')}
        and (record_id = $1 and operation = 'changed' or position(',' || record_type || ',' in $2::text) > 0)
        and exists (select 1 from feed f where f.transaction_id = a.transaction_id and f.record_id = $1 and f.version > $3)
      order by id desc limit ${mostCompared}`,
    [recordId, `,${view.parts?.join(',') ?? ''},`, seen],
  );
  const last = view.lastStep
    ? await view.lastStep(db, recordId)
    : rows[0] && { by: rows[0].actor_name, at: rows[0].at };
  return {
    by: last?.by ?? null,
    at: last ? new Date(last.at) : null,
    changes: latestOf(rows.toReversed(), recordId, view, context),
  };
}

/** What rows changed in all, the earliest first: each field of each record with what it was before and what it is now. */
function latestOf(rows: readonly AuditRow[], recordId: string, view: HistoryView, context: Context): Change[] {
  const latest = new Map<string, { own: boolean; change: Change }>();
  for (const row of rows) {
    const own = row.record_id === recordId;
    for (const change of entry(row, view, context).changes) {
      const key = `${row.record_id} ${change.field}`;
      const earlier = latest.get(key)?.change;
      latest.set(key, { own, change: earlier ? Object.assign(change, { before: earlier.before }) : change });
    }
  }
  const found = [...latest.values()];
  return [...found.filter(({ own }) => own), ...found.filter(({ own }) => !own)].map(({ change }) => change);
}

function entry(row: AuditRow, view: HistoryView, context: Context): HistoryEntry {
  const fields = Object.keys({ ...row.before, ...row.after }).filter(
    (column) => !always.has(column) && !view.hidden?.includes(column),
  );
  return {
    id: String(row.id),
    at: new Date(row.at),
    actorName: row.actor_name,
    action: row.action,
    requestId: row.request_id,
    recordType: row.record_type,
    recordId: row.record_id,
    changes: fields.flatMap((column) => changeOf(row, column, view, context)),
  };
}

/** Columns that say nothing to people. */
const always = new Set(['id', 'project_id', 'created_at', 'updated_at', 'version']);

function changeOf(row: AuditRow, column: string, view: HistoryView, context: Context): Change[] {
  const [before, after] = [plain(row.before?.[column]), plain(row.after?.[column])];
  if (before === null && after === null) return [];
  const seen = (value: string | null) =>
    value === null || !view.mask ? value : view.mask(row.record_type, column, value, row.project_id, context);
  const [shownBefore, shownAfter] = [seen(before), seen(after)];
  return [
    {
      field: camel(column),
      before: shownBefore,
      after: shownAfter,
      masked: shownBefore !== before || shownAfter !== after || [before, after].includes('•••'),
    },
  ];
}

const plain = (value: unknown): string | null =>
  value === null || value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value);

const camel = (column: string): string => column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
