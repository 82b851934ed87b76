import { useQuery } from '@apollo/client/react';
import { CommandDialog, useChosen, useCommand, useFormats } from '@onedesk/web';
import { App, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { CivilDateField, today } from '../ui/CivilDateField.tsx';
import { amountIn, MoneyInput, useAmountRule } from '../ui/MoneyInput.tsx';
import { MonthField } from '../ui/MonthField.tsx';
import { FeeItems, RaiseCharge } from './accounts.graphql.ts';

interface Values {
  feeItemId: string;
  month: string;
  amount: string;
  dueOn?: string | null;
  remark?: string;
}

export interface RaiseChargeDialogProps {
  open: boolean;
  unit: { id: string; code: string };
  projectId: string;
  /** Who is to pay; without it the service finds out who is liable. */
  partyId?: string | undefined;
  onRaised?: () => unknown;
  onClose: () => void;
}

/** FEE-1: one charge by hand. */
export function RaiseChargeDialog({ open, unit, projectId, partyId, onRaised, onClose }: RaiseChargeDialogProps) {
  const { t } = useTranslation('desk');
  const { message } = App.useApp();
  const formats = useFormats();
  const amountRule = useAmountRule();
  const chosen = useChosen();
  const [form] = Form.useForm<Values>();
  const [raise, state] = useCommand(RaiseCharge, { form });
  const submit = async ({ dueOn, remark, amount, ...values }: Values) => {
    const outcome = await raise({
      unitId: unit.id,
      ...(partyId ? { partyId } : {}),
      ...values,
      amount: amountIn(amount),
      ...(dueOn ? { dueOn } : {}),
      ...(remark?.trim() ? { remark } : {}),
    });
    if (!outcome.ok) return;
    void message.success(t('accounts.raise.done', { amount: formats.money(outcome.record.amount) }));
    onClose();
    await onRaised?.();
  };
  return (
    <CommandDialog
      open={open}
      title={t('accounts.raise.title', { code: unit.code })}
      confirm={t('accounts.raise.confirm')}
      form={form}
      initialValues={{ month: today().slice(0, 7) }}
      state={state}
      onSubmit={submit}
      onClose={onClose}
    >
      <FeeItemField projectId={projectId} />
      <div className="desk-form-grid">
        <Form.Item name="month" label={t('accounts.month')} rules={chosen(t('accounts.month'))}>
          <MonthField />
        </Form.Item>
        <Form.Item
          name="amount"
          label={t('accounts.amount')}
          rules={amountRule(t('accounts.amount'))}
          validateTrigger="onBlur"
        >
          <MoneyInput />
        </Form.Item>
        <Form.Item name="dueOn" label={t('accounts.raise.dueOn')} extra={t('accounts.raise.dueOnHint')}>
          <CivilDateField />
        </Form.Item>
        <Form.Item name="remark" label={t('accounts.raise.remark')}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
      </div>
    </CommandDialog>
  );
}

function FeeItemField({ projectId }: { projectId: string }) {
  const { t } = useTranslation('desk');
  const chosen = useChosen();
  const { data, loading } = useQuery(FeeItems, { variables: { projectId } });
  const items = (data?.feeItems ?? []).filter((item) => !item.withdrawn);
  return (
    <Form.Item name="feeItemId" label={t('accounts.item')} rules={chosen(t('accounts.item'))}>
      <Select
        loading={loading}
        notFoundContent={t('accounts.raise.noItems')}
        showSearch={{ optionFilterProp: 'label' }}
        options={items.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Form.Item>
  );
}
