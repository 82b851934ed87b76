import { auditResolver, freeText, type HistoryView } from '@onedesk/subgraph';
import { attachmentHistory } from './attachments/index.ts';
import { complaintHistory } from './complaints/index.ts';
import { visitHistory } from './visits/index.ts';

/** What each feature keeps from whom. */
const views = [visitHistory, complaintHistory, attachmentHistory];
const words = freeText({ DutyEntry: ['words'] });

/** PPL-2, PPL-3: what is noted is free text and can name people; its author is who the entry says did it. */
export const ticketsHistory: HistoryView = {
  hidden: ['author_id', 'author_name', ...views.flatMap(({ hidden }) => hidden ?? [])],
  mask(recordType, column, value, projectId, context) {
    let shown = words(recordType, column, value, projectId, context);
    for (const { mask } of views) shown = shown && mask ? mask(recordType, column, shown, projectId, context) : shown;
    return shown;
  },
};

export const TicketsAuditResolver = auditResolver('tickets', {
  description: 'PPL-3: who noted what in the project, newest first.',
  view: ticketsHistory,
});
