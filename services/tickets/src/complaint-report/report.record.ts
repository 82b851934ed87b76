import { inWords, type Locale, notFound } from '@onedesk/kernel';
import type { Context } from '@onedesk/subgraph';
import { cellName } from './cell-names.ts';
import {
  ComparedFigure,
  ComplaintBreakdown,
  ComplaintCell,
  ComplaintCellFigure,
  ComplaintFigure,
  ComplaintMonth,
  ComplaintReportType,
  FigureTarget,
} from './complaint-report.graphql.ts';
import type { FigureValue, MonthReport, ReportedCell, ReportedFigure } from './monthReport.ts';
import type { Dimension } from './figures.ts';
import { type ReportRow, reportsById } from './reports.queries.ts';

/** Maps figures, fresh or signed, to the graph in the reader's language. */
export const monthType = (report: MonthReport, projectId: string, locale: Locale): ComplaintMonth =>
  Object.assign(new ComplaintMonth(), {
    projectId,
    month: report.month,
    asOf: new Date(report.asOf),
    running: report.running,
    dueAt: new Date(report.dueAt),
    figures: report.figures.map((figure) => figureType(figure, locale)),
    breakdowns: report.breakdowns.map(({ dimension, cells }) =>
      Object.assign(new ComplaintBreakdown(), {
        dimension,
        cells: cells.map((cell) => cellType(dimension, cell, locale)),
      }),
    ),
  });

const numberOf = ({ counted, all, value }: FigureValue) => ({ counted, all, value });
const compared = (figure: FigureValue): ComparedFigure => Object.assign(new ComparedFigure(), numberOf(figure));

const figureType = (figure: ReportedFigure, locale: Locale): ComplaintFigure =>
  Object.assign(new ComplaintFigure(), {
    key: figure.key,
    unit: figure.unit,
    name: inWords(figure.name, locale),
    definition: inWords(figure.definition, locale),
    ...numberOf(figure),
    target: figure.target && Object.assign(new FigureTarget(), figure.target),
    met: figure.met,
    previous: compared(figure.previous),
    lastYear: compared(figure.lastYear),
  });

const cellType = (dimension: Dimension, cell: ReportedCell, locale: Locale): ComplaintCell =>
  Object.assign(new ComplaintCell(), {
    key: cell.key,
    label: cellName(dimension, cell, locale),
    figures: cell.figures.map((figure) =>
      Object.assign(new ComplaintCellFigure(), { key: figure.key, ...numberOf(figure) }),
    ),
  });

/** Maps a row to the graph's report; inside a command the driver gives instants as texts. */
export const reportType = (row: ReportRow): ComplaintReportType =>
  Object.assign(new ComplaintReportType(), {
    id: row.id,
    projectId: row.project_id,
    month: row.month,
    revision: row.revision,
    reason: row.reason,
    status: row.status,
    draftedAt: new Date(row.drafted_at),
    draftedByName: row.drafted_by_name,
    signedAt: row.signed_at && new Date(row.signed_at),
    signedByName: row.signed_by_name,
    contentHash: row.content_hash,
    version: row.version,
    kept: { analysis: row.analysis, content: row.content },
  });

/** A report by its id, for the graph. */
export async function reportRecord(context: Context, id: string): Promise<ComplaintReportType | null> {
  const row = await context.load(reportsById, id);
  return row && reportType(row);
}

/** A report as the command leaves it. */
export async function writtenReport(context: Context, id: string): Promise<ComplaintReportType> {
  const [row] = await reportsById([id], context);
  if (!row) throw notFound();
  return reportType(row);
}
