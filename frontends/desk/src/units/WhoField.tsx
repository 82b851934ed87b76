import { useChosen } from '@onedesk/web';
import { Button, Flex, Form } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { NewPartyFields, PartyPicker } from '../parties/index.ts';

export interface WhoFieldProps {
  projectId: string;
  /** Whether the form asks for somebody new instead of finding somebody. */
  isNew: boolean;
  onNew: (isNew: boolean) => void;
}

/** Whom a role is for: found (form field `party`), or registered on the way (fields of a new party). */
export function WhoField({ projectId, isNew, onNew }: WhoFieldProps) {
  const { t } = useTranslation('desk');
  const chosen = useChosen();
  const heading = useId();
  return (
    <fieldset className="desk-fieldset" aria-labelledby={heading}>
      <Flex justify="space-between" align="center" gap="small" wrap className="desk-fieldset-head">
        <span id={heading}>{t('units.record.who')}</span>
        <Button size="small" onClick={() => onNew(!isNew)}>
          {isNew ? t('parties.find.backToFind') : t('parties.find.createNew')}
        </Button>
      </Flex>
      {isNew ? (
        <NewPartyFields />
      ) : (
        <Form.Item name="party" label={t('parties.find.label')} rules={chosen(t('parties.one'))}>
          <PartyPicker projectId={projectId} label={t('parties.find.label')} />
        </Form.Item>
      )}
    </fieldset>
  );
}
