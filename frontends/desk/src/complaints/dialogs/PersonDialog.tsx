import { useChosen } from '@onedesk/web';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { ColleaguePicker } from '../../colleagues/index.ts';
import { AssignComplaint, HandOverComplaint, NameTracker } from '../people.graphql.ts';
import { ActDialog, type ActProps } from './ActDialog.tsx';
import { TextField, textOrNull } from './fields.tsx';

interface Values {
  personId: { id: string; name: string };
  words?: string;
}

const documents = {
  assignComplaint: AssignComplaint,
  handOverComplaint: HandOverComplaint,
  nameTracker: NameTracker,
};

/** VST-4, CMP-3: gives the complaint, the responsibility for it, or its tracking to a colleague. */
export function PersonDialog(of: ActProps & { act: keyof typeof documents }) {
  const { act, complaint } = of;
  const { t } = useTranslation('desk');
  const chosen = useChosen();
  const [form] = Form.useForm<Values>();
  const label = t('complaints.form.colleague');
  const has = act === 'handOverComplaint' ? complaint.ownerId : act === 'assignComplaint' ? complaint.assigneeId : null;
  return (
    <ActDialog
      of={of}
      document={documents[act]}
      form={form}
      given={({ personId, words }: Values) => ({ personId: personId.id, words: textOrNull(words) })}
    >
      <Form.Item name="personId" label={label} rules={chosen(label)}>
        <ColleaguePicker projectId={complaint.projectId} label={label} {...(has ? { except: has } : {})} />
      </Form.Item>
      {act === 'handOverComplaint' ? <TextField name="words" label={t('complaints.form.words')} optional /> : null}
    </ActDialog>
  );
}
