import { type FormRule, Input, type InputRef } from 'antd';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { amountOf } from './amount.ts';

export interface MoneyInputProps {
  id?: string;
  ref?: Ref<InputRef>;
  value?: string;
  onChange?: (typed: string) => void;
  size?: 'large' | 'middle';
  placeholder?: string;
}

/** An amount in a form, written as people write it. On leaving it, what was understood stands there. */
export function MoneyInput({ onChange, value = '', ...rest }: MoneyInputProps) {
  const settle = () => {
    const read = amountOf(value);
    if ('amount' in read && read.amount !== value) onChange?.(read.amount);
  };
  return (
    <Input
      {...rest}
      value={value}
      prefix="¥"
      className="od-number"
      inputMode="decimal"
      autoComplete="off"
      maxLength={40}
      onChange={(event) => onChange?.(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={settle}
    />
  );
}

/** The rule of a field that holds an amount above zero; says in words what is wrong with it. */
export function useAmountRule(): (field: string, options?: { optional?: boolean }) => FormRule[] {
  const { t } = useTranslation('desk');
  return (field, { optional = false } = {}) => [
    {
      validator: (_, typed = '') => {
        const read = amountOf(String(typed));
        const fine = 'amount' in read || (optional && read.fault === 'empty');
        return fine ? Promise.resolve() : Promise.reject(new Error(t(`amount.${read.fault}`, { field })));
      },
    },
  ];
}

/** What was typed as the graph carries it; a form that was let through holds nothing else. */
export function amountIn(typed: string): string {
  const read = amountOf(typed);
  return 'amount' in read ? read.amount : typed;
}
