import { useQuery } from '@apollo/client/react';
import { ErrorState, Loading, Panel, useSession } from '@onedesk/web';
import { Button, Flex } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountCard, PartyAccounts, RaiseChargeDialog, UnitAccounts, useLiveAccounts } from '../accounts/index.ts';
import type { AccountDueFragment } from '../gql/graphql.ts';
import { OpenAccountButton } from './OpenAccountButton.tsx';
import { PaymentDialog } from './PaymentDialog.tsx';

export interface UnitAccountsPanelProps {
  unit: { id: string; code: string; project: { id: string } };
}

/** LED-1: on a unit's page: what each payer owes for it. */
export function UnitAccountsPanel({ unit }: UnitAccountsPanelProps) {
  const { can } = useSession();
  return can('ledger.see') ? <OfUnit unit={unit} /> : null;
}

function OfUnit({ unit }: UnitAccountsPanelProps) {
  const { t } = useTranslation('desk');
  const { can } = useSession();
  const [raising, setRaising] = useState(false);
  const { data, error, refetch } = useQuery(UnitAccounts, { variables: { id: unit.id } });
  useLiveAccounts(refetch);
  const raise = can('charge.raise') ? (
    <Button size="small" onClick={() => setRaising(true)}>
      {t('accounts.raise.action')}
    </Button>
  ) : null;
  return (
    <>
      <Cards
        accounts={data?.unit?.accounts}
        error={error}
        onRetry={refetch}
        actions={raise}
        whenNone={can('payment.take') ? <OpenAccountButton unitId={unit.id} onOpened={refetch} /> : null}
        whoOf={(account) => account.party?.name ?? t('accounts.nobody')}
      />
      <RaiseChargeDialog
        open={raising}
        unit={unit}
        projectId={unit.project.id}
        onRaised={refetch}
        onClose={() => setRaising(false)}
      />
    </>
  );
}

/** LED-1: on a person's page: what is owed for each unit. */
export function PartyAccountsPanel({ partyId }: { partyId: string }) {
  const { can } = useSession();
  return can('ledger.see') ? <OfParty partyId={partyId} /> : null;
}

function OfParty({ partyId }: { partyId: string }) {
  const { data, error, refetch } = useQuery(PartyAccounts, { variables: { id: partyId } });
  useLiveAccounts(refetch);
  return (
    <Cards accounts={data?.party?.accounts} error={error} onRetry={refetch} whoOf={(account) => account.unit.code} />
  );
}

interface CardsProps {
  accounts: readonly AccountDueFragment[] | undefined;
  error: unknown;
  onRetry: () => unknown;
  whoOf: (account: AccountDueFragment) => string;
  actions?: ReactNode;
  /** What can be done while there is no account. */
  whenNone?: ReactNode;
}

function Cards({ accounts, error, onRetry, whoOf, actions, whenNone }: CardsProps) {
  const { t } = useTranslation('desk');
  const [payingId, setPayingId] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const paying = accounts?.find((account) => account.id === payingId);
  const pay = (id: string) => {
    setPayingId(id);
    setOpen(true);
  };
  return (
    <Panel title={t('accounts.panel')} hint={t('accounts.panelHint')} actions={actions}>
      {error && !accounts ? <ErrorState error={error} onRetry={onRetry} /> : null}
      {!accounts && !error ? <Loading kind="form" /> : null}
      {accounts?.length === 0 ? (
        <Flex justify="space-between" align="center" gap="small" wrap>
          <p className="od-quiet desk-flush">{t('accounts.none')}</p>
          {whenNone}
        </Flex>
      ) : null}
      {accounts?.map((account) => (
        <AccountCard
          key={account.id}
          account={account}
          who={whoOf(account)}
          actions={
            account.allowedActions.includes('takePayment') ? (
              <Button
                className="no-print"
                onClick={() => pay(account.id)}
                aria-label={t('accounts.takePaymentFor', { who: whoOf(account) })}
              >
                {t('accounts.takePayment')}
              </Button>
            ) : null
          }
        />
      ))}
      {paying ? <PaymentDialog open={open} account={paying} onClose={() => setOpen(false)} /> : null}
    </Panel>
  );
}
