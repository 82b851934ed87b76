import { importHistory } from '@onedesk/imports';
import { auditResolver, freeText, type HistoryView, joinedHistories } from '@onedesk/subgraph';

/** What the entry beside it says already: who did it; and what only the machine reads: keys and places. */
const repeated = [
  'actor_id',
  'actor_name',
  'closed_by_id',
  'closed_by',
  'command_key',
  'entry_id',
  'import_id',
  'year',
];

/** PPL-2, PPL-3: reasons, remarks and a bank's reference are free text and can name people. */
const financeHistory: HistoryView = {
  hidden: [...(importHistory.hidden ?? []), ...repeated],
  mask: freeText({
    Charge: ['remark'],
    LedgerEntry: ['reason'],
    Receipt: ['reference'],
    ArrearsImport: ['undo_reason'],
  }),
};

/** What each feature keeps from whom. */
const views = [financeHistory];

export const FinanceAuditResolver = auditResolver('finance', {
  description: 'PPL-3: who changed what in the money of the project, newest first.',
  view: joinedHistories(views),
});
