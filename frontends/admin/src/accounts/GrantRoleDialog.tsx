import { CommandDialog, useCommand, useSession } from '@onedesk/web';
import { App, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRecordWords } from '../ui/useRecordWords.ts';
import { roleText } from '../words.ts';
import { GrantRole } from './accounts.graphql.ts';
import type { AccountDialogProps } from './CorrectAccountDialog.tsx';
import { RoleFields, type RoleValues } from './RoleFields.tsx';

/** PPL-1: gives a role, in a project or in the company. */
export function GrantRoleDialog({ open, account, reload, onClose }: AccountDialogProps) {
  const { t } = useTranslation('admin');
  const { message } = App.useApp();
  const { project } = useSession();
  const { fieldLabel, valueText } = useRecordWords();
  const [form] = Form.useForm<RoleValues>();
  const [grant, state] = useCommand(GrantRole, { form, fieldLabel, valueText, reload });
  const submit = async ({ role, projectId, buildingIds }: RoleValues) => {
    if (!role) return;
    const outcome = await grant({
      id: account.id,
      expectedVersion: account.version,
      role,
      projectId: projectId ?? null,
      buildingIds: buildingIds ?? [],
    });
    if (!outcome.ok) return;
    void message.success(t('accounts.grant.done', { role: roleText(role, t) }));
    onClose();
  };
  return (
    <CommandDialog
      open={open}
      title={t('accounts.grant.title')}
      confirm={t('accounts.grant.action')}
      form={form}
      initialValues={project ? { projectId: project.id } : {}}
      state={state}
      onSubmit={submit}
      onClose={onClose}
    >
      <RoleFields roleLabel={t('accounts.grant.role')} required withBuildings />
    </CommandDialog>
  );
}
