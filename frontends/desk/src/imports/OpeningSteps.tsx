import { ErrorState, LinkButton, Loading, Panel, useAppBase } from '@onedesk/web';
import { Alert, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCountWords } from './figures.ts';
import { type ImportRecord, type ImportState, isWorking } from './import-record.ts';
import { ImportBadge } from './ImportBadge.tsx';
import type { ImportKind } from './kinds/index.ts';
import { useImport } from './useImport.ts';

export interface OpeningStepsProps {
  /** In the order in which they are imported; the id is null where the workbook was not brought for this kind. */
  imports: readonly (readonly [ImportKind, string | null])[];
}

/** The imports of one workbook side by side: how far each is, and the way to its page. */
export function OpeningSteps({ imports }: OpeningStepsProps) {
  const { t } = useTranslation('desk');
  return (
    <>
      {imports.length > 1 ? <Alert type="info" showIcon title={t('imports.opening.order')} /> : null}
      <ol className="desk-opening">
        {imports.map(([kind, id], at) => (
          <li key={kind.name}>
            <Panel title={`${at + 1}. ${t(`imports.opening.steps.${kind.name}`)}`}>
              {id === null ? (
                <p className="od-quiet desk-flush">{t('imports.opening.none')}</p>
              ) : (
                <Step kind={kind} id={id} />
              )}
            </Panel>
          </li>
        ))}
      </ol>
    </>
  );
}

function Step({ kind, id }: { kind: ImportKind; id: string }) {
  const { t } = useTranslation('desk');
  const base = useAppBase();
  const { record, loading, error, refetch } = useImport(kind, id);
  if (!record && error) return <ErrorState error={error} onRetry={refetch} />;
  if (!record && loading) return <Loading kind="form" />;
  if (!record) return <p className="od-quiet desk-flush">{t('common.notFound')}</p>;
  return (
    <div className="desk-stack">
      <div>
        <ImportBadge state={record.state} />{' '}
        {record.sheet ? <span className="od-quiet">{t('imports.opening.sheet', { sheet: record.sheet })}</span> : null}
      </div>
      {isWorking(record.state) ? (
        <Progress percent={record.progress} status="active" aria-label={t(`imports.states.${record.state}`)} />
      ) : (
        <Found kind={kind} record={record} />
      )}
      <div>
        <LinkButton
          type={record.state === 'checked' ? 'primary' : 'default'}
          to={`${base}/${kind.path}/${record.id}`}
          aria-label={`${t(`imports.opening.steps.${kind.name}`)} ${t(`imports.opening.${wayOn(record.state)}`)}`}
        >
          {t(`imports.opening.${wayOn(record.state)}`)}
        </LinkButton>
      </div>
    </div>
  );
}

/** What was found in the workbook, in a sentence. */
function Found({ kind, record }: { kind: ImportKind; record: ImportRecord }) {
  const { t } = useTranslation('desk');
  const words = useCountWords();
  if (record.refusal) return <p className="desk-flush">{record.refusal.message}</p>;
  if (record.state === 'needsMapping') return <p className="desk-flush">{t('imports.opening.noSheet')}</p>;
  if (!record.counts) return null;
  return <p className="desk-flush">{t(`imports.kinds.${kind.name}.outcome`, words(record.counts))}</p>;
}

function wayOn(state: ImportState): 'look' | 'map' | 'done' | 'see' {
  if (state === 'checked') return 'look';
  if (state === 'needsMapping') return 'map';
  return state === 'imported' ? 'done' : 'see';
}
