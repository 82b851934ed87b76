import { useCommand, EmptyState, FormErrors, useFormats } from '@onedesk/web';
import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ReportFrame } from '../frame/ReportFrame.tsx';
import { AnalysisPanel } from './AnalysisPanel.tsx';
import { BreakdownPanel } from './BreakdownPanel.tsx';
import { DraftComplaintReport } from './complaints.graphql.ts';
import { FiguresPanel } from './FiguresPanel.tsx';
import { dimensionsInOrder, type Month, type Report } from './month.ts';
import { ReportState } from './ReportState.tsx';
import { complaintSheets } from './sheet.ts';
import { Tiles } from './Tiles.tsx';

export interface ReportViewProps {
  project: { id: string; name: string };
  /** The month as it is known now. */
  live: Month;
  report: Report | null;
  mayDraft: boolean;
  filters: ReactNode;
  reload: () => unknown;
}

/** A month of complaints: what was signed where it is signed, otherwise the figures as they are now. */
export function ReportView({ project, live, report, mayDraft, filters, reload }: ReportViewProps) {
  const { t } = useTranslation('reports');
  const formats = useFormats();
  const month = report?.status === 'signed' ? report.figures : live;
  const some = month.breakdowns.some(({ cells }) => cells.length > 0);
  return (
    <ReportFrame
      title={t('complaints.titleOf', { month: formats.month(month.month) })}
      about={t('complaints.about')}
      filters={filters}
      definition={t('complaints.definition')}
      asOf={undefined}
      fileName={t('complaints.fileName', { project: project.name, month: month.month })}
      sheets={
        some
          ? (exportedBy, exportedAt) =>
              complaintSheets(month, report, { project: project.name, exportedBy, exportedAt, formats }, t)
          : undefined
      }
    >
      {report ? <ReportState report={report} reload={reload} /> : null}
      {month.running ? <Alert type="info" showIcon title={t('complaints.running')} /> : null}
      {some ? (
        <>
          <Tiles month={month} />
          <FiguresPanel month={month} />
          {dimensionsInOrder.map((dimension) => (
            <BreakdownPanel key={dimension} month={month} dimension={dimension} />
          ))}
        </>
      ) : (
        <div className="od-panel">
          <EmptyState title={t('complaints.empty.title')} hint={t('complaints.empty.hint')} />
        </div>
      )}
      {report ? <AnalysisPanel key={report.id} report={report} reload={reload} /> : null}
      {mayDraft ? <Begin projectId={project.id} month={month.month} reload={reload} /> : null}
      {report?.status === 'signed' ? (
        <p className="rp-signature">
          {t('complaints.signedLine', {
            by: report.signedByName ?? '',
            at: report.signedAt ? formats.instant(report.signedAt) : '',
          })}
        </p>
      ) : (
        <p className="rp-signature rp-signature-blank">{t('complaints.signHere')}</p>
      )}
    </ReportFrame>
  );
}

/** Begins the analysis of a month whose report has not been drafted yet. */
function Begin({ projectId, month, reload }: { projectId: string; month: string; reload: () => unknown }) {
  const { t } = useTranslation('reports');
  const [draft, state] = useCommand(DraftComplaintReport);
  const begin = async () => {
    const outcome = await draft({ projectId, month });
    if (outcome.ok) await reload();
  };
  return (
    <section className="od-panel rp-begin no-print">
      <p>{t('complaints.beginHint')}</p>
      <FormErrors state={state} />
      <Button type="primary" loading={state.running} onClick={() => void begin()}>
        {t('complaints.begin')}
      </Button>
    </section>
  );
}
