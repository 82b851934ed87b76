import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { RecordCallFailed } from '../people.graphql.ts';
import { ResumeComplaint } from '../time.graphql.ts';
import { CloseComplaintWithReason, StartComplaint, WithdrawComplaint } from '../way.graphql.ts';
import { ActDialog, type ActProps } from './ActDialog.tsx';
import { TextField, textOrNull } from './fields.tsx';

interface Values {
  words?: string;
}

const remarked = {
  startComplaint: { document: StartComplaint, label: 'complaints.form.words' },
  resumeComplaint: { document: ResumeComplaint, label: 'complaints.form.words' },
  recordCallFailed: { document: RecordCallFailed, label: 'complaints.form.tried' },
};

/** An act that may be remarked upon. */
export function RemarkDialog(of: ActProps & { act: keyof typeof remarked }) {
  const { t } = useTranslation('desk');
  const [form] = Form.useForm<Values>();
  const { document, label } = remarked[of.act];
  return (
    <ActDialog
      of={of}
      document={document}
      form={form}
      given={(values: Values) => ({ words: textOrNull(values.words) })}
    >
      <TextField name="words" label={t(label)} optional />
    </ActDialog>
  );
}

const reasoned = {
  closeComplaintWithReason: { document: CloseComplaintWithReason, label: 'complaints.form.closeReason' },
  withdrawComplaint: { document: WithdrawComplaint, label: 'complaints.form.customerWords' },
};

/** CMP-7, CBK-5: an end that is not reached without words: the customer's own, or the reason. */
export function EndDialog(of: ActProps & { act: keyof typeof reasoned }) {
  const { t } = useTranslation('desk');
  const [form] = Form.useForm<Values>();
  const { document, label } = reasoned[of.act];
  return (
    <ActDialog of={of} document={document} form={form} given={(values: Values) => ({ words: values.words ?? '' })}>
      <TextField name="words" label={t(label)} />
    </ActDialog>
  );
}
