import { useTranslation } from 'react-i18next';
import type { Change } from '../command/outcome.ts';
import { MaskedValue } from './MaskedValue.tsx';

/** Changes and how their fields and values are said in words. */
export interface ChangeListProps {
  changes: readonly Change[];
  /** A field's name in words; without it the field's own name stands there. */
  fieldLabel?: (field: string) => string;
  /** A value in words, for codes and dates; without it as it is. */
  valueText?: (field: string, value: string) => string;
  /** What the person typed for the same fields, in a third column. */
  typed?: Record<string, unknown>;
}

/** Fields with their value before (where there was one) and after. */
export function ChangeList({ changes, fieldLabel = (field) => field, valueText, typed }: ChangeListProps) {
  const { t } = useTranslation('web');
  const shown = (change: Change, value: string | null | undefined) =>
    isBlank(value) ? (
      <span className="od-quiet">{t('history.empty')}</span>
    ) : (
      <MaskedValue value={valueText ? valueText(change.field, value) : value} masked={change.masked ?? false} />
    );
  const typedText = (field: string) => {
    const text = textOf(typed?.[field]);
    return text && valueText ? valueText(field, text) : text;
  };
  return (
    <dl className="od-changes">
      {changes.map((change, n) => (
        // Several parts of a record may have changed the same field.
        <div key={`${change.field} ${n}`} className="od-change">
          <dt>{fieldLabel(change.field)}</dt>
          <dd>
            {isBlank(change.before) ? null : (
              <>
                <del>{shown(change, change.before)}</del>
                <span aria-hidden="true" className="od-arrow">
                  →
                </span>
              </>
            )}
            <ins>{shown(change, change.after)}</ins>
            {typedText(change.field) ? (
              <span className="od-typed">{t('conflict.typed', { value: typedText(change.field) })}</span>
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const isBlank = (value: string | null | undefined): value is null | undefined | '' =>
  value === null || value === undefined || value === '';

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
