import { CommandDialog, useChosen, useCommand } from '@onedesk/web';
import { App, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { useRecordWords } from '../ui/useRecordWords.ts';
import type { AppRecord } from './AppPage.tsx';
import { ActivateAppVersion, TryAppVersion } from './apps.graphql.ts';
import { useAppTitle } from './appWords.ts';
import { ChosenPeople } from './ChosenPeople.tsx';
import type { AppVersion } from './VersionsPanel.tsx';

export interface VersionDialogProps {
  app: AppRecord;
  /** Null while nothing is asked. */
  version: AppVersion | null;
  reload: () => unknown;
  onClose: () => void;
}

/** Makes a version everybody's. */
export function ActivateDialog({ app, version, reload, onClose }: VersionDialogProps) {
  const { t } = useTranslation('admin');
  const { message } = App.useApp();
  const titleOf = useAppTitle();
  const { fieldLabel, valueText } = useRecordWords();
  const [activate, state] = useCommand(ActivateAppVersion, { fieldLabel, valueText, reload });
  const number = version?.number ?? '';
  const submit = async () => {
    if (!version) return;
    const outcome = await activate({ id: app.id, expectedVersion: app.version, versionId: version.id });
    if (!outcome.ok) return;
    void message.success(t('apps.activate.done', { number }));
    onClose();
  };
  return (
    <ConfirmDialog
      open={version !== null}
      title={t('apps.activate.title')}
      text={t('apps.activate.text', { app: titleOf(app), number })}
      confirm={t('apps.activate.submit')}
      state={state}
      onConfirm={submit}
      onClose={onClose}
    />
  );
}

/** Gives a version to some people only. */
export function TryDialog({ app, version, reload, onClose }: VersionDialogProps) {
  const { t } = useTranslation('admin');
  const { message } = App.useApp();
  const chosen = useChosen();
  const { fieldLabel, valueText } = useRecordWords();
  const [form] = Form.useForm<{ accountIds: string[] }>();
  const [tryOut, state] = useCommand(TryAppVersion, { form, fieldLabel, valueText, reload });
  const number = version?.number ?? '';
  const submit = async ({ accountIds }: { accountIds: string[] }) => {
    if (!version) return;
    const outcome = await tryOut({ id: app.id, expectedVersion: app.version, versionId: version.id, accountIds });
    if (!outcome.ok) return;
    void message.success(t('apps.try.done', { number }));
    onClose();
  };
  const already = app.canaryVersion?.id === version?.id ? app.canaryAccounts.map(({ id }) => id) : [];
  return (
    <CommandDialog
      open={version !== null}
      title={t('apps.try.title', { number })}
      confirm={t('apps.try.submit')}
      form={form}
      initialValues={{ accountIds: already }}
      state={state}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item
        name="accountIds"
        label={t('apps.try.people')}
        extra={t('apps.try.hint')}
        rules={chosen(t('apps.try.people'))}
      >
        <ChosenPeople known={app.canaryAccounts} />
      </Form.Item>
    </CommandDialog>
  );
}
