import { EmptyState, ErrorState, Instant, LinkButton, Loading, PageHeader, useAppBase, useCompact } from '@onedesk/web';
import { Alert, Steps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { HistoryPanel } from '../ui/HistoryPanel.tsx';
import { CheckResult } from './CheckResult.tsx';
import { type ImportRecord, isWorking, stepOf } from './import-record.ts';
import { ImportBadge } from './ImportBadge.tsx';
import { type ImportKind, kindOf } from './kinds/index.ts';
import { MappingStep } from './MappingStep.tsx';
import { Refused } from './Refused.tsx';
import { ResultPanel } from './ResultPanel.tsx';
import { useImport } from './useImport.ts';
import { useTurnedBack } from './useTurnedBack.ts';
import { Working } from './Working.tsx';

/** EST-6: one import on its way from the sheet into the system; what the page shows follows from its state. */
export default function ImportPage({ kind }: { kind: ImportKind }) {
  const { id = '' } = useParams();
  const { t } = useTranslation('desk');
  const base = useAppBase();
  const title = kind.start === 'opening' ? 'imports.opening.title' : `imports.kinds.${kind.name}.title`;
  const { record, loading, error, refetch } = useImport(kind, id);
  if (!record && error) return <ErrorState error={error} onRetry={refetch} />;
  if (!record && loading) return <Loading />;
  if (!record) {
    return (
      <EmptyState
        title={t('common.notFound')}
        hint={t('common.notFoundHint')}
        action={<LinkButton to={`${base}/${kind.start}`}>{t(title)}</LinkButton>}
      />
    );
  }
  return (
    <>
      <PageHeader
        title={record.fileName}
        badge={<ImportBadge state={record.state} />}
        parent={{ label: t(title), to: `${base}/${kind.start}` }}
        subtitle={
          <>
            {record.startedBy} · <Instant value={record.startedAt} />
          </>
        }
      />
      <Progression record={record} />
      {/* A lost connection must not take the page away: it comes back by itself. */}
      {error ? <ErrorState error={error} onRetry={refetch} /> : null}
      <Body key={record.id} record={record} reload={refetch} />
    </>
  );
}

function Progression({ record }: { record: ImportRecord }) {
  const { t } = useTranslation('desk');
  const compact = useCompact();
  return (
    <nav aria-label={t('imports.progress')} className="desk-steps no-print">
      <Steps
        size="small"
        current={stepOf(record.state)}
        status={record.state === 'failed' ? 'error' : 'process'}
        orientation="horizontal"
        responsive={false}
        titlePlacement={compact ? 'vertical' : 'horizontal'}
        items={(['upload', 'map', 'check', 'import'] as const).map((step) => ({ title: t(`imports.steps.${step}`) }))}
      />
    </nav>
  );
}

function Body({ record, reload }: { record: ImportRecord; reload: () => unknown }) {
  const [mapping, setMapping] = useState(false);
  const { t } = useTranslation('desk');
  const { state } = record;
  const turned = useTurnedBack(state);
  if (isWorking(state)) return <Working state={state} progress={record.progress} fileName={record.fileName} />;
  if (state === 'failed') return <Refused record={record} />;
  if (state === 'needsMapping' || mapping) {
    return (
      <MappingStep
        key={record.version}
        record={record}
        reload={reload}
        {...(state === 'needsMapping' ? {} : { onBack: () => setMapping(false) })}
        onDone={() => setMapping(false)}
      />
    );
  }
  return (
    <div className="desk-stack">
      {turned ? <Alert role="alert" type="warning" showIcon title={t(`imports.turnedBack.${turned}`)} /> : null}
      {state === 'checked' ? (
        <CheckResult record={record} reload={reload} onMap={() => setMapping(true)} />
      ) : (
        <ResultPanel record={record} reload={reload} />
      )}
      <HistoryPanel
        query={kindOf(record).documents.history}
        id={record.id}
        of={(data) => data?.one?.history}
        record={record}
      />
    </div>
  );
}
