import { freeText, type HistoryView } from '@onedesk/subgraph';

/** PPL-2: what a file is called, and why it was withdrawn, can name people. Who did it is the entry's own. */
export const attachmentHistory: HistoryView = {
  hidden: ['by_id', 'withdrawn_by_name'],
  mask: freeText({ Attachment: ['name', 'withdrawn_reason'] }),
};
