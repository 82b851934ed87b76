import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ReferralKind } from '../../gql/graphql.ts';
import { AnswerReferral, ReferComplaint } from '../others.graphql.ts';
import { ActDialog, type ActProps } from './ActDialog.tsx';
import { ChoiceField, TextField } from './fields.tsx';

interface Referred {
  kind: ReferralKind;
  body: string;
  words: string;
}
const kinds: readonly ReferralKind[] = ['afterSales', 'outsideBody'];

/** CMP-6: what is not ours goes on to who is responsible. */
export function ReferDialog(of: ActProps) {
  const { t } = useTranslation('desk');
  const [form] = Form.useForm<Referred>();
  const { category } = of.complaint;
  return (
    <ActDialog
      of={of}
      document={ReferComplaint}
      form={form}
      initialValues={{ kind: category === 'buildingQuality' ? 'afterSales' : 'outsideBody' }}
      given={(values: Referred) => values}
    >
      <ChoiceField<ReferralKind>
        name="kind"
        label={t('complaints.form.referralKind')}
        choices={kinds.map((value) => ({ value, text: t(`complaints.referralKind.${value}`) }))}
      />
      <TextField name="body" label={t('complaints.form.body')} line />
      <TextField name="words" label={t('complaints.form.referralWords')} />
    </ActDialog>
  );
}

interface Answered {
  referralId: string;
  answer: string;
}

/** CMP-6: what the other body answered. */
export function AnswerReferralDialog(of: ActProps) {
  const { complaint, part } = of;
  const { t } = useTranslation('desk');
  const [form] = Form.useForm<Answered>();
  const waiting = complaint.referrals.filter(({ status }) => status !== 'answered');
  const first = waiting.find(({ id }) => id === part) ?? waiting[0];
  return (
    <ActDialog
      of={of}
      document={AnswerReferral}
      form={form}
      initialValues={first ? { referralId: first.id } : {}}
      given={(values: Answered) => values}
    >
      <ChoiceField
        name="referralId"
        label={t('complaints.form.referral')}
        choices={waiting.map(({ id, body, words }) => ({
          value: id,
          text: (
            <span className="desk-lines">
              <b>{body}</b>
              <span>{words}</span>
            </span>
          ),
        }))}
        rows
      />
      <TextField name="answer" label={t('complaints.form.answer')} />
    </ActDialog>
  );
}
