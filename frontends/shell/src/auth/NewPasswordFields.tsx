import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

/** A new password, typed twice. How strong it must be is the service's rule, said at the field. */
export function NewPasswordFields({ name }: { name: string }) {
  const { t } = useTranslation('shell');
  return (
    <>
      <Form.Item
        name={name}
        label={t('auth.newPassword')}
        extra={t('auth.passwordHint')}
        rules={[{ required: true, message: t('auth.newPasswordMissing') }]}
      >
        <Input.Password size="large" autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="repeated"
        label={t('auth.repeatPassword')}
        dependencies={[name]}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, repeated: unknown) =>
              repeated === getFieldValue(name)
                ? Promise.resolve()
                : Promise.reject(new Error(t('auth.passwordsDiffer'))),
          }),
        ]}
      >
        <Input.Password size="large" autoComplete="new-password" />
      </Form.Item>
    </>
  );
}
