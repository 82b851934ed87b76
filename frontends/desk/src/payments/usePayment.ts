import { isUnsettled, useCommand } from '@onedesk/web';
import { Form } from 'antd';
import { useRef, useState } from 'react';
import type { AccountDueFragment, PaymentMethod, ReceiptFieldsFragment } from '../gql/graphql.ts';
import { fenOf, sumOf } from '../ui/amount.ts';
import { amountIn } from '../ui/MoneyInput.tsx';
import { useOnChange } from '../ui/useOnChange.ts';
import { changeOf } from './allocation.ts';
import { TakePayment } from './payments.graphql.ts';

export interface PaymentValues {
  amount: string;
  method: PaymentMethod;
  reference?: string;
  tendered?: string;
  receivedOn?: string | null;
  /** Who pays, when it is not the account's party. */
  payer?: { id: string } | null;
}
/** A payment that was taken. */
export interface Paid {
  receipt: ReceiptFieldsFragment;
  /** What is given back of the cash, when somebody filled in what was handed over. */
  change: string | null;
}

/**
 * The payment form of one account. One payment per form: a second Enter while the first is under way, or after it, does
 * nothing; a payment whose outcome is unknown is sent again as it was, so that it can not be taken twice. LED-3
 */
export function usePayment(account: AccountDueFragment, onPaid: (paid: Paid) => void) {
  const [form] = Form.useForm<PaymentValues>();
  const [chosen, setChosen] = useState<string[]>([]);
  const [take, state] = useCommand(TakePayment, { form });
  const taking = useRef(false);
  const propose = (ids: readonly string[], from = account) => form.setFieldValue('amount', proposalOf(from, ids));
  const unsettled = state.problem !== null && isUnsettled(state.problem);
  // Another desk took or raised something: the proposal follows, what a person typed stays. Not while the outcome of our
  // own payment is unknown: it may be the very thing that changed the account, and is sent again only as it was.
  useOnChange(account.version, () => {
    if (taking.current || unsettled) return;
    const open = new Set(account.charges.edges.map(({ node }) => node.id));
    const still = chosen.filter((id) => open.has(id));
    setChosen(still);
    if (!form.isFieldTouched('amount')) propose(still);
  });
  const submit = async ({ amount, method, reference, tendered, receivedOn, payer }: PaymentValues) => {
    if (taking.current) return;
    taking.current = true;
    const outcome = await take({
      accountId: account.id,
      amount: amountIn(amount),
      method,
      ...(method === 'transfer' && reference ? { reference: reference.trim() } : {}),
      ...(receivedOn ? { receivedOn } : {}),
      ...(payer ? { payerId: payer.id } : {}),
      ...(chosen.length > 0 ? { chargeIds: chosen } : {}),
    });
    if (!outcome.ok) {
      taking.current = false;
      return;
    }
    const back = method === 'cash' && tendered ? changeOf(amountIn(tendered), amountIn(amount)) : null;
    onPaid({ receipt: outcome.record, change: back && 'change' in back ? back.change : null });
  };
  return {
    form,
    state,
    submit,
    chosen,
    choose: (ids: string[]) => {
      setChosen(ids);
      propose(ids);
    },
    /** Whether the last try may have been carried out: then nothing but the same may be sent. */
    unsettled,
  };
}

/** What the payment is for: the charges that the payer chose, otherwise all that is owed. In yuan. */
export function payableOf(account: AccountDueFragment, chosen: readonly string[]): string {
  const open = account.charges.edges.filter(({ node }) => chosen.includes(node.id)).map(({ node }) => node.open);
  return open.length > 0 ? sumOf(open) : account.arrears;
}

/** What the form proposes: all of it; nothing where nothing is owed. */
export function proposalOf(account: AccountDueFragment, chosen: readonly string[] = []): string {
  const amount = payableOf(account, chosen);
  return fenOf(amount) > 0n ? amount : '';
}
