import { FormErrors, useFormats, useRequired } from '@onedesk/web';
import { Alert, Button, Form, type FormRule, Input, type InputRef } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountDueFragment } from '../gql/graphql.ts';
import { PartyPicker } from '../parties/index.ts';
import { amountOf, fenOf } from '../ui/amount.ts';
import { CivilDateField, today } from '../ui/CivilDateField.tsx';
import { MoneyInput, useAmountRule } from '../ui/MoneyInput.tsx';
import { changeOf, effectOf } from './allocation.ts';
import { DueCharges } from './DueCharges.tsx';
import { FocusedButton } from './FocusedButton.tsx';
import { MethodChoice, methodOfKey } from './MethodChoice.tsx';
import { type Paid, payableOf, type PaymentValues, proposalOf, usePayment } from './usePayment.ts';

export interface PaymentFormProps {
  account: AccountDueFragment;
  onPaid: (paid: Paid) => void;
}

/**
 * FEE-3: takes one payment. The amount stands there selected with all that is owed; Enter takes it, Alt+1…5 choose how
 * it is paid. What would become credit is said before.
 */
export function PaymentForm({ account, onPaid }: PaymentFormProps) {
  const { t } = useTranslation('desk');
  const amountRule = useAmountRule();
  const { form, state, submit, chosen, choose, unsettled } = usePayment(account, onPaid);
  const amountField = useFocusedAmount();
  const onKeyDown = (event: KeyboardEvent) => {
    const method = unsettled ? undefined : methodOfKey(event);
    if (!method) return;
    event.preventDefault();
    form.setFieldValue('method', method);
  };
  return (
    // Keys of the whole form; each field works without them too.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div onKeyDown={onKeyDown}>
      <Form<PaymentValues>
        form={form}
        layout="vertical"
        requiredMark={false}
        scrollToFirstError={{ focus: true }}
        initialValues={{ amount: proposalOf(account), method: 'cash', receivedOn: today() }}
        disabled={unsettled}
        onFinish={(values) => void submit(values)}
      >
        <DueCharges account={account} chosen={chosen} onChoose={choose} disabled={unsettled} />
        <div className="desk-form-grid desk-pay-grid desk-spaced">
          <Form.Item
            name="amount"
            label={t('payments.amount')}
            rules={amountRule(t('payments.amount'))}
            validateTrigger="onSubmit"
          >
            <MoneyInput ref={amountField} size="large" />
          </Form.Item>
          <MethodField />
          <Form.Item
            name="method"
            label={t('payments.method')}
            extra={<span className="desk-keys">{t('payments.methodHint')}</span>}
            className="desk-form-full"
          >
            <MethodChoice />
          </Form.Item>
          <MoreFields account={account} />
        </div>
        {unsettled ? (
          <Alert
            role="alert"
            type="warning"
            showIcon
            className="od-form-errors"
            title={t('payments.unsettled')}
            description={t('payments.unsettledHint')}
          />
        ) : (
          <FormErrors state={state} />
        )}
        <div className="desk-take">
          <Effect arrears={account.arrears} payable={payableOf(account, chosen)} />
          <TakeButton running={state.running} unsettled={unsettled} />
        </div>
      </Form>
    </div>
  );
}

/** The amount has the focus as soon as the form is there. After the page's own heading, which takes it on navigation. */
function useFocusedAmount() {
  const field = useRef<InputRef>(null);
  useEffect(() => {
    const timer = setTimeout(() => field.current?.focus({ cursor: 'all' }));
    return () => clearTimeout(timer);
  }, []);
  return field;
}

/** What only one method needs: a transfer its reference, cash the change. */
function MethodField() {
  const { t } = useTranslation('desk');
  const required = useRequired();
  const amountRule = useAmountRule();
  const enough = useEnough();
  const method = (Form.useWatch('method') as PaymentValues['method'] | undefined) ?? 'cash';
  if (method === 'transfer') {
    return (
      <Form.Item
        name="reference"
        label={t('payments.reference')}
        extra={t('payments.referenceHint')}
        rules={required(t('payments.reference'))}
      >
        <Input size="large" autoComplete="off" maxLength={60} />
      </Form.Item>
    );
  }
  if (method !== 'cash') return null;
  return (
    <Form.Item
      name="tendered"
      label={t('payments.tendered')}
      extra={<Change />}
      dependencies={['amount']}
      rules={[...amountRule(t('payments.tendered'), { optional: true }), enough]}
      validateTrigger="onSubmit"
    >
      <MoneyInput size="large" placeholder={t('payments.tenderedHint')} />
    </Form.Item>
  );
}

/** Today and by whoever the account is of, unless somebody says otherwise. */
function MoreFields({ account }: { account: AccountDueFragment }) {
  const { t } = useTranslation('desk');
  const [dated, setDated] = useState(false);
  if (dated) {
    return (
      <>
        <Form.Item name="receivedOn" label={t('payments.receivedOn')}>
          <CivilDateField />
        </Form.Item>
        <Form.Item name="payer" label={t('payments.payer')} extra={t('payments.payerHint')} className="desk-form-full">
          <PartyPicker
            projectId={account.projectId}
            label={t('payments.payer')}
            {...(account.party ? { except: account.party.id } : {})}
          />
        </Form.Item>
      </>
    );
  }
  return (
    <div className="desk-form-more">
      <Button type="link" size="small" onClick={() => setDated(true)}>
        {t('payments.more')}
      </Button>
    </div>
  );
}

/** Cash that does not reach is not taken. */
function useEnough(): FormRule {
  const { t } = useTranslation('desk');
  const formats = useFormats();
  return ({ getFieldValue }) => ({
    validator: (_, typed = '') => {
      const rest = changeBetween(String(typed), String(getFieldValue('amount') ?? ''));
      if (!rest || 'change' in rest) return Promise.resolve();
      return Promise.reject(new Error(t('payments.short', { amount: formats.money(rest.short) })));
    },
  });
}

function Change() {
  const { t } = useTranslation('desk');
  const formats = useFormats();
  const tendered = (Form.useWatch('tendered') as string | undefined) ?? '';
  const amount = (Form.useWatch('amount') as string | undefined) ?? '';
  const rest = changeBetween(tendered, amount);
  if (!rest) return null;
  return (
    <output className={'change' in rest ? 'desk-change' : 'desk-change desk-short'}>
      {'change' in rest
        ? t('payments.change', { amount: formats.money(rest.change) })
        : t('payments.short', { amount: formats.money(rest.short) })}
    </output>
  );
}

function changeBetween(tendered: string, amount: string) {
  const given = amountOf(tendered);
  const taken = amountOf(amount);
  return 'amount' in given && 'amount' in taken ? changeOf(given.amount, taken.amount) : null;
}

interface EffectProps {
  arrears: string;
  /** The part of them that the payment is for. */
  payable: string;
}

/** What the amount would do, in words, as it is typed. */
function Effect({ arrears, payable }: EffectProps) {
  const { t } = useTranslation('desk');
  const formats = useFormats();
  const read = amountOf((Form.useWatch('amount') as string | undefined) ?? '');
  if (!('amount' in read)) return <output className="desk-effect" />;
  const { credit, left } = effectOf(arrears, payable, read.amount);
  const tooMuch = fenOf(credit) > 0n;
  const owing = fenOf(left) > 0n;
  const creditWords = fenOf(payable) > 0n ? 'payments.surplus' : 'payments.allPrepaid';
  return (
    <output className="desk-effect">
      {tooMuch ? <span className="desk-effect-credit">{t(creditWords, { amount: formats.money(credit) })}</span> : null}
      {owing ? <span>{t('payments.left', { amount: formats.money(left) })}</span> : null}
      {tooMuch || owing ? null : <span>{t('payments.exact')}</span>}
    </output>
  );
}

function TakeButton({ running, unsettled }: { running: boolean; unsettled: boolean }) {
  const { t } = useTranslation('desk');
  const formats = useFormats();
  const read = amountOf((Form.useWatch('amount') as string | undefined) ?? '');
  const words = 'amount' in read ? t('payments.take', { amount: formats.money(read.amount) }) : t('payments.takePlain');
  if (unsettled) {
    return (
      <FocusedButton type="primary" size="large" htmlType="submit" loading={running} disabled={false}>
        {t('payments.again')}
      </FocusedButton>
    );
  }
  return (
    <Button type="primary" size="large" htmlType="submit" loading={running}>
      {words}
    </Button>
  );
}
