import { useFormats, useSession } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import { areaText, countText, signedArea, signedCount } from '../figures/format.ts';
import { ownersPath, type UnitsBehind, unitsPath } from '../frame/records.ts';
import { SummaryFigure } from '../frame/Summary.tsx';
import { change, type Figures, isSame, type Register } from './register.ts';

export interface RegisterSummaryProps {
  /** The service's own totals of the whole project. */
  totals: Figures & { soldUnits: number; owners: number };
  /** What the table shows; fewer than the whole when buildings are chosen. */
  shown: Register;
  before?: { day: string; register: Register };
  /** Which units stand behind the totals; undefined when no one list shows them all. */
  behindAll: UnitsBehind | undefined;
}

/** The figures people ask for first; each opens its records. */
export function RegisterSummary({ totals, shown, before, behindAll }: RegisterSummaryProps) {
  const { t } = useTranslation('reports');
  const { can } = useSession();
  const formats = useFormats();
  const chosen = shown.total.units !== totals.units;
  const grown = before ? change(shown.total, before.register.total) : undefined;
  const since = (text: string) =>
    before && grown && !isSame(grown) ? `${t('changeSince', { day: formats.date(before.day) })} ${text}` : undefined;
  const whole = chosen ? t('unitRegister.wholeProject') : undefined;
  const units = behindAll && can('unit.see') ? unitsPath(behindAll) : undefined;
  return (
    <dl className="rp-summary">
      <SummaryFigure name={t('unitRegister.units')} to={units} note={grown && since(signedCount(grown.units))}>
        {countText(shown.total.units)}
      </SummaryFigure>
      <SummaryFigure name={t('unitRegister.area')} to={units} note={grown && since(signedArea(grown.area))}>
        {areaText(shown.total.area)} <small>m²</small>
      </SummaryFigure>
      <SummaryFigure
        name={t('unitRegister.soldUnits')}
        to={can('unit.see') ? unitsPath({ sale: 'sold' }) : undefined}
        note={whole}
      >
        {countText(totals.soldUnits)}
      </SummaryFigure>
      <SummaryFigure name={t('unitRegister.owners')} to={can('party.see') ? ownersPath : undefined} note={whole}>
        {countText(totals.owners)}
      </SummaryFigure>
    </dl>
  );
}
