import { describe, expect, test } from 'vitest';
import { unitsBehind, unitsPath } from './records.ts';

describe('The records behind a figure', () => {
  test('a figure of one building and use opens exactly those units', () => {
    expect(unitsPath({ building: 'b1', use: 'vacant' })).toBe('/desk/units?building=b1&use=vacant');
    expect(unitsPath({ sale: 'sold' })).toBe('/desk/units?sale=sold');
    expect(unitsPath({})).toBe('/desk/units');
  });

  test('a total opens all units, or those of the one chosen building', () => {
    expect(unitsBehind([])).toEqual({});
    expect(unitsBehind(['b1'])).toEqual({ building: 'b1' });
  });

  test('a total over some buildings opens nothing, because no list would show the same units', () => {
    expect(unitsBehind(['b1', 'b2'])).toBeUndefined();
  });
});
