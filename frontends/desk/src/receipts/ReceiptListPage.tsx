import { useQuery } from '@apollo/client/react';
import {
  CivilDate,
  type DataColumn,
  DataTable,
  EmptyState,
  listOf,
  Money,
  PageHeader,
  useAppBase,
  useLiveList,
  useSession,
  useUrlFilter,
} from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ReceiptsQuery } from '../gql/graphql.ts';
import { CivilDateField } from '../ui/CivilDateField.tsx';
import { FilterBar, TextFilter } from '../ui/FilterBar.tsx';
import { NoProject } from '../ui/NoProject.tsx';
import { ReceiptBadge } from './ReceiptPage.tsx';
import { Receipts } from './receipts.graphql.ts';

type Row = ReceiptsQuery['receipts']['edges'][number]['node'];
const keys = ['day', 'number'] as const;

/** FEE-3: the receipts of a project, by day and number; the latest first. */
export default function ReceiptListPage() {
  const { t } = useTranslation('desk');
  const { project } = useSession();
  const filter = useUrlFilter(keys);
  if (!project) return <NoProject />;
  return (
    <>
      <PageHeader title={t('receipts.title')} subtitle={t('receipts.lead')} />
      <FilterBar active={filter.active} onClear={filter.clear}>
        <TextFilter
          label={t('receipts.numberFilter')}
          value={filter.values.number}
          onChange={(value) => filter.set('number', value)}
        />
        <div className="desk-filter">
          <CivilDateField
            label={t('receipts.day')}
            value={filter.values.day ?? null}
            onChange={(value) => filter.set('day', value ?? undefined)}
          />
        </div>
      </FilterBar>
      <Table projectId={project.id} filter={filter.values} filtered={filter.active} />
    </>
  );
}

interface TableProps {
  projectId: string;
  filter: { day?: string; number?: string };
  filtered: boolean;
}

function Table({ projectId, filter, filtered }: TableProps) {
  const { t } = useTranslation('desk');
  const columns = useColumns();
  const variables = { projectId, receivedOn: filter.day ?? null, number: filter.number ?? null, first: 50 };
  const reading = useQuery(Receipts, {
    variables,
    notifyOnNetworkStatusChange: true,
  });
  const connection = (reading.data ?? reading.previousData)?.receipts;
  useLiveList(['Receipt'], { query: Receipts, variables, shown: connection?.edges.length });
  return (
    <DataTable
      label={t('receipts.title')}
      columns={columns}
      {...listOf(connection, reading)}
      rowKey={(receipt) => receipt.id}
      empty={
        filtered ? (
          <EmptyState title={t('receipts.empty')} hint={t('receipts.emptyHint')} />
        ) : (
          <EmptyState title={t('receipts.emptyProject')} />
        )
      }
    />
  );
}

function useColumns(): DataColumn<Row>[] {
  const { t } = useTranslation('desk');
  const base = useAppBase();
  return [
    {
      key: 'number',
      title: t('receipts.number'),
      primary: true,
      width: 130,
      render: (receipt) => (
        <Link to={`${base}/receipts/${receipt.id}`} className="od-number">
          {receipt.number}
        </Link>
      ),
    },
    {
      key: 'day',
      title: t('receipts.receivedOn'),
      width: 120,
      render: (receipt) => <CivilDate value={receipt.receivedOn} />,
    },
    {
      key: 'unit',
      title: t('receipts.unit'),
      width: 130,
      render: ({ account }) => <Link to={`${base}/accounts/${account.id}`}>{account.unit.code}</Link>,
    },
    { key: 'payer', title: t('receipts.payer'), render: (receipt) => receipt.payer?.name ?? '' },
    {
      key: 'amount',
      title: t('receipts.amount'),
      width: 130,
      align: 'right',
      render: (receipt) => (
        <span className={receipt.voided ? 'desk-void-amount' : ''}>
          <Money value={receipt.amount} />
        </span>
      ),
    },
    {
      key: 'method',
      title: t('receipts.method'),
      width: 90,
      render: (receipt) => t(`paymentMethod.${receipt.method}`),
    },
    { key: 'cashier', title: t('receipts.cashier'), width: 110, hideOnPhone: true, render: (one) => one.cashierName },
    {
      key: 'state',
      title: t('receipts.state'),
      width: 90,
      render: (receipt) => <ReceiptBadge voided={receipt.voided !== null} />,
    },
  ];
}
