import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import type { WorkingState } from './import-record.ts';

/** The server works; the page watches. `progress` is 0–100. */
export function Working({ state, progress, fileName }: { state: WorkingState; progress: number; fileName: string }) {
  const { t } = useTranslation('desk');
  const words = t(`imports.working.${state}`, { file: fileName });
  return (
    <output className="od-panel desk-working">
      <p className="desk-working-words">{words}</p>
      <Progress percent={progress} status="active" aria-label={words} />
      <p className="od-quiet">{t('imports.workingHint')}</p>
    </output>
  );
}
