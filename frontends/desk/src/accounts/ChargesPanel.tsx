import { useQuery } from '@apollo/client/react';
import { CivilDate, type DataColumn, DataTable, EmptyState, Money, StatusBadge, type Tone } from '@onedesk/web';
import { Button, Flex, Switch } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountDueFragment, ChargeFieldsFragment, ChargeState } from '../gql/graphql.ts';
import { useOnChange } from '../ui/useOnChange.ts';
import { AccountCharges } from './accounts.graphql.ts';
import { ReverseChargeDialog } from './ReverseChargeDialog.tsx';

const tones: Record<ChargeState, Tone> = { open: 'attention', partlyPaid: 'active', paid: 'good', reversed: 'neutral' };

/** What was charged on the account, and how much of each is still open. */
export function ChargesPanel({ account }: { account: AccountDueFragment }) {
  const { t } = useTranslation('desk');
  const [openOnly, setOpenOnly] = useState(false);
  const [reversing, setReversing] = useState<ChargeFieldsFragment | null>(null);
  const { data, previousData, loading, error, refetch, fetchMore } = useQuery(AccountCharges, {
    variables: { id: account.id, openOnly, first: 20 },
  });
  useOnChange(account.version, refetch);
  const columns = useChargeColumns(setReversing);
  const connection = (data ?? previousData)?.ledgerAccount?.charges;
  return (
    <section aria-labelledby="desk-charges">
      <Flex justify="space-between" align="center" wrap className="desk-section-head">
        <h2 id="desk-charges" className="desk-heading">
          {t('accounts.charges')}
        </h2>
        <label className="no-print desk-switch">
          <Switch size="small" checked={openOnly} onChange={setOpenOnly} /> {t('accounts.onlyOpen')}
        </label>
      </Flex>
      <DataTable
        label={t('accounts.charges')}
        columns={columns}
        rows={connection?.edges.map((edge) => edge.node)}
        rowKey={(charge) => charge.id}
        loading={loading && !connection}
        error={error}
        onRetry={refetch}
        hasMore={connection?.pageInfo.hasNextPage}
        loadingMore={loading}
        onMore={() => fetchMore({ variables: { after: connection?.pageInfo.endCursor } })}
        empty={<EmptyState title={t(openOnly ? 'accounts.nothingOpen' : 'accounts.noCharges')} />}
      />
      <ReverseChargeDialog charge={reversing} onClose={() => setReversing(null)} />
    </section>
  );
}

function useChargeColumns(onReverse: (charge: ChargeFieldsFragment) => void): DataColumn<ChargeFieldsFragment>[] {
  const { t } = useTranslation('desk');
  return [
    { key: 'item', title: t('accounts.item'), primary: true, render: (charge) => <Item charge={charge} /> },
    { key: 'due', title: t('accounts.dueOn'), width: 104, render: (charge) => <CivilDate value={charge.dueOn} /> },
    {
      key: 'amount',
      title: t('accounts.amount'),
      width: 100,
      align: 'right',
      render: (charge) => <Money value={charge.amount} />,
    },
    {
      key: 'open',
      title: t('accounts.open_amount'),
      width: 100,
      align: 'right',
      render: (charge) => <Money value={charge.open} />,
    },
    {
      key: 'state',
      title: t('accounts.state'),
      width: 100,
      render: (charge) => <StatusBadge tone={tones[charge.state]} text={t(`chargeState.${charge.state}`)} />,
    },
    {
      key: 'do',
      title: '',
      width: 64,
      render: (charge) =>
        charge.allowedActions.includes('reverseCharge') ? (
          <Button
            size="small"
            className="no-print"
            aria-label={t('accounts.reverse.label', { item: charge.feeItem.name, month: charge.month })}
            onClick={() => onReverse(charge)}
          >
            {t('accounts.reverse.action')}
          </Button>
        ) : null,
    },
  ];
}

function Item({ charge }: { charge: ChargeFieldsFragment }) {
  return (
    <>
      {charge.feeItem.name} <span className="od-quiet od-number">{charge.month}</span>
      {charge.remark ? <div className="od-quiet desk-remark">{charge.remark}</div> : null}
    </>
  );
}
