import { describe, expect, test } from 'vitest';
import { addsUp, type CollectionAnswer, isEmpty, monthLines, points } from './collection.ts';

const month = (name: string, charged: string, collected: string) => ({
  month: name,
  charged,
  collected,
  collectedForMonth: '0.00',
  rate: null,
  outstanding: '0.00',
});
const answer: CollectionAnswer = {
  charged: '0.30',
  collected: '-0.05',
  collectedForMonth: '0.00',
  rate: '0.0000',
  months: [month('2026-01', '0.10', '0.00'), month('2026-02', '0.20', '-0.05')],
};

describe('The collection report', () => {
  test('RPT-10 totals are the sums of the months to the fen, and a fen too much is noticed', () => {
    expect(addsUp(answer)).toBe(true);
    expect(addsUp({ ...answer, collected: '-0.04' })).toBe(false);
  });

  test('a month stands beside the same month of the year before', () => {
    const before = { ...answer, months: [month('2025-01', '1.00', '0.00'), month('2025-02', '2.00', '0.00')] };
    expect(monthLines(answer, before).map((line) => [line.now.month, line.before?.month])).toEqual([
      ['2026-01', '2025-01'],
      ['2026-02', '2025-02'],
    ]);
    expect(monthLines(answer, undefined)[0]?.before).toBeUndefined();
  });

  test('a rate changes by points, and has no change where it did not exist', () => {
    expect([points('0.9383', '0.9258'), points('0.1', '1.0000'), points('0.5000', '0.5000')]).toEqual([
      '+1.25',
      '−90.00',
      '0.00',
    ]);
    expect([points(null, '0.5'), points('0.5', null), points('0.5', undefined)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('months in which nothing moved are nothing to show', () => {
    expect(isEmpty({ ...answer, months: [month('2026-01', '0.00', '0.00')] })).toBe(true);
    expect(isEmpty(answer)).toBe(false);
  });
});
