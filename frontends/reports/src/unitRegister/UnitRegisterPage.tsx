import { useQuery } from '@apollo/client/react';
import { EmptyState, ErrorState, LinkButton, Loading, RequirePermission, useSession } from '@onedesk/web';
import { Alert, Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { areaText, countText } from '../figures/format.ts';
import { FilterBar } from '../frame/FilterBar.tsx';
import type { ReportFilters } from '../frame/filters.ts';
import { ReportFrame } from '../frame/ReportFrame.tsx';
import { useFilters } from '../frame/useFilters.ts';
import type { UnitRegisterQuery as Data } from '../gql/graphql.ts';
import { RegisterChart } from './RegisterChart.tsx';
import { RegisterSummary } from './RegisterSummary.tsx';
import { RegisterTable } from './RegisterTable.tsx';
import { agrees, register } from './register.ts';
import { registerSheets } from './sheet.ts';
import { unitsBehind } from '../frame/records.ts';
import { UnitRegisterQuery } from './unitRegister.graphql.ts';

/** EST-1: units and area of a project by building and use, on a day, beside another day. */
export default function UnitRegisterPage() {
  const { t } = useTranslation('reports');
  const { project } = useSession();
  return (
    <RequirePermission permission="register.report">
      {project ? <Report project={project} /> : <EmptyState title={t('noProject.title')} hint={t('noProject.hint')} />}
    </RequirePermission>
  );
}

const none: { id: string; name: string }[] = [];

function Report({ project }: { project: { id: string; name: string } }) {
  const { t } = useTranslation('reports');
  const [filters] = useFilters();
  const { data, previousData, error, refetch } = useQuery(UnitRegisterQuery, {
    variables: {
      projectId: project.id,
      asOf: filters.asOf ?? null,
      compareWith: filters.compareWith ?? null,
      compared: filters.compareWith !== undefined,
    },
  });
  // While another day is loading, the last figures stay with their own day written on them.
  const shown = data ?? (previousData?.project?.id === project.id ? previousData : undefined);
  const answer = shown?.unitRegister;
  const buildings = shown?.project?.buildings ?? none;
  const tables = useMemo(() => (shown ? tablesOf(shown, filters.buildings) : undefined), [shown, filters.buildings]);
  const words = useMemo(
    () => buildings.filter((building) => filters.buildings.includes(building.id)).map((building) => building.name),
    [buildings, filters.buildings],
  );
  const ready = answer && tables && tables.now.buildings.length > 0 ? { answer, tables } : undefined;
  return (
    <ReportFrame
      title={t('unitRegister.title')}
      about={t('unitRegister.about')}
      filters={<FilterBar buildings={buildings} />}
      definition={answer?.definition}
      asOf={answer?.asOf}
      fileName={t('unitRegister.fileName', { project: project.name, asOf: answer?.asOf ?? '' })}
      sheets={
        ready &&
        ((exportedBy, exportedAt) =>
          registerSheets(
            ready.tables.now,
            {
              project: project.name,
              asOf: ready.answer.asOf,
              definition: ready.answer.definition,
              buildings: words,
              exportedBy,
              exportedAt,
              ...(ready.tables.before ? { comparison: ready.tables.before } : {}),
            },
            t,
          ))
      }
    >
      {error ? <ErrorState error={error} onRetry={() => refetch()} /> : null}
      {!shown && !error ? <Loading /> : null}
      {answer && tables ? <Body answer={answer} tables={tables} filters={filters} /> : null}
    </ReportFrame>
  );
}

function tablesOf(data: Data, only: readonly string[]) {
  const compared = data.compared;
  return {
    whole: register(data.unitRegister.rows),
    now: register(data.unitRegister.rows, only),
    before: compared ? { day: compared.asOf, register: register(compared.rows, only) } : undefined,
  };
}

interface BodyProps {
  answer: Data['unitRegister'];
  tables: ReturnType<typeof tablesOf>;
  filters: ReportFilters;
}

function Body({ answer, tables, filters }: BodyProps) {
  if (tables.whole.total.units === 0) return <NothingYet />;
  if (tables.now.buildings.length === 0) return <NothingChosen />;
  const past = filters.asOf ? answer.asOf : undefined;
  const behindAll = unitsBehind(filters.buildings);
  return (
    <>
      {agrees(tables.whole, answer.totals) ? null : <Disagreement answer={answer} tables={tables} />}
      <RegisterSummary
        totals={answer.totals}
        shown={tables.now}
        behindAll={behindAll}
        {...(tables.before ? { before: tables.before } : {})}
      />
      <RegisterChart register={tables.now} measure={filters.measure} />
      <RegisterTable
        register={tables.now}
        behindAll={behindAll}
        {...(tables.before ? { before: tables.before } : {})}
        {...(past ? { past } : {})}
      />
    </>
  );
}

function NothingYet() {
  const { t } = useTranslation('reports');
  const { can } = useSession();
  const action = can('register.import') ? (
    <LinkButton type="primary" to="/desk/imports">
      {t('unitRegister.empty.import')}
    </LinkButton>
  ) : undefined;
  return (
    <div className="od-panel">
      <EmptyState title={t('unitRegister.empty.title')} hint={t('unitRegister.empty.hint')} action={action} />
    </div>
  );
}

function NothingChosen() {
  const { t } = useTranslation('reports');
  const [, choose] = useFilters();
  const reset = <Button onClick={() => choose({ buildings: [] })}>{t('filters.allBuildings')}</Button>;
  return (
    <div className="od-panel">
      <EmptyState
        title={t('unitRegister.emptyChoice.title')}
        hint={t('unitRegister.emptyChoice.hint')}
        action={reset}
      />
    </div>
  );
}

/** A report that does not add up says so, before somebody takes it to a meeting. */
function Disagreement({ answer, tables }: Pick<BodyProps, 'answer' | 'tables'>) {
  const { t } = useTranslation('reports');
  const parts = tables.whole.total;
  const facts = {
    units: countText(parts.units),
    area: areaText(parts.area),
    totalUnits: countText(answer.totals.units),
    totalArea: areaText(answer.totals.area),
  };
  return <Alert type="error" showIcon role="alert" title={t('unitRegister.disagrees', facts)} />;
}
