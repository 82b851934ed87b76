import { EmptyState, Instant, Panel, StatusBadge, type Tone, useFormats } from '@onedesk/web';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PolicyVersionFieldsFragment, PolicyVersionState } from '../gql/graphql.ts';
import type { PolicyRecord } from './PolicyPage.tsx';
import type { Shape } from './value/shape.ts';
import { ValueView } from './value/ValueView.tsx';

const tones: Record<PolicyVersionState, Tone> = {
  inForce: 'good',
  planned: 'active',
  past: 'neutral',
  superseded: 'attention',
};

export interface VersionsPanelProps {
  shape: Shape;
  versions: PolicyRecord['versions'];
  loading: boolean;
  onMore: () => unknown;
}

/** Every version that was ever entered: who, when, why, from which day, and what it says. */
export function VersionsPanel({ shape, versions, loading, onMore }: VersionsPanelProps) {
  const { t } = useTranslation('admin');
  const { edges, pageInfo } = versions;
  return (
    <Panel title={t('policies.versions')} hint={t('policies.versionsHint')}>
      {edges.length === 0 ? <EmptyState title={t('policies.noVersions')} /> : null}
      <ol className="ad-rows">
        {edges.map(({ node }) => (
          <Version key={node.id} version={node} shape={shape} />
        ))}
      </ol>
      {pageInfo.hasNextPage ? (
        <Button loading={loading} onClick={() => void onMore()}>
          {t('policies.more')}
        </Button>
      ) : null}
    </Panel>
  );
}

function Version({ version, shape }: { version: PolicyVersionFieldsFragment; shape: Shape }) {
  const { t } = useTranslation('admin');
  const formats = useFormats();
  const { number, state, effectiveOn, reason, byName, at, isDefault, appliedCases, value } = version;
  return (
    <li className="ad-policy-version">
      <div>
        <strong>{t('policies.number', { number })}</strong>{' '}
        <StatusBadge tone={tones[state]} text={t(`policies.states.${state}`)} />
        {isDefault ? <span className="od-quiet"> {t('policies.backToDefault')}</span> : null}
      </div>
      <div>{reason}</div>
      <div className="od-quiet">
        {t('policies.from', { day: formats.date(effectiveOn) })} · {byName} · <Instant value={at} />
        {appliedCases > 0 ? ` · ${t('policies.appliedTo', { count: appliedCases })}` : null}
      </div>
      <details>
        <summary>{t('policies.says')}</summary>
        <ValueView shape={shape} value={JSON.parse(value) as unknown} />
      </details>
    </li>
  );
}
