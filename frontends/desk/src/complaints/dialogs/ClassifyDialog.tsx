import { useChosen } from '@onedesk/web';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { DepartmentPicker } from '../../colleagues/index.ts';
import type { CommunicativeKind, ComplaintCategory, ComplaintSeverity } from '../../gql/graphql.ts';
import { communicativeKinds, complaintCategories, useComplaintWords } from '../words.tsx';
import { ClassifyComplaint, ReclassifyComplaint } from '../way.graphql.ts';
import { ActDialog, type ActProps } from './ActDialog.tsx';
import { ChoiceField, Optional, TextField, textOrNull, TickField } from './fields.tsx';
import { SeverityChoice } from './SeverityChoice.tsx';
import { TimeField } from './TimeField.tsx';

interface Values {
  severity: ComplaintSeverity;
  communicativeKind?: CommunicativeKind;
  category: ComplaintCategory;
  departmentId?: { id: string; name: string } | null;
  aboutPromisedService?: boolean;
  customerLimit?: string | null;
  reason?: string;
}

/** CMP-2: what a complaint is taken for, with the definitions, clocks and approvers in view. */
export function ClassifyDialog(of: ActProps) {
  const { complaint, act } = of;
  const { t } = useTranslation('desk');
  const chosen = useChosen();
  const words = useComplaintWords();
  const [form] = Form.useForm<Values>();
  const severity = Form.useWatch('severity', form);
  return (
    <ActDialog
      of={of}
      document={act === 'reclassifyComplaint' ? ReclassifyComplaint : ClassifyComplaint}
      form={form}
      width={760}
      initialValues={initially(of)}
      given={(values: Values) => ({
        ...values,
        departmentId: values.departmentId?.id ?? null,
        reason: textOrNull(values.reason),
      })}
    >
      <Form.Item name="severity" label={t('complaints.form.severity')} rules={chosen(t('complaints.form.severity'))}>
        <SeverityChoice projectId={complaint.projectId} />
      </Form.Item>
      {severity === 'communicative' ? (
        <ChoiceField<CommunicativeKind>
          name="communicativeKind"
          label={t('complaints.kindLabel')}
          choices={communicativeKinds.map((value) => ({ value, text: words.communicativeKind(value) }))}
        />
      ) : null}
      <ChoiceField<ComplaintCategory>
        name="category"
        label={t('complaints.categoryLabel')}
        choices={complaintCategories.map((value) => ({ value, text: words.category(value) }))}
      />
      <Form.Item name="departmentId" label={<Optional label={t('complaints.department')} />}>
        <DepartmentPicker label={t('complaints.department')} />
      </Form.Item>
      <TickField name="aboutPromisedService" label={t('complaints.form.promised')} />
      {severity === 'minor' ? (
        <TimeField name="customerLimit" label={t('complaints.form.customerLimit')} optional />
      ) : null}
      <TextField name="reason" label={t('complaints.form.reason')} optional />
    </ActDialog>
  );
}

function initially({ act, complaint }: ActProps): Partial<Values> {
  const { severity, communicativeKind, category, departmentId, departmentName, aboutPromisedService } = complaint;
  return {
    ...(severity && act === 'reclassifyComplaint' ? { severity } : {}),
    ...(communicativeKind ? { communicativeKind } : {}),
    ...(category ? { category } : {}),
    departmentId: departmentId ? { id: departmentId, name: departmentName ?? departmentId } : null,
    aboutPromisedService,
  };
}
