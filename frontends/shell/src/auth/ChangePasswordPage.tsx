import { useApolloClient } from '@apollo/client/react';
import { applyFieldErrors, useFormats } from '@onedesk/web';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { AuthLayout } from './AuthLayout.tsx';
import { type AuthRefusal, changePassword, signOut } from './api.ts';
import { localPath } from './localPath.ts';
import { NewPasswordFields } from './NewPasswordFields.tsx';
import { refusalText } from './refusalText.ts';

interface Typed {
  current: string;
  next: string;
}

/** A password of one's own: forced after a one-time password, or wished for in the account menu. */
export function ChangePasswordPage() {
  const { t } = useTranslation('shell');
  const formats = useFormats();
  const client = useApolloClient();
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const [form] = Form.useForm<Typed>();
  const [running, setRunning] = useState(false);
  const [refusal, setRefusal] = useState<AuthRefusal | null>(null);
  const wished = parameters.has('wished');

  const submit = async ({ current, next }: Typed) => {
    setRunning(true);
    const answer = await changePassword(current, next);
    setRunning(false);
    if (answer.ok) {
      await client.clearStore();
      await navigate(localPath(parameters.get('next')), { replace: true });
      return;
    }
    const rest = applyFieldErrors(form, answer.refusal);
    setRefusal(answer.refusal.fields.length > 0 && rest.length === 0 ? null : answer.refusal);
  };
  const leave = async () => {
    if (wished) return navigate(-1);
    await signOut();
    await navigate('/sign-in', { replace: true });
  };

  return (
    <AuthLayout title={t('auth.changeTitle')} intro={wished ? undefined : t('auth.changeIntro')}>
      <Form<Typed> form={form} layout="vertical" requiredMark={false} onFinish={(typed) => void submit(typed)}>
        {refusal ? (
          <Alert
            className="od-form-errors"
            role="alert"
            type="error"
            showIcon
            title={refusalText(refusal, t, formats)}
          />
        ) : null}
        <Form.Item
          name="current"
          label={wished ? t('auth.currentPassword') : t('auth.oneTimePassword')}
          rules={[{ required: true, message: t('auth.passwordMissing') }]}
        >
          <Input.Password size="large" autoComplete="current-password" />
        </Form.Item>
        <NewPasswordFields name="next" />
        <Button type="primary" htmlType="submit" size="large" block loading={running}>
          {t('auth.change')}
        </Button>
        <Button type="link" block onClick={() => void leave()} className="auth-leave">
          {wished ? t('auth.back') : t('account.signOut')}
        </Button>
      </Form>
    </AuthLayout>
  );
}
