import { CommandDialog, useCommand, useRequired } from '@onedesk/web';
import { App, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRecordWords } from '../ui/useRecordWords.ts';
import type { VisitRecord } from './VisitPage.tsx';
import { CloseVisit } from './visits.graphql.ts';

export interface VisitDialogProps {
  open: boolean;
  visit: VisitRecord;
  reload: () => unknown;
  onClose: () => void;
}

/** VST-8: a visit is closed with what the customer was told. */
export function CloseVisitDialog({ open, visit, reload, onClose }: VisitDialogProps) {
  const { t } = useTranslation('desk');
  const { message } = App.useApp();
  const required = useRequired();
  const { fieldLabel, valueText } = useRecordWords();
  const [form] = Form.useForm<{ reply: string }>();
  const [close, state] = useCommand(CloseVisit, {
    form,
    reload: () => (onClose(), reload()),
    fieldLabel,
    valueText,
  });
  const submit = async ({ reply }: { reply: string }) => {
    const { ok } = await close({ id: visit.id, expectedVersion: visit.version, reply });
    if (!ok) return;
    void message.success(t('visits.close.done', { number: visit.number }));
    onClose();
  };
  return (
    <CommandDialog
      open={open}
      title={t('visits.close.title', { number: visit.number })}
      confirm={t('visits.close.confirm')}
      form={form}
      state={state}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('visits.close.body')}</p>
      <Form.Item name="reply" label={t('visits.reply')} rules={required(t('visits.reply'))}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={2000} />
      </Form.Item>
    </CommandDialog>
  );
}
