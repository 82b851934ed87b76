import { CommandDialog, useCommand, useRequired } from '@onedesk/web';
import { App, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SwitchedProjectsQuery } from '../gql/graphql.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { RowButton } from '../ui/RowButton.tsx';
import { useRecordWords } from '../ui/useRecordWords.ts';
import { SwitchOffProject, SwitchOnProject } from './projects.graphql.ts';

/** A project and how it is switched; one that never was has no switch. */
export interface SwitchedProject {
  id: string;
  name: string;
  switch?: SwitchedProjectsQuery['projectSwitches'][number] | undefined;
}

interface ActionProps {
  project: SwitchedProject;
  reload: () => unknown;
}

/** The switch of one project. */
export const SwitchAction = (props: ActionProps) =>
  props.project.switch?.offSince ? <SwitchOn {...props} /> : <SwitchOff {...props} />;

const idOf = ({ id, switch: known }: SwitchedProject) => ({ id, expectedVersion: known?.version ?? 0 });

function SwitchOff({ project, reload }: ActionProps) {
  const { t } = useTranslation('admin');
  const { message } = App.useApp();
  const required = useRequired();
  const { fieldLabel, valueText } = useRecordWords();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<{ reason: string }>();
  const [switchOff, state] = useCommand(SwitchOffProject, { form, fieldLabel, valueText, reload });
  const submit = async ({ reason }: { reason: string }) => {
    const outcome = await switchOff({ ...idOf(project), reason });
    if (!outcome.ok) return;
    void message.success(t('projects.switchOff.done'));
    setOpen(false);
    await reload();
  };
  return (
    <>
      <RowButton subject={project.name} onClick={() => setOpen(true)}>
        {t('projects.switchOff.action')}
      </RowButton>
      <CommandDialog
        open={open}
        title={t('projects.switchOff.title')}
        confirm={t('projects.switchOff.submit')}
        danger
        form={form}
        state={state}
        onSubmit={submit}
        onClose={() => setOpen(false)}
      >
        <p>{t('projects.switchOff.text', { name: project.name })}</p>
        <Form.Item
          name="reason"
          label={t('projects.switchOff.reason')}
          rules={required(t('projects.switchOff.reason'))}
        >
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
      </CommandDialog>
    </>
  );
}

function SwitchOn({ project, reload }: ActionProps) {
  const { t } = useTranslation('admin');
  const { message } = App.useApp();
  const { fieldLabel, valueText } = useRecordWords();
  const [open, setOpen] = useState(false);
  const [switchOn, state] = useCommand(SwitchOnProject, { fieldLabel, valueText, reload });
  const submit = async () => {
    const outcome = await switchOn(idOf(project));
    if (!outcome.ok) return;
    void message.success(t('projects.switchOn.done'));
    setOpen(false);
    await reload();
  };
  return (
    <>
      <RowButton subject={project.name} onClick={() => setOpen(true)}>
        {t('projects.switchOn.action')}
      </RowButton>
      <ConfirmDialog
        open={open}
        title={t('projects.switchOn.title')}
        text={t('projects.switchOn.text', { name: project.name })}
        confirm={t('projects.switchOn.submit')}
        state={state}
        onConfirm={submit}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
