import { useQuery } from '@apollo/client/react';
import {
  EmptyState,
  ErrorState,
  FormErrors,
  isRefusal,
  Loading,
  PageHeader,
  Panel,
  RequirePermission,
  useCommand,
  useHeldBack,
  useRequired,
  useSession,
} from '@onedesk/web';
import { App, Button, DatePicker, Flex, Form, Input } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { PolicyByKey, SetPolicy } from './policies.graphql.ts';
import { type PolicyRecord, versionPage } from './PolicyPage.tsx';
import { PreviewPanel } from './PreviewPanel.tsx';
import { useChangeWords } from './useChangeWords.ts';
import { type Thought, usePreview } from './usePreview.ts';
import type { Faults } from './value/path.ts';
import { shapeOf } from './value/shape.ts';
import { useValueWords } from './value/useValueWords.ts';
import { ValueForm } from './value/ValueForm.tsx';

/** Enters a version of a policy: what it says, from which day, and why; what that means is shown before. */
export default function NewVersionPage() {
  const { t } = useTranslation('admin');
  const { key = '' } = useParams();
  const { project } = useSession();
  return (
    <RequirePermission permission="policy.manage">
      {project ? (
        <Loaded key={`${project.id} ${key}`} projectId={project.id} policyKey={key} />
      ) : (
        <EmptyState title={t('audit.noProject')} />
      )}
    </RequirePermission>
  );
}

function Loaded({ projectId, policyKey }: { projectId: string; policyKey: string }) {
  const { t } = useTranslation('admin');
  const variables = { projectId, key: policyKey, first: versionPage };
  const { data, error, refetch } = useQuery(PolicyByKey, { variables });
  const policy = data?.ticketsPolicy;
  if (policy) return <Entry key={policy.version} policy={policy} projectId={projectId} reload={refetch} />;
  if (error) return <ErrorState error={error} onRetry={refetch} />;
  return data ? <EmptyState title={t('policies.notFound')} /> : <Loading kind="form" />;
}

interface Values {
  effectiveOn: Dayjs;
  reason: string;
}

const none: Faults = new Map();

function Entry({ policy, projectId, reload }: { policy: PolicyRecord; projectId: string; reload: () => unknown }) {
  const { t } = useTranslation('admin');
  const { basePath } = useSession();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const { said } = useValueWords();
  useHeldBack(true);
  const shape = useMemo(() => shapeOf(policy.form), [policy.form]);
  const begin = JSON.parse(policy.next?.value ?? policy.value) as unknown;
  const [value, setValue] = useState<unknown>(begin);
  const [faults, setFaults] = useState(none);
  const [form] = Form.useForm<Values>();
  const [preview, look] = usePreview();
  const [enter, state] = useCommand(SetPolicy, { form, reload, ...useChangeWords(shape) });
  const isDefault = JSON.stringify(value) === policy.defaultValue;
  const written = isDefault ? null : JSON.stringify(value);
  const day = Form.useWatch('effectiveOn', form) as Dayjs | undefined;
  const thought = thoughtOf(policy.key, projectId, written, day);
  const isSeen = preview?.done && !preview.problem && sameThought(preview.of, thought);
  const mustLook = policy.allowedActions.includes('previewPolicy') && !isSeen;
  const page = `${basePath}/policies/${policy.key}`;
  const change = (given: unknown) => {
    setValue(given);
    setFaults(none);
  };
  const submit = async ({ effectiveOn, reason }: Values) => {
    if (mustLook) return look(thought);
    const about = { projectId, key: policy.key, value: written, expectedVersion: policy.version, reason };
    const outcome = await enter({ ...about, effectiveOn: effectiveOn.format('YYYY-MM-DD') });
    if (!outcome.ok) return setFaults(faultsOf(outcome.refusal));
    void message.success(t('policies.entered'));
    void navigate(page);
  };
  const shownFaults = preview?.problem ? new Map([...faults, ...problemFaults(preview.problem.fields)]) : faults;
  return (
    <>
      <PageHeader title={t('policies.enterOf', { name: said(policy) })} parent={{ label: said(policy), to: page }} />
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ effectiveOn: dayjs(), reason: '' }}
        onFinish={(values) => void submit(values)}
        className="ad-stack"
      >
        <Panel
          title={t('policies.form.value')}
          hint={t('policies.form.valueHint')}
          actions={
            <Button disabled={isDefault} onClick={() => change(JSON.parse(policy.defaultValue) as unknown)}>
              {t('policies.form.toDefault')}
            </Button>
          }
        >
          <ValueForm shape={shape} value={value} label={said(policy)} faults={shownFaults} onChange={change} />
        </Panel>
        <Panel title={t('policies.form.when')}>
          <When />
          <FormErrors state={state} />
          <Flex gap="small" wrap>
            <Button type="primary" htmlType="submit" loading={state.running || preview?.done === false}>
              {t(mustLook ? 'policies.form.preview' : 'policies.form.submit')}
            </Button>
            <Button onClick={() => void navigate(page)}>{t('policies.form.cancel')}</Button>
          </Flex>
        </Panel>
      </Form>
      {preview && sameThought(preview.of, thought) ? (
        <div className="ad-policy-preview">
          <PreviewPanel preview={preview} onRetry={() => look(thought)} />
        </div>
      ) : null}
    </>
  );
}

function When() {
  const { t } = useTranslation('admin');
  const required = useRequired();
  return (
    <div className="ad-policy-fields">
      <Form.Item
        name="effectiveOn"
        label={t('policies.form.effectiveOn')}
        extra={t('policies.form.effectiveOnHint')}
        rules={[{ required: true, message: t('policies.form.dayNeeded') }]}
      >
        <DatePicker allowClear={false} minDate={dayjs()} />
      </Form.Item>
      <Form.Item name="reason" label={t('policies.form.reason')} rules={required(t('policies.form.reason'))}>
        <Input maxLength={500} autoComplete="off" />
      </Form.Item>
    </div>
  );
}

const thoughtOf = (key: string, projectId: string, value: string | null, day: Dayjs | undefined): Thought => ({
  projectId,
  key,
  value,
  effectiveOn: (day ?? dayjs()).format('YYYY-MM-DD'),
});

const sameThought = (one: Thought, other: Thought): boolean =>
  one.value === other.value && one.effectiveOn === other.effectiveOn;

/** What the service says is wrong with the value, by the places in it. */
function faultsOf(refusal: unknown): Faults {
  const { faults = [] } = isRefusal(refusal) ? (refusal as { faults?: { path: string; message: string }[] }) : {};
  return new Map(faults.map(({ path, message }) => [path, message]));
}

const problemFaults = (fields: readonly { path: string; message: string }[]): [string, string][] =>
  fields.map(({ path, message }) => [path.replace(/^value\.?/, ''), message]);
