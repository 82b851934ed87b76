import { CommandDialog, useCommand, useRequired } from '@onedesk/web';
import { App, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AccountFieldsFragment } from '../gql/graphql.ts';
import { useRecordWords } from '../ui/useRecordWords.ts';
import { CorrectAccount } from './accounts.graphql.ts';

export interface AccountDialogProps {
  open: boolean;
  account: AccountFieldsFragment;
  /** Reads the account again after the other's change was taken. */
  reload: () => unknown;
  onClose: () => void;
}

/** Corrects name and email; the username stays, because the history knows people by it. */
export function CorrectAccountDialog({ open, account, reload, onClose }: AccountDialogProps) {
  const { t } = useTranslation('admin');
  const { message } = App.useApp();
  const required = useRequired();
  const { fieldLabel, valueText } = useRecordWords();
  const [form] = Form.useForm<{ name: string; email?: string }>();
  const [correct, state] = useCommand(CorrectAccount, {
    form,
    fieldLabel,
    valueText,
    reload: async () => {
      await reload();
      onClose();
    },
  });
  const submit = async ({ name, email }: { name: string; email?: string }) => {
    const outcome = await correct({
      id: account.id,
      expectedVersion: account.version,
      name,
      email: email?.trim() ?? '',
    });
    if (!outcome.ok) return;
    void message.success(t('common.saved'));
    onClose();
  };
  return (
    <CommandDialog
      open={open}
      title={t('accounts.correct.title')}
      confirm={t('common.save')}
      form={form}
      initialValues={{ name: account.name, email: account.email ?? '' }}
      state={state}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item name="name" label={t('accounts.name')} rules={required(t('accounts.name'))}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="email" label={t('accounts.email')} extra={t('accounts.emailHint')}>
        <Input type="email" inputMode="email" autoComplete="off" />
      </Form.Item>
    </CommandDialog>
  );
}
