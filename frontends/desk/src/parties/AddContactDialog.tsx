import { CommandDialog, useCommand, useRequired } from '@onedesk/web';
import { App, Form, Input, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ContactKind } from '../gql/graphql.ts';
import { kindOf } from './phones.ts';
import { AddContact, PartyById } from './parties.graphql.ts';

interface Values {
  value: string;
  kind: ContactKind;
  label?: string;
}
const kinds: ContactKind[] = ['mobile', 'landline', 'email', 'other'];

/** Adds a number or an address to a party. */
export function AddContactDialog({ open, partyId, onClose }: { open: boolean; partyId: string; onClose: () => void }) {
  const { t } = useTranslation('desk');
  const { message } = App.useApp();
  const required = useRequired();
  const [form] = Form.useForm<Values>();
  const [add, state] = useCommand(AddContact, { form, refetchQueries: [PartyById] });
  const submit = async ({ value, kind, label }: Values) => {
    const { ok } = await add({ partyId, kind, value: value.trim(), ...(label?.trim() ? { label: label.trim() } : {}) });
    if (!ok) return;
    void message.success(t('parties.contact.added'));
    onClose();
  };
  return (
    <CommandDialog
      open={open}
      title={t('parties.contact.addTitle')}
      confirm={t('common.add')}
      form={form}
      initialValues={{ kind: 'mobile' }}
      state={state}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item name="value" label={t('parties.contact.value')} rules={required(t('parties.contact.value'))}>
        <Input
          onChange={({ target }) => form.isFieldTouched('kind') || form.setFieldValue('kind', kindOf(target.value))}
        />
      </Form.Item>
      <Form.Item name="kind" label={t('parties.contact.kind')}>
        <Segmented
          aria-label={t('parties.contact.kind')}
          options={kinds.map((kind) => ({ value: kind, label: t(`contactKind.${kind}`) }))}
        />
      </Form.Item>
      <Form.Item name="label" label={t('parties.contact.label')}>
        <Input placeholder={t('parties.contact.labelPlaceholder')} maxLength={50} />
      </Form.Item>
    </CommandDialog>
  );
}
