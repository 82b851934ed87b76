import { describe, expect, test } from 'vitest';
import { inOrder, readCollectionFilters, writeCollectionFilters } from './filters.ts';
import { lastDayOf, monthsLater } from './months.ts';

const read = (address: string) => readCollectionFilters(new URLSearchParams(address), '2026-11');

describe('The choices of the collection report in its address', () => {
  test('an empty address means the twelve months up to now', () => {
    expect(read('')).toEqual({ from: '2025-12', to: '2026-11', yearBefore: false });
  });

  test('a link carries every choice there and back', () => {
    const address = 'from=2026-01&to=2026-03&compare=yearBefore';
    expect(writeCollectionFilters(new URLSearchParams(), read(address), '2026-11').toString()).toBe(address);
    expect(writeCollectionFilters(new URLSearchParams(address), read(''), '2026-11').toString()).toBe('');
  });

  test.each([
    ['from=2026-13&to=now', { from: '2025-12', to: '2026-11' }],
    ['from=2026-05&to=2026-03', { from: '2026-03', to: '2026-03' }],
    ['from=2020-01&to=2026-03', { from: '2023-04', to: '2026-03' }],
  ])('%s is put right', (address, expected) => {
    expect(read(address)).toMatchObject(expected);
  });
});

describe('Choosing a month', () => {
  test.each([
    ['2026-01', '2026-03', 'from', '2026-01', '2026-03'],
    ['2026-05', '2026-03', 'from', '2026-05', '2026-05'],
    ['2026-05', '2026-03', 'to', '2026-03', '2026-03'],
    ['2020-01', '2026-03', 'from', '2020-01', '2022-12'],
    ['2020-01', '2026-03', 'to', '2023-04', '2026-03'],
  ] as const)('%s to %s, when %s was moved, becomes %s to %s', (from, to, moved, first, last) => {
    expect(inOrder(from, to, moved)).toEqual({ from: first, to: last });
  });
});

describe('Months', () => {
  test('go over the turn of the year and end on their own last day', () => {
    expect([monthsLater('2026-01', -1), monthsLater('2026-12', 1), monthsLater('2026-11', -12)]).toEqual([
      '2025-12',
      '2027-01',
      '2025-11',
    ]);
    expect([lastDayOf('2026-02'), lastDayOf('2028-02'), lastDayOf('2026-12')]).toEqual([
      '2026-02-28',
      '2028-02-29',
      '2026-12-31',
    ]);
  });
});
