import { useApolloClient } from '@apollo/client/react';
import { CommandDialog, type CommandState, problemOf, useCommand, useRequired, useSession } from '@onedesk/web';
import { Alert, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { LookAtAppQuery } from '../gql/graphql.ts';
import { LookAtApp, RegisterAppVersion } from './apps.graphql.ts';
import { FoundAppFacts } from './FoundAppFacts.tsx';

interface Values {
  address: string;
  manifest?: string;
}
type Fault = LookAtAppQuery['lookAtApp']['faults'][number];
export type FoundApp = NonNullable<LookAtAppQuery['lookAtApp']['found']>;

/** Registers a version of an app: first what is at an address, then that it shall be kept. */
export function RegisterAppDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('admin');
  const { basePath } = useSession();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const look = useLook();
  const [register, registering] = useCommand(RegisterAppVersion, { form, refetchQueries: ['RegisteredApps'] });
  const [refused, setRefused] = useState<Fault[]>([]);
  const close = () => {
    look.forget();
    setRefused([]);
    onClose();
  };
  const submit = async ({ address, manifest }: Values) => {
    setRefused([]);
    if (!look.found) return look.at(address, manifest || null);
    const outcome = await register({ address, manifest: manifest || null, fingerprint: look.found.fingerprint });
    if (outcome.ok) {
      close();
      return navigate(`${basePath}/apps/${outcome.record.id}`);
    }
    if (outcome.refusal && 'faults' in outcome.refusal) setRefused(outcome.refusal.faults);
    return look.forget();
  };
  const state: CommandState = look.running ? { ...registering, running: true } : registering;
  const faults = [...look.faults, ...refused];
  return (
    <CommandDialog
      open={open}
      title={t('apps.find.title')}
      confirm={look.found ? t('apps.find.confirm') : t('apps.find.look')}
      form={form}
      state={look.problem ? { ...state, problem: look.problem } : state}
      onSubmit={submit}
      onClose={close}
      {...(faults.length > 0 ? { refusal: <Faults faults={faults} /> } : {})}
      width={640}
    >
      <AddressFields hidden={look.found !== null} />
      {look.running ? <output>{t('apps.find.looking')}</output> : null}
      {look.found ? <FoundAppFacts found={look.found} onOther={look.forget} /> : null}
    </CommandDialog>
  );
}

/** Looks at an address; what was found stays until something else is looked for. */
function useLook() {
  const client = useApolloClient();
  const nothing = { found: null as FoundApp | null, faults: [] as Fault[], problem: null as Problem | null };
  const [state, setState] = useState({ ...nothing, running: false });
  const at = async (address: string, manifest: string | null) => {
    setState({ ...nothing, running: true });
    try {
      const variables = { address, manifest };
      const { data } = await client.query({ query: LookAtApp, variables, fetchPolicy: 'no-cache' });
      const { found = null, faults = [] } = data?.lookAtApp ?? {};
      setState({ ...nothing, found, faults, running: false });
    } catch (error) {
      setState({ ...nothing, problem: problemOf(error), running: false });
    }
  };
  return { ...state, at, forget: () => setState({ ...nothing, running: false }) };
}
type Problem = ReturnType<typeof problemOf>;

function AddressFields({ hidden }: { hidden: boolean }) {
  const { t } = useTranslation('admin');
  const required = useRequired();
  return (
    <div hidden={hidden}>
      <Form.Item
        name="address"
        label={t('apps.find.address')}
        rules={required(t('apps.find.address'))}
        extra={t('apps.find.addressHint')}
      >
        <Input type="url" inputMode="url" autoComplete="off" spellCheck={false} maxLength={500} />
      </Form.Item>
      <Form.Item name="manifest" label={t('apps.find.manifest')} extra={t('apps.find.manifestHint')}>
        <Input.TextArea rows={3} spellCheck={false} autoComplete="off" />
      </Form.Item>
    </div>
  );
}

function Faults({ faults }: { faults: readonly Fault[] }) {
  const { t } = useTranslation('admin');
  const list = (
    <ul>
      {faults.map(({ code, subject, message }) => (
        <li key={`${code} ${subject}`}>{message}</li>
      ))}
    </ul>
  );
  return <Alert role="alert" type="error" showIcon title={t('apps.find.faults')} description={list} />;
}
