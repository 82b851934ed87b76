import { DecimalScalar, enumOf, For, PageInfo, RefusalType, resultUnion } from '@onedesk/subgraph';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ComplaintType } from '../complaints/index.ts';
import { type ReportStatus, reportStatuses } from './complaint-report.ts';
import {
  type Dimension,
  dimensions,
  type FigureKey,
  figureKeys,
  type FigurePart,
  figureParts,
  type FigureUnit,
} from './figures.ts';
import { type AnalysisSection, analysisSections } from './proposals.ts';

export const FigureEnum = enumOf('ComplaintFigureKey', figureKeys, 'The figures of complaints. RPT-1', ['bi']);
export const FigurePartEnum = enumOf(
  'ComplaintFigurePart',
  figureParts,
  'Which of a figure’s complaints: those counted; all of a share’s; those of them that missed it.',
  ['bi'],
);
const units = ['count', 'share'] as const;
export const FigureUnitEnum = enumOf('ComplaintFigureUnit', units, 'A number of complaints, or a share of them.', [
  'bi',
]);
const bounds = ['atLeast', 'atMost'] as const;
export const TargetBoundEnum = enumOf('TargetBound', bounds, undefined, ['bi']);
export const DimensionEnum = enumOf('ComplaintDimension', dimensions, 'By what complaints are divided. RPT-1', ['bi']);
export const SectionEnum = enumOf('ComplaintAnalysisSection', analysisSections, 'The parts of the analysis. CMP-9');
export const ReportStatusEnum = enumOf('ComplaintReportStatus', reportStatuses, 'CMP-9');

@ObjectType({ description: 'A number of a month.' })
export class ComparedFigure {
  @For('bi') @Field(() => Int) counted!: number;
  @For('bi') @Field(() => Int, { nullable: true, description: 'Of how many; null of a count.' }) all!: number | null;
  @For('bi')
  @Field(() => DecimalScalar, { nullable: true, description: 'The count, or the share; null of a share of nothing.' })
  value!: string | null;
}

@ObjectType({ description: 'What a figure should reach, by the project’s policy.' })
export class FigureTarget {
  @For('bi') @Field(() => TargetBoundEnum) bound!: (typeof bounds)[number];
  @For('bi') @Field(() => DecimalScalar) value!: string;
}

@ObjectType({
  description:
    'A figure of the month. It counts complaints: complaintReportRecords lists them, exactly as many. Shares have four decimals, rounded once, half up. RPT-10',
})
export class ComplaintFigure extends ComparedFigure {
  @For('bi') @Field(() => FigureEnum) key!: FigureKey;
  @For('bi') @Field(() => FigureUnitEnum) unit!: FigureUnit;
  @For('bi') @Field(() => String, { description: 'In the language of the request.' }) name!: string;
  @For('bi') @Field(() => String, { description: 'What it counts.' }) definition!: string;
  @For('bi') @Field(() => FigureTarget, { nullable: true }) target!: FigureTarget | null;
  @For('bi')
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it reaches its target; null without one, or of nothing.',
  })
  met!: boolean | null;
  @For('bi') @Field(() => ComparedFigure, { description: 'Of the month before.' }) previous!: ComparedFigure;
  @For('bi')
  @Field(() => ComparedFigure, { description: 'Of the same month a year before.' })
  lastYear!: ComparedFigure;
}

@ObjectType()
export class ComplaintCellFigure extends ComparedFigure {
  @For('bi') @Field(() => FigureEnum) key!: FigureKey;
}

@ObjectType({ description: 'The figures of one severity, category, department, building, cause or channel.' })
export class ComplaintCell {
  @For('bi')
  @Field(() => ID, {
    nullable: true,
    description: 'A value of the enum, or the id of a building or department; null where it is not known.',
  })
  key!: string | null;
  @Field(() => String, { description: 'What people call it.' }) label!: string;
  @For('bi') @Field(() => [ComplaintCellFigure]) figures!: ComplaintCellFigure[];
}

@ObjectType({ description: 'The figures divided by something. Those of a count add up to it.' })
export class ComplaintBreakdown {
  @For('bi') @Field(() => DimensionEnum) dimension!: Dimension;
  @For('bi') @Field(() => [ComplaintCell]) cells!: ComplaintCell[];
}

@ObjectType({
  description: 'A month of complaints in figures, as known at its end, or now while it runs. RPT-1, RPT-10',
})
export class ComplaintMonth {
  @For('bi') @Field(() => ID) projectId!: string;
  @For('bi') @Field(() => String, { description: 'YYYY-MM' }) month!: string;
  @For('bi') @Field(() => Date, { description: 'What came later changes nothing.' }) asOf!: Date;
  @For('bi') @Field(() => Boolean, { description: 'The month is not over.' }) running!: boolean;
  @Field(() => Date, { description: 'By then the report is to be signed. CMP-9' }) dueAt!: Date;
  @For('bi') @Field(() => [ComplaintFigure]) figures!: ComplaintFigure[];
  @For('bi') @Field(() => [ComplaintBreakdown]) breakdowns!: ComplaintBreakdown[];
}

@ObjectType()
export class ComplaintReportRecordEdge {
  @For('bi') @Field(() => String) cursor!: string;
  @For('bi') @Field(() => ComplaintType) node!: ComplaintType;
}

@ObjectType()
export class ComplaintReportRecords {
  @For('bi') @Field(() => [ComplaintReportRecordEdge]) edges!: ComplaintReportRecordEdge[];
  @For('bi') @Field(() => PageInfo) pageInfo!: PageInfo;
  /** Counted when asked for. */
  count!: () => Promise<number>;
}

/** Which complaints are behind a figure. */
@ArgsType()
export class ComplaintRecordArguments {
  @For('bi') @Field(() => ID) projectId!: string;
  @For('bi') @Field(() => String, { description: 'YYYY-MM' }) month!: string;
  @For('bi') @Field(() => FigureEnum) figure!: FigureKey;
  @For('bi') @Field(() => FigurePartEnum, { defaultValue: 'counted' }) part!: FigurePart;
  @For('bi')
  @Field(() => DimensionEnum, { nullable: true, description: 'Only one cell of it.' })
  dimension?: Dimension | null;
  @For('bi')
  @Field(() => ID, { nullable: true, description: 'Its key; null: those of which it is not known.' })
  cell?: string | null;
  @For('bi') @Field(() => Int, { defaultValue: 20, description: 'At most 100.' }) first!: number;
  @For('bi') @Field(() => String, { nullable: true }) after?: string | null;
}

@ObjectType({ description: 'A part of the analysis.' })
export class ComplaintAnalysisPart {
  @Field(() => SectionEnum) section!: AnalysisSection;
  @Field(() => String, { description: 'Empty as long as nobody has written it.' }) text!: string;
  @Field(() => String, { description: 'What the figures say by themselves, to be completed; empty once signed.' })
  proposal!: string;
}

@ObjectType('ComplaintReport', {
  description:
    'The monthly complaint report (投诉情况月汇总表): drafted by the system, completed with an analysis, signed by the project manager, and frozen then. A correction is a revision of its own. CMP-9, RPT-1',
})
export class ComplaintReportType {
  @Field(() => ID) id!: string;
  @Field(() => ID) projectId!: string;
  @Field(() => String, { description: 'YYYY-MM' }) month!: string;
  @Field(() => Int, { description: '1, then the corrections.' }) revision!: number;
  @Field(() => String, { nullable: true, description: 'Why it was revised.' }) reason!: string | null;
  @Field(() => ReportStatusEnum) status!: ReportStatus;
  @Field(() => Date) draftedAt!: Date;
  @Field(() => String) draftedByName!: string;
  @Field(() => Date, { nullable: true }) signedAt!: Date | null;
  @Field(() => String, { nullable: true }) signedByName!: string | null;
  @Field(() => String, { nullable: true, description: 'SHA-256 of what was signed.' }) contentHash!: string | null;
  @Field(() => Int) version!: number;
  /** The analysis and what was signed, as they are kept. */
  kept!: { readonly analysis: Partial<Record<AnalysisSection, string>>; readonly content: string | null };
}

@InputType()
export class DraftComplaintReportInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) projectId!: string;
  @Field(() => String, { description: 'YYYY-MM' }) month!: string;
}

@InputType()
export class ComplaintAnalysisPartInput {
  @Field(() => SectionEnum) section!: AnalysisSection;
  @Field(() => String) text!: string;
}

@InputType()
class ReportInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) id!: string;
  @Field(() => Int) expectedVersion!: number;
}

@InputType()
export class WriteComplaintAnalysisInput extends ReportInput {
  @Field(() => [ComplaintAnalysisPartInput], { description: 'Parts that are not named stay as they are.' })
  parts!: ComplaintAnalysisPartInput[];
}

@InputType()
export class SignComplaintReportInput extends ReportInput {}

@InputType()
export class ReviseComplaintReportInput extends ReportInput {
  @Field(() => String) reason!: string;
}

@ObjectType({ implements: RefusalType, description: 'The analysis is completed before the report is signed. CMP-9' })
export class NeedsAnalysis extends RefusalType {
  @Field(() => [SectionEnum]) sections!: AnalysisSection[];
}

export const DraftComplaintReportResult = resultUnion('DraftComplaintReportResult', () => ComplaintReportType);
export const WriteComplaintAnalysisResult = resultUnion('WriteComplaintAnalysisResult', () => ComplaintReportType);
export const SignComplaintReportResult = resultUnion(
  'SignComplaintReportResult',
  () => ComplaintReportType,
  () => [NeedsAnalysis],
);
export const ReviseComplaintReportResult = resultUnion('ReviseComplaintReportResult', () => ComplaintReportType);
