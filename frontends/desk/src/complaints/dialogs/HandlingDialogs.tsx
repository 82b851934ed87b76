import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ComplaintCause } from '../../gql/graphql.ts';
import { ReplyToComplainant } from '../people.graphql.ts';
import { CheckComplaintOnSite, ReturnSolution, SettleComplaint } from '../way.graphql.ts';
import { complaintCauses, useComplaintWords } from '../words.tsx';
import { ActDialog, type ActProps } from './ActDialog.tsx';
import { ChoiceField, TextField, TickField } from './fields.tsx';
import { TimeField } from './TimeField.tsx';

interface SiteCheck {
  facts: string;
  checkedWith: string;
  checkedAt?: string | null;
}

/** CMP-8: what was found on site, with whom of the responsible department. */
export function SiteCheckDialog(of: ActProps) {
  const { t } = useTranslation('desk');
  const [form] = Form.useForm<SiteCheck>();
  const { siteFacts, siteCheckedWith } = of.complaint;
  return (
    <ActDialog
      of={of}
      document={CheckComplaintOnSite}
      form={form}
      initialValues={{ facts: siteFacts ?? '', checkedWith: siteCheckedWith ?? '' }}
      given={(values: SiteCheck) => values}
    >
      <TextField name="facts" label={t('complaints.form.facts')} hint={t('complaints.form.factsHint')} />
      <TextField name="checkedWith" label={t('complaints.form.checkedWith')} line />
      <TimeField
        name="checkedAt"
        label={t('complaints.form.checkedAt')}
        hint={t('complaints.form.checkedAtHint')}
        optional
      />
    </ActDialog>
  );
}

interface Solution {
  solution: string;
}

/** CMP-11: what the responsible department is going to do. */
export function SolutionDialog(of: ActProps) {
  const { t } = useTranslation('desk');
  const [form] = Form.useForm<Solution>();
  return (
    <ActDialog
      of={of}
      document={ReturnSolution}
      form={form}
      initialValues={{ solution: of.complaint.solution ?? '' }}
      given={(values: Solution) => values}
    >
      <TextField name="solution" label={t('complaints.form.solution')} />
    </ActDialog>
  );
}

interface Reply {
  words: string;
  definite?: boolean;
}

/** CMP-12: the customer hears how it stands. */
export function ReplyDialog(of: ActProps) {
  const { t } = useTranslation('desk');
  const [form] = Form.useForm<Reply>();
  return (
    <ActDialog
      of={of}
      document={ReplyToComplainant}
      form={form}
      given={({ words, definite = false }: Reply) => ({ words, definite })}
    >
      <TextField name="words" label={t('complaints.form.reply')} />
      <TickField name="definite" label={t('complaints.form.definite')} />
    </ActDialog>
  );
}

interface Outcome {
  outcome: string;
  cause: ComplaintCause;
}

/** CMP-7: what was done, and what it came from. */
export function SettleDialog(of: ActProps) {
  const { t } = useTranslation('desk');
  const words = useComplaintWords();
  const [form] = Form.useForm<Outcome>();
  const { outcome, cause } = of.complaint;
  return (
    <ActDialog
      of={of}
      document={SettleComplaint}
      form={form}
      width={640}
      initialValues={{ outcome: outcome ?? '', ...(cause ? { cause } : {}) }}
      given={(values: Outcome) => values}
    >
      <TextField name="outcome" label={t('complaints.form.outcome')} hint={t('complaints.form.outcomeHint')} />
      <ChoiceField<ComplaintCause>
        name="cause"
        label={t('complaints.form.cause')}
        choices={complaintCauses.map((value) => ({ value, text: words.cause(value) }))}
      />
    </ActDialog>
  );
}
