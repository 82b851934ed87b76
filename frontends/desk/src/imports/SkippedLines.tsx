import { useTranslation } from 'react-i18next';
import type { RegisterImport } from './register-import.ts';

/** Lines of the sheet that are not units (titles, totals), each with its reason: nothing is left out in silence. */
export function SkippedLines({ lines }: { lines: RegisterImport['skippedLines'] }) {
  const { t } = useTranslation('desk');
  return (
    <details className="od-panel desk-details">
      <summary>
        {t('imports.check.skipped')} <span className="od-quiet">({lines.length})</span>
      </summary>
      <p className="od-panel-hint">{t('imports.check.skippedHint')}</p>
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
