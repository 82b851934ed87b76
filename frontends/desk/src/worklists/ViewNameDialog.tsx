import { CommandDialog, useCommand, useRequired } from '@onedesk/web';
import { App, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ComplaintList, SavedViewFieldsFragment } from '../gql/graphql.ts';
import { useRecordWords } from '../ui/useRecordWords.ts';
import { RenameView, SaveView } from './savedViews.graphql.ts';
import { type FilterValues, worklistFilter } from './worklist.ts';

export interface ViewNameDialogProps {
  /** Null while the dialog is closed. */
  naming: 'new' | SavedViewFieldsFragment | null;
  projectId: string;
  list: ComplaintList;
  values: FilterValues;
  reload: () => unknown;
  onClose: () => void;
}

/** Saves what is looked at as a view, or gives a view another name. */
export function ViewNameDialog({ naming, projectId, list, values, reload, onClose }: ViewNameDialogProps) {
  const { t } = useTranslation('desk');
  const { message } = App.useApp();
  const required = useRequired();
  const { fieldLabel, valueText } = useRecordWords();
  const [form] = Form.useForm<{ name: string }>();
  const [save, saving] = useCommand(SaveView, { form });
  const [rename, renaming] = useCommand(RenameView, {
    form,
    fieldLabel,
    valueText,
    reload: () => (onClose(), reload()),
  });
  const view = naming === 'new' ? null : naming;
  const submit = async ({ name }: { name: string }) => {
    const { ok } = view
      ? await rename({ id: view.id, expectedVersion: view.version, name })
      : await save({ projectId, name, filter: worklistFilter(list, values) });
    if (!ok) return;
    void message.success(t(view ? 'worklists.views.renamed' : 'worklists.views.saved', { name: name.trim() }));
    onClose();
    await reload();
  };
  const label = t('worklists.views.name');
  return (
    <CommandDialog
      open={naming !== null}
      title={t(view ? 'worklists.views.rename' : 'worklists.views.save')}
      confirm={t('common.save')}
      form={form}
      initialValues={{ name: view?.name ?? '' }}
      state={view ? renaming : saving}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item name="name" label={label} rules={required(label)} extra={t('worklists.views.nameHint')}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
    </CommandDialog>
  );
}
