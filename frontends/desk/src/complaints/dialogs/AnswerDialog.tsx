import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { AnswerComplaint } from '../way.graphql.ts';
import { ActDialog, type ActProps } from './ActDialog.tsx';
import { Arrears } from './Arrears.tsx';
import { TextField } from './fields.tsx';

interface Values {
  answer: string;
}

/** CMP-12, VST-7: the answer to the customer; before a communicative complaint is answered, its arrears are looked at. */
export function AnswerDialog(of: ActProps) {
  const { complaint } = of;
  const { t } = useTranslation('desk');
  const [form] = Form.useForm<Values>();
  return (
    <ActDialog of={of} document={AnswerComplaint} form={form} width={640} given={(values: Values) => values}>
      {complaint.severity === 'communicative' ? <Arrears unit={complaint.unit} party={complaint.party} /> : null}
      {complaint.outcome ? (
        <div className="desk-chosen desk-notice">
          <div className="od-quiet">{t('complaints.outcome')}</div>
          <div className="desk-remark">{complaint.outcome}</div>
        </div>
      ) : null}
      <TextField name="answer" label={t('complaints.form.answerWords')} />
    </ActDialog>
  );
}
