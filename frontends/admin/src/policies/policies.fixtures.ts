import type { PolicyRecord } from './PolicyPage.tsx';

const unit = (name: string, inner: object) => ({
  type: 'object',
  properties: { [name]: inner },
  required: [name],
  additionalProperties: false,
});
const count = { type: 'integer', minimum: 1 };
const span = {
  anyOf: [
    ...['minutes', 'hours', 'days', 'workingDays', 'months'].map((name) => unit(name, count)),
    unit('endOf', { type: 'string', enum: ['day', 'workingDay'] }),
  ],
};
const row = (zh: string, en: string) => ({
  type: 'object',
  zh,
  en,
  properties: {
    reportTo: {
      type: 'array',
      items: { type: 'string', enum: ['projectManager', 'generalManager'] },
      zh: '上报对象',
      en: 'Reported to',
    },
    settleWithin: { anyOf: [span, { type: 'null' }], zh: '解决时限', en: 'Settle within' },
  },
});

/** A table by severity, as the service describes it. */
export const form = JSON.stringify({
  type: 'object',
  properties: { major: row('重要投诉', 'Major'), minor: row('轻微投诉', 'Minor') },
});

const said = {
  major: { reportTo: ['projectManager'], settleWithin: { days: 3 } },
  minor: { reportTo: [], settleWithin: null },
};
export const value = JSON.stringify(said);

const version: NonNullable<PolicyRecord['inForce']> = {
  __typename: 'PolicyVersion',
  id: 'v1',
  number: 1,
  value,
  isDefault: false,
  effectiveOn: '2026-03-02',
  state: 'inForce',
  reason: '试行三天',
  byName: '王敏',
  at: '2026-03-02T01:00:00Z',
  appliedCases: 2,
};

/** The clocks of complaints as an administrator sees them. */
export const policy: PolicyRecord = {
  __typename: 'Policy',
  id: 'tickets.p1.complaint.clocks',
  key: 'complaint.clocks',
  zh: '投诉时限与审批人',
  en: 'Clocks of complaints',
  rule: 'CMP-3',
  form,
  defaultValue: JSON.stringify({ ...said, major: { ...said.major, settleWithin: { days: 5 } } }),
  value,
  version: 1,
  versionInForce: 'v1',
  inForce: version,
  next: null,
  allowedActions: ['setPolicy', 'previewPolicy', 'applyPolicy'],
  versions: {
    __typename: 'PolicyVersionConnection',
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
    edges: [{ __typename: 'PolicyVersionEdge', cursor: 'c1', node: version }],
  },
};

/** An open complaint whose settling moves a day. */
export const moved = {
  __typename: 'PolicyMovedCase',
  recordType: 'Complaint',
  recordId: 'c1',
  number: 'CP-2026-000001',
  moves: [
    {
      __typename: 'PolicyMove',
      clockKind: 'settle',
      dueFrom: '2026-03-05T02:00:00Z',
      dueTo: '2026-03-03T02:00:00Z',
    },
  ],
};
