import { CommandDialog, useCommand, useRequired } from '@onedesk/web';
import { App, Button, Form, Input, Radio } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiKeyFieldsFragment } from '../gql/graphql.ts';
import { useRecordWords } from '../ui/useRecordWords.ts';
import { ExpiryPicker } from './CreateKeyDialog.tsx';
import { endOf } from './expiry.ts';
import { type HandedKey, KeySecret } from './KeySecret.tsx';
import { RenewApiKey, RevokeApiKey } from './keys.graphql.ts';

interface ActionProps {
  apiKey: ApiKeyFieldsFragment;
  reload: () => unknown;
}

/** What the service lets this reader do with the key now. */
export function KeyActions(props: ActionProps) {
  const may = (action: string) => props.apiKey.allowedActions.includes(action);
  return (
    <>
      {may('revokeApiKey') ? <Revoke {...props} /> : null}
      {may('renewApiKey') ? <Renew {...props} /> : null}
    </>
  );
}

function Revoke({ apiKey, reload }: ActionProps) {
  const { t } = useTranslation('admin');
  const { message } = App.useApp();
  const required = useRequired();
  const { fieldLabel, valueText } = useRecordWords();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<{ reason: string }>();
  const [revoke, state] = useCommand(RevokeApiKey, { form, fieldLabel, valueText, reload });
  const submit = async ({ reason }: { reason: string }) => {
    const outcome = await revoke({ id: apiKey.id, expectedVersion: apiKey.version, reason });
    if (!outcome.ok) return;
    void message.success(t('keys.revoke.done'));
    setOpen(false);
  };
  return (
    <>
      <Button danger onClick={() => setOpen(true)}>
        {t('keys.revoke.action')}
      </Button>
      <CommandDialog
        open={open}
        title={t('keys.revoke.title')}
        confirm={t('keys.revoke.submit')}
        danger
        form={form}
        state={state}
        onSubmit={submit}
        onClose={() => setOpen(false)}
      >
        <p>{t('keys.revoke.text', { name: apiKey.name })}</p>
        <Form.Item name="reason" label={t('keys.revoke.reason')} rules={required(t('keys.revoke.reason'))}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
      </CommandDialog>
    </>
  );
}

interface RenewValues {
  overlapHours: number;
  expiresAt: Dayjs;
}

const overlaps = [0, 24, 72, 168] as const;

function Renew({ apiKey, reload }: ActionProps) {
  const { t } = useTranslation('admin');
  const { fieldLabel, valueText } = useRecordWords();
  const [open, setOpen] = useState(false);
  const [handed, setHanded] = useState<HandedKey | null>(null);
  const [form] = Form.useForm<RenewValues>();
  const [renew, state] = useCommand(RenewApiKey, { form, fieldLabel, valueText, reload });
  const submit = async ({ overlapHours, expiresAt }: RenewValues) => {
    const { id, version: expectedVersion } = apiKey;
    const outcome = await renew({ id, expectedVersion, overlapHours, expiresAt: endOf(expiresAt) });
    if (!outcome.ok) return;
    setOpen(false);
    setHanded({ ...outcome.record.key, secret: outcome.record.secret });
  };
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('keys.renew.action')}
      </Button>
      <CommandDialog
        open={open}
        title={t('keys.renew.title')}
        confirm={t('keys.renew.submit')}
        form={form}
        initialValues={{ overlapHours: 24, expiresAt: dayjs().add(1, 'year') }}
        state={state}
        onSubmit={submit}
        onClose={() => setOpen(false)}
      >
        <p>{t('keys.renew.text')}</p>
        <Form.Item name="overlapHours" label={t('keys.renew.overlap')}>
          <Radio.Group options={overlaps.map((value) => ({ value, label: t(`keys.renew.overlaps.h${value}`) }))} />
        </Form.Item>
        <Form.Item name="expiresAt" label={t('keys.expires')} extra={t('keys.create.expiresHint')}>
          <ExpiryPicker />
        </Form.Item>
      </CommandDialog>
      <KeySecret handed={handed} onClose={() => setHanded(null)} />
    </>
  );
}
