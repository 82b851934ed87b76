import { CommandDialog, useCommand, useRequired } from '@onedesk/web';
import { Alert, App, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordRoleMutation, UnitFieldsFragment, UnitRoleKind } from '../gql/graphql.ts';
import { type FoundParty, type NewPartyValues, useNewParty } from '../parties/index.ts';
import { CivilDateField, today } from '../ui/CivilDateField.tsx';
import { usePeriodText } from '../ui/RolePeriod.tsx';
import { RecordRole } from './units.graphql.ts';
import { WhoField } from './WhoField.tsx';

interface Values extends NewPartyValues {
  role: UnitRoleKind;
  party?: FoundParty | null;
  since: string;
  until?: string | null;
  authority?: string;
  authorityExpiresOn?: string | null;
}
type Overlap = Extract<RecordRoleMutation['recordRole'], { __typename: 'RoleOverlaps' }>['overlapping'];
const kinds: UnitRoleKind[] = ['owner', 'tenant', 'occupant', 'agent'];

export interface RecordRoleDialogProps {
  open: boolean;
  unit: UnitFieldsFragment;
  onClose: () => void;
}

/** EST-2: records who is what to a unit since when: somebody found by name or phone, or registered on the way. */
export function RecordRoleDialog({ open, unit, onClose }: RecordRoleDialogProps) {
  const { t } = useTranslation('desk');
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [overlap, setOverlap] = useState<Overlap | null>(null);
  const [isNew, setIsNew] = useState(false);
  const newParty = useNewParty(form, unit.project.id);
  const [record, recording] = useCommand(RecordRole, { form });
  const role = Form.useWatch('role', form) ?? 'owner';

  const submit = async (values: Values) => {
    const who = isNew ? await newParty.register(values) : values.party;
    if (!who) return;
    // Registered is registered: should the role be refused, the same person is not registered twice.
    if (isNew) setIsNew(false);
    form.setFieldValue('party', who);
    const { role, since, until, authority, authorityExpiresOn } = values;
    const written = role === 'agent' ? { authority: authority ?? '', authorityExpiresOn } : {};
    const outcome = await record({ unitId: unit.id, partyId: who.id, role, since, until, ...written });
    setOverlap(!outcome.ok && outcome.refusal && 'overlapping' in outcome.refusal ? outcome.refusal.overlapping : null);
    if (!outcome.ok) return;
    void message.success(t('units.record.done', { role: t(`role.${role}`), name: who.name }));
    onClose();
  };
  const close = () => {
    setOverlap(null);
    setIsNew(false);
    newParty.state.reset();
    onClose();
  };
  return (
    <CommandDialog
      open={open}
      title={t('units.record.title', { code: unit.code })}
      confirm={t('units.record.confirm')}
      form={form}
      initialValues={{ role: 'owner', since: today(), kind: 'person' }}
      state={{ ...recording, running: recording.running || newParty.state.running }}
      onSubmit={submit}
      onClose={close}
      refusal={overlap ? <Overlaps role={overlap} /> : newParty.refusal}
    >
      <Form.Item name="role" label={t('units.record.role')}>
        <Radio.Group
          aria-label={t('units.record.role')}
          options={kinds.map((kind) => ({ value: kind, label: t(`role.${kind}`) }))}
        />
      </Form.Item>
      <WhoField projectId={unit.project.id} isNew={isNew} onNew={setIsNew} />
      <Period />
      {role === 'agent' ? <Authority /> : null}
    </CommandDialog>
  );
}

function Period() {
  const { t } = useTranslation('desk');
  const required = useRequired();
  return (
    <div className="desk-form-grid">
      <Form.Item name="since" label={t('units.record.since')} rules={required(t('units.record.since'))}>
        <CivilDateField />
      </Form.Item>
      <Form.Item name="until" label={t('units.record.until')} extra={t('units.record.untilHint')}>
        <CivilDateField />
      </Form.Item>
    </div>
  );
}

function Authority() {
  const { t } = useTranslation('desk');
  return (
    <div className="desk-form-grid">
      <Form.Item name="authority" label={t('units.record.authority')} extra={t('units.record.authorityHint')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="authorityExpiresOn" label={t('units.record.authorityExpiresOn')}>
        <CivilDateField />
      </Form.Item>
    </div>
  );
}

function Overlaps({ role }: { role: Overlap }) {
  const { t } = useTranslation('desk');
  const period = usePeriodText();
  return (
    <Alert
      role="alert"
      type="warning"
      showIcon
      className="od-form-errors"
      title={t('units.record.overlaps', { name: role.party.name, role: t(`role.${role.role}`), period: period(role) })}
    />
  );
}
