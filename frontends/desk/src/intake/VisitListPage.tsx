import { useQuery } from '@apollo/client/react';
import {
  type DataColumn,
  DataTable,
  EmptyState,
  listOf,
  Instant,
  LinkButton,
  PageHeader,
  type UrlFilter,
  useAppBase,
  useLiveList,
  useSession,
  useUrlFilter,
} from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { VisitCategory, VisitChannel, VisitFilter, VisitsQuery } from '../gql/graphql.ts';
import { CivilDateField } from '../ui/CivilDateField.tsx';
import { ChoiceFilter, FilterBar, TextFilter } from '../ui/FilterBar.tsx';
import { NoProject } from '../ui/NoProject.tsx';
import { categories, channels } from './choices.tsx';
import { VisitBadge } from './VisitBadge.tsx';
import { Visits } from './visits.graphql.ts';

type Row = VisitsQuery['visits']['edges'][number]['node'];
const keys = ['text', 'view', 'channel', 'category', 'day'] as const;
type Key = (typeof keys)[number];
const views = ['open', 'mine', 'overdue', 'closed'] as const;

/** VST-1: the register of visits; filters live in the address. */
export default function VisitListPage() {
  const { t } = useTranslation('desk');
  const { project, can } = useSession();
  const base = useAppBase();
  const filter = useUrlFilter(keys);
  if (!project) return <NoProject />;
  return (
    <>
      <PageHeader
        title={t('visits.title')}
        subtitle={t('visits.lead')}
        actions={
          can('visit.register') ? (
            <LinkButton type="primary" to={`${base}/intake`}>
              {t('intake.title')}
            </LinkButton>
          ) : null
        }
      />
      <Filters filter={filter} />
      <VisitTable projectId={project.id} filter={filter} />
    </>
  );
}

function Filters({ filter }: { filter: UrlFilter<Key> }) {
  const { t } = useTranslation('desk');
  const of = (key: Key) => ({
    value: filter.values[key],
    onChange: (value: string | undefined) => filter.set(key, value),
  });
  return (
    <FilterBar active={filter.active} onClear={filter.clear}>
      <TextFilter label={t('visits.searchLabel')} {...of('text')} />
      <ChoiceFilter
        label={t('visits.view')}
        options={views.map((view) => ({ value: view, label: t(`visits.views.${view}`) }))}
        {...of('view')}
      />
      <ChoiceFilter
        label={t('visits.category')}
        options={categories.map((one) => ({ value: one, label: t(`visitCategory.${one}`) }))}
        {...of('category')}
      />
      <ChoiceFilter
        label={t('visits.channel')}
        options={channels.map((one) => ({ value: one, label: t(`visitChannel.${one}`) }))}
        {...of('channel')}
      />
      <div className="desk-filter">
        <CivilDateField
          label={t('visits.day')}
          value={filter.values.day ?? null}
          onChange={(value) => filter.set('day', value ?? undefined)}
        />
      </div>
    </FilterBar>
  );
}

function VisitTable({ projectId, filter }: { projectId: string; filter: UrlFilter<Key> }) {
  const { t } = useTranslation('desk');
  const columns = useColumns();
  const variables = { projectId, filter: visitFilter(filter), first: 50 };
  const reading = useQuery(Visits, {
    variables,
    notifyOnNetworkStatusChange: true,
    fetchPolicy: 'cache-and-network',
  });
  const connection = (reading.data ?? reading.previousData)?.visits;
  useLiveList(['Visit'], { query: Visits, variables, shown: connection?.edges.length });
  return (
    <DataTable
      label={t('visits.title')}
      columns={columns}
      {...listOf(connection, reading)}
      rowKey={(visit) => visit.id}
      empty={
        filter.active ? (
          <EmptyState title={t('visits.empty')} hint={t('visits.emptyHint')} />
        ) : (
          <EmptyState title={t('visits.emptyProject')} />
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
      title: t('visits.number'),
      primary: true,
      width: 130,
      render: ({ id, number }) => (
        <Link to={`${base}/visits/${id}`} className="od-number">
          {number}
        </Link>
      ),
    },
    { key: 'at', title: t('visits.at'), width: 135, render: ({ at }) => <Instant value={at} /> },
    {
      key: 'channel',
      title: t('visits.channel'),
      width: 76,
      hideOnPhone: true,
      render: (one) => t(`visitChannel.${one.channel}`),
    },
    { key: 'category', title: t('visits.category'), width: 98, render: (one) => t(`visitCategory.${one.category}`) },
    {
      key: 'who',
      title: t('visits.who'),
      width: 100,
      render: ({ party, callerName, company }) => party?.name ?? callerName ?? company ?? '',
    },
    {
      key: 'unit',
      title: t('visits.unit'),
      width: 110,
      render: ({ unit }) => (unit ? <Link to={`${base}/units/${unit.id}`}>{unit.code}</Link> : ''),
    },
    {
      key: 'reason',
      title: t('visits.reason'),
      render: ({ reason }) => <div className="desk-visit-reason">{reason}</div>,
    },
    { key: 'owner', title: t('visits.owner'), width: 90, render: (one) => one.ownerName },
    { key: 'status', title: t('visits.status'), width: 150, render: (visit) => <VisitBadge visit={visit} /> },
  ];
}

function visitFilter({ values }: UrlFilter<Key>): VisitFilter {
  const { text, view, channel, category, day } = values;
  return {
    ...(text ? { text } : {}),
    ...(view === 'open' || view === 'mine' ? { open: true } : {}),
    ...(view === 'mine' ? { mine: true } : {}),
    ...(view === 'overdue' ? { overdue: true } : {}),
    ...(view === 'closed' ? { open: false } : {}),
    ...(channel ? { channel: channel as VisitChannel } : {}),
    ...(category ? { category: category as VisitCategory } : {}),
    ...(day ? { day } : {}),
  };
}
