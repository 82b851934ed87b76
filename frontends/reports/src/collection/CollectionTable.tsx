import { useCompact } from '@onedesk/web';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { compare, difference } from '../figures/decimal.ts';
import { amountText, rateText, signedAmount } from '../figures/format.ts';
import { type Amount, amounts, type CollectionAnswer, monthLines, type MonthLine, points } from './collection.ts';
import { type CollectionPaths, useCollectionPaths } from './useCollectionPaths.ts';

export interface CollectionTableProps {
  answer: CollectionAnswer;
  /** The same months of the year before. */
  earlier: CollectionAnswer | undefined;
}

/** Every figure of the report by month; the charts' equal for those who do not see them. */
export function CollectionTable({ answer, earlier }: CollectionTableProps) {
  const { t } = useTranslation('reports');
  const compact = useCompact();
  const lines = monthLines(answer, earlier);
  return (
    <section className="od-panel rp-panel" aria-labelledby="rp-months">
      <header>
        <h2 id="rp-months">{t('collection.tableTitle')}</h2>
        {earlier ? <span>{t('collection.deltaHint')}</span> : null}
      </header>
      {compact ? (
        <Blocks answer={answer} earlier={earlier} lines={lines} />
      ) : (
        <Wide answer={answer} earlier={earlier} lines={lines} />
      )}
    </section>
  );
}

type Body = CollectionTableProps & { lines: MonthLine[] };

/** On desks: a line per month. */
function Wide({ answer, earlier, lines }: Body) {
  const { t } = useTranslation('reports');
  const paths = useCollectionPaths();
  return (
    <div className="rp-scroll">
      <table className="rp-table rp-amounts" aria-labelledby="rp-months">
        <thead>
          <tr>
            <th scope="col">{t('collection.month')}</th>
            <th scope="col">{t('collection.charged')}</th>
            <th scope="col">{t('collection.collected')}</th>
            <th scope="col">{t('collection.collectedForMonth')}</th>
            <th scope="col">{t('collection.rate')}</th>
            <th scope="col">{t('collection.outstanding')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ now, before }) => (
            <tr key={now.month}>
              <th scope="row">{now.month}</th>
              {columns.map((figure) => (
                <td key={figure}>
                  <Figure
                    figure={figure}
                    now={now}
                    before={before}
                    path={pathOf(figure, paths)?.(now.month)}
                    subject={now.month}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            {columns.map((figure) => (
              <td key={figure}>
                {figure === 'outstanding' ? null : (
                  <Figure figure={figure} now={answer} before={earlier} subject={t('total')} />
                )}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** On phones: month under month, a line per figure, so that nothing has to be scrolled sideways. */
function Blocks({ answer, earlier, lines }: Body) {
  const { t } = useTranslation('reports');
  const paths = useCollectionPaths();
  const block = (key: string, name: string, figures: readonly Column[], cell: (figure: Column) => ReactNode) => (
    <tbody key={key}>
      <tr>
        <th scope="rowgroup" colSpan={2}>
          {name}
        </th>
      </tr>
      {figures.map((figure) => (
        <tr key={figure}>
          <th scope="row">{t(`collection.${figure}`)}</th>
          <td>{cell(figure)}</td>
        </tr>
      ))}
    </tbody>
  );
  return (
    <table className="rp-table rp-lines rp-amounts" aria-labelledby="rp-months">
      {block(
        'total',
        t('total'),
        columns.filter((figure) => figure !== 'outstanding'),
        (figure) => (
          <Figure figure={figure} now={answer} before={earlier} subject={t('total')} />
        ),
      )}
      {lines
        .toReversed()
        .map(({ now, before }) =>
          block(now.month, now.month, columns, (figure) => (
            <Figure
              figure={figure}
              now={now}
              before={before}
              path={pathOf(figure, paths)?.(now.month)}
              subject={now.month}
            />
          )),
        )}
    </table>
  );
}

type Column = Amount | 'rate';
const columns = [...amounts.slice(0, 3), 'rate', ...amounts.slice(3)] as const satisfies readonly Column[];

function pathOf(figure: Column, paths: CollectionPaths) {
  return figure === 'collected' ? paths.entries : figure === 'outstanding' ? paths.arrears : undefined;
}

type Figures = Partial<Record<Amount, string>> & { rate: string | null };

interface FigureProps {
  figure: Column;
  now: Figures;
  before: Figures | undefined;
  path?: string | undefined;
  subject: string;
}

function Figure({ figure, now, before, path, subject }: FigureProps) {
  const { t } = useTranslation('reports');
  if (figure === 'rate') {
    const change = points(now.rate, before?.rate);
    return (
      <>
        {now.rate === null ? <span className="rp-none">–</span> : rateText(now.rate)}
        {change === undefined ? null : <span className="rp-delta">{t('collection.points', { change })}</span>}
      </>
    );
  }
  const amount = now[figure] ?? '0.00';
  const zero = compare(amount, '0') === 0;
  const text = <span className={zero ? 'rp-none' : 'rp-units'}>{amountText(amount)}</span>;
  const earlier = before?.[figure];
  return (
    <>
      {path && !zero ? (
        <Link to={path}>
          <span className="od-sr-only">
            {subject} {t(`collection.${figure}`)}
          </span>{' '}
          {text}
        </Link>
      ) : (
        text
      )}
      {earlier === undefined ? null : <span className="rp-delta">{signedAmount(difference(amount, earlier))}</span>}
    </>
  );
}
