import { useTranslation } from 'react-i18next';
import type { ImportRecord } from './import-record.ts';
import { kindOf } from './kinds/index.ts';

/** Lines of the sheet that are no rows (titles, totals), each with its reason: nothing is left out in silence. */
export function SkippedLines({ record }: { record: ImportRecord }) {
  const { t } = useTranslation('desk');
  const lines = record.skippedLines;
  return (
    <details className="od-panel desk-details">
      <summary>
        {t('imports.check.skipped')} <span className="od-quiet">({lines.length})</span>
      </summary>
      <p className="od-panel-hint">{t(`imports.kinds.${kindOf(record).name}.skipped`)}</p>
      <ul className="desk-lines">
        {lines.map((line) => (
          <li key={`${line.row} ${line.reason}`}>
            <span className="od-number od-quiet">{t('imports.check.skippedRow', { row: line.row })}</span> {line.reason}
          </li>
        ))}
      </ul>
    </details>
  );
}
