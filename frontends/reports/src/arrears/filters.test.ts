import { describe, expect, test } from 'vitest';
import { accountsPath, readArrearsFilters, writeArrearsFilters } from './filters.ts';

const read = (address: string) => readArrearsFilters(new URLSearchParams(address));

describe('The choices of the arrears report in its address', () => {
  test('an empty address means today, and everything', () => {
    expect(read('')).toEqual({ buildings: [], items: [], ages: [] });
  });

  test('a link carries every choice there and back', () => {
    const address = 'asOf=2026-10-31&compare=2025-10-31&building=a&building=b&item=w&age=upTo30&age=over365';
    expect(writeArrearsFilters(new URLSearchParams(), read(address)).toString()).toBe(address);
  });

  test('what is no day and no age counts as not chosen', () => {
    expect(read('asOf=2026-02-30&age=old&age=over365&building=')).toEqual({
      buildings: [],
      items: [],
      ages: ['over365'],
    });
  });

  test('a figure opens the accounts behind it: its day and choices, narrowed to what was opened', () => {
    const filters = read('asOf=2026-10-31&compare=2025-10-31&building=a&building=b&age=over365');
    expect(accountsPath('/reports', filters, { buildings: ['b'] })).toBe(
      '/reports/arrears/accounts?asOf=2026-10-31&building=b&age=over365',
    );
    expect(accountsPath('/reports', read(''))).toBe('/reports/arrears/accounts');
  });
});
