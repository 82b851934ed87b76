import { type Estate, estate, key } from '@onedesk/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Answered, ComplaintDesk } from './complaints.fixtures.ts';

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

const input = (complaint: Answered) => ({ id: complaint.id, expectedVersion: complaint.version });
const id = (username: string) => world.person(username).principal.id;

describe('kinds of complaints', () => {
  test('CMP-2 the definitions stand in view where one chooses, with the clocks of the project’s policy', async () => {
    const query =
      'query ($p: ID!) { severityDefinitions(projectId: $p) { severity name definition reportTo reportWithin settleWithin overrunApprovedBy } }';
    const { severityDefinitions } = await world
      .person('receptionist')
      .ask<{ severityDefinitions: object[] }>(query, { p: world.projects.a });
    expect(severityDefinitions).toHaveLength(5);
    expect(severityDefinitions[1]).toMatchObject({
      severity: 'major',
      name: '重要投诉',
      reportTo: ['项目经理'],
      reportWithin: '1小时',
      settleWithin: '3天',
      overrunApprovedBy: '总经理',
    });
  });

  test('CMP-2 what was taken for something minor can be taken for something major, and stays late where it was late', async () => {
    const minor = await desk.done('classifyComplaint', await desk.register(), { severity: 'minor', category: 'noise' });
    world.clock.pass({ hours: 2 });
    const major = await desk.done('reclassifyComplaint', minor, {
      severity: 'major',
      category: 'noise',
      reason: '员工态度',
    });
    expect(major).toMatchObject({ severity: 'major', overdue: true, dueKind: 'report' });
  });

  test('CMP-2, VST-7 a communicative one is answered at once, and is a valid complaint once it was handled badly', async () => {
    const venting = { severity: 'communicative', communicativeKind: 'venting', category: 'fees' };
    const classified = await desk.done('classifyComplaint', await desk.register(), venting);
    expect(classified.allowedActions).toContain('answerComplaint');
    expect(classified.allowedActions).not.toContain('reportComplaint');
    const answered = await desk.done('answerComplaint', classified, { answer: '已解释收费标准' });
    expect(answered.status).toBe('answered');
    const reopened = await desk.callBack(answered, 'dissatisfied');
    expect(reopened).toMatchObject({ status: 'inProgress', severity: 'minor' });
    world.clock.set('2026-04-02T10:00:00+08:00');
    expect((await desk.see(reopened.id)).severity).toBe('critical');
  });

  test('CMP-2 only a communicative one is answered without being settled', async () => {
    const minor = await desk.done('classifyComplaint', await desk.register(), { severity: 'minor', category: 'noise' });
    expect((await desk.act('answerComplaint', minor, { answer: '好' })).__typename).toBe('NotAllowedNow');
  });

  test('CMP-6 a building defect leaves as a referral, and its answer comes back to the complaint', async () => {
    const started = await desk.inProgress('invalid', { words: '外墙渗水' });
    const referred = await desk.done('referComplaint', started, {
      kind: 'afterSales',
      body: '开发商售后',
      words: '外墙渗水，请返修',
    });
    expect(referred.referrals).toMatchObject([{ status: 'sent' }]);
    const answered = await desk.done('answerReferral', referred, {
      referralId: referred.referrals[0]?.id,
      answer: '下周一进场',
    });
    expect(answered.referrals).toMatchObject([{ status: 'answered' }]);
    expect(answered.allowedActions).not.toContain('answerReferral');
    const settled = await desk.done('settleComplaint', answered, {
      outcome: '已解释并致歉，转售后',
      cause: 'buildingLegacy',
    });
    expect((await desk.done('answerComplaint', settled, { answer: '下周一进场返修' })).status).toBe('answered');
  });

  test('CMP-10 a letter goes the same way', async () => {
    const letter = await desk.register({ channel: 'letter' });
    expect(letter).toMatchObject({ __typename: 'Complaint', status: 'registered' });
  });

  test('CMP-7 withdrawn in the customer’s words, from any open state; nothing of it is due any more', async () => {
    const working = await desk.inProgress('major');
    const withdrawn = await desk.done('withdrawComplaint', working, { words: '问题已自行解决' });
    expect(withdrawn).toMatchObject({ status: 'withdrawn', dueAt: null, allowedActions: [] });
    expect(withdrawn.events.at(-1)).toMatchObject({ action: 'withdraw', words: '问题已自行解决' });
    world.clock.pass({ days: 60 });
    expect(await desk.worklist('overdue')).not.toContain(withdrawn.number);
  });
});

describe('who follows a complaint up', () => {
  test('VST-4 whoever registers it owns it, until it is handed over', async () => {
    const mine = await desk.register();
    expect(await desk.worklist('mine', 'receptionist')).toContain(mine.number);
    await desk.done('handOverComplaint', mine, { personId: id('clerk'), words: '交班' });
    expect(await desk.worklist('mine', 'receptionist')).not.toContain(mine.number);
    expect(await desk.worklist('mine', 'clerk')).toContain(mine.number);
  });

  test('CMP-3 the general manager names who tracks a critical complaint', async () => {
    const critical = await desk.done('classifyComplaint', await desk.register(), {
      severity: 'critical',
      category: 'security',
    });
    expect((await desk.see(critical.id, 'general-manager')).allowedActions).toContain('nameTracker');
    expect(critical.allowedActions).not.toContain('nameTracker');
    await desk.done('nameTracker', critical, { personId: id('project-manager') }, 'general-manager');
    expect(await desk.worklist('mine', 'project-manager')).toContain(critical.number);
  });

  test('PPL-1 an area manager acts on complaints of the own buildings only', async () => {
    const [unit] = await world.sql<{ id: string }>(
      `select u.id from property.unit u join property.building b on b.id = u.building_id where b.name = '2栋' limit 1`,
    );
    const [own] = await world.sql<{ id: string }>(
      `select u.id from property.unit u join property.building b on b.id = u.building_id where b.name = '1栋' limit 1`,
    );
    const building = await world.sql<{ id: string }>(`select building_id as id from property.unit where id = $1`, [
      own?.id,
    ]);
    const grants = [
      { role: 'areaManager' as const, projectId: world.projects.a, buildingIds: [building[0]?.id ?? ''] },
    ];
    const person = world.somebody('管家', grants);
    const elsewhere = await desk.register({ unitId: unit?.id });
    const text = `mutation ($input: ComplaintReasonInput!) { withdrawComplaint(input: $input) { __typename } }`;
    const refused = await person.attempt(text, { input: { idempotencyKey: key(), words: '撤', ...input(elsewhere) } });
    expect(refused.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    const here = await desk.register({ unitId: own?.id });
    const done = await person.ask<{ withdrawComplaint: object }>(text, {
      input: { idempotencyKey: key(), words: '撤', ...input(here) },
    });
    expect(done.withdrawComplaint).toEqual({ __typename: 'Complaint' });
  });
});

describe('calling back', () => {
  test.each([
    ['settled on the day it came in', 0, 'settledSameDay', 24, 'receptionist'],
    ['settled at the agreed time', 1, 'settledAsAgreed', 36, 'areaManager'],
  ])(
    'CBK-1 what was %s is called back in time, and breached after three days',
    async (_, days, kind, hours, byRole) => {
      const working = await desk.inProgress('major');
      world.clock.pass({ days });
      const settled = await desk.done('settleComplaint', working, { outcome: '修好', cause: 'equipmentFailure' });
      const callback = settled.callbacks.find(({ status }) => status === 'planned');
      expect(callback).toMatchObject({ kind, byRole });
      const dueAt = new Date(new Date(monday).getTime() + (days * 24 + hours) * 3_600_000).toISOString();
      expect(callback?.dueAt).toBe(dueAt);
      const { complaint } = await world
        .person('receptionist')
        .ask<{ complaint: { clocks: { kind: string; dueAt: string }[] } }>(
          'query ($id: ID!) { complaint(id: $id) { clocks { kind dueAt } } }',
          { id: settled.id },
        );
      const limit = new Date(new Date(monday).getTime() + (days + 3) * 86_400_000).toISOString();
      expect(complaint.clocks.find((one) => one.kind === 'callbackLimit')?.dueAt).toBe(limit);
    },
  );

  test('CBK-1 the callback of a critical one is the project manager’s', async () => {
    const settled = await desk.done('settleComplaint', await desk.inProgress('critical'), {
      outcome: 'x',
      cause: 'other',
    });
    expect(settled.callbacks[0]).toMatchObject({ byRole: 'projectManager' });
  });

  test('CBK-2 not today: the customer was called, told why, and the agreed time is promised', async () => {
    const working = await desk.inProgress('major');
    const agreedAt = '2026-03-04T15:00:00+08:00';
    const explained = await desk.done('explainDelay', working, { words: '配件明天到', agreedAt, method: 'phone' });
    expect(explained.callbacks).toMatchObject([{ kind: 'explanation', status: 'done' }]);
    world.clock.set('2026-03-04T15:00:00+08:00');
    expect((await desk.see(explained.id)).overdue).toBe(true);
  });

  test('CBK-2 nobody called the customer on the day: it is overdue at midnight', async () => {
    const working = await desk.inProgress('major');
    world.clock.set('2026-03-03T00:00:00+08:00');
    expect(await desk.see(working.id)).toMatchObject({ overdue: true, dueKind: 'explanation' });
  });

  test('CBK-4 the record says how, how content, by whom; the supervisor adds a note', async () => {
    const closed = await desk.callBack(await desk.answered(), 'verySatisfied');
    expect((await desk.see(closed.id)).allowedActions).toContain('reviewCallback');
    const callbackId = closed.callbacks[0]?.id;
    const reviewed = await desk.done('reviewCallback', closed, { callbackId, note: '回访及时' });
    expect(reviewed.allowedActions).not.toContain('reviewCallback');
  });

  test('CBK-4 nobody picked up: the attempt is kept, the callback stays due', async () => {
    const failed = await desk.done('recordCallFailed', await desk.answered(), { words: '无人接听' }, 'receptionist');
    expect(failed).toMatchObject({ status: 'answered' });
    expect(failed.callbacks[0]).toMatchObject({ status: 'planned' });
  });

  test('CBK-5 only after a dissatisfied callback may the project manager close it with a reason', async () => {
    const working = await desk.inProgress('minor');
    const reason = { words: '要求超出服务范围' };
    const refused = await desk.act('closeComplaintWithReason', working, reason, 'project-manager');
    expect(refused.__typename).toBe('NotAllowedNow');
    const reopened = await desk.callBack(await desk.answered('minor'), 'dissatisfied');
    const closed = await desk.done('closeComplaintWithReason', reopened, reason, 'project-manager');
    expect(closed.status).toBe('closed');
  });

  test('CBK-5 the project manager, the area manager and the head of the department are told', async () => {
    const reopened = await desk.callBack(await desk.answered(), 'dissatisfied');
    const told = await world.sql<{ to_roles: string[] }>(
      `select to_roles from tickets.announcement where record_id = $1 and kind = 'complaintReopened'`,
      [reopened.id],
    );
    expect(told[0]?.to_roles).toEqual(['projectManager', 'areaManager']);
  });
});
