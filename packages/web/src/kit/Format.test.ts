import { expect, test } from 'vitest';
import { fenText, formatsOf } from './Format.tsx';

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

test('a month is written as dates are', () => {
  expect(zh.month('2026-03')).toBe('2026-03');
  expect(en.month('2026-03')).toBe('Mar 2026');
});

test('an instant is shown at the time of Shanghai', () => {
  expect(zh.instant('2026-03-01T16:05:00Z')).toBe('2026-03-02 00:05');
  expect(en.instant('2026-03-01T16:05:00Z')).toBe('2 Mar 2026, 00:05');
});

test('PPL-3 amounts read as money, exact to the fen however large', () => {
  expect(fenText('amountFen', '12345', zh)).toBe('¥123.45');
  expect(fenText('monthlyRentFen', '7', zh)).toBe('¥0.07');
  expect(fenText('amountFen', '900719925474099301', zh)).toBe('¥9,007,199,254,740,993.01');
  expect(fenText('number', '12345', zh)).toBeUndefined();
});
