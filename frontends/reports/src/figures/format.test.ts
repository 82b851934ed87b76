import { describe, expect, test } from 'vitest';
import { areaText, countText, signedArea, signedCount } from './format.ts';

describe('Figures in writing', () => {
  test('areas keep every digit the register has, and at least two decimals', () => {
    expect(areaText('1234.5')).toBe('1,234.50');
    expect(areaText('90071992547409.93')).toBe('90,071,992,547,409.93');
    expect(areaText('0.125')).toBe('0.125');
  });

  test('numbers of units are grouped by thousands', () => {
    expect(countText(1835)).toBe('1,835');
  });

  test('changes carry their sign, and no change has none', () => {
    expect([signedCount(3), signedCount(-1200), signedCount(0)]).toEqual(['+3', '−1,200', '0']);
    expect([signedArea('12.5'), signedArea('-0.10'), signedArea('-0.00')]).toEqual(['+12.50', '−0.10', '0.00']);
  });
});
