import { useQuery } from '@apollo/client/react';
import { CivilDate, ErrorState, Loading, Money, Panel, StatusBadge, useAppBase } from '@onedesk/web';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AccountDueFragment } from '../gql/graphql.ts';
import { useOnChange } from '../ui/useOnChange.ts';
import { AccountReceipts } from './accounts.graphql.ts';

/** FEE-3: the receipts of the account; voided ones stay, marked. */
export function ReceiptsPanel({ account }: { account: AccountDueFragment }) {
  const { t } = useTranslation('desk');
  const base = useAppBase();
  const { data, loading, error, refetch, fetchMore } = useQuery(AccountReceipts, {
    variables: { id: account.id, first: 20 },
  });
  useOnChange(account.version, refetch);
  const receipts = data?.ledgerAccount?.receipts;
  return (
    <Panel title={t('accounts.receipts')}>
      {error && !receipts ? <ErrorState error={error} onRetry={refetch} /> : null}
      {!receipts && !error ? <Loading kind="form" /> : null}
      {receipts?.edges.length === 0 ? <p className="od-quiet desk-flush">{t('accounts.noReceipts')}</p> : null}
      <ul className="desk-rows">
        {receipts?.edges.map(({ node }) => (
          <li key={node.id} className="desk-row desk-charge">
            <span>
              <Link to={`${base}/receipts/${node.id}`} className="od-number">
                {node.number}
              </Link>{' '}
              <span className="od-quiet">
                <CivilDate value={node.receivedOn} /> · {t(`paymentMethod.${node.method}`)}
              </span>{' '}
              {node.voided ? <StatusBadge tone="bad" text={t('receipts.voidedState')} /> : null}
            </span>
            <span className={node.voided ? 'desk-void-amount' : ''}>
              <Money value={node.amount} />
            </span>
          </li>
        ))}
      </ul>
      {receipts?.pageInfo.hasNextPage ? (
        <Button
          className="no-print"
          loading={loading}
          onClick={() => void fetchMore({ variables: { after: receipts.pageInfo.endCursor } })}
        >
          {t('common.more')}
        </Button>
      ) : null}
    </Panel>
  );
}
