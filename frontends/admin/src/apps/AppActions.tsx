import type { TypedDocumentNode } from '@apollo/client';
import { useCommand } from '@onedesk/web';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppActionInput } from '../gql/graphql.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { useRecordWords } from '../ui/useRecordWords.ts';
import { OpenDialog, PlaceDialog } from './AppDialogs.tsx';
import type { AppRecord } from './AppPage.tsx';
import { EndAppTrial, SwitchOffApp, SwitchOnApp } from './apps.graphql.ts';
import { useAppTitle } from './appWords.ts';

export interface AppActionsProps {
  app: AppRecord;
  reload: () => unknown;
}

/** What the service lets this reader do with the app now. */
export function AppActions({ app, reload }: AppActionsProps) {
  const { t } = useTranslation('admin');
  const [asking, setAsking] = useState<'place' | 'open' | null>(null);
  const may = (action: string) => app.allowedActions.includes(action);
  const dialog = { app, reload, onClose: () => setAsking(null) };
  return (
    <>
      {may('switchOffApp') ? (
        <PlainAction app={app} reload={reload} document={SwitchOffApp} words="switchOff" danger />
      ) : null}
      {may('endAppTrial') ? <PlainAction app={app} reload={reload} document={EndAppTrial} words="endTrial" /> : null}
      {may('placeApp') ? <Button onClick={() => setAsking('place')}>{t('apps.place.action')}</Button> : null}
      {may('openAppTo') ? <Button onClick={() => setAsking('open')}>{t('apps.open.action')}</Button> : null}
      {may('switchOnApp') ? (
        <PlainAction app={app} reload={reload} document={SwitchOnApp} words="switchOn" primary />
      ) : null}
      <PlaceDialog {...dialog} open={asking === 'place'} />
      <OpenDialog {...dialog} open={asking === 'open'} />
    </>
  );
}

interface PlainActionProps<Data> extends AppActionsProps {
  document: TypedDocumentNode<Data, { input: AppActionInput }>;
  words: 'switchOff' | 'switchOn' | 'endTrial';
  danger?: boolean;
  primary?: boolean;
}

function PlainAction<Data>({ app, reload, document, words, danger = false, primary = false }: PlainActionProps<Data>) {
  const { t } = useTranslation('admin');
  const { message } = App.useApp();
  const titleOf = useAppTitle();
  const { fieldLabel, valueText } = useRecordWords();
  const [open, setOpen] = useState(false);
  const [run, state] = useCommand(document, { fieldLabel, valueText, reload });
  const names = { app: titleOf(app), number: app.canaryVersion?.number ?? '' };
  const submit = async () => {
    const outcome = await run({ id: app.id, expectedVersion: app.version });
    if (!outcome.ok) return;
    void message.success(t(`apps.${words}.done`));
    setOpen(false);
  };
  return (
    <>
      <Button danger={danger} type={primary ? 'primary' : 'default'} onClick={() => setOpen(true)}>
        {t(`apps.${words}.action`)}
      </Button>
      <ConfirmDialog
        open={open}
        title={t(`apps.${words}.title`, names)}
        text={t(`apps.${words}.text`, names)}
        confirm={t(`apps.${words}.submit`)}
        danger={danger}
        state={state}
        onConfirm={submit}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
