import { useQuery } from '@apollo/client/react';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { SeverityDefinitions } from '../complaints.graphql.ts';
import { ReportComplaint } from '../way.graphql.ts';
import { ActDialog, type ActProps } from './ActDialog.tsx';
import { TextField, textOrNull } from './fields.tsx';

interface Values {
  words?: string;
}

/** CMP-3: reports it to those whom its severity names. */
export function ReportDialog(of: ActProps) {
  const { severity, projectId } = of.complaint;
  const { t } = useTranslation('desk');
  const [form] = Form.useForm<Values>();
  const { data } = useQuery(SeverityDefinitions, { variables: { projectId } });
  const to = data?.severityDefinitions.find((one) => one.severity === severity)?.reportTo ?? [];
  return (
    <ActDialog
      of={of}
      document={ReportComplaint}
      form={form}
      given={(values: Values) => ({ words: textOrNull(values.words) })}
    >
      {to.length > 0 ? (
        <p className="desk-chosen">
          {t('complaints.form.reportedTo')} <b>{to.join(t('complaints.form.and'))}</b>
        </p>
      ) : null}
      <TextField name="words" label={t('complaints.form.words')} optional />
    </ActDialog>
  );
}
