import { auditResolver, freeText, type HistoryView } from '@onedesk/subgraph';

/** PPL-2, PPL-3: what is noted is free text and can name people; its author is who the entry says did it. */
export const ticketsHistory: HistoryView = {
  hidden: ['author_id', 'author_name'],
  mask: freeText({ DutyEntry: ['words'] }),
};

export const TicketsAuditResolver = auditResolver('tickets', {
  description: 'PPL-3: who noted what in the project, newest first.',
  view: ticketsHistory,
});
