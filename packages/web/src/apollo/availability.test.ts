import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Availability, watchAvailability } from './availability.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('an outage is told by its cause, and recovery is found without anybody doing anything', async () => {
  let online = false;
  const probe = vi.fn<() => Promise<boolean>>();
  const watch = watchAvailability(() => online, probe);
  const seen: Availability[] = [];
  watch.subscribe(() => seen.push(watch.current()));

  watch.suspect();
  await vi.advanceTimersByTimeAsync(0);
  online = true;
  probe.mockRejectedValueOnce(new TypeError('no answer')).mockResolvedValueOnce(false).mockResolvedValueOnce(true);
  await vi.advanceTimersByTimeAsync(10_000);

  expect(seen).toEqual(['offline', 'unreachable', 'notReady', 'up']);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(probe).toHaveBeenCalledTimes(3);
});

test('many failed requests ask once', async () => {
  const probe = vi.fn(() => Promise.resolve(true));
  const watch = watchAvailability(() => true, probe);
  watch.suspect();
  watch.suspect();
  await vi.advanceTimersByTimeAsync(0);
  expect(probe).toHaveBeenCalledOnce();
  expect(watch.current()).toBe('up');
});
