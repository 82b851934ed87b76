import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, difference, share, sum } from './decimal.ts';

describe('Exact decimals', () => {
  test('tenths and cents add up where floats do not', () => {
    expect(sum(['0.1', '0.2'])).toBe('0.3');
    expect(sum(['166.95', '89.05', '12'])).toBe('268.00');
    expect(sum([])).toBe('0');
  });

  test('any list of areas adds up to the sum of its hundredths', () => {
    const hundredths = fc.array(fc.integer({ min: -10_000_000, max: 10_000_000 }));
    fc.assert(
      fc.property(hundredths, (values) => {
        const texts = values.map((value) => `${value < 0 ? '-' : ''}${padded(Math.abs(value))}`);
        const total = values.reduce((left, right) => left + right, 0);
        expect(compare(sum(texts), `${total < 0 ? '-' : ''}${padded(Math.abs(total))}`)).toBe(0);
      }),
    );
  });

  test('shares are rounded once, half up, and of nothing there is none', () => {
    expect([share('1', '3'), share('2', '3'), share('1', '2000'), share('0.00', '5')]).toEqual([
      '33.3',
      '66.7',
      '0.1',
      '0.0',
    ]);
    expect(share('0.00', '0.00')).toBeNull();
  });

  test('a difference keeps its sign', () => {
    expect(difference('100.00', '166.95')).toBe('-66.95');
    expect(difference('1', '-0.05')).toBe('1.05');
    expect(difference('2.50', '2.5')).toBe('0.00');
  });

  test('trailing zeros change nothing in a comparison', () => {
    expect(compare('1.50', '1.5')).toBe(0);
    expect(compare('9.99', '10')).toBe(-1);
    expect(compare('-1', '-2')).toBe(1);
  });

  test.each(['', '1,000', '1e3', '12.', '.5', 'abc'])('%j is refused instead of counted as nothing', (text) => {
    expect(() => sum([text])).toThrow(RangeError);
  });
});

const padded = (hundredths: number): string =>
  `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
