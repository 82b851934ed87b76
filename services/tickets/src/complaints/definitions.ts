import { inWords, type Locale, roles, type Span, spanWords, type Words } from '@onedesk/kernel';
import { SeverityDefinition } from './complaint-parts.graphql.ts';
import { severities, type Severity, type SeverityClocks } from './complaint.policy.ts';

/** CMP-2: what the severities are called and what they mean, shown where one chooses. */
export const severityWords: Record<Severity, { readonly name: Words; readonly definition: Words }> = {
  critical: {
    name: { zh: '重大投诉', en: 'Critical' },
    definition: {
      zh: '公司承诺或合同约定的服务没有做到或明显有误，经多次投诉仍未解决；或因管理失误造成重大损失、人身伤害；或有效投诉一个月内没有合理解决。',
      en: 'A promised or contractual service was not given or plainly wrong and stays so after repeated complaints; or major loss or injury through mismanagement; or a valid complaint not reasonably solved within one month.',
    },
  },
  major: {
    name: { zh: '重要投诉', en: 'Major' },
    definition: {
      zh: '因设备、态度、时效、质量等工作过失，管理或服务没有到位。',
      en: 'Management or service fell short through fault: equipment, attitude, timeliness or quality.',
    },
  },
  minor: {
    name: { zh: '轻微投诉', en: 'Minor' },
    definition: {
      zh: '因设备或管理水平所限带来轻微不便，并非人为过失，容易改进。',
      en: 'Slight inconvenience from limits of equipment or management, no human fault, easily improved.',
    },
  },
  invalid: {
    name: { zh: '无效投诉', en: 'Invalid' },
    definition: {
      zh: '开发商遗留或房屋质量问题，或超出物业管理范围的外部问题。',
      en: 'Developer legacy or building quality, or the outside world beyond our remit.',
    },
  },
  communicative: {
    name: { zh: '沟通性投诉', en: 'Communicative' },
    definition: {
      zh: '求助、咨询或发泄；处理不当会成为有效投诉。',
      en: 'Help, inquiry or venting; it becomes a valid complaint if handled badly.',
    },
  },
};

/** The severities with what the project's policy asks for, in the reader's language. */
export const definitionsOf = (
  clocks: Readonly<Record<Severity, SeverityClocks>>,
  locale: Locale,
): SeverityDefinition[] =>
  severities.map((severity) => {
    const said = (span: Span | null) => span && inWords(spanWords(span), locale);
    const row = clocks[severity];
    return Object.assign(new SeverityDefinition(), {
      severity,
      name: inWords(severityWords[severity].name, locale),
      definition: inWords(severityWords[severity].definition, locale),
      reportTo: row.reportTo.map((role) => inWords(roles[role], locale)),
      reportWithin: said(row.reportWithin),
      startWithin: said(row.startWithin),
      answerWithin: said(row.answerWithin),
      settleWithin: said(row.settleWithin),
      overrunApprovedBy: inWords(roles[row.overrunApprovedBy], locale),
    });
  });
