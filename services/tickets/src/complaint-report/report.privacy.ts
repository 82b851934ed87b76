import { type Context, freeText, type HistoryView, seesNames } from '@onedesk/subgraph';

/** PPL-2: what people wrote can name people: absent for those who may not see names. */
export const shownText = (context: Context, text: string | null, projectId: string): string | null =>
  text !== null && seesNames(context, projectId) ? text : null;

/** PPL-3: history is masked like its source; what was signed stands in the report itself. */
export const reportHistory: HistoryView = {
  hidden: ['signed_by_id'],
  mask: freeText({ ComplaintReport: ['analysis', 'reason'] }),
};
