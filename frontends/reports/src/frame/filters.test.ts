import { describe, expect, test } from 'vitest';
import { readFilters, writeFilters } from './filters.ts';

const read = (address: string) => readFilters(new URLSearchParams(address));

describe('The choices of a report in its address', () => {
  test('an empty address means today, all buildings, counted in units', () => {
    expect(read('')).toEqual({ buildings: [], measure: 'units' });
  });

  test('a link carries every choice there and back', () => {
    const address = 'asOf=2026-03-31&compare=2026-02-28&building=a&building=b&measure=area';
    expect(read(address)).toEqual({
      asOf: '2026-03-31',
      compareWith: '2026-02-28',
      buildings: ['a', 'b'],
      measure: 'area',
    });
    expect(writeFilters(new URLSearchParams(), read(address)).toString()).toBe(address);
  });

  test.each(['2026-02-30', '2026-13-01', 'yesterday', '26-1-1', ''])('%j is no day and counts as not chosen', (day) => {
    expect(read(`asOf=${day}&compare=${day}`)).toEqual({ buildings: [], measure: 'units' });
  });

  test('one choice changes nothing else, and clearing it takes it out of the address', () => {
    const before = new URLSearchParams('asOf=2026-03-31&building=a&other=1');
    expect(writeFilters(before, { measure: 'area' }).toString()).toBe(
      'other=1&asOf=2026-03-31&building=a&measure=area',
    );
    expect(writeFilters(before, { asOf: undefined, buildings: [] }).toString()).toBe('other=1');
  });
});
