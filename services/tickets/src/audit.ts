import { auditResolver, freeText } from '@onedesk/subgraph';

export const TicketsAuditResolver = auditResolver('tickets', {
  description: 'PPL-3: who noted what in the project, newest first.',
  // PPL-2: what is noted is free text and can name people; its author is who the entry says did it.
  view: { hidden: ['author_id', 'author_name'], mask: freeText({ DutyEntry: ['words'] }) },
});
