import { auditResolver, freeText, type HistoryView, joinedHistories } from '@onedesk/subgraph';
import { attachmentHistory } from './attachments/index.ts';
import { reportHistory } from './complaint-report/index.ts';
import { complaintHistory } from './complaints/index.ts';
import { savedViewHistory } from './saved-views/index.ts';
import { visitHistory } from './visits/index.ts';

/** PPL-2, PPL-3: what is noted is free text and can name people; its author is who the entry says did it. */
const dutyLogHistory: HistoryView = {
  hidden: ['author_id', 'author_name'],
  mask: freeText({ DutyEntry: ['words'] }),
};

/** Whom an announcement is for stands in it as accounts' ids, and who made it is the entry's own. */
const announcementHistory: HistoryView = { hidden: ['to_persons', 'not_to', 'once'] };

/** What each feature keeps from whom. */
const views = [dutyLogHistory, visitHistory, complaintHistory, reportHistory, attachmentHistory, savedViewHistory];

export const TicketsAuditResolver = auditResolver('tickets', {
  description: 'PPL-3: who noted what in the project, newest first.',
  view: joinedHistories([...views, announcementHistory]),
});
