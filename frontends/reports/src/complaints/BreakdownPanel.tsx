import { useCompact, useSession } from '@onedesk/web';
import { theme } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { Chart } from '../chart/Chart.tsx';
import { looks } from '../chart/look.ts';
import { usePrinting } from '../chart/usePrinting.ts';
import { breakdownOption } from './chartOption.ts';
import { type Dimension, divided, figureOf, type Month, valueText } from './month.ts';
import { recordsPath } from './paths.ts';

/** The month divided by one thing: drawn, and as a table whose every number opens its complaints. */
export function BreakdownPanel({ month, dimension }: { month: Month; dimension: Dimension }) {
  const { t } = useTranslation('reports');
  const cells = month.breakdowns.find((one) => one.dimension === dimension)?.cells ?? [];
  const id = `rp-by-${dimension}`;
  return (
    <section className="od-panel rp-panel" aria-labelledby={id}>
      <header>
        <h2 id={id}>{t(`complaints.by.${dimension}`)}</h2>
      </header>
      <div className="rp-division">
        <Drawing month={month} dimension={dimension} cells={cells} />
        <div className="rp-scroll">
          <table className="rp-table rp-amounts" aria-labelledby={id}>
            <thead>
              <tr>
                <th scope="col">{t(`complaints.dimension.${dimension}`)}</th>
                {divided.map((key) => (
                  <th key={key} scope="col">
                    {figureOf(month, key).name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {cells.map((cell) => (
                <tr key={cell.key ?? ''}>
                  <th scope="row">{cell.label}</th>
                  {divided.map((key) => (
                    <td key={key}>
                      <Cell month={month} dimension={dimension} cell={cell} figure={key} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </section>
  );
}

type CellData = Month['breakdowns'][number]['cells'][number];

function Drawing({ month, dimension, cells }: { month: Month; dimension: Dimension; cells: readonly CellData[] }) {
  const { t } = useTranslation('reports');
  const { dark, basePath, can } = useSession();
  const printing = usePrinting();
  const compact = useCompact() && !printing;
  const { token } = theme.useToken();
  const navigate = useNavigate();
  const look = looks[dark && !printing ? 'dark' : 'light'];
  const bars = useMemo(
    () =>
      cells.flatMap(({ key, label, figures }) => {
        const { counted = 0 } = figures.find((figure) => figure.key === 'registered') ?? {};
        return counted > 0 ? [{ key: key ?? null, label, counted }] : [];
      }),
    [cells],
  );
  const option = useMemo(
    () => breakdownOption({ bars, look, fontFamily: token.fontFamily, compact }),
    [bars, look, token.fontFamily, compact],
  );
  if (bars.length === 0) return null;
  const open = (_: number, at: number) => {
    const bar = bars[at];
    if (!bar || !can('complaint.see')) return;
    void navigate(recordsPath(basePath, { month: month.month, figure: 'registered', dimension, cell: bar.key }));
  };
  const summary = bars.map(({ label, counted }) => `${label} ${counted}`).join(t('listSeparator'));
  return (
    <Chart
      option={option}
      height={40 + bars.length * 30}
      paper="half"
      label={t('complaints.chartLabel', { title: t(`complaints.by.${dimension}`), summary })}
      onPick={open}
    />
  );
}

interface CellProps {
  month: Month;
  dimension: Dimension;
  cell: CellData;
  figure: (typeof divided)[number];
}

function Cell({ month, dimension, cell, figure }: CellProps) {
  const { t } = useTranslation('reports');
  const { basePath, can } = useSession();
  const { unit, name } = figureOf(month, figure);
  const number = cell.figures.find(({ key }) => key === figure);
  if (!number) return null;
  const { counted, all, value } = number;
  const text = <span className={counted ? 'rp-units' : 'rp-none'}>{valueText(unit, value)}</span>;
  const path = recordsPath(basePath, {
    month: month.month,
    figure,
    // A share opens all that it is a share of.
    ...(unit === 'share' ? { part: 'all' as const } : {}),
    dimension,
    cell: cell.key ?? null,
  });
  const opens = can('complaint.see') && (all ?? counted) > 0;
  return (
    <>
      {opens ? (
        <Link to={path}>
          <span className="od-sr-only">
            {cell.label} {name}
          </span>{' '}
          {text}
        </Link>
      ) : (
        text
      )}
      {all ? <span className="rp-area">{t('complaints.ofAll', { counted, all })}</span> : null}
    </>
  );
}
