import { useQuery } from '@apollo/client/react';
import { useFormats } from '@onedesk/web';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { DueBadge, dueClock, useServerTime } from '../../clocks/index.ts';
import { type ComplaintClock, type Extension, mayDecide, openClocks } from '../complaint.ts';
import { SeverityDefinitions } from '../complaints.graphql.ts';
import { AskExtension, DecideExtension } from '../time.graphql.ts';
import { useComplaintWords } from '../words.tsx';
import { ActDialog, type ActProps } from './ActDialog.tsx';
import { ChoiceField, TextField, textOrNull } from './fields.tsx';
import { useLaterThan } from './proposedTimes.ts';
import { TimeField } from './TimeField.tsx';

/** CMP-5: the clocks for which more time can be asked for. */
const extensible: readonly ComplaintClock['kind'][] = ['settle', 'answer', 'start', 'solution'];

interface Asked {
  clockId: string;
  until: string;
  reason: string;
}

/** CMP-5: asks for more time for one of the clocks. */
export function AskExtensionDialog(of: ActProps) {
  const { complaint } = of;
  const { t } = useTranslation('desk');
  const [form] = Form.useForm<Asked>();
  const clocks = openClocks(complaint).filter(({ kind }) => extensible.includes(kind));
  const first = clocks[0];
  const clockId = Form.useWatch('clockId', form);
  const times = useLaterThan(clocks.find(({ id }) => id === clockId) ?? first);
  const { data } = useQuery(SeverityDefinitions, { variables: { projectId: complaint.projectId } });
  const definition = data?.severityDefinitions.find(({ severity }) => severity === complaint.severity);
  return (
    <ActDialog
      of={of}
      document={AskExtension}
      form={form}
      initialValues={first ? { clockId: first.id } : {}}
      given={(values: Asked) => values}
    >
      {definition ? (
        <p className="desk-chosen">{t('complaints.approver', { role: definition.overrunApprovedBy })}</p>
      ) : null}
      <ChoiceField
        name="clockId"
        label={t('complaints.form.clock')}
        choices={clocks.map((clock) => ({ value: clock.id, text: <ClockLine clock={clock} /> }))}
        rows
      />
      <TimeField name="until" label={t('complaints.form.until')} proposed={times} />
      <TextField name="reason" label={t('complaints.form.extensionReason')} />
    </ActDialog>
  );
}

/** A clock in a line: what it waits for, and how it stands. */
function ClockLine({ clock }: { clock: ComplaintClock }) {
  const words = useComplaintWords();
  const now = useServerTime(clock.asOf);
  return (
    <span className="desk-line">
      {words.clock(clock.kind)} <DueBadge clock={dueClock(clock, now)} />
    </span>
  );
}

interface Decision {
  extensionId: string;
  granted: 'yes' | 'no';
  note?: string;
}

/** CMP-5: the approver that the policy names grants it or not. */
export function DecideExtensionDialog(of: ActProps) {
  const { complaint, part } = of;
  const { t } = useTranslation('desk');
  const [form] = Form.useForm<Decision>();
  const asked = complaint.extensions.filter(mayDecide);
  const first = asked.find(({ id }) => id === part) ?? asked[0];
  return (
    <ActDialog
      of={of}
      document={DecideExtension}
      form={form}
      initialValues={first ? { extensionId: first.id } : {}}
      given={({ extensionId, granted, note }: Decision) => ({
        extensionId,
        granted: granted === 'yes',
        note: textOrNull(note),
      })}
    >
      <ChoiceField
        name="extensionId"
        label={t('complaints.form.extension')}
        choices={asked.map((one) => ({
          value: one.id,
          text: <ExtensionLine extension={one} clocks={complaint.clocks} />,
        }))}
        rows
      />
      <ChoiceField
        name="granted"
        label={t('complaints.form.decision')}
        choices={[
          { value: 'yes', text: t('complaints.form.grant') },
          { value: 'no', text: t('complaints.form.refuse') },
        ]}
      />
      <TextField name="note" label={t('complaints.form.note')} optional />
    </ActDialog>
  );
}

function ExtensionLine({ extension, clocks }: { extension: Extension; clocks: readonly ComplaintClock[] }) {
  const { t } = useTranslation('desk');
  const words = useComplaintWords();
  const formats = useFormats();
  const clock = clocks.find(({ id }) => id === extension.clockId);
  const at = formats.instant(extension.until);
  return (
    <span className="desk-lines">
      <b>{t('complaints.extensionUntil', { clock: clock ? words.clock(clock.kind) : '', at })}</b>
      <span>{extension.reason}</span>
      <span className="od-quiet">
        {t('complaints.askedBy', { name: extension.askedByName, at: formats.instant(extension.askedAt) })}
      </span>
    </span>
  );
}
