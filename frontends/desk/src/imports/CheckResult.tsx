import { DownloadOutlined } from '@ant-design/icons';
import { Panel, useFormats } from '@onedesk/web';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { FaultTable } from './FaultTable.tsx';
import { useFigures } from './figures.ts';
import { changesNothing, type ImportCounts, type ImportRecord } from './import-record.ts';
import { type ImportKind, kindOf } from './kinds/index.ts';
import { RunChoice } from './RunChoice.tsx';
import { SkippedLines } from './SkippedLines.tsx';

export interface CheckResultProps {
  record: ImportRecord;
  reload: () => unknown;
  onMap: () => void;
}

/** What the dry run found, in words, and the choice of what goes in. Nothing has been written yet. */
export function CheckResult({ record, reload, onMap }: CheckResultProps) {
  const { t } = useTranslation('desk');
  const { counts } = record;
  if (!counts) return null;
  return (
    <>
      <Panel
        title={t('imports.check.title')}
        actions={
          record.allowedActions.includes('mapColumns') ? (
            <Button onClick={onMap}>{t('imports.mapping.change')}</Button>
          ) : null
        }
      >
        <div className="desk-stack">
          <Verdict kind={kindOf(record)} counts={counts} />
          <Figures counts={counts} />
        </div>
      </Panel>
      {record.allowedActions.includes('runImport') ? (
        <RunChoice record={record} counts={counts} reload={reload} />
      ) : null}
      {counts.faulty > 0 ? <Faults record={record} /> : null}
      {record.skippedLines.length > 0 ? <SkippedLines record={record} /> : null}
    </>
  );
}

function Verdict({ kind, counts }: { kind: ImportKind; counts: ImportCounts }) {
  const { t } = useTranslation('desk');
  if (changesNothing(counts) && counts.accepted > 0) {
    return (
      <Alert
        type="success"
        showIcon
        title={t(`imports.kinds.${kind.name}.nothingNew`)}
        description={t(`imports.kinds.${kind.name}.nothingNewHint`, { count: counts.accepted })}
      />
    );
  }
  if (counts.faulty === 0)
    return <Alert type="success" showIcon title={t('imports.check.allGood', { count: counts.accepted })} />;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('imports.check.someFaulty', { accepted: counts.accepted, faulty: counts.faulty })}
      description={t('imports.check.someFaultyHint')}
    />
  );
}

function Figures({ counts }: { counts: ImportCounts }) {
  const { t } = useTranslation('desk');
  const formats = useFormats();
  return (
    <>
      <dl className="desk-figures">
        {useFigures(counts).map(({ name, label, text, isZero }) => (
          <div key={name} className={isZero ? 'desk-figure-zero' : undefined}>
            <dt>{label}</dt>
            <dd className="od-number">{text}</dd>
          </div>
        ))}
      </dl>
      {counts.__typename === 'ImportCounts' ? (
        <p className="od-quiet desk-flush">
          {t('imports.check.ofWhich', {
            ownerships: formats.count(counts.ownerships),
            parties: formats.count(counts.parties),
          })}
        </p>
      ) : null}
    </>
  );
}

function Faults({ record }: { record: ImportRecord }) {
  const { t } = useTranslation('desk');
  return (
    <Panel
      title={t('imports.check.faults')}
      actions={
        record.faultyRowsUrl ? (
          <Button icon={<DownloadOutlined aria-hidden />} href={record.faultyRowsUrl} download>
            {t('imports.check.faultsDownload')}
          </Button>
        ) : null
      }
    >
      <FaultTable record={record} />
    </Panel>
  );
}
