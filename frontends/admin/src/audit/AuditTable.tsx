import { useQuery } from '@apollo/client/react';
import { ChangeList, type DataColumn, DataTable, EmptyState, Instant, useSession } from '@onedesk/web';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Accounts } from '../accounts/index.ts';
import { Departments } from '../departments/index.ts';
import type { AuditPageFragment } from '../gql/graphql.ts';
import { speaking } from '../ui/speaking.ts';
import { useEstateNames } from '../ui/useEstateNames.ts';
import { useRecordWords } from '../ui/useRecordWords.ts';
import { type Entry, pathOf } from './entryView.ts';

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
    <div className="ad-audit">
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
    </div>
  );
}

function useColumns(): DataColumn<Entry>[] {
  const { t } = useTranslation('admin');
  const names = useNames();
  const words = useRecordWords(names);
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
      render: (entry) => {
        const path = pathOf(entry);
        const type = words.typeText(entry.recordType);
        return path ? <Link to={path}>{type}</Link> : type;
      },
    },
    {
      key: 'changes',
      title: t('audit.changes'),
      render: (entry) => {
        const changes = speaking(entry.changes, names);
        if (changes.length === 0) return <span className="od-quiet">{t('audit.noChanges')}</span>;
        return (
          <ChangeList
            changes={changes}
            fieldLabel={(field) => words.fieldLabel(field, entry.recordType)}
            valueText={words.valueText}
          />
        );
      },
    },
  ];
}

/** Names of what the entries mention by id: projects and their buildings, departments, people. */
function useNames(): Readonly<Record<string, string>> {
  const { can } = useSession();
  const { data } = useQuery(Departments, { skip: !can('department.see') });
  const estate = useEstateNames();
  // As many as one answer may hold; whoever is not among them is found by the link beside the entry.
  const people = useQuery(Accounts, {
    variables: { search: null, active: null, first: 100 },
    skip: !can('account.see'),
  }).data;
  return useMemo(() => {
    const departments = data?.departments ?? [];
    const members = departments.flatMap((department) => department.members);
    const accounts = people?.accounts.edges.map(({ node }) => node) ?? [];
    const records = [...estate, ...departments, ...members, ...accounts];
    return Object.fromEntries(records.map(({ id, name }) => [id, name]));
  }, [estate, data, people]);
}
