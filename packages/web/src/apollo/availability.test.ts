import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Availability, type Readiness, watchAvailability } from './availability.ts';

const up: Readiness = { ready: true, missing: [] };
const without = (...missing: string[]): Readiness => ({ ready: true, missing });
const notReady: Readiness = { ready: false, missing: [] };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('an outage is told by its cause, and recovery is found without anybody doing anything', async () => {
  let online = false;
  const probe = vi.fn<() => Promise<Readiness>>();
  const watch = watchAvailability(() => online, probe);
  const seen: Availability[] = [];
  watch.subscribe(() => seen.push(watch.current()));

  watch.suspect();
  await vi.advanceTimersByTimeAsync(0);
  online = true;
  probe.mockRejectedValueOnce(new TypeError('no answer')).mockResolvedValueOnce(notReady).mockResolvedValueOnce(up);
  await vi.advanceTimersByTimeAsync(10_000);

  expect(seen).toEqual(['offline', 'unreachable', 'notReady', 'up']);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(probe).toHaveBeenCalledTimes(3);
});

test('many failed requests ask once', async () => {
  const probe = vi.fn(() => Promise.resolve(up));
  const watch = watchAvailability(() => true, probe);
  watch.suspect();
  watch.suspect();
  await vi.advanceTimersByTimeAsync(0);
  expect(probe).toHaveBeenCalledOnce();
  expect(watch.current()).toBe('up');
});

test('services that are away are named, as long as they are', async () => {
  const probe = vi.fn<() => Promise<Readiness>>();
  probe
    .mockResolvedValueOnce(without('finance', 'tickets'))
    .mockResolvedValueOnce(without('finance', 'tickets'))
    .mockResolvedValueOnce(without('finance'))
    .mockResolvedValue(up);
  const watch = watchAvailability(() => true, probe);
  const seen: unknown[] = [];
  watch.subscribe(() => seen.push([watch.current(), watch.missing()]));
  watch.suspect();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(seen).toEqual([
    ['partial', ['finance', 'tickets']],
    ['partial', ['finance']],
    ['up', []],
  ]);
});

test('what /readyz says is read: a service that is not ready is missing, another status is no readiness', async () => {
  const answers = [
    Response.json({ ready: true, services: { identity: 'ready', finance: 'unavailable' } }),
    Response.json({ ready: false }, { status: 503 }),
  ];
  vi.spyOn(globalThis, 'fetch').mockImplementation(() => Promise.resolve(answers.shift() ?? Response.json({})));
  const watch = watchAvailability(() => true);
  watch.suspect();
  await vi.advanceTimersByTimeAsync(0);
  expect([watch.current(), watch.missing()]).toEqual(['partial', ['finance']]);
  await vi.advanceTimersByTimeAsync(3_000);
  expect([watch.current(), watch.missing()]).toEqual(['notReady', []]);
  vi.restoreAllMocks();
});
