import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CallbackMethod, PauseReason } from '../../gql/graphql.ts';
import { ExplainDelay, PauseComplaint } from '../time.graphql.ts';
import { callbackMethods, useComplaintWords } from '../words.tsx';
import { ActDialog, type ActProps } from './ActDialog.tsx';
import { ChoiceField, TextField } from './fields.tsx';
import { useAgreeableTimes } from './proposedTimes.ts';
import { TimeField } from './TimeField.tsx';

interface Explanation {
  words: string;
  agreedAt: string;
  method: CallbackMethod;
}

/** CBK-2: not today: why, and the new time agreed. */
export function ExplainDialog(of: ActProps) {
  const { t } = useTranslation('desk');
  const words = useComplaintWords();
  const times = useAgreeableTimes();
  const [form] = Form.useForm<Explanation>();
  return (
    <ActDialog
      of={of}
      document={ExplainDelay}
      form={form}
      initialValues={{ method: 'phone' }}
      given={(values: Explanation) => values}
    >
      <TextField name="words" label={t('complaints.form.explanation')} />
      <TimeField name="agreedAt" label={t('complaints.form.agreedAt')} proposed={times} />
      <ChoiceField<CallbackMethod>
        name="method"
        label={t('complaints.form.method')}
        choices={callbackMethods.map((value) => ({ value, text: words.callbackMethod(value) }))}
      />
    </ActDialog>
  );
}

interface Pause {
  reason: PauseReason;
  until?: string | null;
  words: string;
}
const reasons: readonly PauseReason[] = ['awaitingCustomer', 'awaitingOutsideBody'];

/** CMP-3: the clocks stand still for a recorded reason; a customer is waited for until a day agreed with them. */
export function PauseDialog(of: ActProps) {
  const { t } = useTranslation('desk');
  const times = useAgreeableTimes();
  const [form] = Form.useForm<Pause>();
  const outside = Form.useWatch('reason', form) === 'awaitingOutsideBody';
  return (
    <ActDialog
      of={of}
      document={PauseComplaint}
      form={form}
      initialValues={{ reason: 'awaitingCustomer' }}
      given={(values: Pause) => values}
    >
      <ChoiceField<PauseReason>
        name="reason"
        label={t('complaints.form.pauseReason')}
        choices={reasons.map((value) => ({ value, text: t(`clocks.reason.${value}`) }))}
      />
      <TimeField
        name="until"
        label={t(outside ? 'complaints.form.pauseUntilOutside' : 'complaints.form.pauseUntil')}
        hint={t('complaints.form.pauseUntilHint')}
        proposed={times}
        optional={outside}
      />
      <TextField name="words" label={t('complaints.form.words')} />
    </ActDialog>
  );
}
