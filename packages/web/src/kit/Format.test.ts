import { expect, test } from 'vitest';
import { formatsOf } from './Format.tsx';

const zh = formatsOf('zh-CN');
const en = formatsOf('en');

test('an amount is written exactly, whatever its length', () => {
  expect(zh.money('1234567890123456.78')).toBe('¥1,234,567,890,123,456.78');
  expect(en.money('0.1')).toBe('¥0.10');
});

test('an area keeps its decimals', () => {
  expect(zh.area('166.95')).toBe('166.95 m²');
  expect(zh.area('88')).toBe('88.00 m²');
});

test('a civil date is the same day in every time zone', () => {
  expect(zh.date('2026-03-02')).toBe('2026-03-02');
  expect(en.date('2026-03-02')).toBe('2 Mar 2026');
});

test('an instant is shown at the time of Shanghai', () => {
  expect(zh.instant('2026-03-01T16:05:00Z')).toBe('2026-03-02 00:05');
  expect(en.instant('2026-03-01T16:05:00Z')).toBe('2 Mar 2026, 00:05');
});
