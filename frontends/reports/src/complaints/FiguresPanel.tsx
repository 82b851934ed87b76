import { StatusBadge, useCompact, useSession } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { changeOf, type Figure, type Month, valueText } from './month.ts';
import { recordsPath } from './paths.ts';

/** Every figure with what it counts, its target, the month before and the same month a year before. */
export function FiguresPanel({ month }: { month: Month }) {
  const { t } = useTranslation('reports');
  const compact = useCompact();
  return (
    <section className="od-panel rp-panel" aria-labelledby="rp-complaint-figures">
      <header>
        <h2 id="rp-complaint-figures">{t('complaints.figures')}</h2>
        <span className="od-quiet">{t('complaints.opens')}</span>
      </header>
      <div className="rp-scroll">
        <table className={`rp-table rp-amounts${compact ? ' rp-lines' : ''}`} aria-labelledby="rp-complaint-figures">
          <thead>
            <tr>
              <th scope="col">{t('complaints.figure')}</th>
              <th scope="col">{t('complaints.value')}</th>
              {compact ? null : (
                <>
                  <th scope="col">{t('complaints.targetColumn')}</th>
                  <th scope="col">{t('complaints.previous')}</th>
                  <th scope="col">{t('complaints.lastYear')}</th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {month.figures.map((figure) => (
              <Line key={figure.key} month={month.month} figure={figure} compact={compact} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Line({ month, figure, compact }: { month: string; figure: Figure; compact: boolean }) {
  const { t } = useTranslation('reports');
  const { key, unit, name, definition, target, met, previous, lastYear, value } = figure;
  return (
    <tr>
      <th scope="row">
        {name}
        <span className="rp-counts">{definition}</span>
      </th>
      <td>
        <Numbers month={month} figure={figure} />
        {compact && target ? <Target unit={unit} target={target} met={met ?? null} /> : null}
      </td>
      {compact ? null : (
        <>
          <td>
            {target ? <Target unit={unit} target={target} met={met ?? null} /> : <span className="rp-none">–</span>}
          </td>
          {[previous, lastYear].map((before, at) => {
            const change = changeOf(unit, value, before.value);
            return (
              <td key={at === 0 ? `${key} before` : `${key} year`}>
                {valueText(unit, before.value)}
                {change === undefined ? null : (
                  <span className="rp-delta">{unit === 'share' ? t('collection.points', { change }) : change}</span>
                )}
              </td>
            );
          })}
        </>
      )}
    </tr>
  );
}

function Target({
  unit,
  target,
  met,
}: {
  unit: Figure['unit'];
  target: NonNullable<Figure['target']>;
  met: boolean | null;
}) {
  const { t } = useTranslation('reports');
  return (
    <StatusBadge
      tone={met === null ? 'neutral' : met ? 'good' : 'bad'}
      text={t(`complaints.target.${target.bound}`, { value: valueText(unit, target.value) })}
    />
  );
}

/** A number that opens its complaints; of a share also those that missed it. */
function Numbers({ month, figure }: { month: string; figure: Figure }) {
  const { t } = useTranslation('reports');
  const { basePath, can } = useSession();
  const { key, unit, name, value, counted, all } = figure;
  const sees = can('complaint.see');
  const missed = (all ?? counted) - counted;
  const text = <span className={counted ? 'rp-units' : 'rp-none'}>{valueText(unit, value)}</span>;
  return (
    <>
      {sees && counted > 0 ? (
        <Link to={recordsPath(basePath, { month, figure: key })}>
          <span className="od-sr-only">{name}</span> {text}
        </Link>
      ) : (
        text
      )}
      {all ? <span className="rp-area">{t('complaints.ofAll', { counted, all })}</span> : null}
      {sees && missed > 0 ? (
        <Link className="rp-missed" to={recordsPath(basePath, { month, figure: key, part: 'missed' })}>
          <span className="od-sr-only">{name}</span> {t('complaints.missed', { missed })}
        </Link>
      ) : null}
    </>
  );
}
