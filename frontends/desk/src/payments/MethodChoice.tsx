import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PaymentMethod } from '../gql/graphql.ts';

export const methods: readonly PaymentMethod[] = ['cash', 'transfer', 'card', 'wechat', 'alipay'];

export interface MethodChoiceProps {
  value?: PaymentMethod;
  onChange?: (method: PaymentMethod) => void;
}

/** How it is paid; a form field. Arrows choose, and Alt with the method's place anywhere in the form. */
export function MethodChoice({ value = 'cash', onChange }: MethodChoiceProps) {
  const { t } = useTranslation('desk');
  return (
    <Segmented<PaymentMethod>
      block
      className="desk-methods"
      aria-label={t('payments.method')}
      value={value}
      onChange={(method) => onChange?.(method)}
      options={methods.map((method) => ({ value: method, label: t(`paymentMethod.${method}`) }))}
    />
  );
}

/** The method that Alt and a digit choose; by the key's place, because Alt changes the character on some keyboards. */
export function methodOfKey(event: { altKey: boolean; code: string }): PaymentMethod | undefined {
  const place = /^(?:Digit|Numpad)([1-5])$/.exec(event.code)?.[1];
  return event.altKey && place ? methods[Number(place) - 1] : undefined;
}
