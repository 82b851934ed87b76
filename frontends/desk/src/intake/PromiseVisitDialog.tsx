import { CommandDialog, useChosen, useCommand } from '@onedesk/web';
import { App, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { InstantField } from '../ui/InstantField.tsx';
import { useRecordWords } from '../ui/useRecordWords.ts';
import type { VisitDialogProps } from './CloseVisitDialog.tsx';
import { PromiseVisit } from './visits.graphql.ts';

interface Values {
  promisedAt: string;
  words?: string;
}

/** VST-8: the customer is told until when the reply comes. */
export function PromiseVisitDialog({ open, visit, reload, onClose }: VisitDialogProps) {
  const { t } = useTranslation('desk');
  const { message } = App.useApp();
  const chosen = useChosen();
  const { fieldLabel, valueText } = useRecordWords();
  const [form] = Form.useForm<Values>();
  const [promise, state] = useCommand(PromiseVisit, {
    form,
    reload: () => (onClose(), reload()),
    fieldLabel,
    valueText,
  });
  const submit = async ({ promisedAt, words }: Values) => {
    const { ok } = await promise({
      id: visit.id,
      expectedVersion: visit.version,
      promisedAt,
      words: words?.trim() || null,
    });
    if (!ok) return;
    void message.success(t('visits.promise.done'));
    onClose();
  };
  return (
    <CommandDialog
      open={open}
      title={t('visits.promise.title')}
      confirm={t('visits.promise.confirm')}
      form={form}
      state={state}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('visits.promise.body')}</p>
      <Form.Item name="promisedAt" label={t('visits.promisedAt')} rules={chosen(t('visits.promisedAt'))}>
        <InstantField />
      </Form.Item>
      <Form.Item name="words" label={t('visits.promise.words')}>
        <Input maxLength={500} autoComplete="off" />
      </Form.Item>
    </CommandDialog>
  );
}
