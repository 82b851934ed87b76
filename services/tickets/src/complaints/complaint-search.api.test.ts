import { type Estate, estate } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answered, ComplaintDesk } from './complaints.fixtures.ts';

let world: Estate;
let desk: ComplaintDesk;
let lift: Answered;
let leak: Answered;
let ended: Answered;
beforeAll(async () => {
  world = await estate({ at: '2026-03-02T10:00:00+08:00', jobs: false });
  await world.settled();
  desk = new ComplaintDesk(world);
  lift = await desk.register({ words: '电梯停在三楼不动，等了二十分钟' });
  leak = await desk.register({ words: '外墙渗水，主卧 Wall 起皮 100%' });
  ended = await desk.done('withdrawComplaint', await desk.register({ words: '电梯里有异味' }), { words: '不用了' });
});
afterAll(() => world.close());

const found = (search: string, list = 'all') => desk.worklist(list, 'receptionist', { search });

describe('a complaint is found', () => {
  test('by its number, with or without year and noughts', async () => {
    const [, year, serial = ''] = lift.number.split('-');
    for (const text of [lift.number, lift.number.toLowerCase(), `${year}-${serial}`, serial, String(Number(serial))]) {
      expect(await found(text)).toEqual([lift.number]);
    }
    expect(await found(`CP-2019-${serial}`)).toEqual([]);
  });

  test('by two characters and more of its words, the newest first', async () => {
    expect(await found('电梯')).toEqual([ended.number, lift.number]);
    expect(await found('电梯停在三楼')).toEqual([lift.number]);
    expect(await found('电梯停在四楼')).toEqual([]);
    expect(await found('wall 起皮')).toEqual([leak.number]);
    expect(await found('100%')).toEqual([leak.number]);
    expect(await found('10_%')).toEqual([]);
  });

  test('by a single character among the newest', async () => {
    expect(await found('渗')).toEqual([leak.number]);
  });

  test('by words among the open ones, and among those that have ended', async () => {
    expect(await found('电梯', 'open')).toEqual([lift.number]);
    expect(await found('电梯', 'ended')).toEqual([ended.number]);
  });

  test('page after page, each once', async () => {
    const pages = `query ($projectId: ID!, $after: String) { complaints(projectId: $projectId, filter: { list: all, search: "电梯" }, first: 1, after: $after) {
      edges { node { number } } pageInfo { hasNextPage endCursor } } }`;
    interface Page {
      complaints: { edges: { node: { number: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    }
    const ask = (after: string | null) =>
      world.person('receptionist').ask<Page>(pages, { projectId: world.projects.a, after });
    const first = (await ask(null)).complaints;
    const second = (await ask(first.pageInfo.endCursor)).complaints;
    expect([...first.edges, ...second.edges].map(({ node }) => node.number)).toEqual([ended.number, lift.number]);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  test('PPL-1 in its own project only', async () => {
    const elsewhere = `query ($projectId: ID!) { complaints(projectId: $projectId, filter: { list: all, search: "电梯" }) { edges { node { number } } } }`;
    const answer = await world
      .person('receptionist')
      .ask<{ complaints: { edges: unknown[] } }>(elsewhere, { projectId: world.projects.b });
    expect(answer.complaints.edges).toEqual([]);
  });
});

describe('among thousands', () => {
  beforeAll(async () => {
    await world.sql(thousands(lift.id));
    await world.sql('vacuum analyze tickets.complaint, tickets.complaint_gram');
  });

  const open = `c.status not in ('closed', 'withdrawn')`;
  const dueFirst = `order by coalesce(c.due_at, 'infinity'), c.id limit 51`;
  const newestFirst = 'order by c.registered_at desc, c.id desc limit 51';

  test.each([
    ['a worklist', `${open} ${dueFirst}`, ['worklist']],
    ['what is overdue', `${open} and c.due_at <= now() ${dueFirst}`, ['worklist']],
    [
      'what is mine',
      `${open} and (c.owner_id = 'p7' or c.assignee_id = 'p7' or c.tracker_id = 'p7') ${dueFirst}`,
      ['owner', 'assignee', 'tracker'],
    ],
    ['the complaints of a building', `c.building_id = $building ${newestFirst}`, ['building']],
    ['a number', `c.number = any(array['CP-2026-000007', 'CP-2025-000007']) ${newestFirst}`, ['number_key']],
  ])('CMP-5 %s comes from an index, behind row-level security too', async (_, rest, indexes) => {
    const plan = await planOf(`select c.* from complaint c where c.project_id = $project and ${rest}`);
    for (const index of indexes) expect(plan).toMatch(new RegExp(`Scan .*complaint_${index}`));
    expect(plan).not.toContain('Seq Scan on complaint');
  });

  test('words come from an index in the order of the list, behind row-level security too', async () => {
    const plan = await planOf(`select c.* from complaint_gram g join complaint c on c.id = g.complaint_id
      where c.project_id = $project and g.project_id = $project and g.gram = '电梯' and strpos(lower(c.words), '电梯') > 0
      order by g.registered_at desc, g.complaint_id desc limit 51`);
    expect(plan).toMatch(/Index Only Scan Backward using complaint_gram_pkey/);
    expect(plan).not.toMatch(/Sort|Seq Scan on complaint/);
  });

  test('the answers are the same', async () => {
    expect(await found('电梯停在三楼')).toEqual([lift.number]);
    expect((await found('电梯')).slice(0, 2)).toEqual([ended.number, lift.number]);
  });
});

/** Earlier complaints, each tenth of them open, copied in beside the triggers. */
const thousands = (of: string): string => `do $$ begin
  perform set_config('session_replication_role', 'replica', true);
  insert into tickets.complaint
    select (jsonb_populate_record(c, jsonb_build_object(
      'id', gen_random_uuid(), 'number', 'CP-2020-' || 100000 + i, 'words', '电梯停了' || i,
      'status', case when i % 10 = 0 then 'inProgress' else 'closed' end, 'registered_at', c.registered_at - i * interval '1 hour',
      'due_at', c.registered_at + (i - 5000) * interval '1 hour', 'owner_id', 'p' || i / 10 % 500, 'assignee_id', 'p' || i / 10 % 400,
      'tracker_id', 'p' || i / 10 % 300, 'building_id', lpad(to_hex(i % 200), 32, '0')::uuid))).*
      from tickets.complaint c, generate_series(1, 20000) i where c.id = '${of}';
  insert into tickets.complaint_gram
    select c.project_id, g, c.registered_at, c.id from tickets.complaint c, tickets.grams(c.words) g where c.number like 'CP-2020-%';
end $$`;

/** How the database does it for the application, bound to one project. */
async function planOf(sql: string): Promise<string> {
  await world.sql(`create or replace function public.explained(sql text) returns setof text language plpgsql as $$
    begin
      set local role onedesk_tickets_app;
      set local search_path to tickets;
      perform set_config('app.projects', '${world.projects.a}', true);
      return query execute 'explain ' || sql;
    end $$`);
  const statement = sql
    .replaceAll('$project', `'${world.projects.a}'`)
    .replaceAll('$building', `'${'7'.padStart(32, '0')}'`);
  const rows = await world.sql<{ explained: string }>('select public.explained($1) as explained', [statement]);
  return rows.map(({ explained }) => explained).join('\n');
}
