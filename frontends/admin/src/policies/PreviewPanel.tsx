import { ErrorState, Panel } from '@onedesk/web';
import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { JudgedCases, MovedCases } from './CaseLists.tsx';
import type { PreviewState } from './usePreview.ts';

/** What a value would mean: what would move in open cases, and what past ones would have been. */
export function PreviewPanel({ preview, onRetry }: { preview: PreviewState; onRetry: () => void }) {
  const { t } = useTranslation('admin');
  const { total, examined, moved, judged, done, problem } = preview;
  const late = judged.filter(({ wouldBeLate }) => wouldBeLate).length;
  return (
    <Panel title={t('policies.preview.title')} hint={t('policies.preview.hint')}>
      <output className="ad-policy-summary">
        {done
          ? t('policies.preview.summary', { examined, moved: moved.length, late, inTime: judged.length - late })
          : t('policies.preview.looking', { examined, total })}
      </output>
      {done ? null : (
        <Progress
          percent={total > 0 ? Math.round((100 * examined) / total) : 0}
          aria-label={t('policies.preview.title')}
        />
      )}
      {problem ? <ErrorState error={problem} onRetry={onRetry} /> : null}
      {done && !problem ? (
        <div className="ad-stack">
          <h3>{t('policies.preview.moved')}</h3>
          <MovedCases cases={moved} />
          <h3>{t('policies.preview.judged')}</h3>
          <JudgedCases cases={judged} />
        </div>
      ) : null}
    </Panel>
  );
}
