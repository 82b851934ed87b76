import { CommandDialog, useCommand } from '@onedesk/web';
import { App, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartyFieldsFragment, PartyKind } from '../gql/graphql.ts';
import { useRecordWords } from '../ui/useRecordWords.ts';
import { IdentityTaken } from './IdentityTaken.tsx';
import { CorrectParty } from './parties.graphql.ts';
import { PartyKindField, KeyAccountField, PartyNameField } from './PartyFields.tsx';

export interface PartyDialogProps {
  open: boolean;
  party: PartyFieldsFragment;
  reload: () => unknown;
  onClose: () => void;
}
interface Values {
  name: string;
  kind: PartyKind;
  keyAccount: boolean;
  identityNumber?: string;
  remark?: string;
}

/** Corrects who the party is. The identity number stays as it is unless a new one is typed. */
export function CorrectPartyDialog({ open, party, reload, onClose }: PartyDialogProps) {
  const { t } = useTranslation('desk');
  const { message } = App.useApp();
  const { fieldLabel, valueText } = useRecordWords();
  const [form] = Form.useForm<Values>();
  const [taken, setTaken] = useState<{ id: string; name: string } | null>(null);
  const [correct, state] = useCommand(CorrectParty, {
    form,
    reload: () => (onClose(), reload()),
    fieldLabel,
    valueText,
  });
  const submit = async ({ identityNumber, remark, ...values }: Values) => {
    const number = identityNumber?.trim();
    const outcome = await correct({
      id: party.id,
      expectedVersion: party.version,
      ...values,
      remark: remark ?? '',
      ...(number ? { identityNumber: number } : {}),
    });
    setTaken(!outcome.ok && outcome.refusal && 'party' in outcome.refusal ? outcome.refusal.party : null);
    if (!outcome.ok) return;
    void message.success(t('common.saved'));
    onClose();
  };
  return (
    <CommandDialog
      open={open}
      title={t('parties.correct.title')}
      confirm={t('common.save')}
      form={form}
      initialValues={{ name: party.name, kind: party.kind, keyAccount: party.keyAccount, remark: party.remark ?? '' }}
      state={state}
      onSubmit={submit}
      onClose={() => (setTaken(null), onClose())}
      refusal={taken ? <IdentityTaken party={taken} /> : undefined}
    >
      <PartyNameField />
      <PartyKindField />
      <Form.Item name="identityNumber" label={t('parties.identityNumber')} extra={t('parties.identityKeep')}>
        <Input autoComplete="off" />
      </Form.Item>
      <KeyAccountField />
      <Form.Item name="remark" label={t('parties.remark')}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </CommandDialog>
  );
}
