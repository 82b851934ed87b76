import { CommandDialog, useChosen, useCommand } from '@onedesk/web';
import { App, Form, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRecordWords } from '../ui/useRecordWords.ts';
import type { AppActionsProps } from './AppActions.tsx';
import { OpenAppTo, PlaceApp } from './apps.graphql.ts';
import { useAppTitle, usePermissionWords } from './appWords.ts';

export interface AppDialogProps extends AppActionsProps {
  open: boolean;
  onClose: () => void;
}

/** The app's place in the navigation. */
export function PlaceDialog({ app, reload, open, onClose }: AppDialogProps) {
  const { t } = useTranslation('admin');
  const { message } = App.useApp();
  const chosen = useChosen();
  const { fieldLabel, valueText } = useRecordWords();
  const [form] = Form.useForm<{ order: number }>();
  const [place, state] = useCommand(PlaceApp, { form, fieldLabel, valueText, reload });
  const submit = async ({ order }: { order: number }) => {
    const outcome = await place({ id: app.id, expectedVersion: app.version, order });
    if (!outcome.ok) return;
    void message.success(t('apps.place.done'));
    onClose();
  };
  return (
    <CommandDialog
      open={open}
      title={t('apps.place.title')}
      confirm={t('common.save')}
      form={form}
      initialValues={{ order: app.order }}
      state={state}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item name="order" label={t('apps.order')} extra={t('apps.place.hint')} rules={chosen(t('apps.order'))}>
        <InputNumber min={0} max={999} precision={0} />
      </Form.Item>
    </CommandDialog>
  );
}

/** Who sees the app. */
export function OpenDialog({ app, reload, open, onClose }: AppDialogProps) {
  const { t } = useTranslation('admin');
  const { message } = App.useApp();
  const titleOf = useAppTitle();
  const words = usePermissionWords();
  const { fieldLabel, valueText } = useRecordWords();
  const [form] = Form.useForm<{ anyOf: string[] }>();
  const [openTo, state] = useCommand(OpenAppTo, { form, fieldLabel, valueText, reload });
  const submit = async ({ anyOf }: { anyOf: string[] }) => {
    const outcome = await openTo({ id: app.id, expectedVersion: app.version, anyOf });
    if (!outcome.ok) return;
    void message.success(t('apps.open.done'));
    onClose();
  };
  return (
    <CommandDialog
      open={open}
      title={t('apps.open.title', { app: titleOf(app) })}
      confirm={t('common.save')}
      form={form}
      initialValues={{ anyOf: app.anyOf }}
      state={state}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item name="anyOf" label={t('apps.open.permissions')} extra={t('apps.open.hint')}>
        <Select
          mode="multiple"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={words.map(({ key, word }) => ({ value: key, label: `${word} (${key})` }))}
        />
      </Form.Item>
    </CommandDialog>
  );
}
