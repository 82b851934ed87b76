import { freeText, type HistoryView } from '@onedesk/subgraph';

/** PPL-2, PPL-3: what is written of it is free text and can name people; who did what stands beside each entry. */
export const %thing%History: HistoryView = {
  hidden: ['registered_by_id', 'registered_by_name', '%done_%_by_id', '%done_%_by_name'],
  mask: freeText({ %Thing%: ['words', 'remark'] }),
};
