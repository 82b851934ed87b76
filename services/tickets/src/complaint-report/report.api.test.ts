import { createHash } from 'node:crypto';
import { type Estate, estate, key } from '@onedesk/testkit';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ComplaintDesk } from '../complaints/complaints.fixtures.ts';
import { Reporter, type SeenReport, wholeAnalysis } from './report.fixtures.ts';
import { prepareReports } from './report.job.ts';

let world: Estate;
let desk: ComplaintDesk;
let reporter: Reporter;

const march = (day: number, time = '10:00') =>
  world.clock.set(`2026-03-${String(day).padStart(2, '0')}T${time}:00+08:00`);

beforeAll(async () => {
  world = await estate({ at: '2026-02-10T10:00:00+08:00', jobs: false });
  await world.settled();
  desk = new ComplaintDesk(world);
  reporter = new Reporter(world);
  await desk.callBack(await desk.answered('major'), 'satisfied');
  await desk.register();
});
afterAll(() => world.close());

/** The resources of tickets, as its jobs have them. */
const tickets = () => {
  const found = world.system.subgraphs.get('tickets');
  if (!found) throw new Error('tickets does not run');
  return found.resources;
};

describe('the monthly complaint report', () => {
  let report: SeenReport;

  test('CMP-9 is not signed while the month runs, nor without its analysis', async () => {
    report = await reporter.draft('2026-02', 'customer-service-supervisor');
    expect(report).toMatchObject({ status: 'draft', revision: 1, late: false });
    const again = await reporter.draft('2026-02');
    expect(again.id).toBe(report.id);
    const early = await reporter.signed(report);
    expect(early).toMatchObject({ __typename: 'NotAllowedNow' });
    march(2);
    await desk.register();
    const other = await reporter.draft('2026-03');
    world.clock.set('2026-04-02T10:00:00+08:00');
    expect(await reporter.act('signComplaintReport', other)).toMatchObject({ __typename: 'NeedsAnalysis' });
    march(2);
  });

  test('CMP-9 begins with what the figures say by themselves, in the reader’s language', () => {
    const proposals = Object.fromEntries(report.analysis.map(({ section, proposal }) => [section, proposal]));
    expect(proposals['overview']).toContain('2026-02 共登记投诉 2 宗，比上月多 2 宗。');
    expect(proposals['causes']).toContain('主要原因：设备故障 1 宗。');
    expect(proposals['repeats']).toBe('本月没有重复投诉、重新处理和自动升级。');
  });

  test('CMP-9 is written by the service centre and signed by the project manager only', async () => {
    const [seen] = [await reporter.draft('2026-02')];
    const written = await reporter.act(
      'writeComplaintAnalysis',
      seen,
      { parts: [{ section: 'measures', text: '每周巡检电梯' }] },
      'customer-service-supervisor',
    );
    expect(written.analysis.find(({ section }) => section === 'measures')?.text).toBe('每周巡检电梯');
    expect(written.analysis.find(({ section }) => section === 'overview')?.text).toBe('overview：已核对');
    for (const who of ['customer-service-supervisor', 'general-manager', 'receptionist']) {
      const attempt = await world
        .person(who)
        .attempt('mutation ($input: SignComplaintReportInput!) { signComplaintReport(input: $input) { __typename } }', {
          input: { idempotencyKey: key(), id: seen.id, expectedVersion: written.version },
        });
      expect(attempt.errors?.[0]?.extensions?.['code'], who).toBe('FORBIDDEN');
    }
    const stale = await reporter.act('signComplaintReport', seen);
    expect(stale.__typename).toBe('Stale');
  });

  test('RPT-1 is frozen when it is signed: what comes later changes nothing in it', async () => {
    const draft = await reporter.draft('2026-02');
    expect(draft.allowedActions).toEqual(['writeComplaintAnalysis', 'signComplaintReport']);
    const signed = await reporter.act('signComplaintReport', draft);
    expect(signed).toMatchObject({ status: 'signed', signedByName: '吴建国', late: false });
    expect(signed.allowedActions).toEqual(['reviseComplaintReport']);
    const [row] = await world.sql<{ content: string; content_hash: string }>(
      'select content, content_hash from tickets.complaint_report where id = $1',
      [signed.id],
    );
    expect(
      createHash('sha256')
        .update(row?.content ?? '')
        .digest('hex'),
    ).toBe(row?.content_hash);
    expect(signed.contentHash).toBe(row?.content_hash);
    expect(signed.figures).toEqual(await reporter.month('2026-02'));
    const written = await reporter.act('writeComplaintAnalysis', signed, { parts: wholeAnalysis });
    expect(written.__typename).toBe('NotAllowedNow');
    expect((await reporter.act('signComplaintReport', signed)).__typename).toBe('NotAllowedNow');
  });

  test('RPT-1 what is signed is not changed by SQL either, nor put there signed', async () => {
    const pool = new pg.Pool({ connectionString: world.url, max: 1 });
    const attempt = async (sql: string) => {
      const client = await pool.connect();
      try {
        await client.query('begin');
        await client.query(
          `set local role onedesk_tickets_app; set local app.projects = '*'; set local search_path = tickets`,
        );
        const { rowCount } = await client.query(sql);
        return rowCount;
      } catch (error) {
        return (error as { code?: string }).code;
      } finally {
        await client.query('rollback');
        client.release();
      }
    };
    expect(await attempt(`update complaint_report set content = content || ' ' where status = 'signed'`)).toBe('42501');
    expect(await attempt(`update complaint_report set status = 'draft' where status = 'signed'`)).toBe('42501');
    expect(await attempt(`update complaint_report set signed_by_name = 'x' where status = 'signed'`)).toBe('42501');
    expect(await attempt(`delete from complaint_report`)).toBe('42501');
    expect(await attempt(`truncate complaint_report`)).toBe('42501');
    expect(
      await attempt(
        `insert into complaint_report (id, project_id, month, revision, status, drafted_at, drafted_by_name, signed_at, signed_by_id, signed_by_name, content, content_hash)
         select gen_random_uuid(), project_id, '2020-01', 1, 'signed', drafted_at, drafted_by_name, signed_at, signed_by_id, signed_by_name, content, content_hash
           from complaint_report where status = 'signed'`,
      ),
    ).toBe('42501');
    expect(
      await attempt(
        `update complaint_report set status = 'signed', signed_at = drafted_at, signed_by_id = 'x', signed_by_name = 'x', content = '{}', content_hash = 'x' where status = 'draft'`,
      ),
    ).toBe('23514');
    // Its owner is bound, too.
    await expect(
      world.sql(`update tickets.complaint_report set content = '{}' where status = 'signed'`),
    ).rejects.toThrow('refused');
    await pool.end();
  });

  test('RPT-1 is corrected by a revision with its reason; the signed one stays', async () => {
    const signed = await reporter.draft('2026-02');
    march(26);
    const revision = await reporter.act('reviseComplaintReport', signed, { reason: '补充原因分析' });
    expect(revision).toMatchObject({ status: 'draft', revision: 2, reason: '补充原因分析', late: true });
    expect(revision.revisions.map((one) => one.revision)).toEqual([2, 1]);
    expect(revision.analysis.find(({ section }) => section === 'measures')?.text).toBe('每周巡检电梯');
    const twice = await reporter.act('reviseComplaintReport', signed, { reason: '再来一次' });
    expect(twice.__typename).toBe('NotAllowedNow');
    const second = await reporter.act('signComplaintReport', revision);
    expect(second).toMatchObject({ status: 'signed', revision: 2, late: true });
    expect((await reporter.act('reviseComplaintReport', revision, { reason: '草稿' })).__typename).not.toBe(
      'ComplaintReport',
    );
  });

  test('PPL-3 keeps its history; who may not see names sees nothing that people wrote', async () => {
    const { id } = await reporter.draft('2026-02');
    const question = `query ($id: ID!) { complaintReport(id: $id) { analysis { text proposal }
      history(first: 20) { edges { node { action changes { field after } } } } } }`;
    type Kept = {
      complaintReport: {
        analysis: { text: string }[];
        history: { edges: { node: { action: string; changes: { field: string }[] } }[] };
      };
    };
    const { complaintReport } = await world.person('project-manager').ask<Kept>(question, { id });
    const actions = complaintReport.history.edges.map(({ node }) => node.action);
    expect(actions).toEqual(['signComplaintReport', 'reviseComplaintReport']);
    const fields = complaintReport.history.edges.flatMap(({ node }) => node.changes.map(({ field }) => field));
    expect(fields).not.toContain('content');
    const analyst = await world
      .person('analyst')
      .ask<Kept>('query ($id: ID!) { complaintReport(id: $id) { analysis { text } } }', { id });
    expect(analyst.complaintReport.analysis.every(({ text }) => text === '')).toBe(true);
  });
});

describe('the month’s end', () => {
  test('CMP-9 drafts the report by itself, reminds from the 20th and once more after the 25th, each once', async () => {
    const announced = () =>
      world.sql<{ kind: string; to_roles: string[]; facts: { month: string } }>(
        `select kind, to_roles, facts from tickets.announcement where kind = 'reportDue' order by at`,
      );
    world.clock.set('2026-05-01T00:05:00+08:00');
    await prepareReports(tickets());
    await prepareReports(tickets());
    const drafts = await world.sql(
      `select month, drafted_by_name from tickets.complaint_report where status = 'draft' order by month`,
    );
    // Two of the complaints are open still.
    expect(drafts).toEqual([
      { month: '2026-03', drafted_by_name: '吴建国' },
      { month: '2026-04', drafted_by_name: '系统' },
    ]);
    expect(await announced()).toEqual([]);
    world.clock.set('2026-05-20T00:00:00+08:00');
    await prepareReports(tickets());
    await prepareReports(tickets());
    expect(await announced()).toMatchObject([
      { to_roles: expect.arrayContaining(['projectManager']), facts: { month: '2026-04' } },
    ]);
    world.clock.set('2026-05-26T00:00:00+08:00');
    await prepareReports(tickets());
    await prepareReports(tickets());
    expect(await announced()).toHaveLength(2);
    const late = await reporter.draft('2026-04');
    expect(late.late).toBe(true);
    await reporter.signed(late);
    const told = await world.sql(`select 1 from tickets.announcement where kind = 'reportSigned' and record_id = $1`, [
      late.id,
    ]);
    expect(told).toHaveLength(1);
  });

  test('CMP-9 nobody looked before it was late: who is concerned is told so once, and not of the reminder missed', async () => {
    const announced = () =>
      world.sql<{ facts: { dueAt: string } }>(
        `select facts from tickets.announcement where kind = 'reportDue' and number = '2026-05'`,
      );
    world.clock.set('2026-06-26T00:00:00+08:00');
    // Two complaints are open still: the month has a report. Several look at once.
    await Promise.all([prepareReports(tickets()), prepareReports(tickets()), prepareReports(tickets())]);
    await prepareReports(tickets());
    expect(await announced()).toMatchObject([{ facts: { dueAt: '2026-06-25T16:00:00.000Z' } }]);
    await world.settled();
    const { myNotifications } = await world
      .person('customer-service-manager')
      .ask<{ myNotifications: { edges: { node: { titleEn: string } }[] } }>(
        '{ myNotifications { edges { node { titleEn } } } }',
      );
    const titles = myNotifications.edges.map(({ node }) => node.titleEn);
    expect(titles.filter((title) => title === 'The complaint report of 2026-05 is due')).toHaveLength(1);
  });
});
