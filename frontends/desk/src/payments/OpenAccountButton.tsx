import { FormErrors, useCommand } from '@onedesk/web';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { OpenAccount } from './payments.graphql.ts';

export interface OpenAccountButtonProps {
  unitId: string;
  /** The account is there: ask for it. */
  onOpened: () => unknown;
}

/** LED-1: opens the account of whoever is liable for the unit, so that money can be taken before anything is charged. */
export function OpenAccountButton({ unitId, onOpened }: OpenAccountButtonProps) {
  const { t } = useTranslation('desk');
  const [open, state] = useCommand(OpenAccount);
  const start = async () => {
    const outcome = await open({ unitId });
    if (outcome.ok) await onOpened();
  };
  return (
    <>
      <FormErrors state={state} />
      <Button loading={state.running} onClick={() => void start()}>
        {t('payments.inAdvance')}
      </Button>
    </>
  );
}
