import { useChosen, useRequired } from '@onedesk/web';
import { Checkbox, Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface TextFieldProps {
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
  /** One line instead of several. */
  line?: boolean;
}

/** Words in a form; several lines unless it is a name. */
export function TextField({ name, label, hint, optional = false, line = false }: TextFieldProps) {
  const required = useRequired();
  return (
    <Form.Item
      name={name}
      label={optional ? <Optional label={label} /> : label}
      rules={optional ? [] : required(label)}
      {...(hint ? { extra: hint } : {})}
    >
      {line ? <Input autoComplete="off" /> : <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} />}
    </Form.Item>
  );
}

/** The label of a field that may stay empty. */
export function Optional({ label }: { label: string }) {
  const { t } = useTranslation('desk');
  return (
    <>
      {label}
      <span className="od-quiet desk-optional">{t('complaints.form.optional')}</span>
    </>
  );
}

export interface ChoiceFieldProps<Value extends string> {
  name: string;
  label: string;
  choices: readonly { value: Value; text: ReactNode }[];
  /** Buttons in a row for short words; one below the other for long ones. */
  rows?: boolean;
}

/** One of several, all of them in view. */
export function ChoiceField<Value extends string>({ name, label, choices, rows = false }: ChoiceFieldProps<Value>) {
  const chosen = useChosen();
  return (
    <Form.Item name={name} label={label} rules={chosen(label)}>
      <Radio.Group
        aria-label={label}
        className={rows ? 'desk-choice-rows' : 'desk-choice'}
        options={choices.map(({ value, text }) => ({ value, label: text }))}
      />
    </Form.Item>
  );
}

/** A statement that is so or not. */
export function TickField({ name, label }: { name: string; label: string }) {
  return (
    <Form.Item name={name} valuePropName="checked">
      <Checkbox>{label}</Checkbox>
    </Form.Item>
  );
}

/** What was typed, or nothing where nothing was. */
export const textOrNull = (text: string | null | undefined): string | null => text?.trim() || null;
