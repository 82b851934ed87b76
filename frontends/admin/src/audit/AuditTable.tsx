import { useQuery } from '@apollo/client/react';
import { ChangeList, type DataColumn, DataTable, EmptyState, Instant, useSession } from '@onedesk/web';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Departments } from '../departments/departments.graphql.ts';
import type { AuditPageFragment } from '../gql/graphql.ts';
import { useBuildingNames } from '../ui/useBuildingNames.ts';
import { useRecordWords } from '../ui/useRecordWords.ts';
import { recordPath } from './recordLinks.ts';

type Entry = AuditPageFragment['edges'][number]['node'];

export interface AuditTableProps {
  page: AuditPageFragment | undefined;
  query: { data: unknown; loading: boolean; error?: unknown; refetch: () => unknown };
  onMore: () => unknown;
  onClear: () => void;
}

/** The entries, newest first: when, who, what, and each field before and after. */
export function AuditTable({ page, query, onMore, onClear }: AuditTableProps) {
  const { t } = useTranslation('admin');
  const columns = useColumns();
  return (
    <DataTable
      label={t('audit.title')}
      columns={columns}
      rows={page?.edges.map(({ node }) => node)}
      rowKey={({ id }) => id}
      loading={query.loading && !query.data}
      error={query.error}
      onRetry={query.refetch}
      empty={
        <EmptyState
          title={t('audit.empty')}
          hint={t('audit.emptyHint')}
          action={<Button onClick={onClear}>{t('common.resetFilters')}</Button>}
        />
      }
      hasMore={page?.pageInfo.hasNextPage}
      loadingMore={query.loading && Boolean(query.data)}
      onMore={onMore}
    />
  );
}

function useColumns(): DataColumn<Entry>[] {
  const { t } = useTranslation('admin');
  const words = useRecordWords(useNames());
  return [
    { key: 'at', title: t('audit.at'), width: 150, render: ({ at }) => <Instant value={at} /> },
    { key: 'actor', title: t('audit.actor'), width: 110, render: ({ actorName }) => actorName },
    {
      key: 'action',
      title: t('audit.action'),
      width: 170,
      primary: true,
      render: ({ action }) => words.actionText(action),
    },
    {
      key: 'record',
      title: t('audit.record'),
      width: 120,
      render: ({ recordType, recordId }) => {
        const path = recordPath(recordType, recordId);
        const type = words.typeText(recordType);
        return path ? <Link to={path}>{type}</Link> : type;
      },
    },
    {
      key: 'changes',
      title: t('audit.changes'),
      render: ({ changes }) =>
        changes.length > 0 ? (
          <ChangeList changes={changes} fieldLabel={words.fieldLabel} valueText={words.valueText} />
        ) : (
          <span className="od-quiet">{t('audit.noChanges')}</span>
        ),
    },
  ];
}

/** Names of what the entries mention by id: projects, departments and their members. */
function useNames(): Readonly<Record<string, string>> {
  const { projects, can } = useSession();
  const { data } = useQuery(Departments, { skip: !can('department.see') });
  const buildings = useBuildingNames();
  return useMemo(() => {
    const departments = data?.departments ?? [];
    const records = [...projects, ...departments, ...departments.flatMap(({ members }) => members), ...buildings];
    return Object.fromEntries(records.map(({ id, name }) => [id, name]));
  }, [projects, data, buildings]);
}
