import { describe, expect, test } from 'vitest';
import { amountText, areaText, countText, rateText, signedAmount, signedArea, signedCount } from './format.ts';

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

  test('LED-2 amounts keep every fen, however large', () => {
    expect(amountText('90071992547409.93')).toBe('90,071,992,547,409.93');
    expect([signedAmount('0.01'), signedAmount('-1234.50'), signedAmount('0.00')]).toEqual([
      '+0.01',
      '−1,234.50',
      '0.00',
    ]);
  });

  test('rates are written in per cent, with every digit that they have', () => {
    expect(['0.9383', '1.0000', '0.0005', '0.0000', '1.2345'].map(rateText)).toEqual([
      '93.83%',
      '100.00%',
      '0.05%',
      '0.00%',
      '123.45%',
    ]);
  });
});
