import type { Figure, FigureKey, Month, Report } from './month.ts';

const number = (counted: number, all: number | null = null, value: string | null = String(counted)) => ({
  counted,
  all,
  value,
});

const compared = (...given: Parameters<typeof number>) => ({
  __typename: 'ComparedFigure' as const,
  ...number(...given),
});

/** A figure that counts, or a share, as the service answers it. */
export function aFigure(key: FigureKey, given: Partial<Figure> = {}): Figure {
  return {
    __typename: 'ComplaintFigure',
    key,
    unit: 'count',
    name: key,
    definition: `${key} 的口径`,
    ...number(0),
    met: null,
    target: null,
    previous: compared(0),
    lastYear: compared(0),
    ...given,
  };
}

const keys: FigureKey[] = [
  'registered',
  'validShare',
  'reportedInTime',
  'settledInTime',
  'answeredInTime',
  'calledBackInTime',
  'calledBackWithinLimit',
  'satisfied',
  'settled',
  'closed',
  'withdrawn',
  'reopened',
  'repeated',
  'escalated',
  'extensionsAsked',
  'extensionsGranted',
  'overdue',
  'open',
];

/** February with three complaints, two of three reported in time. */
export const february: Month = {
  __typename: 'ComplaintMonth',
  month: '2026-02',
  asOf: '2026-02-28T16:00:00.000Z',
  running: false,
  dueAt: '2026-03-25T16:00:00.000Z',
  figures: keys.map((key) => {
    if (key === 'registered') return aFigure(key, { name: '登记投诉', ...number(3), previous: compared(1) });
    if (key !== 'reportedInTime') return aFigure(key);
    return aFigure(key, {
      name: '按时上报',
      unit: 'share',
      ...number(2, 3, '0.6667'),
      target: { __typename: 'FigureTarget', bound: 'atLeast', value: '0.9500' },
      met: false,
      previous: compared(1, 2, '0.5000'),
      lastYear: compared(0, 0, null),
    });
  }),
  breakdowns: [
    {
      __typename: 'ComplaintBreakdown',
      dimension: 'severity',
      cells: [
        {
          __typename: 'ComplaintCell',
          key: 'major',
          label: '重要投诉',
          figures: [
            { __typename: 'ComplaintCellFigure', key: 'registered', ...number(2) },
            { __typename: 'ComplaintCellFigure', key: 'reportedInTime', ...number(1, 2, '0.5000') },
          ],
        },
        {
          __typename: 'ComplaintCell',
          key: null,
          label: '未定级',
          figures: [{ __typename: 'ComplaintCellFigure', key: 'registered', ...number(1) }],
        },
      ],
    },
  ],
};

/** Its report, as a draft of which nothing is written yet. */
export const aDraft: Report = {
  __typename: 'ComplaintReport',
  id: 'r1',
  month: '2026-02',
  revision: 1,
  reason: null,
  status: 'draft',
  late: false,
  draftedAt: '2026-03-01T00:05:00.000Z',
  draftedByName: '系统',
  signedAt: null,
  signedByName: null,
  contentHash: null,
  version: 1,
  allowedActions: ['writeComplaintAnalysis'],
  analysis: [
    { __typename: 'ComplaintAnalysisPart', section: 'overview', text: '', proposal: '2026-02 共登记投诉 3 宗。' },
    { __typename: 'ComplaintAnalysisPart', section: 'measures', text: '每周巡检', proposal: '各项指标均达到目标。' },
  ],
  figures: february,
  revisions: [
    {
      __typename: 'ComplaintReport',
      id: 'r1',
      revision: 1,
      reason: null,
      status: 'draft',
      signedAt: null,
      signedByName: null,
    },
  ],
};
