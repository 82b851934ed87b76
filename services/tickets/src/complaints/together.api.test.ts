import { type Estate, estate, key } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ComplaintDesk } from './complaints.fixtures.ts';

let world: Estate;
let desk: ComplaintDesk;
beforeAll(async () => {
  world = await estate({ at: '2026-03-02T10:00:00+08:00', jobs: false });
  await world.settled();
  desk = new ComplaintDesk(world);
});
afterAll(() => world.close());

const registration = `mutation ($input: RegisterComplaintInput!) { registerComplaint(input: $input) { __typename ... on Complaint { id } ... on Refusal { code } } }`;

test('CMP-1 one key under fifty parallel tries is one complaint, one line in the duty log, one announcement', async () => {
  const input = {
    idempotencyKey: 'fifty-parallel-tries',
    projectId: world.projects.a,
    channel: 'phone',
    words: '五十次',
    place: '大堂',
  };
  const receptionist = world.person('receptionist');
  const answers = await Promise.all(
    Array.from({ length: 50 }, () =>
      receptionist.ask<{ registerComplaint: { __typename: string; id: string } }>(registration, { input }),
    ),
  );
  expect(new Set(answers.map(({ registerComplaint }) => registerComplaint.id)).size).toBe(1);
  const count = async (sql: string) => (await world.sql<{ count: number }>(sql))[0]?.count;
  expect(await count(`select count(*)::int from tickets.complaint where words = '五十次'`)).toBe(1);
  expect(await count(`select count(*)::int from tickets.duty_entry where words like '%五十次'`)).toBe(1);
  expect(await count(`select count(*)::int from tickets.announcement where kind = 'complaintRegistered'`)).toBe(1);
});

test('PPL-3 two receptionists on one complaint: the second is shown what the first did, and nothing is overwritten', async () => {
  const complaint = await desk.register();
  const grade = { severity: 'major', category: 'equipment' };
  await desk.done('classifyComplaint', complaint, grade, 'receptionist');
  const input = { id: complaint.id, expectedVersion: complaint.version, severity: 'minor', category: 'noise' };
  const text = `mutation ($input: ClassifyComplaintInput!) { classifyComplaint(input: $input) { __typename ... on Stale { currentVersion changedBy changes { field before after } } } }`;
  const { classifyComplaint } = await world.person('receptionist-a').ask<{
    classifyComplaint: {
      __typename: string;
      currentVersion: number;
      changedBy: string;
      changes: { field: string; after: string }[];
    };
  }>(text, { input: { idempotencyKey: 'second-receptionist', ...input } });
  expect(classifyComplaint).toMatchObject({ __typename: 'Stale', currentVersion: 2, changedBy: '陈晓雯' });
  expect(classifyComplaint.changes).toContainEqual(expect.objectContaining({ field: 'severity', after: 'major' }));
  expect((await desk.see(complaint.id)).severity).toBe('major');
});

test('PPL-3 a conflict tells who a complaint was assigned to by name, and no ids', async () => {
  const complaint = await desk.register();
  const { colleagues } = await world
    .person('receptionist')
    .ask<{ colleagues: { id: string; name: string }[] }>(
      'query ($projectId: ID!) { colleagues(projectId: $projectId) { id name } }',
      { projectId: world.projects.a },
    );
  const [person] = colleagues;
  await desk.done('assignComplaint', complaint, { personId: person?.id }, 'receptionist');
  const text = `mutation ($input: ReplyToComplainantInput!) { replyToComplainant(input: $input) { __typename ... on Stale { changes { field after } } } }`;
  const { replyToComplainant } = await world
    .person('receptionist-a')
    .ask<{ replyToComplainant: { __typename: string; changes: { field: string; after: string }[] } }>(text, {
      input: { idempotencyKey: 'after-the-assignment', id: complaint.id, expectedVersion: 1, words: '师傅已到' },
    });
  expect(replyToComplainant.__typename).toBe('Stale');
  expect(replyToComplainant.changes).toContainEqual({ field: 'assigneeName', after: person?.name });
  expect(replyToComplainant.changes.map(({ field }) => field)).not.toContain('assigneeId');
});

describe('a conflict', () => {
  interface Stale {
    __typename: string;
    changedBy: string;
    changes: { field: string; before: string | null; after: string | null }[];
  }
  /** What a colleague is told who has seen an earlier version. */
  const told = async (id: string, expectedVersion: number): Promise<Stale> => {
    const text = `mutation ($input: ReplyToComplainantInput!) { replyToComplainant(input: $input) { __typename ... on Stale { changedBy changes { field before after } } } }`;
    const input = { idempotencyKey: key(), id, expectedVersion, words: '师傅已到' };
    const answer = await world.person('receptionist-a').ask<{ replyToComplainant: Stale }>(text, { input });
    expect(answer.replyToComplainant.__typename).toBe('Stale');
    return answer.replyToComplainant;
  };

  test('PPL-3 shows all that one step wrote, of the complaint and of its parts, and nothing that was seen before', async () => {
    const working = await desk.inProgress('major');
    const grades = { outcome: '更换门机', cause: 'equipmentFailure' };
    const settled = await desk.done('settleComplaint', working, grades);
    const answered = await desk.done('answerComplaint', settled, { answer: '门机已更换' }, 'receptionist');
    const { changes, changedBy } = await told(working.id, working.version);
    expect(changedBy).toBe('陈晓雯');
    // Of the complaint, over both steps, first; then of the callback that settling planned.
    expect(changes.filter(({ field }) => field === 'status')).toEqual([
      { field: 'status', before: 'inProgress', after: 'answered' },
      { field: 'status', before: null, after: 'planned' },
    ]);
    expect(changes).toContainEqual({ field: 'outcome', before: null, after: '更换门机' });
    expect(changes).toContainEqual({ field: 'answer', before: null, after: '门机已更换' });
    const since = (await told(working.id, settled.version)).changes;
    expect(since).toContainEqual({ field: 'status', before: 'settled', after: 'answered' });
    expect(since.map(({ field }) => field)).not.toContain('outcome');
    expect(since).not.toContainEqual(expect.objectContaining({ after: 'planned' }));
    // One step that takes the complaint two versions on.
    await desk.callBack(answered, 'satisfied');
    const last = (await told(working.id, answered.version)).changes;
    expect(last.filter(({ field }) => field === 'status')).toEqual([
      { field: 'status', before: 'answered', after: 'closed' },
      { field: 'status', before: 'planned', after: 'done' },
    ]);
    expect(last.map(({ field }) => field)).not.toContain('answer');
  });

  test('PPL-3 names who came before also where only a word was said or a clock stands still', async () => {
    const working = await desk.inProgress('major');
    const waiting = { reason: 'awaitingOutsideBody', words: '等供电局' };
    await desk.done('pauseComplaint', working, waiting, 'customer-service-manager');
    const manager = world.person('customer-service-manager').principal.name;
    expect(await told(working.id, working.version)).toMatchObject({ changedBy: manager, changes: [] });
  });
});

test('CMP-1 an id that the caller chose is taken once', async () => {
  const id = '01900000-0000-7000-8000-000000000001';
  await desk.register({ id });
  const input = {
    idempotencyKey: 'the-same-id-again',
    projectId: world.projects.a,
    channel: 'phone',
    words: '又',
    place: '大堂',
    id,
  };
  const again = await world.person('receptionist').attempt(registration, { input });
  expect(again.errors?.[0]?.extensions?.['fields']).toMatchObject([{ path: 'input.id', code: 'idTaken' }]);
});
