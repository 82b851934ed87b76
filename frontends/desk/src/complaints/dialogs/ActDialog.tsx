import type { TypedDocumentNode } from '@apollo/client';
import { CommandDialog, type CommandInput, useCommand } from '@onedesk/web';
import { App, type FormInstance } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecordWords } from '../../ui/useRecordWords.ts';
import { type ComplaintAct, endingActs } from '../acts.ts';
import type { Complaint } from '../complaint.ts';

/** What every dialog of the page is opened with. */
export interface ActProps {
  act: ComplaintAct;
  complaint: Complaint;
  /** The extension, referral or callback that it is about, where one was pointed at. */
  part: string | null;
  open: boolean;
  reload: () => unknown;
  onClose: () => void;
}

interface ActVariables {
  input: { idempotencyKey: string; id: string; expectedVersion: number };
}
/** What an act wants besides the complaint and its version. */
type Given<Variables extends ActVariables> = Omit<CommandInput<Variables>, 'id' | 'expectedVersion'>;

export interface ActDialogProps<Variables extends ActVariables, Values extends object> {
  of: ActProps;
  /** One of several acts' documents: what they answer differs by the field's name only. */
  document: TypedDocumentNode<unknown, Variables>;
  form: FormInstance<Values>;
  initialValues?: Partial<Values>;
  /** The command's input as the form's values say it. */
  given: (values: Values) => Given<Variables>;
  width?: number;
  children?: ReactNode;
}

/** One act on a complaint as a dialog: its words by its name, its command on the version that is seen. */
export function ActDialog<Variables extends ActVariables, Values extends object>(
  props: ActDialogProps<Variables, Values>,
) {
  const { of, document, form, initialValues, given, width, children } = props;
  const { act, complaint, open, reload, onClose } = of;
  const { t, i18n } = useTranslation('desk');
  const { message } = App.useApp();
  const { fieldLabel, valueText } = useRecordWords();
  const [run, state] = useCommand(document, { form, reload: () => (onClose(), reload()), fieldLabel, valueText });
  const submit = async (values: Values) => {
    const { id, version: expectedVersion } = complaint;
    const input = { ...given(values), id, expectedVersion } as CommandInput<Variables>;
    const { ok } = await run(input);
    if (!ok) return;
    void message.success(t(`complaints.act.${act}.done`));
    onClose();
  };
  // Not every act needs an explanation.
  const lead = `complaints.act.${act}.lead`;
  return (
    <CommandDialog<Values>
      open={open}
      title={t(`complaints.act.${act}.title`)}
      confirm={t(`complaints.act.${act}.confirm`)}
      danger={endingActs.includes(act)}
      form={form}
      initialValues={initialValues ?? {}}
      state={state}
      onSubmit={submit}
      onClose={onClose}
      {...(width ? { width } : {})}
    >
      {i18n.exists(lead, { ns: 'desk' }) ? <p className="desk-act-lead">{t(lead)}</p> : null}
      {children}
    </CommandDialog>
  );
}
