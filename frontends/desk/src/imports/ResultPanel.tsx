import { DownloadOutlined } from '@ant-design/icons';
import { Instant, LinkButton, Panel, useAppBase } from '@onedesk/web';
import { Alert, Button, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultTable } from './FaultTable.tsx';
import { useCountWords } from './figures.ts';
import type { ImportRecord } from './import-record.ts';
import { kindOf } from './kinds/index.ts';
import { SkippedLines } from './SkippedLines.tsx';
import { UndoDialog } from './UndoDialog.tsx';

/** How an import ended, with the ways on: the register, the people, another sheet, undo. */
export function ResultPanel({ record, reload }: { record: ImportRecord; reload: () => unknown }) {
  const { t } = useTranslation('desk');
  const base = useAppBase();
  const kind = kindOf(record);
  const words = useCountWords();
  const [undoing, setUndoing] = useState(false);
  const { counts } = record;
  const undone = record.state === 'undone';
  return (
    <>
      <output className="desk-block">
        <Alert
          type={undone ? 'info' : 'success'}
          showIcon
          title={undone ? t('imports.result.undoneTitle') : t('imports.result.title')}
          description={
            <>
              {undone
                ? t('imports.result.undoneHint')
                : counts
                  ? t(`imports.kinds.${kind.name}.summary`, words(counts))
                  : null}
              {!undone && counts && counts.faulty > 0
                ? ` ${t('imports.result.leftOut', { count: counts.faulty })}`
                : null}
              {record.finishedAt ? (
                <div className="od-quiet">
                  {t('imports.result.finished')} <Instant value={record.finishedAt} />
                </div>
              ) : null}
            </>
          }
        />
      </output>
      <Flex gap="small" wrap className="no-print">
        <LinkButton type="primary" to={`${base}/units`}>
          {t('imports.result.toUnits')}
        </LinkButton>
        <LinkButton to={`${base}/parties`}>{t('imports.result.toParties')}</LinkButton>
        <LinkButton to={`${base}/${kind.start}`}>{t('imports.result.another')}</LinkButton>
        {record.allowedActions.includes('undoImport') ? (
          <Button danger onClick={() => setUndoing(true)}>
            {t('imports.undo.action')}
          </Button>
        ) : null}
      </Flex>
      {counts && counts.faulty > 0 ? <LeftOut record={record} /> : null}
      {record.skippedLines.length > 0 ? <SkippedLines record={record} /> : null}
      <UndoDialog open={undoing} record={record} reload={reload} onClose={() => setUndoing(false)} />
    </>
  );
}

function LeftOut({ record }: { record: ImportRecord }) {
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
