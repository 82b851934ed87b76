import { Button, Flex, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { NewPartyFields } from '../parties/PartyFields.tsx';
import { PartyPicker } from '../parties/PartyPicker.tsx';

export interface WhoFieldProps {
  projectId: string;
  /** Whether the form asks for somebody new instead of finding somebody. */
  isNew: boolean;
  onNew: (isNew: boolean) => void;
}

/** Whom a role is for: found (form field `party`), or registered on the way (fields of a new party). */
export function WhoField({ projectId, isNew, onNew }: WhoFieldProps) {
  const { t } = useTranslation('desk');
  return (
    <fieldset className="desk-fieldset">
      <Flex justify="space-between" align="center" gap="small" wrap>
        <legend>{t('units.record.who')}</legend>
        <Button type="link" size="small" onClick={() => onNew(!isNew)}>
          {isNew ? t('parties.find.backToFind') : t('parties.find.createNew')}
        </Button>
      </Flex>
      {isNew ? (
        <NewPartyFields />
      ) : (
        <Form.Item
          name="party"
          label={t('parties.find.label')}
          rules={[{ required: true, message: t('common.choose', { field: t('parties.one') }) }]}
        >
          <PartyPicker projectId={projectId} label={t('parties.find.label')} />
        </Form.Item>
      )}
    </fieldset>
  );
}
