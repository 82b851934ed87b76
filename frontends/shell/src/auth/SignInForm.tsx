import { useFormats } from '@onedesk/web';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AuthRefusal, signIn } from './api.ts';
import { refusalText } from './refusalText.ts';

interface Credentials {
  username: string;
  password: string;
}
export interface SignInFormProps {
  /** Given where only one person can go on: the session that ended was theirs. */
  username?: string;
  onSignedIn: (state: { mustChangePassword: boolean }) => unknown;
}

/** Username and password. A refusal stands above the fields; what was typed stays. */
export function SignInForm({ username, onSignedIn }: SignInFormProps) {
  const { t } = useTranslation('shell');
  const formats = useFormats();
  const [running, setRunning] = useState(false);
  const [refusal, setRefusal] = useState<AuthRefusal | null>(null);

  const submit = async (typed: Credentials) => {
    setRunning(true);
    const answer = await signIn((username ?? typed.username).trim(), typed.password);
    setRunning(false);
    setRefusal(answer.ok ? null : answer.refusal);
    if (answer.ok) await onSignedIn({ mustChangePassword: answer.body.mustChangePassword ?? false });
  };

  return (
    <Form<Credentials> layout="vertical" requiredMark={false} onFinish={(typed) => void submit(typed)}>
      {refusal ? (
        <Alert className="od-form-errors" role="alert" type="error" showIcon title={refusalText(refusal, t, formats)} />
      ) : null}
      {username ? null : (
        <Form.Item
          name="username"
          label={t('auth.username')}
          rules={[{ required: true, whitespace: true, message: t('auth.usernameMissing') }]}
        >
          <Input size="large" autoComplete="username" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
      )}
      <Form.Item
        name="password"
        label={t('auth.password')}
        rules={[{ required: true, message: t('auth.passwordMissing') }]}
      >
        <Input.Password size="large" autoComplete="current-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" size="large" block loading={running}>
        {t('auth.signIn')}
      </Button>
    </Form>
  );
}
