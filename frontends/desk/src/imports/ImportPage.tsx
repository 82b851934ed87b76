import { EmptyState, ErrorState, Instant, LinkButton, Loading, PageHeader, useAppBase, useCompact } from '@onedesk/web';
import { Alert, Steps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { HistoryPanel } from '../ui/HistoryPanel.tsx';
import { CheckResult } from './CheckResult.tsx';
import { ImportBadge } from './ImportBadge.tsx';
import { ImportHistory } from './imports.graphql.ts';
import { MappingStep } from './MappingStep.tsx';
import { isWorking, type RegisterImport, stepOf } from './register-import.ts';
import { Refused } from './Refused.tsx';
import { ResultPanel } from './ResultPanel.tsx';
import { useRegisterImport } from './useRegisterImport.ts';
import { useTurnedBack } from './useTurnedBack.ts';
import { Working } from './Working.tsx';

/** EST-6: one import on its way from the sheet to the register; what the page shows follows from its state. */
export default function ImportPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation('desk');
  const base = useAppBase();
  const { record, loading, error, refetch } = useRegisterImport(id);
  if (!record && error) return <ErrorState error={error} onRetry={refetch} />;
  if (!record && loading) return <Loading />;
  if (!record) {
    return (
      <EmptyState
        title={t('common.notFound')}
        hint={t('common.notFoundHint')}
        action={<LinkButton to={`${base}/imports`}>{t('imports.title')}</LinkButton>}
      />
    );
  }
  return (
    <>
      <PageHeader
        title={record.fileName}
        badge={<ImportBadge state={record.state} />}
        parent={{ label: t('imports.title'), to: `${base}/imports` }}
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

function Progression({ record }: { record: RegisterImport }) {
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

function Body({ record, reload }: { record: RegisterImport; reload: () => unknown }) {
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
      <HistoryPanel query={ImportHistory} id={record.id} of={(data) => data?.registerImport?.history} record={record} />
    </div>
  );
}
