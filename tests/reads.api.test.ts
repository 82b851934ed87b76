import { type Estate, estate } from '@onedesk/testkit';
import type { Database, Reader } from '@onedesk/subgraph';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let world: Estate;
let database: Database;
beforeAll(async () => {
  world = await estate();
  const tickets = world.system.subgraphs.get('tickets');
  if (!tickets) throw new Error('tickets does not run');
  database = tickets.resources.db;
  for (const project of [world.projects.a, world.projects.b]) {
    await world.sql(
      `insert into tickets.duty_entry (id, project_id, at, author_id, author_name, words) values (gen_random_uuid(), $1, now(), 'x', 'x', 'x')`,
      [project],
    );
  }
});
afterAll(() => world.close());

/** Projects of the duty entries that are seen without any filter: row-level security alone decides. */
const seen = async (db: Reader): Promise<string[]> => {
  const rows = await db.rows<{ project_id: string }>('select distinct project_id from duty_entry order by 1');
  return rows.map(({ project_id: projectId }) => projectId);
};

describe('a read', () => {
  test('PPL-1 sees the projects of whoever asks and no others, however many ask at once', async () => {
    const onlyA = world.person('receptionist-a').principal;
    const both = world.person('receptionist').principal;
    const nobody = world.somebody('nobody', []).principal;
    const everything = [world.projects.a, world.projects.b].toSorted();
    const asked = Array.from({ length: 300 }, (_, i) => i % 3);
    const answers = await Promise.all(
      asked.map((who) =>
        database.read([onlyA, both, nobody][who] ?? nobody, async (db) => [await seen(db), await seen(db)]),
      ),
    );
    const expected = [[world.projects.a], everything, []];
    expect(answers).toEqual(asked.map((who) => [expected[who], expected[who]]));
  });

  test('changes nothing, whatever it is asked', async () => {
    const { principal } = world.itself;
    const note = `insert into duty_entry (id, project_id, at, author_id, author_name, words) values (gen_random_uuid(), gen_random_uuid(), now(), 'x', 'x', 'x')`;
    await expect(database.read(principal, (db) => db.rows(note))).rejects.toThrow(/read-only transaction/);
  });

  test('a statement that fails spoils neither those beside it nor the connection', async () => {
    const { principal } = world.itself;
    const wrong = 'select 1 / (length($1::text) - length($1::text)) as x';
    for (let again = 0; again < 12; again++) {
      const [good, bad, better] = await database.read(principal, (db) =>
        Promise.allSettled([seen(db), db.rows(wrong, ['x']), seen(db)]),
      );
      expect(good).toMatchObject({ status: 'fulfilled', value: { length: 2 } });
      expect(bad).toMatchObject({ status: 'rejected', reason: { code: '22012' } });
      expect(better).toEqual(good);
    }
  });

  test('keeps so many statements prepared and no more, and bounds those that it does not keep all the same', async () => {
    const onlyA = world.person('receptionist-a').principal;
    for (let other = 0; other < 1_100; other += 1) {
      await database.read(onlyA, (db) => db.rows(`select ${other} as other`));
    }
    const kept = await database.read(onlyA, (db) =>
      db.row<{ count: number }>('select count(*) from pg_prepared_statements'),
    );
    expect(kept?.count).toBeLessThanOrEqual(1_001);
    expect(
      await database.read(onlyA, (db) => db.rows('select distinct project_id from duty_entry where 1 = 1')),
    ).toEqual([{ project_id: world.projects.a }]);
    const write = `insert into duty_entry (id, project_id, at, author_id, author_name, words) values (gen_random_uuid(), gen_random_uuid(), now(), 'y', 'y', 'y')`;
    await expect(database.read(onlyA, (db) => db.rows(write))).rejects.toThrow(/read-only transaction/);
  });
});
