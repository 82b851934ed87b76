import { useCompact, useFormats } from '@onedesk/web';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePrinting } from '../chart/usePrinting.ts';
import { compare } from '../figures/decimal.ts';
import { amountText, countText, signedAmount } from '../figures/format.ts';
import { type ArrearsLine, growth, type Owed } from './arrears.ts';
import type { ArrearsPanelProps } from './ArrearsPanel.tsx';

/** Every figure of one dimension; each opens the accounts behind it. The chart's equal for those who do not see it. */
export function ArrearsTable({ by, lines, total, before, pathOf }: ArrearsPanelProps) {
  const { t } = useTranslation('reports');
  const formats = useFormats();
  const printing = usePrinting();
  const compact = useCompact() && !printing;
  const since = before && t('changeSince', { day: formats.date(before.day) });
  return (
    <div className="rp-scroll">
      <table className="rp-table rp-amounts" aria-labelledby={`rp-arrears-${by}`}>
        <thead>
          <tr>
            <th scope="col">{t(`arrears.dimension.${by}`)}</th>
            <th scope="col">
              {t('arrears.amount')}
              {since && compact ? <span className="rp-delta">{since}</span> : null}
            </th>
            <th scope="col">{t('arrears.share')}</th>
            <th scope="col">{t('arrears.units')}</th>
            {since && !compact ? <th scope="col">{since}</th> : null}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Row key={line.key} line={line} path={pathOf(line.only)} compact={compact} />
          ))}
        </tbody>
        <tfoot>
          <Row
            path={pathOf({})}
            compact={compact}
            line={{
              name: t('total'),
              now: total,
              before: before?.total,
              share: compare(total.total, '0') === 0 ? null : '100.0',
            }}
          />
        </tfoot>
      </table>
    </div>
  );
}

interface RowProps {
  line: Pick<ArrearsLine, 'name' | 'now' | 'before' | 'share'>;
  path: string | undefined;
  /** On a phone: the change stands below the amount. */
  compact: boolean;
}

function Row({ line: { name, now, before, share }, path, compact }: RowProps) {
  const grown = growth(now, before);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <Amount of={now} path={path} subject={name} />
        {grown !== undefined && compact ? <span className="rp-delta">{signedAmount(grown)}</span> : null}
      </td>
      <td>{share === null ? '' : `${share}%`}</td>
      <td>{countText(now.units)}</td>
      {grown === undefined || compact ? null : <td>{signedAmount(grown)}</td>}
    </tr>
  );
}

/** An amount that opens the accounts behind it. Nothing owed opens nothing. */
export function Amount({ of, path, subject }: { of: Owed; path: string | undefined; subject: string }): ReactNode {
  const text = <span className="rp-units">{amountText(of.total)}</span>;
  if (compare(of.total, '0') === 0) return <span className="rp-none">{amountText(of.total)}</span>;
  if (!path) return text;
  return (
    <Link to={path}>
      <span className="od-sr-only">{subject}</span> {text}
    </Link>
  );
}
