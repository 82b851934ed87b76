import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { playingLock } from '@onedesk/subgraph';
import { type Estate, estate } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { holdTheYear, readDiary, writeDiary } from './diary.ts';

let world: Estate;
const dataDir = mkdtempSync(join(tmpdir(), 'onedesk-diary-'));
beforeAll(async () => {
  world = await estate({ at: '2026-03-02T00:30:00+08:00', jobs: false });
});
afterAll(async () => {
  rmSync(dataDir, { recursive: true });
  await world.close();
});

const config = (demoYear = true) => ({
  demoYear,
  dataDir,
  clock: world.clock,
  database: () => ({ url: world.url, ownerUrl: world.url }),
});

const held = async (): Promise<number> => {
  const text = `select 1 from pg_locks where locktype = 'advisory' and objid = ${playingLock}
    and database = (select oid from pg_database where datname = current_database())`;
  return (await world.sql(text)).length;
};

describe('the demo’s diary', () => {
  test('begins with the year that ends today, in China, and goes on with the same one later', () => {
    expect(readDiary(config())).toMatchObject({ lastDay: '2026-03-02', done: false });
    writeDiary(config(), readDiary(config()));
    world.clock.pass({ days: 3 });
    expect(readDiary(config())).toMatchObject({ lastDay: '2026-03-02', done: false });
  });

  test('holds the jobs back as long as the year is not lived, from before it goes on', async () => {
    const holding = await holdTheYear(config());
    expect(await held()).toBe(1);
    await holding?.end();
    await expect.poll(held).toBe(0);
  });

  test('holds nobody back once it is lived, or where none is wished', async () => {
    expect(await holdTheYear(config(false))).toBeNull();
    writeDiary(config(), { ...readDiary(config()), done: true });
    expect(await holdTheYear(config())).toBeNull();
    expect(await held()).toBe(0);
  });
});
