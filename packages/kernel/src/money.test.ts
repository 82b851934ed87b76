import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largestAmount, moneyText, parseMoney } from './money.ts';

describe('amounts of money', () => {
  test('LED-2 every amount reads back as it was written, to the fen', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -largestAmount, max: largestAmount }), (fen) => {
        expect(parseMoney(moneyText(fen))).toEqual({ fen });
      }),
    );
  });

  test.each([
    ['0', 0n],
    ['12', 1200n],
    ['12.5', 1250n],
    ['-0.01', -1n],
    ['9999999999.99', largestAmount],
  ])('LED-2 %s yuan are %s fen', (text, fen) => {
    expect(parseMoney(text)).toEqual({ fen });
  });

  test.each(['', ' 1', '1 ', '+1', '--1', '1e3', '1E+2', '1,000', '１２', '.5', '5.', '0x10', '1_000', '007', 'NaN'])(
    'LED-2 “%s” is no amount',
    (text) => {
      expect(parseMoney(text)).toEqual({ fault: 'amountNotValid' });
    },
  );

  test('LED-2 a third decimal is refused, not rounded', () => {
    expect(parseMoney('1.005')).toEqual({ fault: 'tooManyDecimals' });
  });

  test('LED-2 10^15 is more than anybody pays', () => {
    expect(parseMoney('1000000000000000')).toEqual({ fault: 'amountTooLarge' });
    expect(parseMoney('10000000000.00')).toEqual({ fault: 'amountTooLarge' });
  });
});
