import type { Record_ } from './graph.ts';

/** When the page under test was read. */
const asOf = '2026-03-02T04:00:00Z';

/** A major complaint about a lift that is being handled: reported in time, checked on site, more time asked for. */
export function complaintOf(unit: Record_, party: Record_): Record_ {
  const earlier = earlierComplaint();
  return {
    __typename: 'Complaint',
    id: 'cp1',
    projectId: 'p1',
    number: 'CP-2026-000123',
    status: 'inProgress',
    severity: 'major',
    communicativeKind: null,
    category: 'equipment',
    aboutPromisedService: false,
    escalatesAt: '2026-04-02T02:00:00Z',
    escalatedAt: null,
    reopened: 0,
    overdue: false,
    dueAt: '2026-03-05T02:00:00Z',
    dueKind: 'settle',
    ownerId: 'k3',
    ownerName: '陈晓雯',
    assigneeId: null,
    assigneeName: null,
    trackerName: null,
    version: 5,
    allowedActions: [...atWork],
    words: '电梯又停了，等了二十分钟',
    wanted: '尽快修好并说明原因',
    apology: null,
    place: 'A座大堂',
    happenedAt: '2026-03-02T01:30:00Z',
    channel: 'phone',
    personComplainedAbout: null,
    departmentId: 'd2',
    departmentName: '工程部',
    callerName: '李思远',
    callerPhone: '19900010001',
    reachBy: null,
    unit,
    party,
    registeredAt: '2026-03-02T02:00:00Z',
    registeredByName: '陈晓雯',
    siteFacts: '门机故障',
    siteCheckedWith: '徐志强',
    siteCheckedAt: '2026-03-02T03:00:00Z',
    solution: null,
    solutionAt: null,
    solutionByName: null,
    agreedAt: null,
    outcome: null,
    cause: null,
    settledAt: null,
    answer: null,
    answeredAt: null,
    closedAt: null,
    closedWords: null,
    clocks: [reportClock, settleClock],
    events: eventsOfComplaint(),
    callbacks: [],
    extensions: [extension],
    referrals: [],
    repeatState: null,
    repeatOf: null,
    similar: [earlier],
    history: {
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    },
  };
}

/** What a supervisor may do while it is handled. */
const atWork = [
  'reclassifyComplaint',
  'assignComplaint',
  'handOverComplaint',
  'checkComplaintOnSite',
  'returnSolution',
  'replyToComplainant',
  'explainDelay',
  'pauseComplaint',
  'resumeComplaint',
  'askExtension',
  'referComplaint',
  'proposeRepeat',
  'settleComplaint',
  'withdrawComplaint',
];

const settleClock = {
  __typename: 'TicketClock',
  id: 'ck2',
  kind: 'settle',
  state: 'running',
  startsAt: '2026-03-02T02:00:00Z',
  dueAt: '2026-03-05T02:00:00Z',
  dueSoonAt: '2026-03-04T22:00:00Z',
  endedAt: null,
  span: '3天',
  policyVersion: 'default-1',
  provisional: false,
  asOf,
  segments: [
    {
      from: '2026-03-02T02:00:00Z',
      to: null,
      state: 'running',
      reason: null,
      because: { kind: 'started', by: '陈晓雯', note: null, until: null, span: '3天' },
    },
  ],
};

const reportClock = {
  ...settleClock,
  id: 'ck1',
  kind: 'report',
  state: 'met',
  dueAt: '2026-03-02T03:00:00Z',
  dueSoonAt: null,
  endedAt: '2026-03-02T02:20:00Z',
  span: '1小时',
  segments: [],
};

/** More time that was asked for and waits for the general manager. */
export const extension = {
  __typename: 'Extension',
  id: 'x1',
  clockId: 'ck2',
  until: '2026-03-07T02:00:00Z',
  reason: '配件要从厂家发来',
  approverRole: 'generalManager',
  askedAt: '2026-03-02T03:30:00Z',
  askedByName: '陈晓雯',
  status: 'asked',
  decidedAt: null,
  decidedByName: null,
  note: null,
  allowedActions: [] as string[],
};

/** A callback that was made and waits for its review. */
export const madeCallback = {
  __typename: 'Callback',
  id: 'cb1',
  kind: 'settledAsAgreed',
  byRole: 'areaManager',
  plannedAt: '2026-03-03T02:00:00Z',
  status: 'done',
  attempts: 1,
  dueAt: '2026-03-04T14:00:00Z',
  doneAt: '2026-03-03T06:00:00Z',
  method: 'phone',
  quality: 'satisfied',
  satisfaction: 'dissatisfied',
  attitude: 'satisfied',
  timeliness: 'fairlySatisfied',
  opinion: '又坏了',
  reference: 'T-1',
  callerName: '刘洋',
  reviewNote: null,
  reviewedAt: null,
  reviewedByName: null,
};

const event = (id: string, action: string, from: string | null, to: string, facts: Record<string, string> = {}) => ({
  __typename: 'ComplaintEvent',
  id,
  at: `2026-03-02T02:${id.padStart(2, '0')}:00Z`,
  action,
  fromStatus: from,
  toStatus: to,
  byName: '陈晓雯',
  words: null as string | null,
  facts: Object.entries(facts).map(([name, value]) => ({ name, value })),
});

const eventsOfComplaint = () => [
  event('0', 'register', null, 'registered'),
  event('10', 'classify', 'registered', 'classified', { severity: 'major', category: 'equipment' }),
  event('20', 'report', 'classified', 'reported', { to: 'projectManager' }),
  event('30', 'start', 'reported', 'inProgress'),
  { ...event('40', 'reply', 'inProgress', 'inProgress', { definite: 'false' }), words: '师傅已经到场' },
];

const earlierComplaint = (): Record_ => ({
  __typename: 'Complaint',
  id: 'cp0',
  number: 'CP-2026-000081',
  status: 'closed',
  severity: 'minor',
  category: 'equipment',
  words: '电梯关门夹人',
  registeredAt: '2026-02-10T02:00:00Z',
});

/** CMP-2, CMP-3: two of the definitions, as the policy has them. */
export const severityDefinitions = [
  {
    severity: 'major',
    name: '重要投诉',
    definition: '因设备、态度、时效、质量等工作过失，管理或服务没有到位。',
    reportTo: ['项目经理'],
    reportWithin: '1小时',
    startWithin: null,
    answerWithin: null,
    settleWithin: '3天',
    overrunApprovedBy: '总经理',
  },
  {
    severity: 'communicative',
    name: '沟通性投诉',
    definition: '求助、咨询或发泄；处理不当会成为有效投诉。',
    reportTo: [],
    reportWithin: null,
    startWithin: null,
    answerWithin: '当天内',
    settleWithin: null,
    overrunApprovedBy: '客服主管',
  },
];
