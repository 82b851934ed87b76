import { type App, Button, Flex, Typography } from 'antd';
import type { TFunction } from 'i18next';
import { ChangeList } from '../kit/ChangeList.tsx';
import { Instant } from '../kit/Format.tsx';
import type { StaleRefusal } from './outcome.ts';

export type ConflictChoice = 'overwrite' | 'takeTheirs' | 'back';

export interface ConflictQuestion {
  modal: ReturnType<typeof App.useApp>['modal'];
  t: TFunction<'web'>;
  stale: StaleRefusal;
  /** The input as the person typed it: shown beside the other's change of the same field. */
  typed: Record<string, unknown>;
  fieldLabel?: (field: string) => string;
  /** A value in words, for codes and dates. */
  valueText?: (field: string, value: string) => string;
}

/** Shows who changed what meanwhile, and asks what shall hold. Nothing typed is lost, whatever the answer. */
export function askAboutConflict({ modal, t, ...about }: ConflictQuestion): Promise<ConflictChoice> {
  return new Promise((resolve) => {
    const dialog = modal.info({
      title: t('conflict.title'),
      width: 560,
      icon: null,
      closable: true,
      onCancel: () => resolve('back'),
      content: <ConflictDetails {...about} />,
      footer: () => <ConflictChoices t={t} choose={(choice) => (dialog.destroy(), resolve(choice))} />,
    });
  });
}

function ConflictDetails({ stale, typed, fieldLabel, valueText }: Omit<ConflictQuestion, 'modal' | 't'>) {
  const { message, changedBy, changedAt } = stale;
  return (
    <Flex vertical gap="small">
      <Typography.Paragraph>
        {message} {changedBy && !message.includes(changedBy) ? <b>{changedBy}</b> : null}{' '}
        {changedAt ? <Instant value={changedAt} /> : null}
      </Typography.Paragraph>
      <ChangeList changes={stale.changes ?? []} typed={typed} fieldLabel={fieldLabel} valueText={valueText} />
    </Flex>
  );
}

function ConflictChoices({ t, choose }: { t: TFunction<'web'>; choose: (choice: ConflictChoice) => void }) {
  return (
    <Flex gap="small" justify="end" wrap className="od-conflict-choices">
      <Button onClick={() => choose('back')}>{t('conflict.back')}</Button>
      <Button onClick={() => choose('takeTheirs')}>{t('conflict.takeTheirs')}</Button>
      <Button type="primary" onClick={() => choose('overwrite')}>
        {t('conflict.overwrite')}
      </Button>
    </Flex>
  );
}
