import { CommandDialog, useCommand, useRequired } from '@onedesk/web';
import { App, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { %Thing%FieldsFragment } from '../gql/graphql.ts';
import { useRecordWords } from '../ui/useRecordWords.ts';
import { %Action%%Thing% } from './%things%.graphql.ts';
import { use%Thing%Words } from './use%Thing%Words.ts';

export interface %Action%%Thing%DialogProps {
  open: boolean;
  %thing%: %Thing%FieldsFragment;
  reload: () => unknown;
  onClose: () => void;
}

/** %rule%: with a remark, once; who else did it is told by the service. */
export function %Action%%Thing%Dialog({ open, %thing%, reload, onClose }: %Action%%Thing%DialogProps) {
  const { t } = useTranslation('desk');
  const { message } = App.useApp();
  const required = useRequired();
  const { fieldLabel, valueText } = useRecordWords(use%Thing%Words());
  const [form] = Form.useForm<{ remark: string }>();
  const [%action%, state] = useCommand(%Action%%Thing%, {
    form,
    reload: () => (onClose(), reload()),
    fieldLabel,
    valueText,
  });
  const submit = async ({ remark }: { remark: string }) => {
    const { ok } = await %action%({ id: %thing%.id, expectedVersion: %thing%.version, remark });
    if (!ok) return;
    void message.success(t('%things%.%action%.done'));
    onClose();
  };
  return (
    <CommandDialog
      open={open}
      title={t('%things%.%action%.title')}
      confirm={t('%things%.%action%.action')}
      form={form}
      state={state}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{%thing%.words}</p>
      <Form.Item name="remark" label={t('%things%.remark')} rules={required(t('%things%.remark'))}>
        <Input maxLength={500} autoComplete="off" />
      </Form.Item>
    </CommandDialog>
  );
}
