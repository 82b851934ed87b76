import { useQuery } from '@apollo/client/react';
import { ErrorState, Money, PageHeader, Panel, useAppBase } from '@onedesk/web';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { AccountByIdQuery } from '../gql/graphql.ts';
import { PaymentDialog } from '../payments/index.ts';
import { RecordState } from '../ui/RecordState.tsx';
import { useOnChange } from '../ui/useOnChange.ts';
import { AccountById } from './accounts.graphql.ts';
import { BalanceCheck } from './BalanceCheck.tsx';
import { ChargesPanel } from './ChargesPanel.tsx';
import { EntriesPanel } from './EntriesPanel.tsx';
import { RaiseChargeDialog } from './RaiseChargeDialog.tsx';
import { ReceiptsPanel } from './ReceiptsPanel.tsx';
import { Balance, DueMark } from './Standing.tsx';
import { useLiveAccounts } from './useLiveAccounts.ts';

type Account = NonNullable<AccountByIdQuery['ledgerAccount']>;

/** LED-1: one account: what is owed, and every entry that makes it so. */
export default function AccountPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation('desk');
  const base = useAppBase();
  const { data, loading, error, refetch } = useQuery(AccountById, { variables: { id } });
  const account = data?.ledgerAccount;
  useOnChange(account?.version, refetch);
  useLiveAccounts(refetch);
  const list = { label: t('units.title'), to: `${base}/units` };
  if (!account) return <RecordState loading={loading} error={error} onRetry={refetch} list={list} />;
  return (
    <>
      <PageHeader
        title={`${account.unit.code} · ${account.party?.name ?? t('accounts.nobody')}`}
        parent={{ label: account.unit.code, to: `${base}/units/${account.unit.id}` }}
        subtitle={t('accounts.title')}
        actions={<Actions key={account.id} account={account} />}
      />
      {error ? <ErrorState error={error} onRetry={refetch} /> : null}
      <div className="desk-columns-2" key={account.id}>
        <div className="desk-stack">
          <Summary account={account} />
          <ChargesPanel account={account} />
        </div>
        <div className="desk-stack">
          <EntriesPanel account={account} />
          <ReceiptsPanel account={account} />
        </div>
      </div>
    </>
  );
}

function Summary({ account }: { account: Account }) {
  const { t } = useTranslation('desk');
  const base = useAppBase();
  return (
    <Panel title={t('accounts.balance')}>
      <p className="desk-account-balance desk-flush">
        <Balance value={account.balance} />
      </p>
      <DueMark account={account} />
      <dl className="od-facts desk-facts desk-spaced">
        <div>
          <dt>{t('balance.arrears')}</dt>
          <dd>
            <Money value={account.arrears} />
          </dd>
        </div>
        <div>
          <dt>{t('balance.prepaidLabel')}</dt>
          <dd>
            <Money value={account.prepaid} />
          </dd>
        </div>
        <div>
          <dt>{t('accounts.payer')}</dt>
          <dd>
            {account.party ? (
              <Link to={`${base}/parties/${account.party.id}`}>{account.party.name}</Link>
            ) : (
              t('accounts.nobody')
            )}
          </dd>
        </div>
      </dl>
      <BalanceCheck check={account.balanceCheck} />
    </Panel>
  );
}

function Actions({ account }: { account: Account }) {
  const { t } = useTranslation('desk');
  const [open, setOpen] = useState<'raise' | 'pay' | null>(null);
  const close = () => setOpen(null);
  const may = (action: string) => account.allowedActions.includes(action);
  return (
    <>
      {may('raiseCharge') ? <Button onClick={() => setOpen('raise')}>{t('accounts.raise.action')}</Button> : null}
      {may('takePayment') ? (
        <Button type="primary" onClick={() => setOpen('pay')}>
          {t('accounts.takePayment')}
        </Button>
      ) : null}
      <RaiseChargeDialog
        open={open === 'raise'}
        unit={account.unit}
        projectId={account.projectId}
        partyId={account.party?.id}
        onClose={close}
      />
      <PaymentDialog open={open === 'pay'} account={account} onClose={close} />
    </>
  );
}
