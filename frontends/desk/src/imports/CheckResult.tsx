import { DownloadOutlined } from '@ant-design/icons';
import { Panel, useFormats } from '@onedesk/web';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { FaultTable } from './FaultTable.tsx';
import { changesNothing, type ImportCounts, type RegisterImport } from './register-import.ts';
import { RunChoice } from './RunChoice.tsx';
import { SkippedLines } from './SkippedLines.tsx';

export interface CheckResultProps {
  record: RegisterImport;
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
          <Verdict counts={counts} />
          <Figures counts={counts} />
        </div>
      </Panel>
      {record.allowedActions.includes('runImport') ? (
        <RunChoice record={record} counts={counts} reload={reload} />
      ) : null}
      {counts.faulty > 0 ? <Faults record={record} /> : null}
      {record.skippedLines.length > 0 ? <SkippedLines lines={record.skippedLines} /> : null}
    </>
  );
}

function Verdict({ counts }: { counts: ImportCounts }) {
  const { t } = useTranslation('desk');
  if (changesNothing(counts) && counts.accepted > 0) {
    return (
      <Alert
        type="success"
        showIcon
        title={t('imports.check.nothingNew')}
        description={t('imports.check.nothingNewHint', { count: counts.accepted })}
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

const figures = [
  'rows',
  'unitsNew',
  'unitsChanged',
  'unitsUnchanged',
  'partiesNew',
  'partiesChanged',
  'ownershipsNew',
  'ownershipsEnded',
] as const satisfies (keyof ImportCounts)[];

function Figures({ counts }: { counts: ImportCounts }) {
  const { t } = useTranslation('desk');
  const formats = useFormats();
  return (
    <>
      <dl className="desk-figures">
        {figures.map((name) => (
          <div key={name} className={counts[name] === 0 ? 'desk-figure-zero' : undefined}>
            <dt>{t(`imports.check.${name}`)}</dt>
            <dd className="od-number">{formats.count(counts[name])}</dd>
          </div>
        ))}
      </dl>
      <p className="od-quiet desk-flush">
        {t('imports.check.ofWhich', {
          ownerships: formats.count(counts.ownerships),
          parties: formats.count(counts.parties),
        })}
      </p>
    </>
  );
}

function Faults({ record }: { record: RegisterImport }) {
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
