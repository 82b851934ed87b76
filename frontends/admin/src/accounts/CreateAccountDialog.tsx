import { CommandDialog, useCommand, useRequired, useSession } from '@onedesk/web';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AccountFieldsFragment } from '../gql/graphql.ts';
import { CreateAccount } from './accounts.graphql.ts';
import { RoleFields, type RoleValues } from './RoleFields.tsx';

export interface CreateAccountDialogProps {
  open: boolean;
  onClose: () => void;
  onCreated: (created: { account: AccountFieldsFragment; oneTimePassword: string | null }) => void;
}

interface Values extends RoleValues {
  name: string;
  username: string;
  email?: string;
}

/** Opens an account; its one-time password comes back once. */
export function CreateAccountDialog({ open, onClose, onCreated }: CreateAccountDialogProps) {
  const { t } = useTranslation('admin');
  const required = useRequired();
  const { project } = useSession();
  const [form] = Form.useForm<Values>();
  const [create, state] = useCommand(CreateAccount, { form, refetchQueries: ['Accounts'] });
  const submit = async ({ name, username, email, role, projectId }: Values) => {
    const outcome = await create({
      name,
      username,
      email: email?.trim() || null,
      role: role ?? null,
      projectId: projectId ?? null,
    });
    if (outcome.ok) onCreated(outcome.record);
  };
  return (
    <CommandDialog
      open={open}
      title={t('accounts.create.title')}
      confirm={t('accounts.create.submit')}
      form={form}
      initialValues={project ? { projectId: project.id } : {}}
      state={state}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item name="name" label={t('accounts.name')} rules={required(t('accounts.name'))}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="username"
        label={t('accounts.username')}
        rules={required(t('accounts.username'))}
        extra={t('accounts.usernameHint')}
      >
        <Input maxLength={32} autoComplete="off" autoCapitalize="off" spellCheck={false} />
      </Form.Item>
      <Form.Item name="email" label={t('accounts.email')} extra={t('accounts.emailHint')}>
        <Input type="email" inputMode="email" autoComplete="off" />
      </Form.Item>
      <RoleFields roleLabel={t('accounts.create.firstRole')} roleHint={t('accounts.create.firstRoleHint')} />
    </CommandDialog>
  );
}
