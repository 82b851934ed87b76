import { CommandDialog, useAppBase, useCommand, useRequired } from '@onedesk/web';
import { App, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Register%Thing% } from './%things%.graphql.ts';

export interface Register%Thing%DialogProps {
  open: boolean;
  projectId: string;
  onClose: () => void;
}

/** %rule%: registers %aOneEn% and opens its page. */
export function Register%Thing%Dialog({ open, projectId, onClose }: Register%Thing%DialogProps) {
  const { t } = useTranslation('desk');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const base = useAppBase();
  const required = useRequired();
  const [form] = Form.useForm<{ words: string }>();
  const [register, state] = useCommand(Register%Thing%, { form });
  const submit = async ({ words }: { words: string }) => {
    const outcome = await register({ projectId, words });
    if (!outcome.ok) return;
    void message.success(t('%things%.register.done'));
    onClose();
    await navigate(`${base}/%folder%/${outcome.record.id}`);
  };
  return (
    <CommandDialog
      open={open}
      title={t('%things%.register.title')}
      confirm={t('%things%.register.confirm')}
      form={form}
      state={state}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item name="words" label={t('%things%.words')} rules={required(t('%things%.words'))}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} />
      </Form.Item>
    </CommandDialog>
  );
}
