import { freeText, type HistoryView } from '@onedesk/subgraph';

/** PPL-2, PPL-3: what somebody calls a view or looks for can name people. */
export const savedViewHistory: HistoryView = {
  hidden: ['person_id', 'position'],
  mask: freeText({ SavedView: ['name', 'filter'] }),
};
