import { CommandDialog, useCommand, useRequired } from '@onedesk/web';
import { App, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AttachmentFieldsFragment } from '../gql/graphql.ts';
import { useRecordWords } from '../ui/useRecordWords.ts';
import { WithdrawAttachment } from './attachments.graphql.ts';

export interface WithdrawDialogProps {
  open: boolean;
  file: AttachmentFieldsFragment;
  reload: () => unknown;
  onClose: () => void;
}

/** Withdrawing a file needs a reason; that it was there stays. */
export function WithdrawDialog({ open, file, reload, onClose }: WithdrawDialogProps) {
  const { t } = useTranslation('desk');
  const { message } = App.useApp();
  const required = useRequired();
  const { fieldLabel, valueText } = useRecordWords();
  const [form] = Form.useForm<{ reason: string }>();
  const [withdraw, state] = useCommand(WithdrawAttachment, {
    form,
    reload: () => (onClose(), reload()),
    fieldLabel,
    valueText,
  });
  const { id, name, version } = file;
  const submit = async ({ reason }: { reason: string }) => {
    const { ok } = await withdraw({ id, expectedVersion: version, reason });
    if (!ok) return;
    void message.success(t('attachments.withdraw.done', { name }));
    onClose();
  };
  return (
    <CommandDialog
      open={open}
      title={t('attachments.withdraw.title')}
      confirm={t('attachments.withdraw.confirm')}
      danger
      form={form}
      state={state}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('attachments.withdraw.body', { name })}</p>
      <Form.Item
        name="reason"
        label={t('attachments.withdraw.reason')}
        rules={required(t('attachments.withdraw.reason'))}
      >
        <Input maxLength={500} autoComplete="off" placeholder={t('attachments.withdraw.reasonPlaceholder')} />
      </Form.Item>
    </CommandDialog>
  );
}
