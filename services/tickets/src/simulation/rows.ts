import { announcementRow } from '../announcements/index.ts';
import type { SteppedClock } from '../clocks/index.ts';
import type { Case } from '../complaints/index.ts';
import type { VisitCase } from '../visits/index.ts';
import type { Lived } from './play.ts';

/** The rows of what was lived by the table that they belong to, as SQL names their columns. */
export type BulkRows = Record<(typeof tables)[number], Record<string, unknown>[]>;

const tables = [
  'complaint',
  'complaint_event',
  'clock',
  'clock_step',
  'callback',
  'extension',
  'referral',
  'announcement',
  'visit',
  'visit_step',
  'duty_entry',
] as const;

/** What commands would have stored of these complaints and visits; a complaint's line in the duty log is by its author. */
export function bulkRows(lived: Iterable<Lived>, authorOf: (it: Case) => Author): BulkRows {
  const rows = Object.fromEntries(tables.map((table) => [table, [] as Record<string, unknown>[]])) as BulkRows;
  for (const it of lived) {
    if ('visit' in it) putVisit(rows, it);
    else putComplaint(rows, it, authorOf(it));
  }
  return rows;
}

function putComplaint(rows: BulkRows, it: Case, author: Author): void {
  const { id, projectId, unitId, registeredAt: at } = it.complaint;
  rows.complaint.push(snake(it.complaint));
  rows.complaint_event.push(...it.events.map(snake));
  putClocks(rows, it.clocks);
  rows.callback.push(...it.callbacks.map(snake));
  rows.extension.push(...it.extensions.map(snake));
  rows.referral.push(...it.referrals.map(snake));
  rows.announcement.push(...it.announcements.map(announcementRow));
  putLines(rows, it.dutyLines, { id, projectId, unitId, at, author });
}

function putVisit(rows: BulkRows, it: VisitCase): void {
  const { id, projectId, unitId = null, at, receptionistId, receptionistName } = it.visit;
  // A version for each act: the database counts them of itself.
  rows.visit.push({ ...snake(it.visit), version: it.steps.length });
  rows.visit_step.push(...it.steps.map(snake));
  putClocks(rows, it.clocks);
  putLines(rows, it.dutyLines, { id, projectId, unitId, at, author: { id: receptionistId, name: receptionistName } });
}

function putClocks(rows: BulkRows, clocks: readonly SteppedClock[]): void {
  for (const { clock, steps } of clocks) {
    rows.clock.push(snake(clock));
    rows.clock_step.push(...steps.map(snake));
  }
}

interface Author {
  readonly id: string;
  readonly name: string;
}

/** What a line in the duty log is about, and who wrote it when. */
interface About {
  readonly id: string;
  readonly projectId: string;
  readonly unitId: string | null;
  readonly at: Date;
  readonly author: Author;
}

function putLines(rows: BulkRows, lines: readonly string[], { id, projectId, unitId, at, author }: About): void {
  for (const [n, words] of lines.entries()) {
    rows.duty_entry.push({
      id: dutyId(id, n),
      project_id: projectId,
      at,
      author_id: author.id,
      author_name: author.name,
      words: words.slice(0, 2_000),
      unit_id: unitId,
      version: 1,
    });
  }
}

/** A line's own id, from that of its complaint or visit. */
const dutyId = (recordId: string, n: number): string => `${recordId.slice(0, -4)}d${String(n).padStart(3, '0')}`;

const names = new Map<string, string>();

/** `registeredAt` → `registered_at`, for every column. */
function snake(entity: object): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(entity)) {
    let column = names.get(name);
    if (!column) names.set(name, (column = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)));
    row[column] = value;
  }
  return row;
}
