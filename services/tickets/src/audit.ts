import { auditResolver, freeText, type HistoryView } from '@onedesk/subgraph';
import { visitHistory } from './visits/index.ts';

const words = freeText({ DutyEntry: ['words'] });

/** PPL-2, PPL-3: what is noted is free text and can name people; its author is who the entry says did it. */
export const ticketsHistory: HistoryView = {
  hidden: ['author_id', 'author_name', ...(visitHistory.hidden ?? [])],
  mask(recordType, column, value, projectId, context) {
    const shown = words(recordType, column, value, projectId, context);
    return shown === null ? null : (visitHistory.mask?.(recordType, column, shown, projectId, context) ?? null);
  },
};

export const TicketsAuditResolver = auditResolver('tickets', {
  description: 'PPL-3: who noted what in the project, newest first.',
  view: ticketsHistory,
});
