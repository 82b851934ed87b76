import { CommandDialog, useChosen, useCommand } from '@onedesk/web';
import { App, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DepartmentFieldsFragment } from '../gql/graphql.ts';
import { AccountPicker } from '../ui/AccountPicker.tsx';
import { useRecordWords } from '../ui/useRecordWords.ts';
import { JoinDepartment } from './departments.graphql.ts';

export interface JoinDialogProps {
  open: boolean;
  department: DepartmentFieldsFragment;
  reload: () => unknown;
  onClose: () => void;
}

/** Lets somebody join the department. */
export function JoinDialog({ open, department, reload, onClose }: JoinDialogProps) {
  const { t } = useTranslation('admin');
  const { message } = App.useApp();
  const chosen = useChosen();
  const { fieldLabel, valueText } = useRecordWords();
  const [form] = Form.useForm<{ accountId: string }>();
  const [join, state] = useCommand(JoinDepartment, { form, fieldLabel, valueText, reload });
  const submit = async ({ accountId }: { accountId: string }) => {
    const outcome = await join({ id: department.id, expectedVersion: department.version, accountId });
    if (!outcome.ok) return;
    const name = outcome.record.members.find(({ id }) => id === accountId)?.name ?? '';
    void message.success(t('departments.join.done', { name }));
    onClose();
  };
  return (
    <CommandDialog
      open={open}
      title={t('departments.join.title')}
      confirm={t('departments.join.action')}
      form={form}
      state={state}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item name="accountId" label={t('departments.join.person')} rules={chosen(t('departments.join.person'))}>
        <AccountPicker
          activeOnly
          without={department.members.map(({ id }) => id)}
          placeholder={t('departments.join.find')}
        />
      </Form.Item>
    </CommandDialog>
  );
}
