import { CivilDate, type DataColumn, useSession } from '@onedesk/web';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { countText } from '../figures/format.ts';
import type { ArrearsAccountsQuery } from '../gql/graphql.ts';

export type AccountRow = ArrearsAccountsQuery['arrearsAccounts']['edges'][number]['node'];

/** The columns of the accounts that owe. `amount`: how an exact amount is written. */
export function useAccountColumns(amount: (exact: string) => string): DataColumn<AccountRow>[] {
  const { t } = useTranslation('reports');
  const { can } = useSession();
  const [units, accounts] = [can('unit.see'), can('ledger.see')];
  return useMemo(
    () => [
      {
        key: 'unit',
        title: t('arrears.unit'),
        primary: true,
        render: ({ unit }) => (units ? <Link to={`/desk/units/${unit.id}`}>{unit.code}</Link> : unit.code),
      },
      { key: 'party', title: t('arrears.party'), render: ({ party }) => party?.name ?? t('arrears.nobody') },
      {
        key: 'total',
        title: t('arrears.amount'),
        align: 'right',
        render: ({ accountId, total }) =>
          accounts ? <Link to={`/desk/accounts/${accountId}`}>{amount(total)}</Link> : amount(total),
      },
      {
        key: 'oldest',
        title: t('arrears.oldestDueOn'),
        render: ({ oldestDueOn }) => <CivilDate value={oldestDueOn} />,
      },
      { key: 'charges', title: t('arrears.charges'), align: 'right', render: ({ charges }) => countText(charges) },
    ],
    [t, units, accounts, amount],
  );
}
