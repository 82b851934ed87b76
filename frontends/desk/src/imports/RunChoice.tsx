import { FormErrors, Panel, useCommand } from '@onedesk/web';
import { App, Button, Flex, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportScope } from '../gql/graphql.ts';
import { type ImportCounts, type ImportRecord, writtenRows } from './import-record.ts';
import { useCountWords } from './figures.ts';
import { kindOf } from './kinds/index.ts';

export interface RunChoiceProps {
  record: ImportRecord;
  counts: ImportCounts;
  reload: () => unknown;
}

/** EST-6: the whole sheet goes in, or, if the person chooses so, the good rows. Asked once more before anything is written. */
export function RunChoice({ record, counts, reload }: RunChoiceProps) {
  const { t } = useTranslation('desk');
  const { modal } = App.useApp();
  const kind = kindOf(record);
  const words = useCountWords();
  const faulty = counts.faulty > 0;
  const [scope, setScope] = useState<ImportScope>(faulty ? 'goodRowsOnly' : 'wholeSheet');
  const [run, state] = useCommand(kind.documents.run, { reload });
  const ask = async () => {
    const sure = await modal.confirm({
      title: t('imports.run.confirmTitle'),
      content: `${t(`imports.kinds.${kind.name}.confirm`, words({ ...counts, rows: writtenRows(counts) }))} ${t('imports.run.confirmUndo')}`,
      okText: t('imports.run.confirm'),
      cancelText: t('common.cancel'),
    });
    if (sure) await run({ id: record.id, expectedVersion: record.version, scope });
  };
  return (
    <Panel title={t('imports.run.title')}>
      <div className="desk-stack">
        <FormErrors state={state} />
        <Radio.Group
          className="desk-choices"
          aria-label={t('imports.run.title')}
          value={scope}
          onChange={(event) => setScope(event.target.value as ImportScope)}
        >
          <Radio value="wholeSheet" disabled={faulty}>
            {t('imports.run.whole')}
            <span className="desk-choice-hint">
              {faulty ? t('imports.run.wholeHint') : t('imports.run.wholeOk', { count: counts.accepted })}
            </span>
          </Radio>
          <Radio value="goodRowsOnly" disabled={!faulty || counts.accepted === 0}>
            {t('imports.run.goodOnly')}
            <span className="desk-choice-hint">
              {t('imports.run.goodOnlyHint', { accepted: counts.accepted, faulty: counts.faulty })}
            </span>
          </Radio>
        </Radio.Group>
        <Flex justify="end">
          <Button type="primary" loading={state.running} disabled={counts.accepted === 0} onClick={() => void ask()}>
            {t('imports.run.confirm')}
          </Button>
        </Flex>
      </div>
    </Panel>
  );
}
