import { useFormats } from '@onedesk/web';
import { Alert, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CallbackMethod, Satisfaction } from '../../gql/graphql.ts';
import { RecordCallback, ReviewCallback } from '../people.graphql.ts';
import { callbackMethods, useComplaintWords } from '../words.tsx';
import { ActDialog, type ActProps } from './ActDialog.tsx';
import { ChoiceField, TextField, textOrNull } from './fields.tsx';
import { GradeField } from './GradeField.tsx';
import type { Callback } from '../complaint.ts';

interface Recorded {
  method: CallbackMethod;
  quality: Satisfaction;
  satisfaction: Satisfaction;
  attitude: Satisfaction;
  timeliness: Satisfaction;
  opinion?: string;
  reference?: string;
}

/** CBK-4: what the callback brought: four grades by their numbers, then what the customer says. */
export function CallbackDialog(of: ActProps) {
  const { t } = useTranslation('desk');
  const words = useComplaintWords();
  const [form] = Form.useForm<Recorded>();
  const satisfaction = Form.useWatch('satisfaction', form);
  return (
    <ActDialog
      of={of}
      document={RecordCallback}
      form={form}
      width={720}
      initialValues={{ method: 'phone' }}
      given={({ opinion, reference, ...grades }: Recorded) => ({
        ...grades,
        opinion: textOrNull(opinion),
        reference: textOrNull(reference),
      })}
    >
      <GradeField name="satisfaction" />
      <GradeField name="quality" />
      <GradeField name="attitude" />
      <GradeField name="timeliness" />
      <p className="od-quiet desk-grade-hint">{t('complaints.form.keys')}</p>
      {satisfaction === 'dissatisfied' ? (
        <Alert type="warning" showIcon className="desk-notice" title={t('complaints.form.dissatisfied')} />
      ) : null}
      <ChoiceField<CallbackMethod>
        name="method"
        label={t('complaints.form.method')}
        choices={callbackMethods.map((value) => ({ value, text: words.callbackMethod(value) }))}
      />
      <TextField name="opinion" label={t('complaints.form.opinion')} optional />
      <TextField name="reference" label={t('complaints.form.reference')} optional line />
    </ActDialog>
  );
}

interface Reviewed {
  callbackId: string;
  note: string;
}

/** CBK-4: the supervisor's note on a callback that was made. */
export function ReviewDialog(of: ActProps) {
  const { complaint, part } = of;
  const { t } = useTranslation('desk');
  const [form] = Form.useForm<Reviewed>();
  const made = complaint.callbacks.filter(({ status, reviewedAt }) => status === 'done' && !reviewedAt);
  const first = made.find(({ id }) => id === part) ?? made.at(-1);
  return (
    <ActDialog
      of={of}
      document={ReviewCallback}
      form={form}
      initialValues={first ? { callbackId: first.id } : {}}
      given={(values: Reviewed) => values}
    >
      <ChoiceField
        name="callbackId"
        label={t('complaints.form.callback')}
        choices={made.map((one) => ({ value: one.id, text: <CallbackLine callback={one} /> }))}
        rows
      />
      <TextField name="note" label={t('complaints.form.review')} />
    </ActDialog>
  );
}

function CallbackLine({ callback }: { callback: Callback }) {
  const words = useComplaintWords();
  const formats = useFormats();
  const { kind, doneAt, satisfaction, opinion } = callback;
  return (
    <span className="desk-lines">
      <span>
        <b>{words.callbackKind(kind)}</b> {doneAt ? formats.instant(doneAt) : ''}
        {satisfaction ? ` · ${words.satisfaction(satisfaction)}` : ''}
      </span>
      {opinion ? <span className="od-quiet">{opinion}</span> : null}
    </span>
  );
}
