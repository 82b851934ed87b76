import { CommandDialog, useChosen, useCommand } from '@onedesk/web';
import { App, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { ColleaguePicker } from '../colleagues/index.ts';
import { useRecordWords } from '../ui/useRecordWords.ts';
import type { VisitDialogProps } from './CloseVisitDialog.tsx';
import { HandOverVisit } from './visits.graphql.ts';

interface Values {
  toId: { id: string; name: string };
  words?: string;
}

/** VST-4: somebody else follows it up from now on. */
export function HandOverVisitDialog({ open, visit, reload, onClose }: VisitDialogProps) {
  const { t } = useTranslation('desk');
  const { message } = App.useApp();
  const chosen = useChosen();
  const { fieldLabel, valueText } = useRecordWords();
  const [form] = Form.useForm<Values>();
  const [handOver, state] = useCommand(HandOverVisit, {
    form,
    reload: () => (onClose(), reload()),
    fieldLabel,
    valueText,
  });
  const submit = async ({ toId, words }: Values) => {
    const outcome = await handOver({
      id: visit.id,
      expectedVersion: visit.version,
      toId: toId.id,
      words: words?.trim() || null,
    });
    if (!outcome.ok) return;
    void message.success(t('visits.handOver.done', { name: outcome.record.ownerName }));
    onClose();
  };
  return (
    <CommandDialog
      open={open}
      title={t('visits.handOver.title')}
      confirm={t('visits.handOver.confirm')}
      form={form}
      state={state}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('visits.handOver.body', { name: visit.ownerName })}</p>
      <Form.Item name="toId" label={t('visits.handOver.to')} rules={chosen(t('visits.handOver.to'))}>
        <ColleaguePicker projectId={visit.projectId} except={visit.ownerId} label={t('visits.handOver.to')} />
      </Form.Item>
      <Form.Item name="words" label={t('visits.handOver.words')}>
        <Input maxLength={500} autoComplete="off" />
      </Form.Item>
    </CommandDialog>
  );
}
