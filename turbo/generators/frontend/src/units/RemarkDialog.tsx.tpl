import { CommandDialog, useCommand } from '@onedesk/web';
import { App, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { CorrectUnit } from './units.graphql.ts';

interface RemarkDialogProps {
  open: boolean;
  unit: { id: string; version: number; remark: string | null };
  reload: () => unknown;
  onClose: () => void;
}

/** One command: done once however often it is sent, and never over what somebody else has changed meanwhile. */
export function RemarkDialog({ open, unit, reload, onClose }: RemarkDialogProps) {
  const { t } = useTranslation('%name%');
  const { message } = App.useApp();
  const [form] = Form.useForm<{ remark: string }>();
  const [correct, state] = useCommand(CorrectUnit, { form, reload: () => (onClose(), reload()) });
  const submit = async ({ remark }: { remark: string }) => {
    const { ok } = await correct({ id: unit.id, expectedVersion: unit.version, remark });
    if (!ok) return;
    void message.success(t('saved'));
    onClose();
  };
  return (
    <CommandDialog
      open={open}
      title={t('note')}
      confirm={t('save')}
      form={form}
      initialValues={{ remark: unit.remark ?? '' }}
      state={state}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item name="remark" label={t('remark')}>
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
    </CommandDialog>
  );
}
