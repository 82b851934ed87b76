import {
  type CommandContext,
  type Context,
  field,
  For,
  inProject,
  Needs,
  parseInput,
  timeZoneOf,
} from '@onedesk/subgraph';
import { Arg, Args, Ctx, ID, Int, Mutation, Query, FieldResolver, Resolver, Root } from 'type-graphql';
import { z } from 'zod';
import { ComplaintType } from '../complaints/index.ts';
import {
  ComplaintMonth,
  ComplaintRecordArguments,
  ComplaintReportRecords,
  ComplaintReportType,
  DraftComplaintReportInput,
  DraftComplaintReportResult,
  ReviseComplaintReportInput,
  ReviseComplaintReportResult,
  SignComplaintReportInput,
  SignComplaintReportResult,
  WriteComplaintAnalysisInput,
  WriteComplaintAnalysisResult,
} from './complaint-report.graphql.ts';
import { countRecords, figureRecords } from './figures.queries.ts';
import { reportMonth } from './month.ts';
import { monthOf } from './month-of.ts';
import { monthType, reportRecord, writtenReport } from './report.record.ts';
import { draftReport, reviseReport, sentMonth, signReport, writeAnalysis } from './write-report.ts';

const analysis = z.object({ parts: z.array(z.object({ section: z.string(), text: field.text(4_000) })).max(20) });
const revision = z.object({ reason: field.text(2_000).pipe(z.string().min(1, 'required')) });

/** The monthly complaint report: its figures at any time, and the record that is signed. RPT-1, CMP-9 */
@Resolver(() => ComplaintReportRecords)
export class ComplaintReportResolver {
  @For('bi')
  @Query(() => ComplaintMonth, {
    description: 'A month of complaints in figures, with targets and comparison. RPT-1, RPT-10, RPT-12',
  })
  @Needs('complaintReport.see')
  async complaintMonth(
    @For('bi') @Arg('projectId', () => ID) projectId: string,
    @For('bi') @Arg('month', () => String, { description: 'YYYY-MM' }) month: string,
    @Ctx() context: Context,
  ): Promise<ComplaintMonth> {
    inProject(context, 'complaintReport.see', projectId);
    sentMonth('month', month);
    return monthType(await monthOf(context, projectId, month), projectId, context.locale);
  }

  @For('bi')
  @Query(() => ComplaintReportRecords, {
    description: 'The complaints behind a figure, newest first: exactly as many as it counts. RPT-10',
  })
  @Needs('complaint.see')
  async complaintReportRecords(
    @Args(() => ComplaintRecordArguments) args: ComplaintRecordArguments,
    @Ctx() context: Context,
  ): Promise<ComplaintReportRecords> {
    const { projectId, month, figure, part, dimension, cell, ...page } = args;
    inProject(context, 'complaint.see', projectId);
    sentMonth('month', month);
    const wanted = { figure, part, dimension: dimension ?? null, cell: cell ?? null };
    const at = await context.read(async (db) => reportMonth(month, await timeZoneOf(db, projectId), context.now));
    const { edges, pageInfo } = await context.read((db) => figureRecords(db, projectId, at, wanted, page));
    return Object.assign(new ComplaintReportRecords(), {
      pageInfo,
      edges: edges.map((edge) => edge.with(new ComplaintType(edge.node, context.now))),
      count: () => context.read((db) => countRecords(db, projectId, at, wanted)),
    });
  }

  @For('bi')
  @FieldResolver(() => Int, { description: 'All of them, on whichever page.' })
  totalCount(@Root() { count }: ComplaintReportRecords): Promise<number> {
    return count();
  }

  @Query(() => ComplaintReportType, { nullable: true, description: 'CMP-9' })
  @Needs('complaintReport.see')
  complaintReport(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<ComplaintReportType | null> {
    return reportRecord(context, id);
  }

  @Mutation(() => DraftComplaintReportResult, {
    description:
      'The month’s report: as a draft where there is none yet. The system drafts it by itself after the month. CMP-9',
  })
  @Needs('complaintReport.write')
  async draftComplaintReport(
    @Arg('input', () => DraftComplaintReportInput) { projectId, month }: DraftComplaintReportInput,
    @Ctx() command: CommandContext,
  ): Promise<ComplaintReportType> {
    return writtenReport(command, await draftReport(command, projectId, month));
  }

  @Mutation(() => WriteComplaintAnalysisResult, { description: 'Completes the analysis of a draft. CMP-9' })
  @Needs('complaintReport.write')
  async writeComplaintAnalysis(
    @Arg('input', () => WriteComplaintAnalysisInput) input: WriteComplaintAnalysisInput,
    @Ctx() command: CommandContext,
  ): Promise<ComplaintReportType> {
    const { parts } = parseInput(analysis, input);
    const sections = Object.fromEntries(parts.map(({ section, text }) => [section, text]));
    return writtenReport(command, await writeAnalysis(command, input, sections));
  }

  @Mutation(() => SignComplaintReportResult, {
    description: 'The project manager has read it: figures and analysis are frozen. After the month only. CMP-9',
  })
  @Needs('complaintReport.sign')
  async signComplaintReport(
    @Arg('input', () => SignComplaintReportInput) input: SignComplaintReportInput,
    @Ctx() command: CommandContext,
  ): Promise<ComplaintReportType> {
    return writtenReport(command, await signReport(command, input));
  }

  @Mutation(() => ReviseComplaintReportResult, {
    description: 'A correction of the latest signed report: a draft of its own, with its reason. RPT-1',
  })
  @Needs('complaintReport.write')
  async reviseComplaintReport(
    @Arg('input', () => ReviseComplaintReportInput) input: ReviseComplaintReportInput,
    @Ctx() command: CommandContext,
  ): Promise<ComplaintReportType> {
    const { reason } = parseInput(revision, input);
    return writtenReport(command, await reviseReport(command, input, reason));
  }
}
