import { describe, expect, test } from 'vitest';
import { changeOf, valueText } from './month.ts';
import { recordsPath } from './paths.ts';
import { behindOf } from './wanted.ts';

const read = (path: string) => behindOf(new URL(path, 'http://localhost').searchParams);

describe('a figure of complaints', () => {
  test('RPT-10 reads the same wherever it stands', () => {
    expect(valueText('count', '1234')).toBe('1,234');
    expect(valueText('share', '0.9383')).toBe('93.83%');
    expect(valueText('share', null)).toBe('–');
  });

  test('RPT-10 changes by a number, or by exact percentage points', () => {
    expect(changeOf('count', '3', '5')).toBe('−2');
    expect(changeOf('share', '0.6667', '0.5000')).toBe('+16.67');
    expect(changeOf('share', '0.3000', '0.3000')).toBe('0.00');
    expect(changeOf('share', null, '0.5000')).toBeUndefined();
  });
});

describe('the list behind a number', () => {
  test('RPT-10 is found by its address, the cells that are not known included', () => {
    const path = recordsPath('/reports', {
      month: '2026-02',
      figure: 'settledInTime',
      part: 'missed',
      dimension: 'severity',
      cell: null,
    });
    expect(path).toBe('/reports/complaints/records?month=2026-02&figure=settledInTime&part=missed&by=severity');
    expect(read(path)).toEqual({ figure: 'settledInTime', part: 'missed', dimension: 'severity', cell: null });
    expect(read(recordsPath('', { month: '2026-02', figure: 'open' }))).toEqual({
      figure: 'open',
      part: 'counted',
      dimension: null,
      cell: null,
    });
  });

  test('without a figure there is none', () => {
    expect(read('/x?month=2026-02')).toBeNull();
    expect(read('/x?figure=%3Cscript%3E')).toBeNull();
    expect(read('/x?figure=open&by=nothing&part=nothing')).toMatchObject({ part: 'counted', dimension: null });
  });
});
