import 'reflect-metadata';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '@onedesk/kernel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readServiceConfig } from './apart/index.ts';
import { clockOf } from './test-clock.ts';

let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onedesk-clock-'));
  file = join(folder, 'clock');
});
afterAll(() => rmSync(folder, { recursive: true }));

const seconds = (at: Date): number => Math.round(at.getTime() / 1_000);

describe('the clock that tests set', () => {
  test('is the machine’s while nobody has set it, and again when it is taken back', () => {
    const clock = clockOf({ ONEDESK_CLOCK: file, NODE_ENV: 'test' });
    expect(seconds(clock.now())).toBeCloseTo(seconds(new Date()), -1);
    writeFileSync(file, '2026-03-02T10:00:00+08:00\n');
    expect(clock.now().toISOString()).toMatch(/^2026-03-02T02:00:0/);
    rmSync(file);
    expect(seconds(clock.now())).toBeCloseTo(seconds(new Date()), -1);
  });

  test('goes on from when it was set, and is the same in every process', async () => {
    writeFileSync(`${file}.new`, '2026-03-02T10:00:00+08:00');
    renameSync(`${file}.new`, file);
    const first = clockOf({ ONEDESK_CLOCK: file, NODE_ENV: 'development' }).now();
    await new Promise((later) => setTimeout(later, 60));
    const second = clockOf({ ONEDESK_CLOCK: file, NODE_ENV: 'development' }).now();
    expect(second.getTime() - first.getTime()).toBeGreaterThanOrEqual(50);
    expect(second.getTime() - first.getTime()).toBeLessThan(5_000);
  });

  test('what is no instant is said so', () => {
    writeFileSync(file, 'tomorrow');
    expect(() => clockOf({ ONEDESK_CLOCK: file, NODE_ENV: 'test' })).toThrow('holds "tomorrow", which is no instant');
  });

  test.each(['production', undefined, ''])('is refused where NODE_ENV is %s', (NODE_ENV) => {
    expect(() => clockOf({ ONEDESK_CLOCK: file, NODE_ENV })).toThrow('not taken in production');
  });

  test('a service that runs apart refuses it too, and has the machine’s without it', () => {
    const env = {
      NODE_ENV: 'production',
      DATABASE_URL: 'postgresql://somewhere',
      ONEDESK_CALL_KEY: '',
      ONEDESK_CALLERS: '',
    };
    expect(() => readServiceConfig('tickets', { ...env, ONEDESK_CLOCK: file })).toThrow('not taken in production');
    expect(clockOf({ NODE_ENV: 'production' })).toBe(systemClock);
  });
});
