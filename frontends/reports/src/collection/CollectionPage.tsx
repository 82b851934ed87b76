import { useQuery } from '@apollo/client/react';
import { EmptyState, ErrorState, Loading, RequirePermission, useLive, useSession } from '@onedesk/web';
import { Alert, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { difference } from '../figures/decimal.ts';
import { amountText, rateText, signedAmount } from '../figures/format.ts';
import { MonthField } from '../frame/fields.tsx';
import { moves } from '../frame/moves.ts';
import { ReportFrame } from '../frame/ReportFrame.tsx';
import { SummaryFigure } from '../frame/Summary.tsx';
import type { CollectionReportQuery as Data } from '../gql/graphql.ts';
import { CollectionReportQuery } from './collection.graphql.ts';
import { addsUp, isEmpty, points } from './collection.ts';
import { CollectionCharts } from './CollectionCharts.tsx';
import { CollectionTable } from './CollectionTable.tsx';
import { inOrder } from './filters.ts';
import { monthsLater } from './months.ts';
import { collectionSheets } from './sheet.ts';
import { useCollectionFilters } from './useCollectionFilters.ts';

/** RPT-6: what was charged and collected by month, and what was left, beside the year before. */
export default function CollectionPage() {
  const { t } = useTranslation('reports');
  const { project } = useSession();
  return (
    <RequirePermission permission="ledger.report">
      {project ? <Report project={project} /> : <EmptyState title={t('noProject.title')} hint={t('noProject.hint')} />}
    </RequirePermission>
  );
}

function Report({ project }: { project: { id: string; name: string } }) {
  const { t } = useTranslation('reports');
  const [filters] = useCollectionFilters();
  const { from, to, yearBefore } = filters;
  const { data, previousData, error, refetch } = useQuery(CollectionReportQuery, {
    variables: {
      projectId: project.id,
      from,
      to,
      earlierFrom: monthsLater(from, -12),
      earlierTo: monthsLater(to, -12),
      compared: yearBefore,
    },
  });
  useLive(moves, refetch);
  const shown = data ?? previousData;
  const facts = { project: project.name, filters, definition: shown?.collectionReport.definition ?? '' };
  return (
    <ReportFrame
      title={t('collection.title')}
      about={t('collection.about')}
      filters={<FilterBar />}
      definition={shown?.collectionReport.definition}
      asOf={undefined}
      fileName={t('collection.fileName', { project: project.name, from, to })}
      sheets={
        shown &&
        ((exportedBy, exportedAt) =>
          collectionSheets(shown.collectionReport, shown.earlier ?? undefined, { ...facts, exportedBy, exportedAt }, t))
      }
    >
      {error ? <ErrorState error={error} onRetry={() => refetch()} /> : null}
      {!shown && !error ? <Loading /> : null}
      {shown ? <Body data={shown} /> : null}
    </ReportFrame>
  );
}

function FilterBar() {
  const { t } = useTranslation('reports');
  const [filters, choose] = useCollectionFilters();
  return (
    <search className="rp-filters" aria-label={t('filters.label')}>
      <MonthField
        label={t('collection.from')}
        value={filters.from}
        onChange={(from) => choose(inOrder(from, filters.to, 'from'))}
      />
      <MonthField
        label={t('collection.to')}
        value={filters.to}
        onChange={(to) => choose(inOrder(filters.from, to, 'to'))}
      />
      <Checkbox checked={filters.yearBefore} onChange={({ target }) => choose({ yearBefore: target.checked })}>
        {t('collection.compare')}
      </Checkbox>
    </search>
  );
}

function Body({ data }: { data: Data }) {
  const { t } = useTranslation('reports');
  const answer = data.collectionReport;
  const earlier = data.earlier ?? undefined;
  if (isEmpty(answer) && (!earlier || isEmpty(earlier))) {
    return (
      <div className="od-panel">
        <EmptyState title={t('collection.empty.title')} hint={t('collection.empty.hint')} />
      </div>
    );
  }
  const agrees = addsUp(answer);
  return (
    <>
      {agrees ? null : <Alert type="error" showIcon role="alert" title={t('disagrees')} />}
      <Summary answer={answer} earlier={earlier} />
      <CollectionCharts months={answer.months} />
      <CollectionTable answer={answer} earlier={earlier} />
      {agrees ? <p className="od-quiet rp-agrees">{t('collection.agrees')}</p> : null}
    </>
  );
}

function Summary({ answer, earlier }: { answer: Data['collectionReport']; earlier: Data['earlier'] | undefined }) {
  const { t } = useTranslation('reports');
  const last = answer.months.at(-1);
  const lastYear = earlier?.months.at(-1);
  const since = (change: string | undefined) =>
    change === undefined ? undefined : t('collection.sinceYearBefore', { change });
  const grown = (now: string, before: string | undefined) =>
    since(before === undefined ? undefined : signedAmount(difference(now, before)));
  const moved = points(answer.rate ?? null, earlier?.rate);
  return (
    <dl className="rp-summary">
      <SummaryFigure name={t('collection.charged')} note={grown(answer.charged, earlier?.charged)}>
        <small>¥</small> {amountText(answer.charged)}
      </SummaryFigure>
      <SummaryFigure name={t('collection.collected')} note={grown(answer.collected, earlier?.collected)}>
        <small>¥</small> {amountText(answer.collected)}
      </SummaryFigure>
      <SummaryFigure
        name={t('collection.rate')}
        note={since(moved === undefined ? undefined : t('collection.points', { change: moved }))}
      >
        {answer.rate ? rateText(answer.rate) : '–'}
      </SummaryFigure>
      <SummaryFigure
        name={t('collection.outstandingAt', { month: last?.month })}
        note={grown(last?.outstanding ?? '0', lastYear?.outstanding)}
      >
        <small>¥</small> {amountText(last?.outstanding ?? '0')}
      </SummaryFigure>
    </dl>
  );
}
