import { CommandDialog, useCommand, useRequired } from '@onedesk/web';
import { App, Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { UnitFieldsFragment, UnitUse } from '../gql/graphql.ts';
import { CivilDateField, today } from '../ui/CivilDateField.tsx';
import { useRecordWords } from '../ui/useRecordWords.ts';
import { DeclareUse } from './units.graphql.ts';

export interface UnitDialogProps {
  open: boolean;
  unit: UnitFieldsFragment;
  reload: () => unknown;
  onClose: () => void;
}
interface Values {
  use: UnitUse;
  since: string;
}
export const uses: UnitUse[] = ['ownerOccupied', 'let', 'vacant', 'inCustody', 'underRenovation'];

/** EST-1: what somebody says of the use, as a dated fact among others. */
export function DeclareUseDialog({ open, unit, reload, onClose }: UnitDialogProps) {
  const { t } = useTranslation('desk');
  const { message } = App.useApp();
  const required = useRequired();
  const { fieldLabel, valueText } = useRecordWords();
  const [form] = Form.useForm<Values>();
  const [declare, state] = useCommand(DeclareUse, { form, reload: () => (onClose(), reload()), fieldLabel, valueText });
  const submit = async (values: Values) => {
    const { ok } = await declare({ id: unit.id, expectedVersion: unit.version, ...values });
    if (!ok) return;
    void message.success(t('units.declare.done'));
    onClose();
  };
  return (
    <CommandDialog
      open={open}
      title={t('units.declare.title')}
      confirm={t('units.declare.confirm')}
      form={form}
      initialValues={{ use: unit.use, since: today() }}
      state={state}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('units.declare.lead')}</p>
      <Form.Item name="use" label={t('units.use')}>
        <Radio.Group
          aria-label={t('units.use')}
          options={uses.map((use) => ({ value: use, label: t(`unitUse.${use}`) }))}
        />
      </Form.Item>
      <Form.Item name="since" label={t('units.declare.since')} rules={required(t('units.declare.since'))}>
        <CivilDateField />
      </Form.Item>
    </CommandDialog>
  );
}
