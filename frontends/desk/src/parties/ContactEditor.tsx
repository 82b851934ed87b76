import { FormErrors, useCommand, useHeldBack, useRequired } from '@onedesk/web';
import { App, Button, Flex, Form, Input, type InputRef } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactFieldsFragment } from '../gql/graphql.ts';
import { useRecordWords } from '../ui/useRecordWords.ts';
import { CorrectContact } from './parties.graphql.ts';

export interface ContactEditorProps {
  contact: ContactFieldsFragment;
  reload: () => unknown;
  onDone: () => void;
}
interface Values {
  value: string;
  label?: string;
}

/** Corrects a contact where it stands: type, Enter, done; Escape leaves it as it was. */
export function ContactEditor({ contact, reload, onDone }: ContactEditorProps) {
  const { t } = useTranslation('desk');
  const { message } = App.useApp();
  const required = useRequired();
  useHeldBack(true);
  const { fieldLabel, valueText } = useRecordWords();
  const [form] = Form.useForm<Values>();
  const [correct, state] = useCommand(CorrectContact, {
    form,
    reload: () => (onDone(), reload()),
    fieldLabel,
    valueText,
  });
  const input = useRef<InputRef>(null);
  useEffect(() => input.current?.focus({ cursor: 'end' }), []);
  // A masked number cannot be edited, only typed anew.
  const before = contact.masked ? '' : (contact.value ?? '');
  const submit = async ({ value, label }: Values) => {
    const { ok } = await correct({
      id: contact.id,
      expectedVersion: contact.version,
      value: value.trim(),
      label: label?.trim() ?? '',
    });
    if (!ok) return;
    void message.success(t('parties.contact.corrected'));
    onDone();
  };
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ value: before, label: contact.label ?? '' }}
      onFinish={(values) => void submit(values)}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
      className="desk-inline-form"
      aria-label={t('parties.contact.correctTitle')}
    >
      <FormErrors state={state} />
      <Flex gap="small" wrap align="start">
        <Form.Item
          name="value"
          label={t('parties.contact.value')}
          rules={required(t('parties.contact.value'))}
          {...(contact.masked ? { extra: t('parties.contact.maskedNote') } : {})}
        >
          <Input ref={input} inputMode={contact.kind === 'mobile' || contact.kind === 'landline' ? 'tel' : 'text'} />
        </Form.Item>
        <Form.Item name="label" label={t('parties.contact.label')}>
          <Input placeholder={t('parties.contact.labelPlaceholder')} maxLength={50} />
        </Form.Item>
        <Flex gap="small" className="desk-inline-buttons">
          <Button type="primary" htmlType="submit" loading={state.running}>
            {t('common.save')}
          </Button>
          <Button onClick={onDone}>{t('common.cancel')}</Button>
        </Flex>
      </Flex>
    </Form>
  );
}
