import type { TypedDocumentNode } from '@apollo/client';
import { useCommand } from '@onedesk/web';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountActionInput, AccountFieldsFragment } from '../gql/graphql.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { type HandedPassword, OneTimePassword } from '../ui/OneTimePassword.tsx';
import { useRecordWords } from '../ui/useRecordWords.ts';
import { DeactivateAccount, ReactivateAccount, ResetPassword, UnlockAccount } from './accounts.graphql.ts';
import { CorrectAccountDialog } from './CorrectAccountDialog.tsx';

export interface AccountActionsProps {
  account: AccountFieldsFragment;
  reload: () => unknown;
}

/** What the service lets this reader do with the account now. */
export function AccountActions({ account, reload }: AccountActionsProps) {
  const { t } = useTranslation('admin');
  const [correcting, setCorrecting] = useState(false);
  const may = (action: string) => account.allowedActions.includes(action);
  const shared = { account, reload };
  return (
    <>
      {may('deactivateAccount') ? (
        <PlainAction {...shared} document={DeactivateAccount} words="deactivate" danger />
      ) : null}
      {may('resetPassword') ? <ResetAction {...shared} /> : null}
      {may('unlockAccount') ? <PlainAction {...shared} document={UnlockAccount} words="unlock" /> : null}
      {may('reactivateAccount') ? (
        <PlainAction {...shared} document={ReactivateAccount} words="reactivate" primary />
      ) : null}
      {may('correctAccount') ? (
        <>
          <Button type="primary" onClick={() => setCorrecting(true)}>
            {t('accounts.correct.action')}
          </Button>
          <CorrectAccountDialog {...shared} open={correcting} onClose={() => setCorrecting(false)} />
        </>
      ) : null}
    </>
  );
}

interface PlainActionProps<Data> extends AccountActionsProps {
  document: TypedDocumentNode<Data, { input: AccountActionInput }>;
  words: 'deactivate' | 'reactivate' | 'unlock';
  danger?: boolean;
  primary?: boolean;
}

function PlainAction<Data>({
  account,
  reload,
  document,
  words,
  danger = false,
  primary = false,
}: PlainActionProps<Data>) {
  const { t } = useTranslation('admin');
  const { message } = App.useApp();
  const { fieldLabel, valueText } = useRecordWords();
  const [open, setOpen] = useState(false);
  const [run, state] = useCommand(document, { fieldLabel, valueText, reload });
  const submit = async () => {
    const outcome = await run({ id: account.id, expectedVersion: account.version });
    if (!outcome.ok) return;
    void message.success(t(`accounts.${words}.done`));
    setOpen(false);
  };
  return (
    <>
      <Button danger={danger} type={primary ? 'primary' : 'default'} onClick={() => setOpen(true)}>
        {t(`accounts.${words}.action`)}
      </Button>
      <ConfirmDialog
        open={open}
        title={t(`accounts.${words}.title`)}
        text={t(`accounts.${words}.text`, { name: account.name })}
        confirm={t(`accounts.${words}.submit`)}
        danger={danger}
        state={state}
        onConfirm={submit}
        onClose={() => setOpen(false)}
      />
    </>
  );
}

function ResetAction({ account, reload }: AccountActionsProps) {
  const { t } = useTranslation('admin');
  const { fieldLabel, valueText } = useRecordWords();
  const [open, setOpen] = useState(false);
  const [handed, setHanded] = useState<HandedPassword | null>(null);
  const [reset, state] = useCommand(ResetPassword, { fieldLabel, valueText, reload });
  const submit = async () => {
    const outcome = await reset({ id: account.id, expectedVersion: account.version });
    if (!outcome.ok) return;
    setOpen(false);
    setHanded({ ...outcome.record.account, password: outcome.record.oneTimePassword });
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('accounts.reset.action')}</Button>
      <ConfirmDialog
        open={open}
        title={t('accounts.reset.title')}
        text={t('accounts.reset.text', { name: account.name })}
        confirm={t('accounts.reset.submit')}
        state={state}
        onConfirm={submit}
        onClose={() => setOpen(false)}
      />
      <OneTimePassword handed={handed} onClose={() => setHanded(null)} />
    </>
  );
}
