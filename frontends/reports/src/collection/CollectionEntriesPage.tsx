import { useQuery } from '@apollo/client/react';
import {
  CivilDate,
  type DataColumn,
  DataTable,
  EmptyState,
  listOf,
  PageHeader,
  RequirePermission,
  useFormats,
  useLive,
  useLiveList,
  useSession,
} from '@onedesk/web';
import dayjs from 'dayjs';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { amountText, signedAmount } from '../figures/format.ts';
import { MonthField } from '../frame/fields.tsx';
import { moves } from '../frame/moves.ts';
import type { CollectionEntriesQuery as Data } from '../gql/graphql.ts';
import { CollectedQuery, CollectionEntriesQuery } from './collection.graphql.ts';
import { isMonth } from './months.ts';

type Entry = Data['collectionEntries']['edges'][number]['node'];

/** RPT-10: the entries behind the money collected in a month, newest first. */
export default function CollectionEntriesPage() {
  const { t } = useTranslation('reports');
  const { project } = useSession();
  return (
    <RequirePermission permission="ledger.see">
      {project ? (
        <Entries projectId={project.id} />
      ) : (
        <EmptyState title={t('noProject.title')} hint={t('noProject.hint')} />
      )}
    </RequirePermission>
  );
}

function Entries({ projectId }: { projectId: string }) {
  const { t } = useTranslation('reports');
  const { basePath } = useSession();
  const formats = useFormats();
  const [params, setParams] = useSearchParams();
  const asked = params.get('month');
  const month = isMonth(asked) ? asked : dayjs().format('YYYY-MM');
  const figure = useQuery(CollectedQuery, { variables: { projectId, month } });
  useLive(moves, figure.refetch);
  const collected = figure.data?.collectionReport.collected;
  return (
    <article className="rp-report">
      <PageHeader
        title={t('collection.entriesTitle', { month })}
        subtitle={
          collected ? t('collection.entriesOf', { amount: formats.money(collected) }) : t('collection.entriesAbout')
        }
        parent={{ label: t('collection.title'), to: `${basePath}/collection` }}
      />
      <search className="rp-filters" aria-label={t('filters.label')}>
        <MonthField
          label={t('collection.month')}
          value={month}
          onChange={(chosen) => setParams({ month: chosen }, { replace: true })}
        />
      </search>
      <EntryTable projectId={projectId} month={month} />
    </article>
  );
}

function EntryTable({ projectId, month }: { projectId: string; month: string }) {
  const { t } = useTranslation('reports');
  const columns = useEntryColumns();
  const reading = useQuery(CollectionEntriesQuery, {
    variables: { projectId, month, first: 50 },
    notifyOnNetworkStatusChange: true,
  });
  const connection = (reading.data ?? reading.previousData)?.collectionEntries;
  useLiveList(moves, {
    query: CollectionEntriesQuery,
    variables: { projectId, month, first: 50 },
    shown: connection?.edges.length,
  });
  return (
    <DataTable
      label={t('collection.entriesTitle', { month })}
      columns={columns}
      {...listOf(connection, reading)}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('collection.noEntries.title')} hint={t('collection.noEntries.hint')} />}
    />
  );
}

/** What came in is above zero; what takes it back below. */
const moneyOf = (entry: Entry): string =>
  entry.kind === 'reversal' ? signedAmount(`-${entry.amount}`) : amountText(entry.amount);

function useEntryColumns(): DataColumn<Entry>[] {
  const { t } = useTranslation('reports');
  return useMemo(
    () => [
      {
        key: 'entry',
        title: t('collection.entry'),
        primary: true,
        render: ({ seq, kind }) => t('collection.entryOf', { seq, kind: t(`entryKind.${kind}`) }),
      },
      { key: 'bookedOn', title: t('collection.bookedOn'), render: ({ bookedOn }) => <CivilDate value={bookedOn} /> },
      { key: 'unit', title: t('arrears.unit'), render: (entry) => <Accounts of={entry} /> },
      { key: 'receipt', title: t('collection.receipt'), render: ({ receipt }) => receipt?.number ?? '' },
      { key: 'amount', title: t('arrears.amount'), align: 'right', render: moneyOf },
      { key: 'actor', title: t('collection.actor'), render: ({ actorName }) => actorName },
      {
        key: 'reason',
        title: t('collection.reason'),
        render: ({ reason, reverses }) =>
          reverses ? t('collection.takesBack', { seq: reverses.seq, reason: reason ?? '' }) : (reason ?? ''),
      },
    ],
    [t],
  );
}

/** The accounts that an entry moves, each once, by their units. */
function Accounts({ of: { postings } }: { of: Entry }) {
  const accounts = new Map(
    postings.flatMap(({ account }) => (account ? [[account.id, account.unit.code] as const] : [])),
  );
  return [...accounts].map(([id, code]) => (
    <Link key={id} to={`/desk/accounts/${id}`}>
      {code}{' '}
    </Link>
  ));
}
