import { describe, expect, test } from 'vitest';
import { monthsAgo } from './money.ts';

describe('the month a number of months ago', () => {
  test.each([
    [0, '2026-03-31', '2026-03'],
    [1, '2026-03-31', '2026-02'],
    [1, '2026-01-01', '2025-12'],
    [14, '2026-02-28', '2024-12'],
  ])('%i before that of %s is %s', (count, day, month) => {
    expect(monthsAgo(count, day)).toBe(month);
  });
});
