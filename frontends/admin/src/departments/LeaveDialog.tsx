import { useCommand } from '@onedesk/web';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DepartmentFieldsFragment } from '../gql/graphql.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { useRecordWords } from '../ui/useRecordWords.ts';
import { LeaveDepartment } from './departments.graphql.ts';
import type { Member } from './MembersPanel.tsx';

export interface LeaveDialogProps {
  department: DepartmentFieldsFragment;
  /** Who leaves; null while nobody does. */
  member: Member | null;
  reload: () => unknown;
  onClose: () => void;
}

/** Takes somebody out of the department. */
export function LeaveDialog({ department, member, reload, onClose }: LeaveDialogProps) {
  const { t } = useTranslation('admin');
  const { message } = App.useApp();
  const { fieldLabel, valueText } = useRecordWords();
  const [leave, state] = useCommand(LeaveDepartment, { fieldLabel, valueText, reload });
  const name = member?.name ?? '';
  const text = member && department.head?.id === member.id ? 'departments.leave.headText' : 'departments.leave.text';
  const submit = async () => {
    if (!member) return;
    const outcome = await leave({ id: department.id, expectedVersion: department.version, accountId: member.id });
    if (!outcome.ok) return;
    void message.success(t('departments.leave.done', { name }));
    onClose();
  };
  return (
    <ConfirmDialog
      open={member !== null}
      title={t('departments.leave.title')}
      text={t(text, { name, department: department.name })}
      confirm={t('departments.leave.submit')}
      danger
      state={state}
      onConfirm={submit}
      onClose={onClose}
    />
  );
}
