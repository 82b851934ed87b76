import { useFormats } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import { compare } from '../figures/decimal.ts';
import { amountText, countText, signedAmount, signedCount } from '../figures/format.ts';
import { SummaryFigure } from '../frame/Summary.tsx';
import { type ArrearsAnswer, growth } from './arrears.ts';
import type { ArrearsFilters } from './filters.ts';

export interface ArrearsSummaryProps {
  answer: ArrearsAnswer;
  before: (ArrearsAnswer & { asOf: string }) | undefined;
  /** The arrears of everything, where only a part was chosen. */
  whole: string | undefined;
  pathOf: (only: Partial<ArrearsFilters>) => string | undefined;
}

/** The figures people ask for first. */
export function ArrearsSummary({ answer, before, whole, pathOf }: ArrearsSummaryProps) {
  const { t } = useTranslation('reports');
  const formats = useFormats();
  const since = (change: string | undefined) =>
    before && change ? `${t('changeSince', { day: formats.date(before.asOf) })} ${change}` : undefined;
  const grown = growth(answer, before);
  const oldest = answer.byAge.find(({ age }) => age === 'over365')?.total ?? '0.00';
  const part = whole === undefined ? undefined : t('arrears.ofWhole', { amount: formats.money(whole) });
  const open = compare(answer.total, '0') > 0 ? pathOf({}) : undefined;
  return (
    <dl className="rp-summary">
      <SummaryFigure name={t('arrears.total')} to={open} note={since(grown && signedAmount(grown)) ?? part}>
        <small>¥</small> {amountText(answer.total)}
      </SummaryFigure>
      <SummaryFigure name={t('arrears.units')} note={since(before && signedCount(answer.units - before.units))}>
        {countText(answer.units)}
      </SummaryFigure>
      <SummaryFigure
        name={t('arrears.accounts')}
        note={since(before && signedCount(answer.accounts - before.accounts))}
      >
        {countText(answer.accounts)}
      </SummaryFigure>
      <SummaryFigure
        name={t('arrears.overOneYear')}
        to={compare(oldest, '0') > 0 ? pathOf({ ages: ['over365'] }) : undefined}
      >
        <small>¥</small> {amountText(oldest)}
      </SummaryFigure>
    </dl>
  );
}
