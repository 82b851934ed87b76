import { StatusBadge, useSession } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { changeOf, type Figure, figureOf, leading, type Month, valueText } from './month.ts';
import { recordsPath } from './paths.ts';

/** The leading figures of the month, each with its target, its change since the month before, and its list. */
export function Tiles({ month }: { month: Month }) {
  return (
    <dl className="rp-tiles">
      {leading.map((key) => (
        <Tile key={key} month={month.month} figure={figureOf(month, key)} />
      ))}
    </dl>
  );
}

function Tile({ month, figure }: { month: string; figure: Figure }) {
  const { t } = useTranslation('reports');
  const { basePath, can } = useSession();
  const { key, unit, name, value, counted, all, target, met, previous } = figure;
  const text = valueText(unit, value);
  const change = changeOf(unit, value, previous.value);
  const opens = can('complaint.see') && counted > 0;
  return (
    <div className="rp-figure">
      <dt>{name}</dt>
      <dd className="rp-figure-value">
        {opens ? <Link to={recordsPath(basePath, { month, figure: key })}>{text}</Link> : text}
      </dd>
      {unit === 'share' && all ? <dd className="rp-figure-note">{t('complaints.ofAll', { counted, all })}</dd> : null}
      {target ? (
        <dd className="rp-figure-note">
          <StatusBadge
            tone={met === null || met === undefined ? 'neutral' : met ? 'good' : 'bad'}
            text={t(`complaints.target.${target.bound}`, { value: valueText(unit, target.value) })}
          />
        </dd>
      ) : null}
      {change === undefined ? null : <dd className="rp-figure-note">{t(`complaints.since.${unit}`, { change })}</dd>}
    </div>
  );
}
