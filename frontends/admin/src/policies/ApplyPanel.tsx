import { FormErrors, Panel, useCommand } from '@onedesk/web';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplyPolicyMutation } from '../gql/graphql.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { MovedCases } from './CaseLists.tsx';
import { ApplyPolicy } from './policies.graphql.ts';
import type { PolicyRecord } from './PolicyPage.tsx';

type Applied = Extract<ApplyPolicyMutation['applyTicketsPolicy'], { __typename: 'PolicyApplication' }>['cases'];

/** How far it is: cases that were gone through, and where to go on; null: not begun, undefined: no more. */
interface Progress {
  cases: Applied;
  after: string | null | undefined;
}

/** Applies what is in force to open cases, some at a time, with a result for each. */
export function ApplyPanel({
  policy,
  projectId,
  reload,
}: {
  policy: PolicyRecord;
  projectId: string;
  reload: () => unknown;
}) {
  const { t } = useTranslation('admin');
  const { message } = App.useApp();
  const [asking, setAsking] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [apply, state] = useCommand(ApplyPolicy);
  const go = async (from: Progress) => {
    setAsking(false);
    let at = from;
    while (at.after !== undefined) {
      const page = { projectId, key: policy.key, version: policy.versionInForce, first: 50, after: at.after };
      const outcome = await apply(page);
      if (!outcome.ok) return;
      const { cases, endCursor } = outcome.record;
      at = { cases: [...at.cases, ...cases], after: endCursor ?? undefined };
      setProgress(at);
    }
    void message.success(t('policies.apply.done'));
    await reload();
  };
  const isHalfway = progress !== null && progress.after !== undefined && !state.running;
  return (
    <Panel
      title={t('policies.apply.title')}
      hint={t('policies.apply.hint')}
      actions={
        <Button loading={state.running} onClick={() => (isHalfway ? void go(progress) : setAsking(true))}>
          {t(isHalfway ? 'policies.apply.goOn' : 'policies.apply.action')}
        </Button>
      }
    >
      <FormErrors state={state} />
      {progress ? <Results cases={progress.cases} /> : null}
      <ConfirmDialog
        open={asking}
        title={t('policies.apply.title')}
        text={t('policies.apply.text')}
        confirm={t('policies.apply.action')}
        state={state}
        onConfirm={() => go({ cases: [], after: null })}
        onClose={() => setAsking(false)}
      />
    </Panel>
  );
}

function Results({ cases }: { cases: Applied }) {
  const { t } = useTranslation('admin');
  const applied = cases.filter(({ outcome }) => outcome === 'applied');
  return (
    <>
      <output className="ad-policy-summary">
        {t('policies.apply.summary', { seen: cases.length, applied: applied.length })}
      </output>
      {applied.length > 0 ? <MovedCases cases={applied} /> : null}
    </>
  );
}
