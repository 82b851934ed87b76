import { announcementRow } from '../announcements/index.ts';
import type { Case } from '../complaints/index.ts';

/** The rows of cases by the table that they belong to, as SQL names their columns. */
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
  'duty_entry',
] as const;

/** What commands would have stored of these cases. */
export function bulkRows(cases: Iterable<Case>, authorOf: (it: Case) => { id: string; name: string }): BulkRows {
  const rows = Object.fromEntries(tables.map((table) => [table, [] as Record<string, unknown>[]])) as BulkRows;
  for (const it of cases) {
    const { complaint } = it;
    rows.complaint.push(snake(complaint));
    rows.complaint_event.push(...it.events.map(snake));
    for (const { clock, steps } of it.clocks) {
      rows.clock.push(snake(clock));
      rows.clock_step.push(...steps.map(snake));
    }
    rows.callback.push(...it.callbacks.map(snake));
    rows.extension.push(...it.extensions.map(snake));
    rows.referral.push(...it.referrals.map(snake));
    rows.announcement.push(...it.announcements.map(announcementRow));
    const author = authorOf(it);
    for (const [n, words] of it.dutyLines.entries()) {
      rows.duty_entry.push({
        id: dutyId(complaint.id, n),
        project_id: complaint.projectId,
        at: complaint.registeredAt,
        author_id: author.id,
        author_name: author.name,
        words: words.slice(0, 2_000),
        unit_id: complaint.unitId,
        version: 1,
      });
    }
  }
  return rows;
}

/** A line's own id, from that of its complaint. */
const dutyId = (complaintId: string, n: number): string => `${complaintId.slice(0, -4)}d${String(n).padStart(3, '0')}`;

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
