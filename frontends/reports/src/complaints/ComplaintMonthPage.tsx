import { useQuery } from '@apollo/client/react';
import { EmptyState, ErrorState, Loading, RequirePermission, useLive, useSession } from '@onedesk/web';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { isMonth, monthsLater } from '../collection/index.ts';
import { MonthField } from '../frame/fields.tsx';
import { ComplaintMonthQuery } from './complaints.graphql.ts';
import { complaintMoves } from './moves.ts';
import { ReportView } from './ReportView.tsx';

/** RPT-1, CMP-9: a month of complaints: its figures and, as soon as there is one, its report. */
export default function ComplaintMonthPage() {
  const { t } = useTranslation('reports');
  const { project } = useSession();
  return (
    <RequirePermission permission="complaintReport.see">
      {project ? <MonthOf project={project} /> : <EmptyState title={t('noProject.title')} hint={t('noProject.hint')} />}
    </RequirePermission>
  );
}

function MonthOf({ project }: { project: { id: string; name: string } }) {
  const { t } = useTranslation('reports');
  const [params, setParams] = useSearchParams();
  const asked = params.get('month');
  // Reports are written about the month that is over.
  const month = isMonth(asked) ? asked : monthsLater(dayjs().format('YYYY-MM'), -1);
  const { data, error, refetch } = useQuery(ComplaintMonthQuery, { variables: { projectId: project.id, month } });
  useLive(complaintMoves, refetch);
  const answer = data?.complaintMonth;
  const filters = (
    <search className="rp-filters" aria-label={t('filters.label')}>
      <MonthField label={t('complaints.month')} value={month} onChange={(chosen) => setParams({ month: chosen })} />
    </search>
  );
  if (error && !answer) return <ErrorState error={error} onRetry={() => refetch()} />;
  if (!answer) return <Loading />;
  return (
    <ReportView
      project={project}
      live={answer}
      report={answer.report ?? null}
      mayDraft={answer.allowedActions.includes('draftComplaintReport')}
      filters={filters}
      reload={refetch}
    />
  );
}
