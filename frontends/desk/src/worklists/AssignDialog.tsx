import { CommandDialog, useChosen, useCommand } from '@onedesk/web';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { ColleaguePicker } from '../colleagues/index.ts';
import type { AssignComplaintsMutation } from '../gql/graphql.ts';
import type { ListedComplaint } from './worklist.ts';
import { AssignComplaints } from './worklists.graphql.ts';

/** What became of each complaint. */
export type Assigned = Extract<
  AssignComplaintsMutation['assignComplaints'],
  { __typename: 'AssignedComplaints' } | { items: unknown }
>;

export interface AssignDialogProps {
  open: boolean;
  projectId: string;
  chosen: readonly ListedComplaint[];
  onDone: (assigned: Assigned) => void;
  onClose: () => void;
}

/** CMP-8: gives the chosen complaints to a colleague; each is decided by itself. */
export function AssignDialog({ open, projectId, chosen, onDone, onClose }: AssignDialogProps) {
  const { t } = useTranslation('desk');
  const rule = useChosen();
  const [form] = Form.useForm<{ personId: { id: string; name: string } }>();
  const [assign, state] = useCommand(AssignComplaints, { form });
  const label = t('worklists.colleague');
  const submit = async (personId: string) => {
    const items = chosen.map(({ id, version }) => ({ id, expectedVersion: version }));
    const outcome = await assign({ projectId, personId, items });
    if (outcome.ok) onDone(outcome.record);
  };
  return (
    <CommandDialog
      open={open}
      title={t('worklists.assignTitle', { count: chosen.length })}
      confirm={t('worklists.assign')}
      form={form}
      state={state}
      onSubmit={({ personId }) => submit(personId.id)}
      onClose={onClose}
    >
      <p className="od-quiet">{t('worklists.assignLead')}</p>
      <Form.Item name="personId" label={label} rules={rule(label)}>
        <ColleaguePicker projectId={projectId} label={label} />
      </Form.Item>
    </CommandDialog>
  );
}
