import { type Estate, estate } from '@onedesk/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ComplaintDesk, type Seen } from './complaints.fixtures.ts';

let world: Estate;
let desk: ComplaintDesk;
const monday = '2026-03-02T10:00:00+08:00';
beforeAll(async () => {
  world = await estate({ at: monday, jobs: false });
  await world.settled();
  desk = new ComplaintDesk(world);
});
afterAll(() => world.close());
beforeEach(() => world.clock.set(monday));

interface Clock {
  id: string;
  kind: string;
  state: string;
  dueAt: string | null;
  span: string | null;
  policyVersion: string | null;
  segments: { state: string; from: string; to: string | null; reason: string | null }[];
}

const clocksOf = async ({ id }: Pick<Seen, 'id'>): Promise<Clock[]> => {
  const query =
    'query ($id: ID!) { complaint(id: $id) { clocks { id kind state dueAt span policyVersion segments { state from to reason } } } }';
  const { complaint } = await world.person('receptionist').ask<{ complaint: { clocks: Clock[] } }>(query, { id });
  return complaint.clocks;
};
const clockOf = async (complaint: Pick<Seen, 'id'>, kind: string) => {
  const clock = (await clocksOf(complaint)).findLast((one) => one.kind === kind);
  if (!clock) throw new Error(`no clock ${kind}`);
  return clock;
};
const classified = (severity: string, given: Record<string, unknown> = {}) =>
  desk
    .register()
    .then((registered) => desk.done('classifyComplaint', registered, { severity, category: 'quality', ...given }));

describe('the clocks of a complaint', () => {
  test.each([
    [
      'critical',
      { report: '2026-03-02T16:00:00.000Z', answer: '2026-03-04T02:00:00.000Z', settle: '2026-04-02T02:00:00.000Z' },
    ],
    ['major', { report: '2026-03-02T03:00:00.000Z', settle: '2026-03-05T02:00:00.000Z' }],
    [
      'minor',
      { report: '2026-03-02T16:00:00.000Z', start: '2026-03-04T02:00:00.000Z', settle: '2026-03-04T02:00:00.000Z' },
    ],
    ['invalid', { report: '2026-03-02T16:00:00.000Z', answer: '2026-03-05T02:00:00.000Z' }],
    ['communicative', { answer: '2026-03-02T16:00:00.000Z' }],
  ])('CMP-3 of a %s one run from its registration, as the policy has them', async (severity, wanted) => {
    const registered = await desk.register();
    world.clock.pass({ minutes: 20 });
    const complaint = await desk.done('classifyComplaint', registered, { severity, category: 'quality' });
    const clocks = (await clocksOf(complaint)).filter(
      ({ state, kind }) => state === 'running' && kind !== 'explanation',
    );
    expect(Object.fromEntries(clocks.map(({ kind, dueAt }) => [kind, dueAt]))).toEqual(wanted);
    expect(clocks.every(({ policyVersion }) => policyVersion === 'default-1')).toBe(true);
  });

  test('CMP-3 a minor one begins within the limit that the customer set', async () => {
    const complaint = await classified('minor', { customerLimit: '2026-03-03T12:00:00+08:00' });
    expect((await clockOf(complaint, 'start')).dueAt).toBe('2026-03-03T04:00:00.000Z');
  });

  test('CMP-3 a major one is reported within the hour; a minute later it is overdue', async () => {
    const inTime = await classified('major');
    const late = await classified('major');
    world.clock.pass({ minutes: 59 });
    await desk.done('reportComplaint', inTime);
    expect(await clockOf(inTime, 'report')).toMatchObject({ state: 'met' });
    world.clock.pass({ minutes: 2 });
    expect((await desk.see(late.id)).overdue).toBe(true);
    await desk.done('reportComplaint', late);
    expect(await clockOf(late, 'report')).toMatchObject({ state: 'metLate' });
  });

  test('CMP-3 clocks stand still while the customer is waited for, and go on by themselves at the agreed time', async () => {
    const complaint = await desk.inProgress('major');
    world.clock.pass({ days: 1 });
    const paused = await desk.done('pauseComplaint', complaint, {
      reason: 'awaitingCustomer',
      until: '2026-03-05T10:00:00+08:00',
      words: '业主出差，约周四',
    });
    expect(await clockOf(paused, 'settle')).toMatchObject({ state: 'paused', dueAt: '2026-03-07T02:00:00.000Z' });
    world.clock.pass({ days: 2, hours: 1 });
    const running = await clockOf(paused, 'settle');
    expect(running.state).toBe('running');
    expect(running.segments.map(({ state }) => state)).toEqual(['running', 'paused', 'running']);
  });

  test('CMP-3 no clock stands still without a reason that the policy has', async () => {
    const complaint = await desk.inProgress('major');
    const without = await desk.act('pauseComplaint', complaint, { reason: 'awaitingCustomer', words: '等客户' });
    expect(without.__typename).toBe('NotAllowedNow');
    const tooLong = { reason: 'awaitingCustomer', until: '2026-03-30T10:00:00+08:00', words: '等客户' };
    expect((await desk.act('pauseComplaint', complaint, tooLong)).__typename).toBe('NotAllowedNow');
  });

  test('CMP-3 an outside body is waited for without an end, until the clocks go on', async () => {
    const replied = { words: '已请供电局处理', definite: false };
    const complaint = await desk.done('replyToComplainant', await desk.inProgress('major'), replied);
    const paused = await desk.done('pauseComplaint', complaint, { reason: 'awaitingOutsideBody', words: '等供电局' });
    expect((await clockOf(paused, 'settle')).dueAt).toBeNull();
    expect(paused.allowedActions).toContain('resumeComplaint');
    expect(paused.allowedActions).not.toContain('pauseComplaint');
    world.clock.pass({ days: 10 });
    expect((await desk.see(paused.id)).overdue).toBe(false);
    const resumed = await desk.done('resumeComplaint', paused);
    expect(resumed.allowedActions).toContain('pauseComplaint');
    expect(resumed.allowedActions).not.toContain('resumeComplaint');
    expect((await clockOf(resumed, 'settle')).dueAt).toBe('2026-03-15T02:00:00.000Z');
  });

  test('CMP-11 the department returns its solution within the set time', async () => {
    const [department] = await world.sql<{ id: string }>(`select id from identity.department where name = '工程部'`);
    const registered = await desk.register({ departmentId: department?.id });
    const complaint = await desk.done('classifyComplaint', registered, { severity: 'major', category: 'equipment' });
    const started = await desk.done('startComplaint', await desk.done('reportComplaint', complaint));
    expect((await clockOf(started, 'solution')).dueAt).toBe('2026-03-03T02:00:00.000Z');
    const head = await desk.see(started.id, 'engineering-supervisor');
    expect(head.allowedActions).toContain('returnSolution');
    const returned = await desk.done('returnSolution', started, { solution: '更换变频器' }, 'engineering-supervisor');
    expect((await clockOf(returned, 'solution')).state).toBe('met');
  });

  test('CMP-12 the customer hears at once, then at intervals until the answer', async () => {
    const complaint = await desk.inProgress('major');
    const replied = await desk.done('replyToComplainant', complaint, { words: '正在更换', definite: false });
    expect((await clockOf(replied, 'explanation')).state).toBe('met');
    expect((await clockOf(replied, 'progress')).dueAt).toBe('2026-03-04T02:00:00.000Z');
    world.clock.pass({ days: 1 });
    const again = await desk.done('replyToComplainant', replied, { words: '明天完工', definite: false });
    expect((await clocksOf(again)).filter(({ kind }) => kind === 'progress').map(({ state }) => state)).toEqual([
      'met',
      'running',
    ]);
  });
});

const asked = async (severity: string) => {
  const complaint = await desk.inProgress(severity);
  const clock = await clockOf(complaint, 'settle');
  const until = '2026-03-09T10:00:00+08:00';
  return desk.done('askExtension', complaint, { clockId: clock.id, until, reason: '配件缺货' });
};

describe('more time', () => {
  test('CMP-5 is granted by the approver of the severity: the clock is due at the new time, with reason and approver', async () => {
    const complaint = await asked('major');
    const [extension] = complaint.extensions;
    expect(extension).toMatchObject({ status: 'asked', approverRole: 'generalManager' });
    const decide = { extensionId: extension?.id, granted: true, note: '同意' };
    const refused = await desk.act('decideExtension', complaint, decide, 'project-manager');
    expect(refused.__typename).toBe('NotTheApprover');
    expect((await desk.see(complaint.id, 'general-manager')).allowedActions).toContain('decideExtension');
    expect(await desk.worklist('waitingForMyApproval', 'general-manager')).toContain(complaint.number);
    expect(await desk.worklist('waitingForMyApproval', 'project-manager')).not.toContain(complaint.number);
    const granted = await desk.done('decideExtension', complaint, decide, 'general-manager');
    expect(granted.extensions[0]).toMatchObject({ status: 'granted', decidedByName: '周明远' });
    expect((await clockOf(granted, 'settle')).dueAt).toBe('2026-03-09T02:00:00.000Z');
    expect(await desk.worklist('waitingForMyApproval', 'general-manager')).not.toContain(complaint.number);
  });

  test('CMP-5 of two extensions with two approvers each decides about the own one only', async () => {
    const first = await asked('minor');
    const critical = await desk.done('reclassifyComplaint', first, { severity: 'critical', category: 'quality' });
    const answer = await clockOf(critical, 'answer');
    const until = '2026-03-09T10:00:00+08:00';
    const both = await desk.done('askExtension', critical, { clockId: answer.id, until, reason: '等鉴定' });
    const seenBy = async (username: string) => {
      const { allowedActions, extensions } = await desk.see(both.id, username);
      return [allowedActions.includes('decideExtension'), ...extensions.map((one) => one.allowedActions)];
    };
    expect(both.extensions.map(({ approverRole }) => approverRole)).toEqual([
      'customerServiceManager',
      'generalManager',
    ]);
    expect(await seenBy('customer-service-manager')).toEqual([true, ['decideExtension'], []]);
    expect(await seenBy('general-manager')).toEqual([true, [], ['decideExtension']]);
    expect(await seenBy('project-manager')).toEqual([false, [], []]);
    const decide = { extensionId: both.extensions[0]?.id, granted: true, note: '同意' };
    expect((await desk.act('decideExtension', both, decide, 'general-manager')).__typename).toBe('NotTheApprover');
    await desk.done('decideExtension', both, decide, 'customer-service-manager');
    expect(await seenBy('customer-service-manager')).toEqual([false, [], []]);
    expect(await seenBy('general-manager')).toEqual([true, [], ['decideExtension']]);
  });

  test('CMP-5 needs no decision any more once the complaint is taken for something that has no such clock', async () => {
    const waiting = await asked('major');
    const invalid = await desk.done('reclassifyComplaint', waiting, { severity: 'invalid', category: 'quality' });
    expect(invalid.extensions).toMatchObject([{ status: 'lapsed', allowedActions: [] }]);
    expect(await desk.worklist('waitingForMyApproval', 'general-manager')).not.toContain(invalid.number);
  });

  test('CMP-5 refused, the clock runs on', async () => {
    const complaint = await asked('major');
    const decide = { extensionId: complaint.extensions[0]?.id, granted: false, note: '先用备件' };
    const refused = await desk.done('decideExtension', complaint, decide, 'general-manager');
    expect((await clockOf(refused, 'settle')).dueAt).toBe('2026-03-05T02:00:00.000Z');
  });

  test('CMP-5 is asked for before the clock runs out, not after', async () => {
    const complaint = await desk.inProgress('major');
    const clock = await clockOf(complaint, 'settle');
    world.clock.pass({ days: 3 });
    const late = await desk.act('askExtension', complaint, {
      clockId: clock.id,
      until: '2026-03-09T10:00:00+08:00',
      reason: '忘了',
    });
    expect(late.__typename).toBe('ExtensionTooLate');
  });

  test('CMP-5 an overrun without a granted extension shows as overdue everywhere, without any job having run', async () => {
    const complaint = await asked('minor');
    expect(await desk.worklist('overdue')).not.toContain(complaint.number);
    world.clock.pass({ days: 2, minutes: 1 });
    expect(await desk.worklist('overdue')).toContain(complaint.number);
    expect(await desk.worklist('overdue', 'project-manager')).toContain(complaint.number);
    expect((await desk.see(complaint.id)).overdue).toBe(true);
    expect(await desk.worklist('dueSoon')).not.toContain(complaint.number);
  });
});

describe('a month', () => {
  test('CMP-4 makes a valid complaint critical by itself, the same before and after the job', async () => {
    const forgotten = await classified('minor');
    world.clock.set('2026-04-02T09:59:00+08:00');
    expect((await desk.see(forgotten.id)).severity).toBe('minor');
    world.clock.set('2026-04-02T10:00:00+08:00');
    const seen = await desk.see(forgotten.id);
    expect(seen.severity).toBe('critical');
    expect(await desk.worklist('open', 'receptionist', { severity: 'critical' })).toContain(forgotten.number);
    const before = await clocksOf(forgotten);
    await desk.done('assignComplaint', seen, { personId: world.person('area-manager').principal.id });
    const after = await desk.see(forgotten.id);
    expect(after.severity).toBe('critical');
    expect(after.events.find(({ action }) => action === 'escalate')).toMatchObject({
      at: '2026-04-02T02:00:00.000Z',
      byName: '系统',
    });
    expect(await clocksOf(forgotten)).toEqual(before);
  });

  test('CMP-4 from then on its clocks are those of a critical one', async () => {
    const forgotten = await classified('minor');
    world.clock.set('2026-04-02T11:00:00+08:00');
    const running = (await clocksOf(forgotten)).filter(({ state }) => state === 'running');
    expect(Object.fromEntries(running.map(({ kind, dueAt }) => [kind, dueAt]))).toEqual({
      report: '2026-04-02T16:00:00.000Z',
      answer: '2026-04-04T02:00:00.000Z',
    });
  });

  test('CMP-4 does nothing to an invalid complaint, nor to one that is closed', async () => {
    const invalid = await classified('invalid');
    const closed = await desk.callBack(await desk.answered('minor'), 'satisfied');
    world.clock.set('2026-04-20T10:00:00+08:00');
    expect((await desk.see(invalid.id)).severity).toBe('invalid');
    expect((await desk.see(closed.id)).severity).toBe('minor');
  });

  test('CMP-4 the same again about a promised service: proposed, and critical when the supervisor confirms', async () => {
    const party = (
      await world.sql<{ id: string }>(`select party_id as id from tickets.unit_role where role = 'owner' limit 1`)
    )[0]?.id;
    const about = { severity: 'minor', category: 'cleaning', aboutPromisedService: true };
    await desk.done('classifyComplaint', await desk.register({ partyId: party }), about);
    world.clock.pass({ days: 5 });
    const second = await desk.done('classifyComplaint', await desk.register({ partyId: party }), about);
    expect(second.repeatState).toBe('proposed');
    expect((await desk.see(second.id, 'receptionist')).allowedActions).not.toContain('decideRepeat');
    const confirmed = await desk.done('decideRepeat', second, { confirmed: true });
    expect(confirmed).toMatchObject({ severity: 'critical', repeatState: 'confirmed' });
  });
});
