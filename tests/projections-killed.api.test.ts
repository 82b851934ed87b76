import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '@onedesk/kernel';
import { projectionPoints, readStanding, settleProjections } from '@onedesk/subgraph';
import { type Estate, estate, key } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Ledger } from './ledger.fixtures.ts';
import type { Orders } from './projections.child.ts';
import { differences, miscounted, prepareTally, type Sql, tally } from './projections.fixtures.ts';

/** As many processes follow at once, each until it dies. Each point is somebody's end; of pages, two different ones. */
const followers = 3;
const timesOf = (point: string) => (/^(served|building)/.test(point) ? [1, 2] : [1]);
const plan = projectionPoints.flatMap((point) => timesOf(point).map((time) => ({ point, time })));

let world: Estate;
let ledger: Ledger;
/** What the followers' processes need not compile each time anew. */
const compiled = mkdtempSync(join(tmpdir(), 'onedesk-followers-'));
const children = new Set<ChildProcess>();
vi.setConfig({ testTimeout: 240_000 });

beforeAll(async () => {
  world = await estate({ jobs: false });
  ledger = await Ledger.open(world.url, world.projects.b);
  await prepareTally(sql);
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await ledger.close();
  await world.close();
  rmSync(compiled, { recursive: true, force: true });
});

const sql: Sql = (text, values) => world.sql(text, values);
const recordOf: Record<string, string> = {
  createBuilding: 'Building',
  renameBuilding: 'Building',
  createUnit: 'Unit',
  createParty: 'Party',
  recordRole: 'UnitRole',
};

async function command(name: string, input: object): Promise<{ id: string; version: number }> {
  const document = `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) {
    result: ${name}(input: $input) { ... on ${recordOf[name]} { id version } } }`;
  const variables = { input: { idempotencyKey: key(), ...input } };
  return (await world.itself.ask<{ result: { id: string; version: number } }>(document, variables)).result;
}

/** Follows until it dies; where it did. */
async function followUntilDead(orders: Omit<Orders, 'url'>): Promise<string> {
  const program = join(import.meta.dirname, 'projections.child.ts');
  const child = spawn(process.execPath, [program, JSON.stringify({ ...orders, url: world.url })], {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', NODE_COMPILE_CACHE: compiled },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  let said = '';
  let complained = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()));
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  children.delete(child);
  if (signal !== 'SIGKILL') throw new Error(`a follower ended with ${code}: ${complained}`);
  return said;
}

/** What a busy day writes; the ids of units that were acknowledged. */
async function write(enough: AbortSignal, units: string[]): Promise<void> {
  const projectId = world.projects.b;
  let account: string | undefined;
  for (let round = 0; !enough.aborted; round += 1) {
    const building = await command('createBuilding', { projectId, name: `${newId()}座` });
    const details = { buildingId: building.id, kind: 'office', area: '88.50', saleState: 'sold' };
    const [first, second] = await Promise.all(
      ['101', '102'].map((number) => command('createUnit', { ...details, number })),
    );
    if (!first || !second) throw new Error('two units were to be made');
    units.push(first.id, second.id);
    const party = await command('createParty', { projectId, kind: 'person', name: '某人' });
    await command('recordRole', { unitId: first.id, partyId: party.id, role: 'owner', since: '2025-01-01' });
    await command('renameBuilding', { id: building.id, expectedVersion: building.version, name: `${newId()}楼` });
    await sql('update property.unit set withdrawn_at = now(), version = version + 1 where id = $1', [second.id]);
    await takenBack(building.id);
    account = round % 5 === 0 || !account ? await ledger.account(first.id) : account;
    await ledger.pay(account, await ledger.charge(account, 100 + round, '2026-11-15'), 100);
    await pause(30);
  }
}

/** What is rolled back never was. */
async function takenBack(buildingId: string): Promise<void> {
  await sql(`do $$ begin
    update property.building set name = 'never', version = version + 1 where id = '${buildingId}';
    raise exception 'taken back';
  end $$`).catch(() => undefined);
}

/** Somebody always wants a copy built anew. */
async function rebuildAgainAndAgain(enough: AbortSignal): Promise<void> {
  for (; !enough.aborted; await pause(100)) {
    for (const name of ['finance', 'tickets', 'property']) {
      const running = world.system.subgraphs.get(name);
      const projection = running?.projections[0];
      if (!running || !projection) throw new Error(`${name} follows nobody`);
      const { building } = await readStanding({ projection, resources: running.resources });
      if (building !== null) continue;
      const field = `rebuild${name.charAt(0).toUpperCase()}${name.slice(1)}Projection`;
      await world.itself.ask(`mutation ($input: RebuildProjectionInput!) { ${field}(input: $input) { __typename } }`, {
        input: { idempotencyKey: key(), name: projection.name },
      });
    }
  }
}

/** Accounts whose standing at the unit is not what the ledger says. */
const standingsApart = async (): Promise<{ accounts: number; apart: number }> => {
  const source = `select a.id, a.project_id, a.unit_id, a.balance_fen, coalesce(sum(c.open_fen), 0)::bigint, min(c.due_on), a.version
    from finance.ledger_account a left join finance.charge c on c.account_id = a.id and c.open_fen > 0 where a.book = 'customer' group by a.id`;
  const copy =
    'select id, project_id, unit_id, balance_fen, arrears_fen, next_due_on, version from property.unit_account';
  const [row] = await sql<{ accounts: number; apart: number }>(
    `select (select count(*)::integer from (${source}) s) as accounts,
            (select count(*)::integer from ((${source} except all ${copy}) union all (${copy} except all ${source})) d) as apart`,
  );
  return row ?? { accounts: 0, apart: -1 };
};

const leftIn = (schema: string, table: string, name: string): string =>
  `(select count(*) from ${schema}.${table} where generation <> (select served from ${schema}.projection where name = '${name}'))`;

/** Rows of generations that nobody reads. */
const leftOver = async (): Promise<number> => {
  const copies = ['project_copy', 'building_copy', 'unit_copy', 'unit_role_copy'];
  const all = ['finance', 'tickets'].flatMap((schema) => copies.map((table) => leftIn(schema, table, 'estate')));
  const [row] = await sql<{ rows: number }>(
    `select (${[...all, leftIn('property', 'unit_account_copy', 'standing')].join(' + ')})::integer as rows`,
  );
  return row?.rows ?? -1;
};

describe('followers of a feed that are killed', () => {
  test('at every point of their work lose nothing, double nothing and leave nothing half done', async () => {
    const [began, over] = [performance.now(), new AbortController()];
    const units: string[] = [];
    const others = Promise.all([write(over.signal, units), rebuildAgainAndAgain(over.signal)]);
    const waiting = [...plan];
    const deaths: string[] = [];
    const post = async () => {
      for (let orders = waiting.shift(); orders; orders = waiting.shift()) deaths.push(await followUntilDead(orders));
    };
    const killed = Promise.all(Array.from({ length: followers }, post)).finally(() => over.abort());
    await Promise.all([killed, others]);

    await world.settled();
    const finance = world.system.subgraphs.get('finance');
    if (!finance) throw new Error('finance does not run');
    await vi.waitFor(
      async () => {
        await settleProjections([tally], finance.resources);
        expect((await miscounted(sql)).lost).toBe(0);
      },
      { timeout: 30_000, interval: 50 },
    );

    const counters = {
      kills: deaths.length,
      seconds: Math.round((performance.now() - began) / 1_000),
      units: units.length,
      counted: await miscounted(sql),
      finance: await differences(sql, 'finance'),
      tickets: await differences(sql, 'tickets'),
      standing: await standingsApart(),
      leftOver: await leftOver(),
    };
    process.stdout.write(`${JSON.stringify(counters)}\n`);
    expect(deaths.toSorted()).toEqual(plan.map(({ point }) => point).toSorted());
    expect(counters).toMatchObject({
      counted: { lost: 0, doubled: 0 },
      finance: { lost: 0, surplus: 0 },
      tickets: { lost: 0, surplus: 0 },
      standing: { apart: 0 },
      leftOver: 0,
    });
    const known = await sql<{ id: string }>('select id from tickets.unit where id = any($1)', [units]);
    expect(known).toHaveLength(units.length);
    const [head] = await sql(
      `select (select seq from finance.ledger_chain where project_id = $1) = (select max(seq) from identity.ledger_witness where project_id = $1) as witnessed`,
      [world.projects.b],
    );
    expect(head).toEqual({ witnessed: true });
  });
});
