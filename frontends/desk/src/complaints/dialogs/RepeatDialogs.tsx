import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { ComplaintSummary } from '../ComplaintSummary.tsx';
import { DecideRepeat, ProposeRepeat } from '../others.graphql.ts';
import { ActDialog, type ActProps } from './ActDialog.tsx';
import { ChoiceField, TextField, textOrNull } from './fields.tsx';

interface Proposed {
  repeatOfId: string;
}

/** CMP-4: proposes that an earlier complaint was about the same. */
export function ProposeRepeatDialog(of: ActProps) {
  const { similar } = of.complaint;
  const { t } = useTranslation('desk');
  const [form] = Form.useForm<Proposed>();
  return (
    <ActDialog of={of} document={ProposeRepeat} form={form} width={640} given={(values: Proposed) => values}>
      {similar.length === 0 ? <p className="od-quiet">{t('complaints.noSimilar')}</p> : null}
      <ChoiceField
        name="repeatOfId"
        label={t('complaints.form.repeatOf')}
        choices={similar.map((one) => ({ value: one.id, text: <ComplaintSummary complaint={one} /> }))}
        rows
      />
    </ActDialog>
  );
}

interface Decided {
  confirmed: 'yes' | 'no';
  words?: string;
}

/** CMP-4: the supervisor says whether it is the same matter. */
export function DecideRepeatDialog(of: ActProps) {
  const { repeatOf } = of.complaint;
  const { t } = useTranslation('desk');
  const [form] = Form.useForm<Decided>();
  return (
    <ActDialog
      of={of}
      document={DecideRepeat}
      form={form}
      given={({ confirmed, words }: Decided) => ({ confirmed: confirmed === 'yes', words: textOrNull(words) })}
    >
      {repeatOf ? (
        <div className="desk-chosen desk-notice">
          <ComplaintSummary complaint={repeatOf} />
        </div>
      ) : null}
      <ChoiceField
        name="confirmed"
        label={t('complaints.form.decision')}
        choices={[
          { value: 'yes', text: t('complaints.form.sameMatter') },
          { value: 'no', text: t('complaints.form.otherMatter') },
        ]}
      />
      <TextField name="words" label={t('complaints.form.words')} optional />
    </ActDialog>
  );
}
