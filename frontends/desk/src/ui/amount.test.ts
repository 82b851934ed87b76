import { describe, expect, test } from 'vitest';
import { amountOf, fenOf, sumOf, yuanOf } from './amount.ts';

describe('LED-2 an amount as people type it', () => {
  test.each([
    ['120', '120.00'],
    [' 1,234.5 ', '1234.50'],
    ['１，２３４．５６', '1234.56'],
    ['￥120', '120.00'],
    ['¥ 1 200.00 元', '1200.00'],
    ['１２。５', '12.50'],
    ['.5', '0.50'],
    ['12.', '12.00'],
    ['007', '7.00'],
    ['9,999,999,999.99', '9999999999.99'],
  ])('“%s” is %s', (typed, amount) => {
    expect(amountOf(typed)).toEqual({ amount });
  });

  test.each([
    ['', 'empty'],
    [' 元', 'empty'],
    ['-5', 'notPlain'],
    ['+5', 'notPlain'],
    ['1e3', 'notPlain'],
    ['12,5', 'notPlain'],
    ['1,2345', 'notPlain'],
    ['一百', 'notPlain'],
    ['1.2.3', 'notPlain'],
    ['.', 'notPlain'],
    ['1.005', 'tooManyDecimals'],
    ['0.00', 'notPositive'],
    ['10000000000', 'tooLarge'],
    ['1000000000000000', 'tooLarge'],
  ])('“%s” is refused: %s', (typed, fault) => {
    expect(amountOf(typed)).toEqual({ fault });
  });
});

describe('LED-2 fen', () => {
  test.each([
    ['0.00', 0n],
    ['-0.05', -5n],
    ['1234.5', 123450n],
    ['90071992547409.93', 9007199254740993n],
  ])('%s yuan are %s fen', (amount, fen) => {
    expect(fenOf(amount)).toBe(fen);
    expect(fenOf(yuanOf(fen))).toBe(fen);
  });

  test('a sum is exact where floating point is not', () => {
    expect(sumOf(['0.10', '0.20', '-0.30'])).toBe('0.00');
    expect(sumOf([])).toBe('0.00');
  });
});
