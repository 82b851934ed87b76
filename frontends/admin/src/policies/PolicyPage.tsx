import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@apollo/client/react';
import {
  EmptyState,
  ErrorState,
  LinkButton,
  Loading,
  PageHeader,
  Panel,
  RequirePermission,
  useFormats,
  useLive,
  useSession,
} from '@onedesk/web';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { PolicyByKeyQuery, PolicyVersionFieldsFragment } from '../gql/graphql.ts';
import { ApplyPanel } from './ApplyPanel.tsx';
import { PolicyByKey } from './policies.graphql.ts';
import { shapeOf } from './value/shape.ts';
import { useValueWords } from './value/useValueWords.ts';
import { ValueView } from './value/ValueView.tsx';
import { VersionsPanel } from './VersionsPanel.tsx';

/** A policy with its versions. */
export type PolicyRecord = NonNullable<PolicyByKeyQuery['ticketsPolicy']>;

/** How many versions come at once. */
export const versionPage = 20;

/** One policy in the chosen project: what it says today and next, and every version with who and why. */
export default function PolicyPage() {
  const { t } = useTranslation('admin');
  const { key = '' } = useParams();
  const { project } = useSession();
  return (
    <RequirePermission permission="policy.see">
      {project ? (
        <Record key={`${project.id} ${key}`} projectId={project.id} policyKey={key} />
      ) : (
        <EmptyState title={t('audit.noProject')} />
      )}
    </RequirePermission>
  );
}

function Record({ projectId, policyKey }: { projectId: string; policyKey: string }) {
  const variables = { projectId, key: policyKey, first: versionPage };
  const { data, loading, error, refetch, fetchMore } = useQuery(PolicyByKey, { variables });
  useLive(['PolicyVersion', 'PolicyApplication'], refetch);
  const policy = data?.ticketsPolicy;
  const onMore = () => fetchMore({ variables: { ...variables, after: policy?.versions.pageInfo.endCursor ?? null } });
  if (policy) {
    return <Content policy={policy} projectId={projectId} loading={loading} onMore={onMore} reload={refetch} />;
  }
  if (error) return <ErrorState error={error} onRetry={refetch} />;
  return data ? <NotFound /> : <Loading />;
}

function NotFound() {
  const { t } = useTranslation('admin');
  const { basePath } = useSession();
  return (
    <>
      <PageHeader title={t('policies.title')} parent={{ label: t('policies.title'), to: `${basePath}/policies` }} />
      <EmptyState title={t('policies.notFound')} />
    </>
  );
}

interface ContentProps {
  policy: PolicyRecord;
  projectId: string;
  loading: boolean;
  onMore: () => unknown;
  reload: () => unknown;
}

function Content({ policy, projectId, loading, onMore, reload }: ContentProps) {
  const { t } = useTranslation('admin');
  const { basePath } = useSession();
  const { said } = useValueWords();
  const formats = useFormats();
  const { form, next, value, allowedActions } = policy;
  const shape = useMemo(() => shapeOf(form), [form]);
  const why = ({ reason, byName, effectiveOn }: PolicyVersionFieldsFragment) =>
    t('policies.why', { day: formats.date(effectiveOn), by: byName, reason });
  const basis = (inForce: PolicyRecord['inForce']) => (inForce ? why(inForce) : t('policies.always'));
  return (
    <>
      <PageHeader
        title={said(policy)}
        subtitle={t('policies.byRule', { rule: policy.rule })}
        parent={{ label: t('policies.title'), to: `${basePath}/policies` }}
        actions={
          allowedActions.includes('setPolicy') ? (
            <LinkButton
              type="primary"
              to={`${basePath}/policies/${policy.key}/new`}
              icon={<PlusOutlined aria-hidden="true" />}
            >
              {t('policies.enter')}
            </LinkButton>
          ) : undefined
        }
      />
      <div className="ad-stack">
        <Panel title={t('policies.today')} hint={basis(policy.inForce)}>
          <ValueView shape={shape} value={JSON.parse(value) as unknown} />
        </Panel>
        {next ? (
          <Panel title={t('policies.from', { day: formats.date(next.effectiveOn) })} hint={why(next)}>
            <ValueView shape={shape} value={JSON.parse(next.value) as unknown} />
          </Panel>
        ) : null}
        {allowedActions.includes('applyPolicy') ? (
          <ApplyPanel key={policy.versionInForce} policy={policy} projectId={projectId} reload={reload} />
        ) : null}
        <VersionsPanel shape={shape} versions={policy.versions} loading={loading} onMore={onMore} />
      </div>
    </>
  );
}
