import { useQuery } from '@apollo/client/react';
import { ErrorState, PageHeader, StatusBadge, useAppBase, useLive } from '@onedesk/web';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { UnitFieldsFragment } from '../gql/graphql.ts';
import { UnitAccountsPanel } from '../payments/index.ts';
import { UnitTenanciesPanel } from '../tenancies/index.ts';
import { HistoryPanel } from '../ui/HistoryPanel.tsx';
import { RecordState } from '../ui/RecordState.tsx';
import { CorrectUnitDialog } from './CorrectUnitDialog.tsx';
import { DeclareUseDialog } from './DeclareUseDialog.tsx';
import { PeoplePanels } from './PeoplePanels.tsx';
import { RecordRoleDialog } from './RecordRoleDialog.tsx';
import { UnitFacts } from './UnitFacts.tsx';
import { UnitById, UnitHistory } from './units.graphql.ts';
import { UsePanel } from './UsePanel.tsx';

/** EST-1, EST-2: one unit: what it is, how it is used and why, who is in it, and what was changed. */
export default function UnitPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation('desk');
  const base = useAppBase();
  const { data, loading, error, refetch } = useQuery(UnitById, { variables: { id } });
  useLive(['Unit', 'UnitRole', 'UseFact', 'Party'], refetch);
  const unit = data?.unit;
  const list = { label: t('units.title'), to: `${base}/units` };
  if (!unit) return <RecordState loading={loading} error={error} onRetry={refetch} list={list} />;
  return (
    <>
      <PageHeader
        title={unit.code}
        badge={<StatusBadge tone="neutral" text={t(`unitKind.${unit.kind}`)} />}
        parent={list}
        subtitle={unit.project.name}
        actions={<Actions key={unit.id} unit={unit} reload={refetch} />}
      />
      {error ? <ErrorState error={error} onRetry={refetch} /> : null}
      <Panels key={unit.id} unit={unit} reload={refetch} />
    </>
  );
}

export interface UnitProps {
  unit: UnitFieldsFragment;
  reload: () => unknown;
}

type Action = 'correctUnit' | 'declareUse' | 'recordRole';

function Actions({ unit, reload }: UnitProps) {
  const { t } = useTranslation('desk');
  const [open, setOpen] = useState<Action | null>(null);
  const close = () => setOpen(null);
  const may = (action: Action) => unit.allowedActions.includes(action);
  return (
    <>
      {may('declareUse') ? <Button onClick={() => setOpen('declareUse')}>{t('units.declare.action')}</Button> : null}
      {may('correctUnit') ? <Button onClick={() => setOpen('correctUnit')}>{t('units.correct.action')}</Button> : null}
      {may('recordRole') ? (
        <Button type="primary" onClick={() => setOpen('recordRole')}>
          {t('units.record.action')}
        </Button>
      ) : null}
      <DeclareUseDialog open={open === 'declareUse'} unit={unit} reload={reload} onClose={close} />
      <CorrectUnitDialog open={open === 'correctUnit'} unit={unit} reload={reload} onClose={close} />
      <RecordRoleDialog open={open === 'recordRole'} unit={unit} onClose={close} />
    </>
  );
}

function Panels({ unit, reload }: UnitProps) {
  const names = useMemo(() => namesOf(unit), [unit]);
  return (
    <div className="desk-columns-2">
      <div className="desk-stack">
        <PeoplePanels unit={unit} reload={reload} />
        <UnitTenanciesPanel unitId={unit.id} />
        <UnitFacts unit={unit} />
      </div>
      <div className="desk-stack">
        <UnitAccountsPanel unit={unit} />
        <UsePanel unit={unit} />
        <HistoryPanel query={UnitHistory} id={unit.id} of={(data) => data?.unit?.history} record={unit} names={names} />
      </div>
    </div>
  );
}

/** What the unit's history may point to. */
function namesOf(unit: UnitFieldsFragment): Record<string, string> {
  return {
    [unit.building.id]: unit.building.name,
    ...Object.fromEntries(unit.allRoles.map(({ party }) => [party.id, party.name])),
  };
}
