import type { Context } from './context.ts';
import type { HistoryView } from './history.ts';

/** What stands where a name may not be read. */
export const hiddenName = '***';

/**
 * PPL-2: whether the reader may see names (and free text, which can hold them) in the project. The analysts' view holds
 * no personal data at all, whatever roles come with it; integrators see what their key's scopes name.
 */
export const seesNames = (context: Context, projectId: string | null): boolean =>
  context.principal.audience !== 'bi' && context.may('party.seeNames', projectId);

/** PPL-2: a mask over these columns, by record type: names and free text, for those only who may see names. */
export const freeText =
  (columns: Readonly<Record<string, readonly string[]>>): NonNullable<HistoryView['mask']> =>
  (recordType, column, value, projectId, context) =>
    !columns[recordType]?.includes(column) || seesNames(context, projectId) ? value : hiddenName;
