import { type Estate, estate, type Person } from '@onedesk/testkit';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, run } from '../commands.fixtures.ts';
import { nameStatement, type Statement, tailStatement, unitStatement } from './search.queries.ts';

let world: Estate;
let clerk: Person;
let receptionist: Person;
let unit: Answer;

interface Hit {
  kind: string;
  matched: string;
  title: string;
  subtitle: string;
  party: { id: string; contacts: { value: string | null }[] } | null;
}

beforeAll(async () => {
  world = await estate({ at: '2026-03-02 10:00+08:00' });
  clerk = world.person('clerk');
  receptionist = world.person('receptionist');
  const projectId = world.projects.b;
  const building = await run(clerk, 'createBuilding', { projectId, name: 'A座' });
  const other = await run(clerk, 'createBuilding', { projectId, name: '地下' });
  const details = { kind: 'office', area: '100', saleState: 'sold' };
  unit = await run(clerk, 'createUnit', { buildingId: building.id, number: '1502', ...details });
  await run(clerk, 'createUnit', { buildingId: building.id, number: '1503', ...details });
  await run(clerk, 'createUnit', { buildingId: other.id, number: 'B1-018', ...details, kind: 'parking' });
  const owner = await run(clerk, 'createParty', {
    projectId,
    kind: 'person',
    name: '张勇',
    phones: ['19900011502', '0755-26015678'],
  });
  const tenant = await run(clerk, 'createParty', { projectId, kind: 'company', name: '恒信咨询(深圳)有限公司' });
  for (const [party, role] of [
    [owner, 'owner'],
    [tenant, 'tenant'],
  ] as const)
    await run(clerk, 'recordRole', { unitId: unit.id, partyId: party.id, role, since: '2025-01-01' });
});
afterAll(() => world.close());

async function search(text: string, person = clerk, projectId = world.projects.b): Promise<Hit[]> {
  const answer = await person.ask<{ propertySearch: Hit[] }>(
    'query ($p: ID!, $text: String!) { propertySearch(projectId: $p, text: $text) { kind matched title subtitle unit { id } party { id contacts { value } } } }',
    { p: projectId, text },
  );
  return answer.propertySearch;
}

const titles = async (text: string) => (await search(text)).map(({ matched, title }) => `${matched}: ${title}`);

describe('one box', () => {
  test.each(['A座-1502', 'A1502', 'a1502', '15层02室', 'Ａ座－１５０２', 'A栋1502室', ' a 1502 '])(
    'EST-1 finds a unit by its code spelled %s, and says who is in it',
    async (text) => {
      const [first] = await search(text);
      expect(first).toMatchObject({
        kind: 'unit',
        matched: 'code',
        title: 'A座-1502',
        subtitle: '业主 张勇 · 租户 恒信咨询(深圳)有限公司',
      });
    },
  );

  test.each([
    ['B1018', ['code: 地下-B1-018']],
    ['a座', ['code: A座-1502', 'code: A座-1503']],
    ['A座-15', ['code: A座-1502', 'code: A座-1503']],
    ['张勇', ['name: 张勇']],
    ['勇', ['name: 张勇']],
    ['zy', ['initials: 张勇']],
    ['Zhang', ['initials: 张勇']],
    ['zhangyong', ['initials: 张勇']],
    ['咨询', ['name: 恒信咨询(深圳)有限公司']],
    ['hxzx', ['initials: 恒信咨询(深圳)有限公司']],
    ['szyx', ['initials: 恒信咨询(深圳)有限公司']],
    ['5678', ['phoneTail: 张勇']],
    ['075526015678', ['phoneTail: 张勇']],
    ['678', []],
    ['1502', ['code: A座-1502', 'phoneTail: 张勇']],
    ['%', []],
    ['   ', []],
  ])('EST-2 “%s” finds %o', async (text, expected) => {
    expect(await titles(text)).toEqual(expected);
  });

  test('PPL-2 a receptionist finds by the tail and sees the number masked', async () => {
    const [hit] = await search('5678', receptionist);
    expect(hit).toMatchObject({ title: '张勇', subtitle: 'A座-1502 业主 · 199****1502' });
    expect(hit?.party?.contacts.map(({ value }) => value)).toEqual(['199****1502', '0755-******78']);
    expect((await search('5678', clerk))[0]?.subtitle).toBe('A座-1502 业主 · 19900011502');
  });

  test('PPL-2 an analyst finds units, and neither names nor who is in them', async () => {
    const analyst = world.person('analyst');
    expect(await search('张勇', analyst)).toEqual([]);
    expect((await search('A1502', analyst))[0]?.subtitle).toBe('业主 *** · 租户 ***');
    const bi = { ...clerk.principal, audience: 'bi' as const };
    const answer = await world.system.ask<{ propertySearch: Hit[] }>(
      bi,
      'query ($p: ID!) { propertySearch(projectId: $p, text: "5678") { title } }',
      { p: world.projects.b },
    );
    expect(answer.data?.propertySearch).toEqual([]);
  });

  test('EST-2 a dead number and a merged party are not found', async () => {
    const projectId = world.projects.b;
    const kept = await run(clerk, 'createParty', { projectId, kind: 'person', name: '冯唐', phones: ['19900017777'] });
    const duplicate = await run(clerk, 'createParty', {
      projectId,
      kind: 'person',
      name: '冯堂',
      phones: ['19900018888'],
    });
    const [contact] = kept.contacts as { id: string }[];
    expect(await titles('7777')).toEqual(['phoneTail: 冯唐']);
    await run(clerk, 'strikeContact', { id: contact?.id, expectedVersion: 1 });
    expect(await titles('7777')).toEqual([]);
    const merge = { id: kept.id, expectedVersion: 1, duplicateId: duplicate.id, duplicateExpectedVersion: 1 };
    await run(clerk, 'mergeParties', merge);
    expect(await titles('冯堂')).toEqual([]);
    expect(await titles('8888')).toEqual(['phoneTail: 冯唐']);
  });

  test('PPL-1 another project’s people are not found, and its box is not there', async () => {
    expect(await search('张勇', clerk, world.projects.a)).toEqual([]);
    const answer = await world
      .person('clerk-a')
      .attempt('query ($p: ID!) { propertySearch(projectId: $p, text: "1502") { title } }', { p: world.projects.b });
    expect(answer.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });
});

describe('how the database searches', () => {
  let client: pg.Client;
  beforeAll(async () => {
    const projectId = world.projects.b;
    await world.sql(
      `insert into property.party (id, project_id, kind, name, name_initials, name_pinyin, key_account, created_at, updated_at)
       select gen_random_uuid(), $1, 'person', '甲' || i, 'j' || i, 'jia' || i, false, now(), now() from generate_series(1, 4000) i`,
      [projectId],
    );
    await world.sql(
      `insert into property.contact (id, project_id, party_id, kind, value, created_at)
       select gen_random_uuid(), project_id, id, 'mobile', '1990' || lpad((row_number() over ())::text, 7, '0'), now() from property.party where name ~ '^甲'`,
    );
    await world.sql(
      `insert into property.unit (id, project_id, building_id, number, number_key, code, kind, area, sale_state, created_at, updated_at)
       select gen_random_uuid(), u.project_id, u.building_id, i::text, i::text, 'A座-' || i, 'office', 1, 'sold', now(), now()
         from property.unit u, generate_series(2000, 6000) i where u.id = $1`,
      [unit.id],
    );
    await world.sql('vacuum analyze property.party, property.party_term, property.contact, property.unit');
    client = new pg.Client({ connectionString: world.url });
    await client.connect();
    await client.query(`set role onedesk_property_app`);
    await client.query(`set search_path = property`);
    await client.query(`select set_config('app.projects', $1, false)`, [projectId]);
  });
  afterAll(() => client.end());

  /** The plan that the application's role gets, row-level security included. */
  async function planOf({ text, values }: Statement): Promise<string> {
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain ${text}`, [...values]);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  }

  test.each([
    ['a unit by its code', () => unitStatement(world.projects.b, [{ buildingIds: null, key: '3001' }], 10)],
    [
      'a unit in one building or any',
      () =>
        unitStatement(
          world.projects.b,
          [
            { buildingIds: [unit.id], key: '3001' },
            { buildingIds: null, key: 'B1-18' },
          ],
          10,
        ),
    ],
    ['a phone by its tail', () => tailStatement(world.projects.b, '4321', 10)],
    ['a name by its part', () => nameStatement(world.projects.b, '甲12', 10)],
    ['a name by its initials', () => nameStatement(world.projects.b, 'j123', 10)],
  ])('EST-2 %s is found by an index, never by reading a whole table', async (_, statement) => {
    const plan = await planOf(statement());
    expect(plan).toMatch(/Index Cond: .*(number_key|tail|term)/);
    expect(plan).not.toMatch(/Seq Scan on (party|party_term|contact|unit)\b/);
  });

  test('EST-2 among thousands the answers are the same', async () => {
    expect(await titles('甲1234')).toEqual(['name: 甲1234']);
    expect((await search('A3001')).map(({ title }) => title)).toEqual(['A座-3001']);
  });
});
