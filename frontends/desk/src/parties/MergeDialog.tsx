import { CommandDialog, useChosen, useCommand } from '@onedesk/web';
import { Alert, App, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PartyDialogProps } from './CorrectPartyDialog.tsx';
import { MergeParties, PartyById } from './parties.graphql.ts';
import { type FoundParty, PartyPicker } from './PartyPicker.tsx';

interface Values {
  duplicate?: FoundParty | null;
}

/** EST-2: joins a second file of the same person into this one, after showing what moves. */
export function MergeDialog({ open, party, reload, onClose }: PartyDialogProps) {
  const { t } = useTranslation('desk');
  const chosen = useChosen();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [merge, state] = useCommand(MergeParties, { reload: () => (onClose(), reload()), refetchQueries: [PartyById] });
  const submit = async ({ duplicate }: Values) => {
    if (!duplicate) return;
    const { ok } = await merge({
      id: party.id,
      expectedVersion: party.version,
      duplicateId: duplicate.id,
      duplicateExpectedVersion: duplicate.version,
    });
    if (!ok) return;
    void message.success(t('parties.merge.done'));
    onClose();
  };
  return (
    <CommandDialog
      open={open}
      title={t('parties.merge.title')}
      confirm={t('parties.merge.confirm')}
      form={form}
      state={state}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('parties.merge.lead', { name: party.name })}</p>
      <Form.Item name="duplicate" label={t('parties.merge.find')} rules={chosen(t('parties.one'))}>
        <PartyPicker projectId={party.project.id} except={party.id} label={t('parties.merge.find')} />
      </Form.Item>
      <Form.Item noStyle shouldUpdate>
        {() => <Preview kept={party.name} duplicate={form.getFieldsValue().duplicate ?? null} />}
      </Form.Item>
    </CommandDialog>
  );
}

function Preview({ kept, duplicate }: { kept: string; duplicate: FoundParty | null }) {
  const { t } = useTranslation('desk');
  if (!duplicate) return null;
  const { roles, contacts } = duplicate;
  const moves =
    roles.length + contacts.length > 0
      ? t('parties.merge.moves', { roles: roles.length, contacts: contacts.length })
      : t('parties.merge.nothing');
  return (
    <Alert
      type="info"
      showIcon
      title={t('parties.merge.direction', { kept, duplicate: duplicate.name })}
      description={
        <>
          {t('parties.merge.preview')}: {moves}
          <ul className="desk-lines">
            {roles.map((role) => (
              <li key={role.id}>
                {t(`role.${role.role}`)} {role.unit.code}
              </li>
            ))}
            {contacts.map((contact) => (
              <li key={contact.id}>
                {t(`contactKind.${contact.kind}`)} {contact.value}
              </li>
            ))}
          </ul>
        </>
      }
    />
  );
}
