import type { Record_, Records } from './graph.ts';
import { page } from './page.ts';

/** One visit of the owner's about the unit, promised and overdue. */
export function addVisits(project: Record_, unit: Record_, owner: Record_, tenant: Record_) {
  const history = page([]);
  const visit: Record_ = {
    __typename: 'Visit',
    id: 'v1',
    projectId: project.id,
    number: 'VS-2026-000001',
    at: '2026-11-20T02:00:00Z',
    channel: 'phone',
    category: 'repair',
    status: 'promised',
    reason: '卫生间漏水，约维修',
    reply: null,
    company: null,
    callerName: null,
    callerPhone: '19905825155',
    masked: false,
    party: owner,
    unit,
    receptionistName: '陈晓雯',
    ownerId: 'a1',
    ownerName: '陈晓雯',
    promisedAt: '2026-11-21T02:00:00Z',
    overdue: true,
    closedAt: null,
    closedByName: null,
    version: 2,
    allowedActions: ['closeVisit', 'promiseVisit', 'handOverVisit'],
    steps: [step('s1', 'registered'), { ...step('s2', 'promised'), until: '2026-11-21T02:00:00Z', words: '查明原因' }],
    complaint: null,
    promise: promise(),
    history,
  };
  Object.assign(unit, { openVisits: [visit], latestVisits: [visit] });
  Object.assign(owner, { openVisits: [visit], latestVisits: [visit] });
  Object.assign(tenant, { openVisits: [], latestVisits: [] });
  return { visits: [visit] };
}

const step = (id: string, kind: string): Record_ => ({
  __typename: 'VisitStep',
  id,
  at: '2026-11-20T02:00:00Z',
  kind,
  byName: '陈晓雯',
  toName: null,
  until: null,
  words: null,
});

const promise = (): Record_ => ({
  __typename: 'TicketClock',
  id: 'k1',
  kind: 'promise',
  startsAt: '2026-11-20T02:00:00Z',
  dueAt: '2026-11-21T02:00:00Z',
  dueSoonAt: null,
  endedAt: null,
  state: 'overdue',
  span: null,
  policyVersion: null,
  provisional: false,
  asOf: '2026-11-22T02:00:00Z',
  segments: [{ from: '2026-11-21T02:00:00Z', to: null, state: 'overdue', reason: null, because: null }],
});

/** What a command about visits does to the records. */
export function visitCommand(records: Records, name: string, input: Record<string, unknown>): object | null {
  const [first] = records.visits;
  if (name === 'registerVisit') {
    const { reply, promisedAt } = input;
    const status = reply ? 'closed' : promisedAt ? 'promised' : 'open';
    return { ...first, ...input, id: 'v2', number: 'VS-2026-000002', status, overdue: false, version: 1 };
  }
  if (name === 'registerComplaint') {
    return { ...records.complaints[0], id: 'cp2', number: 'CP-2026-000124', words: input['words'] };
  }
  if (name === 'closeVisit')
    return Object.assign(first ?? {}, { status: 'closed', overdue: false, reply: input['reply'] });
  if (name === 'promiseVisit') return Object.assign(first ?? {}, { promisedAt: input['promisedAt'], overdue: false });
  if (name === 'handOverVisit') return Object.assign(first ?? {}, { ownerId: 'a2', ownerName: '赵敏' });
  return null;
}
