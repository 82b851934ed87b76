import { useQuery } from '@apollo/client/react';
import { EmptyState, ErrorState, Loading, RequirePermission, useLive, useSession } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ComplaintReportQuery } from './complaints.graphql.ts';
import { complaintMoves } from './moves.ts';
import { ReportView } from './ReportView.tsx';

/** RPT-1: one revision of a month's report, as a notification or its list of revisions leads to it. */
export default function ComplaintReportPage() {
  return (
    <RequirePermission permission="complaintReport.see">
      <ReportOf />
    </RequirePermission>
  );
}

function ReportOf() {
  const { t } = useTranslation('reports');
  const { project } = useSession();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(ComplaintReportQuery, { variables: { id } });
  useLive(complaintMoves, refetch);
  if (error && !data) return <ErrorState error={error} onRetry={() => refetch()} />;
  if (!data || !project) return <Loading />;
  const report = data.complaintReport;
  if (!report) return <EmptyState title={t('complaints.unknown.title')} hint={t('complaints.unknown.hint')} />;
  return (
    <ReportView
      project={project}
      live={report.figures}
      report={report}
      mayDraft={false}
      filters={null}
      reload={refetch}
    />
  );
}
