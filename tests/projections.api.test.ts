import { setTimeout as pause } from 'node:timers/promises';
import { estateProjection } from '@onedesk/estate-copy';
import { migrateAll, subgraphs } from '@onedesk/gateway';
import { newId } from '@onedesk/kernel';
import { type Peers, type Resources, runProjections, settleProjections, systemPrincipal } from '@onedesk/subgraph';
import { type Estate, estate, key } from '@onedesk/testkit';
import pg from 'pg';
import { pino } from 'pino';
import { register } from 'prom-client';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { swap } from '../packages/subgraph/src/projection-step.ts';
import { differences, miscounted, prepareTally, tally } from './projections.fixtures.ts';

let world: Estate;
const patience = { timeout: 60_000, interval: 25 };
vi.setConfig({ testTimeout: 90_000 });

beforeAll(async () => {
  world = await estate();
});
afterAll(() => world.close());

const sql = <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) => world.sql<Row>(text, values);
const actor = { principal: systemPrincipal('test', 'Test'), requestId: '', action: 'test' };

function resourcesOf(service: string): Resources {
  const running = world.system.subgraphs.get(service);
  if (!running) throw new Error(`${service} does not run`);
  return running.resources;
}

const createBuilding = `mutation ($input: CreateBuildingInput!) { result: createBuilding(input: $input) { ... on Building { id version } } }`;
const renameBuilding = `mutation ($input: RenameBuildingInput!) { result: renameBuilding(input: $input) { ... on Building { id version } } }`;
const createUnit = `mutation ($input: CreateUnitInput!) { result: createUnit(input: $input) { ... on Unit { id version code } } }`;
const rebuild = `mutation ($input: RebuildProjectionInput!) { result: rebuildFinanceProjection(input: $input) { ... on Projection { id rebuilding } } }`;

type Record = { id: string; version: number };
const command = async (document: string, input: object): Promise<Record> =>
  (await world.itself.ask<{ result: Record }>(document, { input: { idempotencyKey: key(), ...input } })).result;

const building = (): Promise<Record> => command(createBuilding, { projectId: world.projects.b, name: `${newId()}座` });
const unit = (buildingId: string, number: string): Promise<Record> =>
  command(createUnit, { buildingId, number, kind: 'office', area: '88.50', saleState: 'sold' });

const same = { lost: 0, surplus: 0 };

describe('what finance and tickets know of the estate', () => {
  test.each(['finance', 'tickets'])('%s has every building, unit and role as property has them', async (service) => {
    await world.settled();
    const compared = await differences(sql, service);
    expect(compared).toMatchObject(same);
    expect(compared.rows).toBeGreaterThan(30);
  });

  test('units follow the name of their building, and what makes two spellings the same follows too', async () => {
    const { id, version } = await building();
    const { id: unitId } = await unit(id, '0305');
    await command(renameBuilding, { id, expectedVersion: version, name: '鸣翠楼' });
    await world.settled();
    expect(await world.sql('select code, unit_key from tickets.unit where id = $1', [unitId])).toEqual([
      { code: '鸣翠楼-0305', unit_key: expect.stringMatching(/\|305$/) },
    ]);
    expect(await differences(sql, 'tickets')).toMatchObject(same);
  });

  test('what is withdrawn stays known as withdrawn, and what is gone from property is gone', async () => {
    const { id } = await building();
    const [first, second] = [await unit(id, '101'), await unit(id, '102')];
    await world.settled();
    await world.sql('update property.unit set withdrawn_at = now(), version = version + 1 where id = $1', [first.id]);
    await world.sql('delete from property.unit where id = $1', [second.id]);
    await world.settled();
    expect(await world.sql('select id, withdrawn from finance.unit where building_id = $1', [id])).toEqual([
      { id: first.id, withdrawn: true },
    ]);
  });

  test('PPL-1 another project’s buildings are not there for whoever reads the copy', async () => {
    const { db } = resourcesOf('finance');
    await world.settled();
    const seen = await db.read(world.person('clerk-a').principal, (reader) =>
      reader.rows<{ project_id: string }>('select distinct project_id from building'),
    );
    expect(seen).toEqual([{ project_id: world.projects.a }]);
  });
});

describe('a projection', () => {
  test('misses nothing that commits late', async () => {
    const { id } = await building();
    const late = new pg.Client({ connectionString: world.url });
    await late.connect();
    await late.query('begin');
    await late.query('update property.building set version = version + 1 where id = $1', [id]);
    const other = await unit((await building()).id, '201');
    await pause(1_000);
    const known = () => world.sql('select version from finance.building where id = $1', [id]);
    expect(await world.sql('select id from finance.unit where id = $1', [other.id])).toEqual([]);
    await late.query('commit');
    await late.end();
    await vi.waitFor(async () => expect(await known()).toEqual([{ version: 2 }]), patience);
    await world.settled();
    expect(await differences(sql, 'finance')).toMatchObject(same);
  });

  test('takes every event once, however many processes follow', async () => {
    await prepareTally(sql);
    const resources = resourcesOf('finance');
    const runners = Array.from({ length: 4 }, () => runProjections([tally, estateProjection], resources));
    const { id } = await building();
    for (let round = 0; round < 4; round += 1) {
      await Promise.all(Array.from({ length: 10 }, (_, i) => unit(id, String(1_000 + round * 100 + i))));
    }
    await vi.waitFor(async () => expect((await miscounted(sql)).lost).toBe(0), patience);
    await Promise.all(runners.map((stop) => stop()));
    expect(await miscounted(sql)).toMatchObject({ lost: 0, doubled: 0 });
  });

  test('lets an old state overwrite no newer one', async () => {
    const { peers, db, clock, log } = resourcesOf('finance');
    const { id, version } = await building();
    const changed = [{ type: 'Building', id, projectId: world.projects.b, changes: 1 }];
    const old = await db.read(actor.principal, (reader) => estateProjection.fetch(changed, peers, reader));
    await command(renameBuilding, { id, expectedVersion: version, name: '新名楼' });
    await world.settled();
    const [served] = await world.sql<{ served: number }>(`select served from finance.projection where name = 'estate'`);
    const into = { generation: served?.served ?? 0, now: clock.now(), log };
    await db.write(actor, (_, reader) => estateProjection.apply(old, { ...into, db: reader }));
    expect(await world.sql('select name from finance.building where id = $1', [id])).toEqual([{ name: '新名楼' }]);
  });

  test('says how far it is, and whoever may read the feed reads that', async () => {
    await world.settled();
    const query = '{ financeProjections { id source rebuilding behindSince } }';
    const answer = await world.person('administrator').ask(query);
    expect(answer).toEqual({
      financeProjections: [{ id: 'estate', source: 'property', rebuilding: false, behindSince: null }],
    });
    const refused = await world.person('receptionist').attempt(query);
    expect(refused.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  test('whose source is away goes on trying, says so once, and follows again by itself', async () => {
    const quiet = await estate({ jobs: false });
    await quiet.settled();
    const own = quiet.system.subgraphs.get('tickets')?.resources;
    if (!own) throw new Error('tickets does not run');
    let [away, asked] = [true, 0];
    const peers: Peers = {
      ask(service, query, variables) {
        asked += 1;
        return away ? Promise.reject(new Error('away')) : own.peers.ask(service, query, variables);
      },
    };
    const lines: string[] = [];
    const log = pino(
      { base: null },
      { write: (line: string) => lines.push((JSON.parse(line) as { msg: string }).msg) },
    );
    const stop = runProjections([estateProjection], { ...own, peers, log });
    const input = { idempotencyKey: key(), projectId: quiet.projects.b, name: '远楼' };
    const { result } = await quiet.itself.ask<{ result: Record }>(createBuilding, { input });
    await vi.waitFor(() => expect(asked).toBeGreaterThan(5), patience);
    expect(lines).toEqual(['a projection does not follow its source']);
    away = false;
    const known = () => quiet.sql('select name from tickets.building where id = $1', [result.id]);
    await vi.waitFor(async () => expect(await known()).toEqual([{ name: '远楼' }]), patience);
    expect(lines).toEqual(['a projection does not follow its source', 'it follows again']);
    await stop();
    await quiet.close();
  });

  test('shows how late it is in the figures of its process', async () => {
    await world.settled();
    const shown = /onedesk_projection_behind_seconds\{service="finance",projection="estate"\} (\S+)/;
    expect(shown.exec(await register.metrics())?.[1]).toBe('0');
  });

  test('that does not run says since when it is behind', async () => {
    const quiet = await estate({ jobs: false, at: '2030-01-01T00:00:00Z' });
    const input = { idempotencyKey: key(), projectId: quiet.projects.b, name: '新楼' };
    await quiet.itself.ask(createBuilding, { input });
    const ask = () => quiet.itself.ask<{ p: { behindSince: string }[] }>('{ p: ticketsProjections { behindSince } }');
    await vi.waitFor(async () => expect((await ask()).p[0]?.behindSince).toBe('2030-01-01T00:00:00.000Z'), patience);
    await quiet.settled();
    expect((await ask()).p[0]?.behindSince).toBeNull();
    await quiet.close();
  });
});

const generations = async () =>
  (await world.sql<{ generation: number }>('select distinct generation from finance.unit_copy order by 1')).map(
    ({ generation }) => generation,
  );

describe('a database that was restored into another server', () => {
  test('counts its transactions anew, and its copies follow all the same', async () => {
    const moved = await estate({ jobs: false });
    await moved.settled();
    // As a dump of a server that has seen many more transactions.
    await moved.sql(
      `update property.feed set transaction_id = '4000000000000'::xid8 where sequence = (select max(sequence) from property.feed)`,
    );
    const position = Buffer.from(JSON.stringify(['4000000000000', 1])).toString('base64url');
    for (const service of ['finance', 'tickets']) {
      await moved.sql(`update ${service}.projection set position = $1`, [position]);
    }
    await moved.sql('update property.unit set version = version + 1');
    for (const { name } of subgraphs) await moved.sql(`update ${name}.feed_origin set server = 'another'`);
    await migrateAll(() => ({ url: moved.url, ownerUrl: moved.url }));
    // The other server’s transactions are none of this one’s: what was written together then is not told apart any more.
    expect(await moved.sql('select 1 from property.audit where transaction_id is not null')).toEqual([]);
    await moved.settled();
    expect(await differences((text, values) => moved.sql(text, values), 'finance')).toMatchObject(same);
    expect(await differences((text, values) => moved.sql(text, values), 'tickets')).toMatchObject(same);
    const read = () => moved.sql('select count(*)::integer as n, max(transaction_id)::text as last from property.feed');
    const [before] = await read();
    await migrateAll(() => ({ url: moved.url, ownerUrl: moved.url }));
    expect(await read()).toEqual([before]);
    await moved.close();
  });
});

describe('a copy that is built anew', () => {
  test('is read whole all the time, and repairs what was wrong', async () => {
    await world.settled();
    const { db } = resourcesOf('finance');
    const count = async () =>
      (await db.read(actor.principal, (reader) => reader.row<{ n: number }>('select count(*)::integer n from unit')))
        ?.n;
    const whole = await count();
    await world.sql(
      `update finance.unit_copy set code = 'wrong' where id = (select min(id::text)::uuid from finance.unit)`,
    );
    expect(await differences(sql, 'finance')).toMatchObject({ lost: 1, surplus: 1 });

    const counts = new Set<number | undefined>();
    const enough = new AbortController();
    const reader = (async () => {
      let reads = 0;
      for (; !enough.signal.aborted; reads += 1) counts.add(await count());
      return reads;
    })();
    const input = { idempotencyKey: key(), name: 'estate' };
    expect(await world.person('administrator').ask(rebuild, { input })).toEqual({
      result: { id: 'estate', rebuilding: true },
    });
    await world.settled();
    await vi.waitFor(async () => expect(await generations()).toEqual([2]), patience);
    enough.abort();
    expect([...counts]).toEqual([whole]);
    expect(await reader).toBeGreaterThan(5);
    expect(await differences(sql, 'finance')).toMatchObject(same);
  });

  test('is not read before it is as far as the present one', async () => {
    const quiet = await estate({ jobs: false });
    await quiet.settled();
    await quiet.sql(`update finance.projection set building = served + 1 where name = 'estate'`);
    const resources = quiet.system.subgraphs.get('finance')?.resources;
    if (!resources) throw new Error('finance does not run');
    const work = { projection: estateProjection, resources, at: () => undefined };
    expect(await swap(work)).toBe('more');
    expect(await quiet.sql('select served from finance.projection')).toEqual([{ served: 1 }]);
    await quiet.settled();
    expect(await quiet.sql('select served, building from finance.projection')).toEqual([{ served: 2, building: null }]);
    await quiet.close();
  });

  test('begins once more when it is asked for once more, and nothing of the first is read', async () => {
    const resources = resourcesOf('tickets');
    await world.settled();
    await resources.db.write(actor, (_, db) =>
      db.rows(`update projection set building = served + 1, superseded = true where name = 'estate' returning name`),
    );
    const ask = () =>
      world.itself.ask(
        'mutation ($input: RebuildProjectionInput!) { rebuildTicketsProjection(input: $input) { __typename } }',
        { input: { idempotencyKey: key(), name: 'estate' } },
      );
    await Promise.all([ask(), ask(), ask()]);
    await world.settled();
    await settleProjections([estateProjection], resources);
    expect(await differences(sql, 'tickets')).toMatchObject(same);
  });

  test('PPL-1 only an administrator asks for it, and only for a copy there is', async () => {
    const input = { idempotencyKey: key(), name: 'estate' };
    const analyst = await world.person('analyst').attempt(rebuild, { input });
    expect(analyst.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', permission: 'projection.rebuild' });
    const unknown = await world.person('administrator').attempt(rebuild, { input: { ...input, name: 'nothing' } });
    expect(unknown.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });
});

describe('every service’s feed', () => {
  test.each(['identity', 'property', 'tickets', 'finance'])(
    '%s tells an analyst what changed, a hundred at a time',
    async (service) => {
      const analyst = world.person('analyst');
      const read = (first: number) =>
        analyst.attempt<{ feed: { type: string }[] }>(
          `{ feed: ${service}Feed(first: ${first}) { position type recordId } }`,
        );
      expect((await read(100)).errors).toBeUndefined();
      expect((await read(101)).errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    },
  );
});
