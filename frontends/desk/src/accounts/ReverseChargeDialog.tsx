import { CommandDialog, useCommand, useFormats, useRequired } from '@onedesk/web';
import { App, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ChargeFieldsFragment } from '../gql/graphql.ts';
import { ReverseCharge } from './accounts.graphql.ts';

export interface ReverseChargeDialogProps {
  /** The charge to reverse; null while the dialog is closed. */
  charge: ChargeFieldsFragment | null;
  onClose: () => void;
}

/** LED-1: a charge raised by mistake is reversed by another entry, with a reason. */
export function ReverseChargeDialog({ charge, onClose }: ReverseChargeDialogProps) {
  const { t } = useTranslation('desk');
  const { message } = App.useApp();
  const formats = useFormats();
  const required = useRequired();
  const [form] = Form.useForm<{ reason: string }>();
  const [reverse, state] = useCommand(ReverseCharge, { form });
  const submit = async ({ reason }: { reason: string }) => {
    if (!charge) return;
    const { ok } = await reverse({ id: charge.id, reason });
    if (!ok) return;
    void message.success(t('accounts.reverse.done'));
    onClose();
  };
  const title = charge
    ? t('accounts.reverse.title', {
        item: charge.feeItem.name,
        month: charge.month,
        amount: formats.money(charge.amount),
      })
    : '';
  return (
    <CommandDialog
      open={charge !== null}
      title={title}
      confirm={t('accounts.reverse.confirm')}
      danger
      form={form}
      state={state}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('accounts.reverse.body')}</p>
      <Form.Item name="reason" label={t('accounts.reverse.reason')} rules={required(t('accounts.reverse.reason'))}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
    </CommandDialog>
  );
}
