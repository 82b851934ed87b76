import { useChosen } from '@onedesk/web';
import { Button, Flex, Form } from 'antd';
import { InstantField } from '../../ui/InstantField.tsx';
import { Optional } from './fields.tsx';

/** A time that is often meant. */
export interface ProposedTime {
  readonly text: string;
  /** ISO 8601. */
  readonly at: string;
}

export interface TimeFieldProps {
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
  proposed?: readonly ProposedTime[];
}

/** A day and time in a form, with the times that are often meant one click away. */
export function TimeField({ name, label, hint, optional = false, proposed = [] }: TimeFieldProps) {
  const chosen = useChosen();
  return (
    <Form.Item
      name={name}
      label={optional ? <Optional label={label} /> : label}
      rules={optional ? [] : chosen(label)}
      {...(hint ? { extra: hint } : {})}
    >
      <WithProposals proposed={proposed} />
    </Form.Item>
  );
}

interface WithProposalsProps {
  proposed: readonly ProposedTime[];
  id?: string;
  value?: string | null;
  onChange?: (value: string | null) => void;
}

function WithProposals({ proposed, id, value = null, onChange }: WithProposalsProps) {
  return (
    <Flex vertical gap={6}>
      <InstantField {...(id ? { id } : {})} value={value} {...(onChange ? { onChange } : {})} />
      {proposed.length > 0 ? (
        <Flex gap={6} wrap>
          {proposed.map(({ text, at }) => (
            <Button key={at} size="small" onClick={() => onChange?.(at)}>
              {text}
            </Button>
          ))}
        </Flex>
      ) : null}
    </Flex>
  );
}
