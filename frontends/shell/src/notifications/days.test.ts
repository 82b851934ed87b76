import { expect, test } from 'vitest';
import { byDay } from './days.ts';

const at = (iso: string) => ({ at: iso });

test('notifications stand under the day on which it happened where the project is', () => {
  // 16:00 in UTC is midnight in Shanghai.
  const list = [at('2026-03-02T16:00:00Z'), at('2026-03-02T15:59:00Z'), at('2026-03-01T23:00:00Z')];
  expect(byDay(list)).toEqual([
    { date: '2026-03-03', items: [list[0]] },
    { date: '2026-03-02', items: [list[1], list[2]] },
  ]);
  expect(byDay([])).toEqual([]);
});
