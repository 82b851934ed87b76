import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocate } from './allocate.ts';

const fen = fc.bigInt({ min: 0n, max: 10n ** 12n });
const charges = fc.array(fen, { maxLength: 30 }).map((open) => open.map((one, i) => ({ id: `c${i}`, open: one })));
const payable = [
  { id: 'a', open: 10n },
  { id: 'b', open: 20n },
  { id: 'c', open: 30n },
];

describe('FEE-3 a payment', () => {
  test('goes to the oldest charge first', () => {
    expect(allocate(payable, 25n)).toEqual({
      lines: [
        { chargeId: 'a', fen: 10n },
        { chargeId: 'b', fen: 15n },
      ],
      credit: 0n,
    });
  });

  test('goes to the chosen charges only, and the rest is credit', () => {
    expect(allocate(payable, 45n, new Set(['c']))).toEqual({ lines: [{ chargeId: 'c', fen: 30n }], credit: 15n });
  });

  test('without charges is all credit', () => {
    expect(allocate([], 45n)).toEqual({ lines: [], credit: 45n });
  });

  test('is split without a fen lost, pays nothing twice over, and skips no older charge', () => {
    fc.assert(
      fc.property(charges, fc.bigInt({ min: 1n, max: 10n ** 12n }), (open, amount) => {
        const { lines, credit } = allocate(open, amount);
        expect(lines.reduce((sum, line) => sum + line.fen, credit)).toBe(amount);
        const paid = new Map(lines.map(({ chargeId, fen: part }) => [chargeId, part]));
        for (const [i, { id, open: most }] of open.entries()) {
          const part = paid.get(id) ?? 0n;
          expect(part >= 0n && part <= most).toBe(true);
          if (part < most)
            expect(open.slice(i + 1).every((younger) => !paid.has(younger.id)) && credit === 0n).toBe(true);
        }
      }),
    );
  });
});
