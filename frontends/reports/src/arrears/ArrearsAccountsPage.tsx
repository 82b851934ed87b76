import { useQuery } from '@apollo/client/react';
import {
  DataTable,
  EmptyState,
  listOf,
  ErrorState,
  PageHeader,
  RequirePermission,
  useFormats,
  useLive,
  useLiveList,
  useSession,
} from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import { amountText, countText } from '../figures/format.ts';
import { moves } from '../frame/moves.ts';
import { ArrearsAccountsQuery, ArrearsFigureQuery } from './accounts.graphql.ts';
import { ArrearsFilterBar } from './ArrearsFilterBar.tsx';
import { argumentsOf, writeArrearsFilters } from './filters.ts';
import { useAccountColumns } from './useAccountColumns.tsx';
import { useArrearsFilters } from './useArrearsFilters.ts';

/** RPT-10: the accounts behind a figure of the arrears report, most owed first. */
export default function ArrearsAccountsPage() {
  const { t } = useTranslation('reports');
  const { project } = useSession();
  return (
    <RequirePermission permission="ledger.report">
      {project ? (
        <Accounts projectId={project.id} />
      ) : (
        <EmptyState title={t('noProject.title')} hint={t('noProject.hint')} />
      )}
    </RequirePermission>
  );
}

const none: { id: string; name: string }[] = [];

function Accounts({ projectId }: { projectId: string }) {
  const { t } = useTranslation('reports');
  const { basePath } = useSession();
  const formats = useFormats();
  const [filters] = useArrearsFilters();
  const variables = { projectId, ...argumentsOf(filters) };
  const figure = useQuery(ArrearsFigureQuery, { variables });
  useLive(moves, figure.refetch);
  const report = figure.data?.arrearsReport;
  const back = writeArrearsFilters(new URLSearchParams(), filters).toString();
  const facts = report && {
    day: formats.date(report.asOf),
    amount: formats.money(report.total),
    accounts: countText(report.accounts),
  };
  return (
    <article className="rp-report">
      <PageHeader
        title={t('arrears.accountsTitle')}
        subtitle={facts ? t('arrears.accountsOf', facts) : t('arrears.accountsAbout')}
        parent={{ label: t('arrears.title'), to: `${basePath}/arrears${back ? `?${back}` : ''}` }}
      />
      <ArrearsFilterBar
        buildings={figure.data?.project?.buildings ?? none}
        items={figure.data?.whole.byItem.map(({ feeItem }) => feeItem) ?? none}
        comparable={false}
      />
      {figure.error ? <ErrorState error={figure.error} onRetry={() => figure.refetch()} /> : null}
      <AccountTable variables={variables} total={report?.accounts} />
    </article>
  );
}

interface AccountTableProps {
  variables: { projectId: string } & ReturnType<typeof argumentsOf>;
  total: number | undefined;
}

function AccountTable({ variables, total }: AccountTableProps) {
  const { t } = useTranslation('reports');
  const columns = useAccountColumns(amountText);
  const reading = useQuery(ArrearsAccountsQuery, {
    variables: { ...variables, first: 50 },
    notifyOnNetworkStatusChange: true,
  });
  const connection = (reading.data ?? reading.previousData)?.arrearsAccounts;
  useLiveList(moves, {
    query: ArrearsAccountsQuery,
    variables: { ...variables, first: 50 },
    shown: connection?.edges.length,
  });
  return (
    <DataTable
      label={t('arrears.accountsTitle')}
      columns={columns}
      {...listOf(connection, reading)}
      rowKey={({ accountId }) => accountId}
      total={total}
      empty={<EmptyState title={t('arrears.emptyChoice.title')} hint={t('arrears.emptyChoice.hint')} />}
    />
  );
}
