import { useQuery } from '@apollo/client/react';
import { type DataColumn, DataTable, EmptyState, useSession } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import type { RegisterImportFaultsQuery } from '../gql/graphql.ts';
import { columnLetter, type ImportRecord } from './import-record.ts';
import { kindOf } from './kinds/index.ts';

type Fault = NonNullable<RegisterImportFaultsQuery['one']>['faults']['edges'][number]['node'];

/** Faults by row, as the spreadsheet counts its rows, with column, cell and reason. */
export function FaultTable({ record }: { record: ImportRecord }) {
  const { id, version } = record;
  const place = usePlace(record);
  const { t } = useTranslation('desk');
  // Another check finds other faults: the version keeps the two apart.
  const { data, loading, error, refetch, fetchMore } = useQuery(kindOf(record).documents.faults, {
    variables: { id, first: 50 },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
    context: { version },
  });
  const faults = data?.one?.faults;
  const columns: DataColumn<Fault>[] = [
    {
      key: 'row',
      title: t('imports.check.row'),
      primary: true,
      width: 96,
      render: (fault) => t('imports.check.rowNumber', { row: fault.row }),
    },
    { key: 'column', title: t('imports.check.column'), width: 160, render: place },
    { key: 'cell', title: t('imports.check.cell'), width: 220, render: (fault) => <Cell value={fault.cell} /> },
    { key: 'reason', title: t('imports.check.reason'), render: (fault) => fault.message },
  ];
  return (
    <DataTable
      label={t('imports.check.faults')}
      columns={columns}
      rows={faults?.edges.map((edge) => edge.node)}
      rowKey={(fault) => `${fault.row} ${fault.column} ${fault.code}`}
      loading={loading}
      error={error}
      onRetry={refetch}
      total={faults?.totalCount}
      hasMore={faults?.pageInfo.hasNextPage}
      onMore={() => fetchMore({ variables: { after: faults?.pageInfo.endCursor } })}
      empty={<EmptyState title={t('imports.check.noFaults')} />}
    />
  );
}

function Cell({ value }: { value: string }) {
  const { t } = useTranslation('desk');
  return value === '' ? (
    <span className="od-quiet">{t('imports.check.blank')}</span>
  ) : (
    <code className="desk-cell">{value}</code>
  );
}

/** The column of a fault as its letters and heading; a field that has no column by its name. */
function usePlace({ headers, fields }: ImportRecord): (fault: Fault) => string {
  const { locale } = useSession();
  return ({ column, field }) => {
    const header = headers.find((one) => columnLetter(one.column) === column);
    if (header) return `${column} ${header.text}`;
    const known = fields.find(({ key }) => key === field);
    return column || (known ? (locale === 'en' ? known.en : known.zh) : field);
  };
}
