import { CommandDialog, type CommandState, useCommand, useRequired } from '@onedesk/web';
import { App, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DepartmentFieldsFragment } from '../gql/graphql.ts';
import { useRecordWords } from '../ui/useRecordWords.ts';
import { CreateDepartment, RenameDepartment } from './departments.graphql.ts';

interface Values {
  name: string;
}
interface DialogProps {
  open: boolean;
  onClose: () => void;
}

/** Founds a department. */
export function DepartmentNameDialog({ open, onClose }: DialogProps) {
  const { t } = useTranslation('admin');
  const [form] = Form.useForm<Values>();
  const [create, state] = useCommand(CreateDepartment, { form, refetchQueries: ['Departments'] });
  const submit = async ({ name }: Values) => {
    const outcome = await create({ name });
    if (outcome.ok) onClose();
  };
  const words = { title: t('departments.create.title'), confirm: t('departments.create.submit') };
  return <NameDialog {...words} open={open} form={form} state={state} onSubmit={submit} onClose={onClose} />;
}

/** Renames a department. */
export function RenameDepartmentDialog(
  props: DialogProps & { department: DepartmentFieldsFragment; reload: () => unknown },
) {
  const { open, department, reload, onClose } = props;
  const { t } = useTranslation('admin');
  const { message } = App.useApp();
  const { fieldLabel, valueText } = useRecordWords();
  const [form] = Form.useForm<Values>();
  const takeTheirs = async () => {
    await reload();
    onClose();
  };
  const [rename, state] = useCommand(RenameDepartment, { form, fieldLabel, valueText, reload: takeTheirs });
  const submit = async ({ name }: Values) => {
    const outcome = await rename({ id: department.id, expectedVersion: department.version, name });
    if (!outcome.ok) return;
    void message.success(t('common.saved'));
    onClose();
  };
  const words = { title: t('departments.rename.title'), confirm: t('common.save'), name: department.name };
  return <NameDialog {...words} open={open} form={form} state={state} onSubmit={submit} onClose={onClose} />;
}

interface NameDialogProps extends DialogProps {
  title: string;
  confirm: string;
  name?: string;
  form: ReturnType<typeof Form.useForm<Values>>[0];
  state: CommandState;
  onSubmit: (values: Values) => unknown;
}

function NameDialog({ name = '', ...dialog }: NameDialogProps) {
  const { t } = useTranslation('admin');
  const required = useRequired();
  return (
    <CommandDialog {...dialog} initialValues={{ name }}>
      <Form.Item name="name" label={t('departments.name')} rules={required(t('departments.name'))}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
    </CommandDialog>
  );
}
