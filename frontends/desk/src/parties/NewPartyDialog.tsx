import { CommandDialog, useAppBase } from '@onedesk/web';
import { App, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { NewPartyFields } from './PartyFields.tsx';
import { type NewPartyValues, useNewParty } from './useNewParty.tsx';

/** Registers a person or company and opens its page. */
export function NewPartyDialog({
  open,
  projectId,
  onClose,
}: {
  open: boolean;
  projectId: string;
  onClose: () => void;
}) {
  const { t } = useTranslation('desk');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const base = useAppBase();
  const [form] = Form.useForm<NewPartyValues>();
  const { register, state, refusal } = useNewParty(form, projectId);
  const submit = async (values: NewPartyValues) => {
    const party = await register(values);
    if (!party) return;
    void message.success(t('parties.registered', { name: party.name }));
    onClose();
    await navigate(`${base}/parties/${party.id}`);
  };
  return (
    <CommandDialog
      open={open}
      title={t('parties.new')}
      confirm={t('parties.create')}
      form={form}
      initialValues={{ kind: 'person' }}
      state={state}
      onSubmit={submit}
      onClose={onClose}
      refusal={refusal}
    >
      <NewPartyFields />
    </CommandDialog>
  );
}
