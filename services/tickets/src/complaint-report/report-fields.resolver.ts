import { type Context, history, HistoryConnection, PageArguments } from '@onedesk/subgraph';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ComplaintAnalysisPart, ComplaintMonth, ComplaintReportType } from './complaint-report.graphql.ts';
import { monthOf } from './month-of.ts';
import type { MonthReport } from './monthReport.ts';
import { analysisSections, proposeAnalysis } from './proposals.ts';
import { monthType, reportType } from './report.record.ts';
import { reportHistory, shownText } from './report.privacy.ts';
import { revisionsOf } from './reports.queries.ts';
import { readContent } from './signed-content.ts';

/** The figures that a report stands for: those that were signed, or of a draft those of now. */
const figuresOf = async ({ projectId, month, kept }: ComplaintReportType, context: Context): Promise<MonthReport> =>
  kept.content ? readContent(kept.content).report : monthOf(context, projectId, month);

/** What belongs to a report. */
@Resolver(() => ComplaintReportType)
export class ComplaintReportFields {
  @FieldResolver(() => ComplaintMonth, {
    description: 'The figures: those that were signed, or of a draft as they are now. RPT-1',
  })
  async figures(@Root() report: ComplaintReportType, @Ctx() context: Context): Promise<ComplaintMonth> {
    return monthType(await figuresOf(report, context), report.projectId, context.locale);
  }

  @FieldResolver(() => [ComplaintAnalysisPart], { description: 'Free text: for those only who may see names. PPL-2' })
  async analysis(@Root() report: ComplaintReportType, @Ctx() context: Context): Promise<ComplaintAnalysisPart[]> {
    const { projectId, kept, status } = report;
    const proposals = status === 'draft' ? proposeAnalysis(await figuresOf(report, context), context.locale) : null;
    return analysisSections.map((section) =>
      Object.assign(new ComplaintAnalysisPart(), {
        section,
        text: shownText(context, kept.analysis[section] ?? '', projectId) ?? '',
        proposal: proposals?.[section] ?? '',
      }),
    );
  }

  @FieldResolver(() => Boolean, { description: 'It was, or is, not signed when it was due. CMP-9' })
  async late(@Root() report: ComplaintReportType, @Ctx() context: Context): Promise<boolean> {
    const { dueAt } = await figuresOf(report, context);
    return (report.signedAt ?? context.now) >= new Date(dueAt);
  }

  @FieldResolver(() => [ComplaintReportType], { description: 'Every revision, this one too, the latest first. RPT-1' })
  async revisions(
    @Root() { projectId, month }: ComplaintReportType,
    @Ctx() context: Context,
  ): Promise<ComplaintReportType[]> {
    const rows = await context.read((db) => revisionsOf(db, projectId, month));
    return rows.map(reportType);
  }

  @FieldResolver(() => [String], { description: 'The mutations that the reader may do with it now. CMP-9' })
  async allowedActions(@Root() report: ComplaintReportType, @Ctx() context: Context): Promise<string[]> {
    const { id, projectId, month, status, kept } = report;
    const writes = context.may('complaintReport.write', projectId);
    if (status === 'signed') {
      const [latest] = await context.read((db) => revisionsOf(db, projectId, month));
      return writes && latest?.id === id ? ['reviseComplaintReport'] : [];
    }
    const { running } = await figuresOf(report, context);
    const complete = analysisSections.every((section) => kept.analysis[section]?.trim());
    const signs = complete && !running && context.may('complaintReport.sign', projectId);
    return [...(writes ? ['writeComplaintAnalysis'] : []), ...(signs ? ['signComplaintReport'] : [])];
  }

  @FieldResolver(() => HistoryConnection, { description: 'PPL-3' })
  history(
    @Root() { id, projectId }: ComplaintReportType,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: Context,
  ): Promise<HistoryConnection> {
    context.require('history.see', projectId);
    return history(context, reportHistory, { subjectId: id }, page);
  }
}

/** The record that goes with a month's figures. */
@Resolver(() => ComplaintMonth)
export class ComplaintMonthFields {
  @FieldResolver(() => ComplaintReportType, {
    nullable: true,
    description: 'The month’s report in its latest revision; null as long as nobody has drafted it. CMP-9',
  })
  async report(
    @Root() { projectId, month }: ComplaintMonth,
    @Ctx() context: Context,
  ): Promise<ComplaintReportType | null> {
    const [latest] = await context.read((db) => revisionsOf(db, projectId, month));
    return latest ? reportType(latest) : null;
  }

  @FieldResolver(() => [String], { description: 'The mutations that the reader may do for the month now. CMP-9' })
  async allowedActions(
    @Root() { projectId, month, breakdowns }: ComplaintMonth,
    @Ctx() context: Context,
  ): Promise<string[]> {
    const some = breakdowns.some(({ cells }) => cells.length > 0);
    if (!some || !context.may('complaintReport.write', projectId)) return [];
    const [latest] = await context.read((db) => revisionsOf(db, projectId, month));
    return latest ? [] : ['draftComplaintReport'];
  }
}
