import { CommandDialog } from '@onedesk/web';
import type { CommandState } from '@onedesk/web';
import { Form } from 'antd';

export interface ConfirmDialogProps {
  open: boolean;
  title: string;
  /** What will happen, to whom. */
  text: string;
  confirm: string;
  danger?: boolean;
  state: CommandState;
  onConfirm: () => unknown;
  onClose: () => void;
}

/** A command that needs a word of warning and nothing to fill in. */
export function ConfirmDialog({ text, onConfirm, ...dialog }: ConfirmDialogProps) {
  const [form] = Form.useForm<object>();
  return (
    <CommandDialog {...dialog} form={form} onSubmit={onConfirm}>
      <p>{text}</p>
    </CommandDialog>
  );
}
