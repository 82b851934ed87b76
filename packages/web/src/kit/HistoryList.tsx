import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Change } from '../command/outcome.ts';
import { ChangeList } from './ChangeList.tsx';
import { Instant } from './Format.tsx';
import { EmptyState } from './States.tsx';

/** `history { edges { node { id at actorName action changes { field before after masked } } } }`. PPL-3 */
export interface HistoryEntryView {
  id: string;
  at: string;
  actorName: string;
  action: string;
  changes: readonly Change[];
}

/** A history and how its fields and values are said in words. */
export interface HistoryListProps {
  entries: readonly HistoryEntryView[];
  /** The action in words: 'correctContact' → 'Contact corrected'. */
  actionText?: (action: string) => string;
  fieldLabel?: (field: string) => string;
  valueText?: (field: string, value: string) => string;
  hasMore?: boolean;
  loadingMore?: boolean;
  onMore?: () => unknown;
}

/** History of a record, newest first: who, when, what it was before and is since. */
export function HistoryList(props: HistoryListProps) {
  const { entries, actionText = (action) => action, fieldLabel, valueText, hasMore, loadingMore, onMore } = props;
  const { t } = useTranslation('web');
  if (entries.length === 0) return <EmptyState title={t('history.none')} />;
  const words = { ...(fieldLabel ? { fieldLabel } : {}), ...(valueText ? { valueText } : {}) };
  return (
    <>
      <ol className="od-history">
        {entries.map((entry) => (
          <li key={entry.id}>
            <div className="od-history-head">
              <b>{actionText(entry.action)}</b>
              <span className="od-quiet">
                {entry.actorName} · <Instant value={entry.at} />
              </span>
            </div>
            {entry.changes.length > 0 ? <ChangeList changes={entry.changes} {...words} /> : null}
          </li>
        ))}
      </ol>
      {hasMore && onMore ? (
        <Button onClick={() => void onMore()} loading={loadingMore ?? false} className="no-print">
          {t('table.more')}
        </Button>
      ) : null}
    </>
  );
}
