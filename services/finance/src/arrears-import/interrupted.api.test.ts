import { setTimeout as pause } from 'node:timers/promises';
import { type Resources, systemPrincipal } from '@onedesk/subgraph';
import { arrearsImports, type Estate, estate, ImportOffice } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { arrived, chain, holdings } from './arrears.fixtures.ts';

let world: Estate;
let office: ImportOffice;

beforeAll(async () => {
  world = await estate({ at: '2026-11-22T10:00:00+08:00' });
  office = await ImportOffice.open(world, arrearsImports);
  const registers = await ImportOffice.open(world);
  const units = '楼座,房号,用途,建筑面积\nA座,101,住宅,80\nA座,102,住宅,81\n';
  expect((await registers.import(Buffer.from(units), 'wholeSheet', '台账.csv')).state).toBe('imported');
  await registers.close();
  await arrived(world);
});
afterAll(async () => {
  await office.close();
  await world.close();
});

const sheet = (month: string) =>
  Buffer.from(
    `楼座,房号,收费项目,所属期间,应收(元),已收(元)\nA座,101,物业费,${month},100.10,0\nA座,102,物业费,${month},200.20,50.05\n`,
  );

function finance(): Resources {
  const running = world.system.subgraphs.get('finance');
  if (!running) throw new Error('finance does not run');
  return running.resources;
}

/** Holds an import's row until it is let go: its job then stands with all written, before its commit. */
async function holding(id: string): Promise<() => Promise<void>> {
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
  const { promise: locked, resolve: isLocked } = Promise.withResolvers<void>();
  const actor = { principal: systemPrincipal('test', 'Test'), requestId: '', action: 'hold' };
  const holder = finance().db.write(actor, async (_, db) => {
    await db.rows('select id from arrears_import where id = $1 for no key update', [id]);
    isLocked();
    await held;
  });
  await locked;
  return async () => {
    letGo();
    await holder;
  };
}

async function aboutToCommit(): Promise<number> {
  for (let tries = 0; tries < 300; tries += 1) {
    const [waiting] = await world.sql<{ pid: number }>(
      `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%arrears_import%'`,
    );
    if (waiting) return waiting.pid;
    await pause(100);
  }
  throw new Error('the job never came to its end');
}

/** Kills the job with everything written but the commit, twice; then lets it go on. */
async function killedTwice(id: string, between: () => Promise<void>): Promise<void> {
  const letGo = await holding(id);
  try {
    for (let kills = 0; kills < 2; kills += 1) {
      await world.sql('select pg_terminate_backend($1)', [await aboutToCommit()]);
      await pause(300);
      await between();
    }
  } finally {
    await letGo();
  }
}

describe('an import of arrears that is killed', () => {
  test('LED-1 EST-6 between the last row and the commit has entered nothing, and goes on by itself: once', async () => {
    const before = await holdings(world);
    const checked = await office.check(sheet('2026-09'), '欠费.csv');
    const input = { id: checked.id, expectedVersion: checked.version, scope: 'wholeSheet' };
    const nothing = async () => expect(await holdings(world)).toEqual(before);
    expect((await office.command('runImport', input)).state).toBe('importing');
    await killedTwice(checked.id, nothing);
    expect(await office.settled(checked)).toMatchObject({ state: 'imported', counts: checked.counts });
    expect(await holdings(world)).toMatchObject({ balances: '25025', charges: 2, entries: 3, items: 1 });
    expect(await chain(world)).toMatchObject({ intact: true, balancesAgree: true, entries: 3 });
  });

  test('LED-1 EST-6 in its undoing has reversed nothing, and goes on by itself: once', async () => {
    const imported = await office.import(sheet('2026-10'), 'wholeSheet', '十月.csv');
    const before = await holdings(world);
    const input = { id: imported.id, expectedVersion: imported.version, reason: '导错了' };
    expect((await office.command('undoImport', input)).__typename).toBe('ArrearsImport');
    await killedTwice(imported.id, async () => expect(await holdings(world)).toEqual(before));
    expect((await office.settled(imported)).state).toBe('undone');
    expect(await holdings(world)).toMatchObject({ balances: '25025', charges: 2, entries: 9 });
    expect(await chain(world)).toMatchObject({ intact: true, balancesAgree: true });
  });
});
