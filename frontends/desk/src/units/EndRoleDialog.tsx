import { CommandDialog, useCommand, useRequired } from '@onedesk/web';
import { App, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RoleFieldsFragment } from '../gql/graphql.ts';
import { CivilDateField, today } from '../ui/CivilDateField.tsx';
import { useRecordWords } from '../ui/useRecordWords.ts';
import { EndRole } from './units.graphql.ts';

export interface EndRoleDialogProps {
  /** The role to end; null while the dialog is closed. */
  role: RoleFieldsFragment | null;
  reload: () => unknown;
  onClose: () => void;
}

/** Ends what somebody is to a unit, with the last day. */
export function EndRoleDialog({ role, reload, onClose }: EndRoleDialogProps) {
  const { t } = useTranslation('desk');
  const { message } = App.useApp();
  const required = useRequired();
  const { fieldLabel, valueText } = useRecordWords();
  const [form] = Form.useForm<{ until: string }>();
  const [end, state] = useCommand(EndRole, { form, reload: () => (onClose(), reload()), fieldLabel, valueText });
  const submit = async ({ until }: { until: string }) => {
    if (!role) return;
    const { ok } = await end({ id: role.id, expectedVersion: role.version, until });
    if (!ok) return;
    void message.success(t('units.end.done'));
    onClose();
  };
  return (
    <CommandDialog
      open={role !== null}
      title={role ? t('units.end.title', { name: role.party.name, role: t(`role.${role.role}`) }) : ''}
      confirm={t('units.end.confirm')}
      form={form}
      initialValues={{ until: today() }}
      state={state}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item name="until" label={t('units.end.until')} rules={required(t('units.end.until'))}>
        <CivilDateField />
      </Form.Item>
    </CommandDialog>
  );
}
