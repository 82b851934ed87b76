import { useApolloClient } from '@apollo/client/react';
import { applyFieldErrors, EmptyState, useFormats } from '@onedesk/web';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { AuthLayout } from './AuthLayout.tsx';
import { type AuthRefusal, createFirstAdministrator, signIn } from './api.ts';
import { NewPasswordFields } from './NewPasswordFields.tsx';
import { refusalText } from './refusalText.ts';

interface Typed {
  name: string;
  username: string;
  password: string;
}

/** The printed one-time link of a fresh installation leads here: the administrator's account is made, and used at once. */
export function FirstAdministratorPage() {
  const { t } = useTranslation('shell');
  const [parameters] = useSearchParams();
  const token = parameters.get('token');
  return (
    <AuthLayout title={t('auth.firstTitle')} intro={token ? t('auth.firstIntro') : undefined}>
      {token ? <AccountForm token={token} /> : <EmptyState title={t('auth.noToken')} hint={t('auth.noTokenHint')} />}
    </AuthLayout>
  );
}

function AccountForm({ token }: { token: string }) {
  const { t } = useTranslation('shell');
  const formats = useFormats();
  const client = useApolloClient();
  const navigate = useNavigate();
  const [form] = Form.useForm<Typed>();
  const [running, setRunning] = useState(false);
  const [refusal, setRefusal] = useState<AuthRefusal | null>(null);

  const submit = async ({ name, username, password }: Typed) => {
    setRunning(true);
    const answer = await createFirstAdministrator({ token, name, username, password });
    if (answer.ok) {
      const entered = await signIn(username, password);
      await client.clearStore();
      await navigate(entered.ok ? '/' : '/sign-in', { replace: true });
      return;
    }
    setRunning(false);
    const rest = applyFieldErrors(form, answer.refusal);
    setRefusal(answer.refusal.fields.length > 0 && rest.length === 0 ? null : answer.refusal);
  };

  return (
    <Form<Typed> form={form} layout="vertical" requiredMark={false} onFinish={(typed) => void submit(typed)}>
      {refusal ? (
        <Alert className="od-form-errors" role="alert" type="error" showIcon title={refusalText(refusal, t, formats)} />
      ) : null}
      <Form.Item
        name="name"
        label={t('auth.name')}
        rules={[{ required: true, whitespace: true, message: t('auth.nameMissing') }]}
      >
        <Input size="large" autoComplete="name" />
      </Form.Item>
      <Form.Item
        name="username"
        label={t('auth.username')}
        rules={[{ required: true, whitespace: true, message: t('auth.usernameMissing') }]}
      >
        <Input size="large" autoComplete="username" autoCapitalize="none" spellCheck={false} />
      </Form.Item>
      <NewPasswordFields name="password" />
      <Button type="primary" htmlType="submit" size="large" block loading={running}>
        {t('auth.createAdministrator')}
      </Button>
    </Form>
  );
}
