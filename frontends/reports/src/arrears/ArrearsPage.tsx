import { useQuery } from '@apollo/client/react';
import { EmptyState, ErrorState, Loading, RequirePermission, useLive, useSession } from '@onedesk/web';
import { Alert } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { moves } from '../frame/moves.ts';
import { ReportFrame } from '../frame/ReportFrame.tsx';
import type { ArrearsReportQuery as Data } from '../gql/graphql.ts';
import { ArrearsFilterBar } from './ArrearsFilterBar.tsx';
import { ArrearsReportQuery } from './arrears.graphql.ts';
import { addsUp, arrearsLines, dimensions } from './arrears.ts';
import { ArrearsPanel } from './ArrearsPanel.tsx';
import { ArrearsSummary } from './ArrearsSummary.tsx';
import { accountsPath, argumentsOf, type ArrearsFilters, isPart } from './filters.ts';
import { arrearsSheets } from './sheet.ts';
import { useArrearsFilters } from './useArrearsFilters.ts';
import { useArrearsWords } from './useArrearsWords.ts';

/** RPT-6: what is owed by building, item and age, on a day, beside another day. */
export default function ArrearsPage() {
  const { t } = useTranslation('reports');
  const { project } = useSession();
  return (
    <RequirePermission permission="ledger.report">
      {project ? <Report project={project} /> : <EmptyState title={t('noProject.title')} hint={t('noProject.hint')} />}
    </RequirePermission>
  );
}

const none: { id: string; name: string }[] = [];

function Report({ project }: { project: { id: string; name: string } }) {
  const { t } = useTranslation('reports');
  const [filters] = useArrearsFilters();
  const words = useArrearsWords();
  const { data, previousData, error, refetch } = useQuery(ArrearsReportQuery, {
    variables: {
      projectId: project.id,
      ...argumentsOf(filters),
      compareWith: filters.compareWith ?? null,
      compared: filters.compareWith !== undefined,
      part: isPart(filters),
    },
  });
  useLive(moves, refetch);
  // While another day is loading, the last figures stay with their own day written on them.
  const shown = data ?? (previousData?.project?.id === project.id ? previousData : undefined);
  const answer = shown?.arrearsReport;
  const buildings = shown?.project?.buildings ?? none;
  const items = (shown?.whole ?? answer)?.byItem.map(({ feeItem }) => feeItem) ?? none;
  return (
    <ReportFrame
      title={t('arrears.title')}
      about={t('arrears.about')}
      filters={<ArrearsFilterBar buildings={buildings} items={items} />}
      definition={answer?.definition}
      asOf={answer?.asOf}
      fileName={t('arrears.fileName', { project: project.name, asOf: answer?.asOf ?? '' })}
      sheets={
        shown &&
        ((exportedBy, exportedAt) =>
          arrearsSheets(
            shown.arrearsReport,
            shown.compared ?? undefined,
            { project: project.name, buildings, items, filters, exportedBy, exportedAt },
            words,
            t,
          ))
      }
    >
      {error ? <ErrorState error={error} onRetry={() => refetch()} /> : null}
      {!shown && !error ? <Loading /> : null}
      {shown ? <Body data={shown} filters={filters} /> : null}
    </ReportFrame>
  );
}

function Body({ data, filters }: { data: Data; filters: ArrearsFilters }) {
  const { t } = useTranslation('reports');
  const { basePath } = useSession();
  const words = useArrearsWords();
  const answer = data.arrearsReport;
  const before = data.compared ?? undefined;
  const panels = useMemo(
    () => dimensions.map((by) => ({ by, lines: arrearsLines(by, answer, before, words, filters.ages) })),
    [answer, before, words, filters.ages],
  );
  if (answer.accounts === 0 && !before?.accounts) return <NothingOwed part={isPart(filters)} />;
  const pathOf = (only: Partial<ArrearsFilters> | undefined) =>
    only && accountsPath(basePath, { ...filters, asOf: answer.asOf }, only);
  return (
    <>
      {addsUp(answer) ? null : <Alert type="error" showIcon role="alert" title={t('disagrees')} />}
      <ArrearsSummary answer={answer} before={before} whole={data.whole?.total} pathOf={pathOf} />
      <div className="rp-panels">
        {panels.map(({ by, lines }) => (
          <ArrearsPanel
            key={by}
            by={by}
            lines={lines}
            total={answer}
            before={before && { day: before.asOf, total: before }}
            asOf={answer.asOf}
            pathOf={pathOf}
          />
        ))}
      </div>
      {addsUp(answer) ? <p className="od-quiet rp-agrees">{t('arrears.agrees')}</p> : null}
    </>
  );
}

function NothingOwed({ part }: { part: boolean }) {
  const { t } = useTranslation('reports');
  return (
    <div className="od-panel">
      <EmptyState
        title={t(part ? 'arrears.emptyChoice.title' : 'arrears.empty.title')}
        hint={t(part ? 'arrears.emptyChoice.hint' : 'arrears.empty.hint')}
      />
    </div>
  );
}
