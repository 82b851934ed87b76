import { setTimeout as pause } from 'node:timers/promises';
import { noPeers, type Resources, startSubgraph, systemPrincipal } from '@onedesk/subgraph';
import { type Estate, estate, quietLog, testVault } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { propertySubgraph } from '../service.ts';
import { auditRows, holdings, Office } from './office.fixtures.ts';

let world: Estate;
let office: Office;

beforeAll(async () => {
  world = await estate({ at: '2026-11-22T10:00:00+08:00' });
  office = await Office.open(world);
});
afterAll(async () => {
  await office.close();
  await world.close();
});

const sheet = (building: string) =>
  Buffer.from(`楼座,房号,用途,建筑面积\n${building},101,住宅,80\n${building},102,住宅,81\n`);

function property(): Resources {
  const running = world.system.subgraphs.get('property');
  if (!running) throw new Error('property does not run');
  return running.resources;
}

/** Holds what the statement locks until it is let go. */
async function holding(sql: string, values: unknown[]): Promise<() => Promise<void>> {
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
  const { promise: locked, resolve: isLocked } = Promise.withResolvers<void>();
  const actor = { principal: systemPrincipal('test', 'Test'), requestId: '', action: 'hold' };
  const holder = property().db.write(actor, async (_, db) => {
    await db.rows(sql, values);
    isLocked();
    await held;
  });
  await locked;
  return async () => {
    letGo();
    await holder;
  };
}

/** The connection that has written everything and waits to write that it is done. */
async function aboutToCommit(): Promise<number> {
  for (let tries = 0; tries < 300; tries += 1) {
    const [waiting] = await world.sql<{ pid: number }>(
      `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%register_import%'`,
    );
    if (waiting) return waiting.pid;
    await pause(100);
  }
  throw new Error('the job never came to its end');
}

const nothing = { buildings: 0, units: 0, parties: 0, identified: 0, ownerships: 0, contacts: 0, uses: 0 };

describe('an import that is killed', () => {
  test('EST-6 between the last row and the commit has changed nothing, and finishes by itself afterwards', async () => {
    const checked = await office.check(sheet('A座'), '台账.csv');
    const audited = await auditRows(world);
    const input = { id: checked.id, expectedVersion: checked.version, scope: 'wholeSheet' };
    expect((await office.command('runImport', input)).state).toBe('importing');
    const letGo = await holding('select id from register_import where id = $1 for no key update', [checked.id]);
    try {
      const pid = await aboutToCommit();
      expect(await holdings(world)).toEqual(nothing);
      await world.sql('select pg_terminate_backend($1)', [pid]);
      await pause(200);
      expect(await holdings(world)).toEqual(nothing);
      expect(await auditRows(world)).toBe(audited);
      expect((await office.read(checked.id)).state).toBe('importing');
    } finally {
      await letGo();
    }
    const imported = await office.settled(checked);
    expect(imported).toMatchObject({ state: 'imported', counts: checked.counts });
    expect(await holdings(world)).toMatchObject({ buildings: 1, units: 2 });
  });

  test('EST-6 is not taken by a second process as long as the first one lives', async () => {
    const letGo = await holding('select id from project where id = $1 for no key update', [world.projects.b]);
    const environment = { clock: world.clock, vault: testVault, log: quietLog, peers: noPeers };
    const database = { url: world.url, ownerUrl: world.url, poolSize: 3 };
    const second = await startSubgraph(propertySubgraph, { ...environment, database });
    const fileId = await office.fileId(sheet('D座'), '台账.csv');
    const record = await office.command('startImport', { projectId: world.projects.b, fileId });
    const attempts = () => world.sql('select attempts from property.import_job where import_id = $1', [record.id]);
    try {
      while ((await office.read(record.id)).state === 'reading') await pause(50);
      await pause(2_000);
      expect((await office.read(record.id)).state).toBe('checking');
      // One for reading, one for checking.
      expect(await attempts()).toEqual([{ attempts: 2 }]);
    } finally {
      await letGo();
    }
    expect((await office.settled(record)).state).toBe('checked');
    await second.stop();
    expect(await attempts()).toEqual([{ attempts: 2 }]);
  });
});

describe('a connection that breaks', () => {
  test('in the middle of a command leaves its place to the next one', async () => {
    const actor = { principal: systemPrincipal('test', 'Test'), requestId: '', action: 'sleep' };
    const sleep = (seconds: number) =>
      property().db.write(actor, (_, reader) => reader.rows(`select pg_sleep(${seconds})`));
    // As many as an estate's pool has places.
    const sleeping = Array.from({ length: 6 }, () => sleep(60));
    const ended = Promise.allSettled(sleeping);
    for (let killed = 0; killed < sleeping.length; await pause(100)) {
      const rows = await world.sql(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'select pg_sleep(60)%'`,
      );
      killed += rows.length;
    }
    expect((await ended).map(({ status }) => status)).toEqual(sleeping.map(() => 'rejected'));
    await Promise.all(sleeping.map(() => sleep(0.1)));
  });
});

describe('an import that breaks again and again', () => {
  test('EST-6 gives up, says so with a number, and has changed nothing', async () => {
    const before = await holdings(world);
    const checked = await office.check(Buffer.from('楼座,房号,用途,建筑面积\nE座,101,住宅,80\n'), '坏.csv');
    await world.sql(`alter table property.unit add constraint no_more check (code <> 'E座-101')`);
    const failed = await office.give('runImport', checked, { scope: 'wholeSheet' });
    expect(failed).toMatchObject({ state: 'failed', refusal: { code: 'INTERNAL' } });
    expect(failed.refusal?.message).not.toContain('{id}');
    expect(await holdings(world)).toEqual(before);
    await world.sql('alter table property.unit drop constraint no_more');
  });
});
