import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { papers, usePaper } from './paper.ts';

/** Chooses what this device prints receipts on. */
export function PaperSwitch() {
  const { t } = useTranslation('desk');
  const [paper, choose] = usePaper();
  return (
    <Segmented
      aria-label={t('receipts.paper')}
      title={t('receipts.paperHint')}
      value={paper}
      onChange={choose}
      options={papers.map((one) => ({ value: one, label: t(`receipts.papers.${one}`) }))}
    />
  );
}
