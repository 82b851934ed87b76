import { CommandDialog, type Outcome, useCommand, useRequired } from '@onedesk/web';
import { App, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRecordWords } from '../ui/useRecordWords.ts';
import { CreateBuilding, CreateProject, Estate, RenameBuilding, RenameProject } from './estate.graphql.ts';

interface Named {
  id: string;
  name: string;
  version: number;
}
/** What gets a name: a new project or building, or one that has another. */
export type Naming =
  | { what: 'createProject' }
  | { what: 'createBuilding'; project: { id: string; name: string } }
  | { what: 'renameProject' | 'renameBuilding'; record: Named };

export interface NameDialogProps {
  /** null while the dialog is closed */
  naming: Naming | null;
  reload: () => unknown;
  onClose: () => void;
}

/** Creates and renames projects and buildings: each is one name. */
export function NameDialog({ naming, reload, onClose }: NameDialogProps) {
  const { t } = useTranslation('desk');
  const { message } = App.useApp();
  const required = useRequired();
  const [form] = Form.useForm<{ name: string }>();
  const { state, run } = useNaming(form, () => (onClose(), reload()));
  const ofBuilding = naming?.what === 'createBuilding' || naming?.what === 'renameBuilding';
  const label = t(ofBuilding ? 'estate.buildingName' : 'estate.projectName');
  const submit = async ({ name }: { name: string }) => {
    if (!naming) return;
    const { ok } = await run(naming, name.trim());
    if (!ok) return;
    void message.success(t('record' in naming ? 'estate.renamed' : 'estate.created', { name: name.trim() }));
    onClose();
  };
  return (
    <CommandDialog
      open={naming !== null}
      title={naming ? t(`estate.${titles[naming.what]}`) : ''}
      confirm={t('common.save')}
      form={form}
      initialValues={{ name: naming && 'record' in naming ? naming.record.name : '' }}
      state={state}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item
        name="name"
        label={label}
        rules={required(label)}
        {...(ofBuilding ? { extra: t('estate.buildingHint') } : {})}
      >
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
    </CommandDialog>
  );
}

const titles = {
  createProject: 'newProject',
  createBuilding: 'newBuilding',
  renameProject: 'renameProject',
  renameBuilding: 'renameBuilding',
} as const;

function useNaming(form: ReturnType<typeof Form.useForm<{ name: string }>>[0], reload: () => unknown) {
  const { fieldLabel, valueText } = useRecordWords();
  const options = { form, reload, fieldLabel, valueText, refetchQueries: [Estate] };
  const [createProject, projectCreation] = useCommand(CreateProject, options);
  const [createBuilding, buildingCreation] = useCommand(CreateBuilding, options);
  const [renameProject, projectRenaming] = useCommand(RenameProject, options);
  const [renameBuilding, buildingRenaming] = useCommand(RenameBuilding, options);
  const states = [projectCreation, buildingCreation, projectRenaming, buildingRenaming];
  const state = {
    running: states.some(({ running }) => running),
    refusal: states.find(({ refusal }) => refusal)?.refusal ?? null,
    problem: states.find(({ problem }) => problem)?.problem ?? null,
    reset: () => states.forEach((one) => one.reset()),
  };
  const run = (naming: Naming, name: string): Promise<Pick<Outcome<unknown>, 'ok'>> => {
    if (naming.what === 'createProject') return createProject({ name });
    if (naming.what === 'createBuilding') return createBuilding({ projectId: naming.project.id, name });
    const input = { id: naming.record.id, expectedVersion: naming.record.version, name };
    return naming.what === 'renameProject' ? renameProject(input) : renameBuilding(input);
  };
  return { state, run };
}
