import { newId, Refusal } from '@onedesk/kernel';
import { whole } from '@onedesk/subgraph';
import { defineEntity, p } from '@mikro-orm/core';
import type { MonthReport } from './monthReport.ts';
import { type Analysis, type AnalysisSection, analysisSections } from './proposals.ts';
import { contentOf } from './signed-content.ts';

export const reportStatuses = ['draft', 'signed'] as const;
export type ReportStatus = (typeof reportStatuses)[number];

const ReportSchema = defineEntity({
  name: 'ComplaintReport',
  tableName: 'complaint_report',
  properties: {
    id: p.uuid().primary(),
    projectId: p.uuid(),
    month: p.text(),
    revision: p.integer(),
    reason: p.text().nullable(),
    status: p.text().$type<ReportStatus>(),
    analysis: p.json<Partial<Analysis>>(),
    draftedAt: p.datetime(),
    draftedByName: p.text(),
    signedAt: p.datetime().nullable(),
    signedById: p.text().nullable(),
    signedByName: p.text().nullable(),
    content: p.text().nullable(),
    contentHash: p.text().nullable(),
    version: p.integer().version(),
  },
});

/** Who writes or signs. */
interface Signer {
  readonly id: string;
  readonly name: string;
}

/** CMP-9: the monthly complaint report of a project: a draft that is completed with an analysis, frozen when it is signed. */
export class ComplaintReport extends whole(ReportSchema) {
  /** A draft for a month; of a later revision the reason is said. */
  static draft(
    of: { readonly projectId: string; readonly month: string; readonly revision?: number; readonly reason?: string },
    by: Signer,
    now: Date,
  ): ComplaintReport {
    return Object.assign(new ComplaintReport(), {
      id: newId(),
      projectId: of.projectId,
      month: of.month,
      revision: of.revision ?? 1,
      reason: of.reason ?? null,
      status: 'draft' as const,
      analysis: {},
      draftedAt: now,
      draftedByName: by.name,
      signedAt: null,
      signedById: null,
      signedByName: null,
      content: null,
      contentHash: null,
    });
  }

  /** Completes the analysis; sections that are not given stay as they are. Refused once it is signed. */
  write(sections: Partial<Analysis>): void {
    refuseUnlessDraft(this, 'writeComplaintAnalysis');
    this.analysis = { ...this.analysis, ...sections };
  }

  /** CMP-9: signs it: figures and analysis are kept as they are now, and never change any more. */
  sign(report: MonthReport, by: Signer, now: Date): void {
    refuseUnlessDraft(this, 'signComplaintReport');
    if (report.running) throw monthStillRuns(this.month);
    const missing = analysisSections.filter((section) => !this.analysis[section]?.trim());
    if (missing.length) throw analysisMissing(missing);
    const { content, hash } = contentOf({
      revision: this.revision,
      reason: this.reason,
      report,
      analysis: this.analysis as Analysis,
      signedAt: now.toISOString(),
      signedBy: by.name,
    });
    this.status = 'signed';
    this.signedAt = now;
    this.signedById = by.id;
    this.signedByName = by.name;
    this.content = content;
    this.contentHash = hash;
  }

  /** A later revision of what is signed, with its reason; it begins with this one's analysis. */
  revise(reason: string, by: Signer, now: Date): ComplaintReport {
    if (this.status !== 'signed') throw notSigned();
    const { projectId, month, revision, analysis } = this;
    const next = ComplaintReport.draft({ projectId, month, revision: revision + 1, reason }, by, now);
    next.analysis = { ...analysis };
    return next;
  }
}
ReportSchema.setClass(ComplaintReport);

function refuseUnlessDraft({ status }: ComplaintReport, action: string): void {
  if (status === 'draft') return;
  throw new Refusal(
    'NotAllowedNow',
    {
      zh: '月报已签批，不能再修改；更正请另立修订版',
      en: 'The report is signed and stands as it is; a correction is a revision of its own',
    },
    { fields: { action, facts: [{ name: 'status', value: status }] } },
  );
}

const monthStillRuns = (month: string): Refusal =>
  new Refusal(
    'NotAllowedNow',
    { zh: '本月尚未结束，结束后才能签批', en: 'The month is not over; the report is signed after it' },
    { fields: { action: 'signComplaintReport', facts: [{ name: 'month', value: month }] } },
  );

const analysisMissing = (sections: readonly AnalysisSection[]): Refusal =>
  new Refusal(
    'NeedsAnalysis',
    { zh: '请先写完分析再签批', en: 'Complete the analysis before the report is signed' },
    { fields: { sections } },
  );

const notSigned = (): Refusal =>
  new Refusal(
    'NotAllowedNow',
    { zh: '月报尚未签批，直接修改即可', en: 'The report is not signed yet; change it as it is' },
    { fields: { action: 'reviseComplaintReport', facts: [{ name: 'status', value: 'draft' }] } },
  );
