import { CommandDialog, useCommand, useRequired } from '@onedesk/web';
import { App, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ReceiptFieldsFragment } from '../gql/graphql.ts';
import { useRecordWords } from '../ui/useRecordWords.ts';
import { VoidReceipt } from './receipts.graphql.ts';

export interface VoidReceiptDialogProps {
  open: boolean;
  receipt: ReceiptFieldsFragment;
  reload: () => unknown;
  onClose: () => void;
}

/** FEE-3: a void needs a reason and a second person; the service says who may not. */
export function VoidReceiptDialog({ open, receipt, reload, onClose }: VoidReceiptDialogProps) {
  const { t } = useTranslation('desk');
  const { message } = App.useApp();
  const required = useRequired();
  const { fieldLabel, valueText } = useRecordWords();
  const [form] = Form.useForm<{ reason: string }>();
  const [voidReceipt, state] = useCommand(VoidReceipt, {
    form,
    reload: () => (onClose(), reload()),
    fieldLabel,
    valueText,
  });
  const submit = async ({ reason }: { reason: string }) => {
    const { ok } = await voidReceipt({ id: receipt.id, expectedVersion: receipt.version, reason });
    if (!ok) return;
    void message.success(t('receipts.void.done', { number: receipt.number }));
    onClose();
  };
  return (
    <CommandDialog
      open={open}
      title={t('receipts.void.title', { number: receipt.number })}
      confirm={t('receipts.void.confirm')}
      danger
      form={form}
      state={state}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('receipts.void.body')}</p>
      <Form.Item name="reason" label={t('receipts.void.reason')} rules={required(t('receipts.void.reason'))}>
        <Input maxLength={200} autoComplete="off" placeholder={t('receipts.void.reasonPlaceholder')} />
      </Form.Item>
    </CommandDialog>
  );
}
