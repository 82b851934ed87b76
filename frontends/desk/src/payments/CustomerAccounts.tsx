import { useQuery } from '@apollo/client/react';
import { EmptyState, ErrorState, Loading, Panel } from '@onedesk/web';
import { Button, Radio } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Balance, DueMark, PartyAccounts, UnitAccounts, useLiveAccounts } from '../accounts/index.ts';
import type { AccountDueFragment } from '../gql/graphql.ts';
import { fenOf } from '../ui/amount.ts';
import { OpenAccountButton } from './OpenAccountButton.tsx';
import { PaymentForm } from './PaymentForm.tsx';
import type { Customer } from './useCustomers.ts';
import type { Paid } from './usePayment.ts';

export interface CustomerAccountsProps {
  customer: Customer;
  onPaid: (paid: Paid) => void;
  /** Another customer after all. */
  onLeave: () => void;
}

/** What the customer owes, on which account, and the form to pay it. Escape goes back to the search. */
export function CustomerAccounts({ customer, onPaid, onLeave }: CustomerAccountsProps) {
  const { accounts, error, refetch } = useAccounts(customer);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const account = accounts?.find(({ id }) => id === chosenId) ?? firstOwing(accounts);
  const onKeyDown = (event: KeyboardEvent) => event.key === 'Escape' && onLeave();
  return (
    // Escape anywhere in it; the button beside the title does the same.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div onKeyDown={onKeyDown}>
      <Panel title={customer.name} actions={<Leave onLeave={onLeave} />}>
        {error && !accounts ? <ErrorState error={error} onRetry={refetch} /> : null}
        {!accounts && !error ? <Loading kind="form" /> : null}
        {accounts?.length === 0 ? <NoAccount customer={customer} onOpened={refetch} /> : null}
        {accounts && accounts.length > 1 && account ? (
          <Choice customer={customer} accounts={accounts} chosen={account.id} onChoose={setChosenId} />
        ) : null}
        {account ? (
          <>
            <Owed account={account} customer={customer} />
            <PaymentForm key={account.id} account={account} onPaid={onPaid} />
          </>
        ) : null}
      </Panel>
    </div>
  );
}

/** Money is read anew for each customer, never from memory. */
function useAccounts(customer: Customer) {
  const ofUnit = useQuery(UnitAccounts, {
    variables: { id: customer.id },
    skip: customer.kind !== 'unit',
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  const ofParty = useQuery(PartyAccounts, {
    variables: { id: customer.id },
    skip: customer.kind !== 'party',
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  const { error, refetch } = customer.kind === 'unit' ? ofUnit : ofParty;
  useLiveAccounts(refetch);
  return { accounts: ofUnit.data?.unit?.accounts ?? ofParty.data?.party?.accounts, error, refetch };
}

const firstOwing = (accounts: readonly AccountDueFragment[] | undefined) =>
  accounts?.find(({ arrears }) => fenOf(arrears) > 0n) ?? accounts?.[0];

/** Whoever owes nothing yet may pay in advance; which unit it is for, the code says. */
function NoAccount({ customer, onOpened }: { customer: Customer; onOpened: () => unknown }) {
  const { t } = useTranslation('desk');
  const title = t('payments.noAccount', { name: customer.name });
  if (customer.kind !== 'unit') return <EmptyState title={title} hint={t('payments.inAdvanceHint')} />;
  return <EmptyState title={title} action={<OpenAccountButton unitId={customer.id} onOpened={onOpened} />} />;
}

function Leave({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation('desk');
  return (
    <Button size="small" onClick={onLeave}>
      {t('payments.another')}
    </Button>
  );
}

function Owed({ account, customer }: { account: AccountDueFragment; customer: Customer }) {
  const { t } = useTranslation('desk');
  const other = customer.kind === 'unit' ? (account.party?.name ?? t('accounts.nobody')) : account.unit.code;
  return (
    <p className="desk-owed">
      <span className="od-quiet">{other}</span>
      <span className="desk-account-balance">
        <Balance value={account.balance} />
      </span>
      <DueMark account={account} />
    </p>
  );
}

interface ChoiceProps {
  customer: Customer;
  accounts: readonly AccountDueFragment[];
  chosen: string;
  onChoose: (id: string) => void;
}

function Choice({ customer, accounts, chosen, onChoose }: ChoiceProps) {
  const { t } = useTranslation('desk');
  return (
    <Radio.Group
      aria-label={t('payments.whichAccount')}
      className="desk-accounts-choice"
      value={chosen}
      onChange={(event) => onChoose(String(event.target.value))}
      options={accounts.map((account) => ({
        value: account.id,
        label: (
          <>
            {customer.kind === 'unit' ? (account.party?.name ?? t('accounts.nobody')) : account.unit.code}{' '}
            <Balance value={account.balance} />
          </>
        ),
      }))}
    />
  );
}
