import { CommandDialog, useCommand, useRequired } from '@onedesk/web';
import { Alert, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportRecord } from './import-record.ts';
import { kindOf } from './kinds/index.ts';

export interface UndoDialogProps {
  open: boolean;
  record: ImportRecord;
  reload: () => unknown;
  onClose: () => void;
}
type Records = readonly { name: string; value: string }[];

/** EST-6: an import can be undone as long as nothing was built on it; what stands in the way is named. */
export function UndoDialog({ open, record, reload, onClose }: UndoDialogProps) {
  const { t } = useTranslation('desk');
  const required = useRequired();
  const kind = kindOf(record);
  const [form] = Form.useForm<{ reason: string }>();
  const [builtUpon, setBuiltUpon] = useState<Records | null>(null);
  const [undo, state] = useCommand(kind.documents.undo, { form, reload: () => (onClose(), reload()) });
  const submit = async ({ reason }: { reason: string }) => {
    const outcome = await undo({ id: record.id, expectedVersion: record.version, reason });
    setBuiltUpon(!outcome.ok && outcome.refusal && 'records' in outcome.refusal ? outcome.refusal.records : null);
    if (outcome.ok) onClose();
  };
  return (
    <CommandDialog
      open={open}
      title={t('imports.undo.title')}
      confirm={t('imports.undo.confirm')}
      danger
      form={form}
      state={state}
      onSubmit={submit}
      onClose={() => (setBuiltUpon(null), onClose())}
      refusal={builtUpon ? <BuiltUpon records={builtUpon} /> : undefined}
    >
      <p>{t(`imports.kinds.${kind.name}.undo`)}</p>
      <Form.Item name="reason" label={t('imports.undo.reason')} rules={required(t('imports.undo.reason'))}>
        <Input.TextArea rows={2} maxLength={500} placeholder={t('imports.undo.reasonPlaceholder')} />
      </Form.Item>
    </CommandDialog>
  );
}

function BuiltUpon({ records }: { records: Records }) {
  const { t } = useTranslation('desk');
  return (
    <Alert
      role="alert"
      type="warning"
      showIcon
      className="od-form-errors"
      title={t('imports.undo.builtUpon')}
      description={
        <>
          <p className="desk-flush">{t('imports.undo.builtUponHint')}</p>
          <ul className="desk-lines">
            {records.map((record) => (
              <li key={`${record.name} ${record.value}`}>
                <b>{record.name}</b> {record.value}
              </li>
            ))}
          </ul>
        </>
      }
    />
  );
}
