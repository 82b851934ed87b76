import { useRequired } from '@onedesk/web';
import { Checkbox, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';

/** Name of a person or company, as a form field `name`. */
export function PartyNameField() {
  const { t } = useTranslation('desk');
  const required = useRequired();
  return (
    <Form.Item name="name" label={t('parties.name')} rules={required(t('parties.name'))}>
      <Input maxLength={100} autoComplete="off" />
    </Form.Item>
  );
}

/** Person or company, as a form field `kind`. */
export function PartyKindField() {
  const { t } = useTranslation('desk');
  return (
    <Form.Item name="kind" label={t('parties.kind')}>
      <Radio.Group
        aria-label={t('parties.kind')}
        options={(['person', 'company'] as const).map((kind) => ({ value: kind, label: t(`partyKind.${kind}`) }))}
      />
    </Form.Item>
  );
}

/** Key-account mark, as a form field `keyAccount`. */
export function KeyAccountField() {
  const { t } = useTranslation('desk');
  return (
    <Form.Item name="keyAccount" valuePropName="checked">
      <Checkbox>{t('parties.markKeyAccount')}</Checkbox>
    </Form.Item>
  );
}

/** All that is asked of somebody new: fields `name`, `kind`, `phones`, `identityNumber`. */
export function NewPartyFields() {
  const { t } = useTranslation('desk');
  return (
    <div className="desk-form-grid">
      <PartyNameField />
      <PartyKindField />
      <Form.Item name="phones" label={t('parties.phones')} extra={t('parties.phonesHint')}>
        <Input inputMode="tel" autoComplete="off" />
      </Form.Item>
      <Form.Item name="identityNumber" label={t('parties.identityNumber')}>
        <Input autoComplete="off" />
      </Form.Item>
    </div>
  );
}
