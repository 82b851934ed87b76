import type { Words } from '@onedesk/kernel';

/** A count of complaints, or a share of them. */
export type FigureUnit = 'count' | 'share';

/**
 * A figure of the monthly complaint report. It counts complaints, so that its list has exactly as many rows (RPT-10):
 * `counts` and `of` are conditions over a row of `monthFacts`, `f`.
 */
export interface FigureDefinition extends Words {
  readonly definition: Words;
  /** The complaints that are counted: a count's number, a share's numerator. */
  readonly counts: string;
  /** A share's denominator; those in it that are not counted missed it. */
  readonly of?: string;
}

const inTime = (clock: 'report' | 'settle' | 'answer' | 'called' | 'limit') => ({
  counts: `f.${clock}_decided and not f.${clock}_late`,
  of: `f.${clock}_decided`,
});

const judged: Words = {
  zh: '时限以完成或到期先者计入当月，有一项超时即不算按时。',
  en: 'A clock counts when it is met or runs out, whichever comes first; one that ran out makes the complaint late.',
};

const judgedBy = ({ zh, en }: Words): Words => ({ zh: `${zh}${judged.zh}`, en: `${en} ${judged.en}` });

/** RPT-1, RPT-12: every figure of the report, in the order in which it shows them. One definition each. */
export const complaintFigures = {
  registered: {
    zh: '登记投诉',
    en: 'Registered',
    definition: {
      zh: '本月登记的投诉，后来撤诉的也计入。',
      en: 'Complaints registered in the month, those withdrawn later included.',
    },
    counts: 'f.registered',
  },
  validShare: {
    zh: '有效投诉率',
    en: 'Valid complaints',
    definition: {
      zh: '本月登记且已定级的投诉中，重大、重要、轻微投诉所占比例。',
      en: 'Of the complaints registered in the month and classified, those that are critical, major or minor.',
    },
    counts: `f.registered and f.severity in ('critical', 'major', 'minor')`,
    of: 'f.registered and f.severity is not null',
  },
  reportedInTime: {
    zh: '按时上报',
    en: 'Reported in time',
    definition: judgedBy({
      zh: '本月上报时限有结果的投诉中按时上报的比例。',
      en: 'Of the complaints whose report fell due or was made in the month, those reported in time.',
    }),
    ...inTime('report'),
  },
  settledInTime: {
    zh: '按时处理',
    en: 'Settled in time',
    definition: judgedBy({
      zh: '本月处理时限有结果的投诉中按时处理完成的比例。',
      en: 'Of the complaints whose settling fell due or was done in the month, those settled in time.',
    }),
    ...inTime('settle'),
  },
  answeredInTime: {
    zh: '按时答复',
    en: 'Answered in time',
    definition: judgedBy({
      zh: '本月答复时限有结果的投诉中按时答复客户的比例。',
      en: 'Of the complaints whose answer fell due or was given in the month, those answered in time.',
    }),
    ...inTime('answer'),
  },
  calledBackInTime: {
    zh: '按目标回访',
    en: 'Called back by the target',
    definition: judgedBy({
      zh: '本月回访目标时间有结果的投诉中达标的比例（当日处理的 24 小时、约定处理的 36 小时，以项目策略为准）。',
      en: 'Of the complaints whose callback target fell due or was met in the month, those met (24 hours after same-day settling, 36 otherwise, as the project’s policy says).',
    }),
    ...inTime('called'),
  },
  calledBackWithinLimit: {
    zh: '期限内回访',
    en: 'Called back within the limit',
    definition: judgedBy({
      zh: '本月回访期限有结果的投诉中在期限（3 天，以项目策略为准）内回访的比例。',
      en: 'Of the complaints whose callback limit fell due or was met in the month, those called back within it (three days, as the project’s policy says).',
    }),
    ...inTime('limit'),
  },
  satisfied: {
    zh: '回访满意率',
    en: 'Satisfied when called back',
    definition: {
      zh: '本月回访过的投诉中，最近一次回访为非常满意或满意的比例；说明延迟的电话不计。',
      en: 'Of the complaints called back in the month, those whose last callback of the month was very satisfied or satisfied; calls that explain a delay do not count.',
    },
    counts: `f.satisfaction in ('verySatisfied', 'satisfied')`,
    of: 'f.satisfaction is not null',
  },
  settled: {
    zh: '处理完成',
    en: 'Settled',
    definition: {
      zh: '本月处理完成（含当场答复）的投诉。',
      en: 'Complaints settled in the month, or answered at once.',
    },
    counts: 'f.settled',
  },
  closed: {
    zh: '关闭',
    en: 'Closed',
    definition: {
      zh: '本月关闭的投诉，说明理由关闭的也计入。',
      en: 'Complaints closed in the month, with a reason too.',
    },
    counts: 'f.closed',
  },
  withdrawn: {
    zh: '撤诉',
    en: 'Withdrawn',
    definition: { zh: '本月客户撤回的投诉。', en: 'Complaints that customers took back in the month.' },
    counts: 'f.withdrawn',
  },
  reopened: {
    zh: '重新处理',
    en: 'Reopened',
    definition: {
      zh: '本月因回访不满意重新处理过的投诉。',
      en: 'Complaints reopened in the month after a dissatisfied callback.',
    },
    counts: 'f.reopened',
  },
  repeated: {
    zh: '重复投诉',
    en: 'Repeated',
    definition: {
      zh: '本月确认为重复的投诉。',
      en: 'Complaints confirmed in the month to be about the same as an earlier one.',
    },
    counts: 'f.repeated',
  },
  escalated: {
    zh: '自动升级',
    en: 'Became critical',
    definition: {
      zh: '本月因久未解决自动升级为重大的投诉。',
      en: 'Complaints that became critical by themselves in the month.',
    },
    counts: 'f.escalated',
  },
  extensionsAsked: {
    zh: '申请延期',
    en: 'Extensions asked for',
    definition: { zh: '本月申请过延期的投诉。', en: 'Complaints for which more time was asked for in the month.' },
    counts: 'f.extension_asked',
  },
  extensionsGranted: {
    zh: '批准延期',
    en: 'Extensions granted',
    definition: { zh: '本月获批延期的投诉。', en: 'Complaints for which more time was granted in the month.' },
    counts: 'f.extension_granted',
  },
  overdue: {
    zh: '月末超时',
    en: 'Overdue at the end',
    definition: {
      zh: '月末（本月未结束时为现在）仍未关闭、且有时限已过的投诉。',
      en: 'Complaints open at the end of the month (now, while it runs) of which a clock had run out and was not met.',
    },
    counts: 'f.overdue',
  },
  open: {
    zh: '月末未结',
    en: 'Open at the end',
    definition: {
      zh: '月末（本月未结束时为现在）仍未关闭的投诉，不论何时登记。',
      en: 'Complaints open at the end of the month (now, while it runs), whenever they were registered.',
    },
    counts: 'f.open',
  },
} as const satisfies Record<string, FigureDefinition>;

export type FigureKey = keyof typeof complaintFigures;
export const figureKeys = Object.keys(complaintFigures) as FigureKey[];

/** A figure's definition, whatever it is. */
export const figureOf = (key: FigureKey): FigureDefinition => complaintFigures[key];

export const unitOf = (key: FigureKey): FigureUnit => (figureOf(key).of ? 'share' : 'count');

/** RPT-1: by what the figures are divided, each a column of `monthFacts`. */
export const dimensionColumns = {
  severity: 'severity',
  category: 'category',
  department: 'department_id',
  building: 'building_id',
  cause: 'cause',
  channel: 'channel',
} as const;

export type Dimension = keyof typeof dimensionColumns;
export const dimensions = Object.keys(dimensionColumns) as Dimension[];

/** Which of a figure's complaints: those counted, a share's whole, or those of it that missed it. */
export const figureParts = ['counted', 'all', 'missed'] as const;
export type FigurePart = (typeof figureParts)[number];

/** The condition for a part of a figure, over a row `f`. Of a count all are counted, and none missed it. */
export function partCondition(key: FigureKey, part: FigurePart): string {
  const { counts, of } = figureOf(key);
  if (part === 'counted' || !of) return part === 'missed' ? 'false' : counts;
  return part === 'all' ? of : `${of} and not coalesce(${counts}, false)`;
}
