import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rate } from './rate.ts';

describe('the rate of collection', () => {
  test.each([
    [0n, 100n, '0.0000'],
    [100n, 100n, '1.0000'],
    [1n, 3n, '0.3333'],
    [2n, 3n, '0.6667'],
    [1n, 20_000n, '0.0001'],
    [1n, 20_001n, '0.0000'],
    [12_345n, 100_000n, '0.1235'],
    [999_999_999_999n, 1_000_000_000_000n, '1.0000'],
  ])('RPT-10 %d of %d is %s: rounded once, half up', (part, whole, expected) => {
    expect(rate(part, whole)).toBe(expected);
  });

  test('RPT-10 nothing charged has no rate', () => {
    expect(rate(0n, 0n)).toBeNull();
  });

  test('RPT-10 a rate is never further than half its last digit from the truth', () => {
    const fen = fc.bigInt({ min: 0n, max: 10n ** 15n });
    fc.assert(
      fc.property(fen, fen, (a, b) => {
        const [part, whole] = a < b ? [a, b] : [b, a];
        fc.pre(whole > 0n);
        const scaled = BigInt((rate(part, whole) ?? '').replace('.', ''));
        const error = 2n * (scaled * whole - part * 10_000n);
        expect(error > -whole && error <= whole).toBe(true);
      }),
    );
  });
});
