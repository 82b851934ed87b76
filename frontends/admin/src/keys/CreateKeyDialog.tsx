import { CommandDialog, useChosen, useCommand, useRequired, useSession } from '@onedesk/web';
import { DatePicker, Form, Input, Radio, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { KeyAudience } from '../gql/graphql.ts';
import { AccountPicker } from '../ui/AccountPicker.tsx';
import type { HandedKey } from './KeySecret.tsx';
import { CreateApiKey } from './keys.graphql.ts';
import { endOf, longestDays } from './expiry.ts';
import { ScopeFields } from './ScopeFields.tsx';

export interface CreateKeyDialogProps {
  open: boolean;
  onClose: () => void;
  onCreated: (created: HandedKey) => void;
}

interface Values {
  name: string;
  audience: KeyAudience;
  accountId: string;
  scopes: string[];
  projectIds?: string[];
  expiresAt: Dayjs;
}

/** Makes a key; its secret comes back once. */
export function CreateKeyDialog({ open, onClose, onCreated }: CreateKeyDialogProps) {
  const { t } = useTranslation('admin');
  const [form] = Form.useForm<Values>();
  const [create, state] = useCommand(CreateApiKey, { form, refetchQueries: ['ApiKeys'] });
  const submit = async ({ projectIds, expiresAt, ...wish }: Values) => {
    const named = projectIds?.length ? projectIds : null;
    const outcome = await create({ ...wish, projectIds: named, expiresAt: endOf(expiresAt) });
    if (outcome.ok) onCreated({ ...outcome.record.key, secret: outcome.record.secret });
  };
  return (
    <CommandDialog
      open={open}
      title={t('keys.create.title')}
      confirm={t('keys.create.submit')}
      form={form}
      initialValues={{ audience: 'bi', scopes: [], expiresAt: dayjs().add(1, 'year') }}
      state={state}
      width={620}
      onSubmit={submit}
      onClose={onClose}
    >
      <Purpose />
      <ScopeFields />
      <Bounds />
    </CommandDialog>
  );
}

function Purpose() {
  const { t } = useTranslation('admin');
  const required = useRequired();
  const chosen = useChosen();
  return (
    <>
      <Form.Item name="name" label={t('keys.name')} rules={required(t('keys.name'))} extra={t('keys.create.nameHint')}>
        <Input maxLength={80} autoComplete="off" />
      </Form.Item>
      <Form.Item name="audience" label={t('keys.audience')}>
        <Radio.Group
          options={(['bi', 'partner'] as const).map((value) => ({
            value,
            label: `${t(`value.audience.${value}`)} · ${t(`keys.audienceAbout.${value}`)}`,
          }))}
        />
      </Form.Item>
      <Form.Item
        name="accountId"
        label={t('keys.owner')}
        rules={chosen(t('keys.owner'))}
        extra={t('keys.create.ownerHint')}
      >
        <AccountPicker activeOnly placeholder={t('keys.create.chooseOwner')} />
      </Form.Item>
    </>
  );
}

function Bounds() {
  const { t } = useTranslation('admin');
  const { projects } = useSession();
  const chosen = useChosen();
  return (
    <>
      <Form.Item name="projectIds" label={t('keys.projects')} extra={t('keys.create.projectsHint')}>
        <Select
          mode="multiple"
          optionFilterProp="label"
          placeholder={t('keys.allProjects')}
          options={projects.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item
        name="expiresAt"
        label={t('keys.expires')}
        rules={chosen(t('keys.expires'))}
        extra={t('keys.create.expiresHint')}
      >
        <ExpiryPicker />
      </Form.Item>
    </>
  );
}

/** The last day on which a key counts: today to 400 days from now. */
export function ExpiryPicker(props: { id?: string; value?: Dayjs | null; onChange?: (day: Dayjs | null) => void }) {
  return (
    <DatePicker
      {...props}
      allowClear={false}
      minDate={dayjs()}
      maxDate={dayjs().add(longestDays - 1, 'day')}
      onChange={(day) => props.onChange?.(day)}
    />
  );
}
