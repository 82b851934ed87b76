import { useQuery } from '@apollo/client/react';
import {
  type DataColumn,
  DataTable,
  EmptyState,
  listOf,
  Instant,
  PageHeader,
  RequirePermission,
  StatusBadge,
  useFormats,
  useLiveList,
  useSession,
} from '@onedesk/web';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { isMonth } from '../collection/index.ts';
import type {
  ComplaintReportRecordsQuery as Data,
  ComplaintReportRecordsQueryVariables as Variables,
} from '../gql/graphql.ts';
import { ComplaintMonthQuery, ComplaintRecordsQuery } from './complaints.graphql.ts';
import { complaintMoves } from './moves.ts';
import { monthPath } from './paths.ts';
import { behindOf, type WantedRecords } from './wanted.ts';

type Row = Data['complaintReportRecords']['edges'][number]['node'];

/** RPT-10: the complaints behind a number of the monthly report, newest first: exactly as many. */
export default function ComplaintRecordsPage() {
  const { t } = useTranslation('reports');
  const { project } = useSession();
  const [params] = useSearchParams();
  const month = params.get('month');
  const wanted = behindOf(params);
  return (
    <RequirePermission permission="complaint.see">
      {project && isMonth(month) && wanted ? (
        <Records projectId={project.id} month={month} wanted={wanted} />
      ) : (
        <EmptyState title={t('complaints.noRecords.title')} hint={t('complaints.noRecords.hint')} />
      )}
    </RequirePermission>
  );
}

interface RecordsProps {
  projectId: string;
  month: string;
  wanted: WantedRecords;
}

function Records({ projectId, month, wanted }: RecordsProps) {
  const { t } = useTranslation('reports');
  const formats = useFormats();
  const { basePath } = useSession();
  const { data } = useQuery(ComplaintMonthQuery, { variables: { projectId, month } });
  const figure = data?.complaintMonth.figures.find(({ key }) => key === wanted.figure);
  const cell = data?.complaintMonth.breakdowns
    .find(({ dimension }) => dimension === wanted.dimension)
    ?.cells.find(({ key }) => (key ?? null) === wanted.cell);
  const title = [
    figure?.name,
    wanted.part === 'missed' ? t('complaints.missedOnes') : wanted.part === 'all' ? t('complaints.allOnes') : null,
    cell?.label,
  ].filter(Boolean);
  return (
    <article className="rp-report">
      <PageHeader
        title={[formats.month(month), ...title].join(' · ')}
        subtitle={figure?.definition ?? ''}
        parent={{ label: t('complaints.titleOf', { month: formats.month(month) }), to: monthPath(basePath, month) }}
      />
      <RecordTable variables={{ projectId, month, ...wanted, first: 50 }} />
    </article>
  );
}

function RecordTable({ variables }: { variables: Variables }) {
  const { t } = useTranslation('reports');
  const columns = useColumns();
  const reading = useQuery(ComplaintRecordsQuery, {
    variables,
    notifyOnNetworkStatusChange: true,
  });
  const connection = (reading.data ?? reading.previousData)?.complaintReportRecords;
  useLiveList(complaintMoves, { query: ComplaintRecordsQuery, variables, shown: connection?.edges.length });
  return (
    <DataTable
      label={t('complaints.records')}
      columns={columns}
      {...listOf(connection, reading)}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('complaints.noRecords.title')} hint={t('complaints.noRecords.hint')} />}
    />
  );
}

function useColumns(): DataColumn<Row>[] {
  const { t } = useTranslation('reports');
  return useMemo(
    () => [
      {
        key: 'number',
        title: t('complaints.number'),
        primary: true,
        render: ({ id, number }) => <Link to={`/desk/complaints/${id}`}>{number}</Link>,
      },
      {
        key: 'words',
        title: t('complaints.words'),
        render: ({ words }) => <span className="rp-words">{words ?? ''}</span>,
      },
      { key: 'unit', title: t('arrears.unit'), render: ({ unit }) => unit?.code ?? '' },
      {
        key: 'severity',
        title: t('complaints.dimension.severity'),
        render: ({ severity }) => t(`complaints.severity.${severity ?? 'none'}`),
      },
      {
        key: 'department',
        title: t('complaints.dimension.department'),
        render: ({ departmentName }) => departmentName ?? '–',
      },
      {
        key: 'status',
        title: t('complaints.statusColumn'),
        render: ({ status, overdue }) => (
          <StatusBadge
            tone={overdue ? 'bad' : 'neutral'}
            text={`${t(`complaints.way.${status}`)}${overdue ? ` · ${t('complaints.overdue')}` : ''}`}
          />
        ),
      },
      {
        key: 'registered',
        title: t('complaints.registeredAt'),
        render: ({ registeredAt }) => <Instant value={registeredAt} />,
      },
      { key: 'owner', title: t('complaints.owner'), render: ({ ownerName }) => ownerName },
    ],
    [t],
  );
}
