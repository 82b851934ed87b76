import { largestAmount, moneyText } from '@onedesk/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CellValue } from '../sheet/sheetBook.ts';
import { readAmount } from './amount.ts';
import { readMonth } from './month.ts';

const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

describe('LED-2 an amount as an office writes it', () => {
  test.each<[CellValue, bigint]>([
    [3288.6, 328_860n],
    [0.1, 10n],
    [150, 15_000n],
    [0, 0n],
    [-12.5, -1_250n],
    ['3288.60', 328_860n],
    ['¥3,288.60', 328_860n],
    ['￥ 3,288.60', 328_860n],
    ['３２８８.６０', 328_860n],
    ['３，２８８．６０元', 328_860n],
    ['1,234,567.8', 123_456_780n],
    ['RMB 20', 2_000n],
    ['人民币20元', 2_000n],
    ['-¥20', -2_000n],
    ['¥-20', -2_000n],
    ['−20.00', -2_000n],
    ['－20', -2_000n],
    ['120.', 12_000n],
    [' 88 ', 8_800n],
    ['9,999,999,999.99', largestAmount],
  ])('%s is read', (cell, fen) => {
    expect(readAmount(cell)).toEqual({ value: fen });
  });

  test.each<[CellValue]>([[null], [''], ['-'], ['—'], ['/'], ['无']])('“%s” says nothing', (cell) => {
    expect(readAmount(cell)).toEqual({ value: null });
  });

  test.each<[CellValue]>([
    ['待核'],
    ['约150'],
    ['1e3'],
    ['1.5E+2'],
    ['+150'],
    ['--150'],
    ['-¥-150'],
    ['150-'],
    ['(150)'],
    ['1 50'],
    ['1,50'],
    ['1,2345.00'],
    ['1.234,56'],
    ['0150'],
    ['.5'],
    ['1.2.3'],
    ['$150'],
    ['150美元'],
    ['一百五十'],
    ['150/月'],
    [1e21],
    [1e-7],
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    [new Date(Date.UTC(2026, 0, 1))],
  ])('“%s” is no amount', (cell) => {
    expect(readAmount(cell)).toEqual({ fault: 'amountNotANumber' });
  });

  test.each<[CellValue]>([[0.1 + 0.2], ['3288.605'], ['1.000'], [0.001]])('%s has more than two decimals', (cell) => {
    expect(readAmount(cell)).toEqual({ fault: 'amountTooPrecise' });
  });

  test.each<[CellValue]>([[1e15], ['1000000000000000'], ['10,000,000,000'], [-1e10]])('%s is too large', (cell) => {
    expect(readAmount(cell)).toEqual({ fault: 'amountTooLarge' });
  });

  const amounts = fc.bigInt({ min: -largestAmount, max: largestAmount });

  test('every amount that may be is read to the fen, however it is written', () => {
    fc.assert(
      fc.property(amounts, (fen) => {
        const text = moneyText(fen);
        const grouped = text.replace(/\B(?=(?:\d{3})+\.)/g, ',');
        for (const written of [text, grouped, `¥${grouped}`, fullWidth(text), ` ${text}元 `])
          expect(readAmount(written)).toEqual({ value: fen });
      }),
    );
  });

  test('a number cell is read to the fen: what a spreadsheet stores of 3288.60 is 328860', () => {
    fc.assert(
      fc.property(amounts, (fen) => {
        // As the file's text becomes a number; nothing is computed with it.
        expect(readAmount(Number(moneyText(fen)))).toEqual({ value: fen });
      }),
    );
  });

  test('whatever else stands in a cell is an amount of at most two decimals, nothing, or a fault', () => {
    const cells = fc.oneof(fc.string({ unit: 'grapheme' }), fc.double(), fc.stringMatching(/^[-+¥0-9.,eE元 ]{0,20}$/));
    fc.assert(
      fc.property(cells, (cell) => {
        const reading = readAmount(cell);
        if (reading.fault !== undefined || reading.value === null) return;
        expect(readAmount(moneyText(reading.value))).toEqual(reading);
        expect(reading.value <= largestAmount && reading.value >= -largestAmount).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('LED-1 a month as an office writes it', () => {
  test.each<[CellValue, string]>([
    ['2026-07', '2026-07'],
    ['2026-7', '2026-07'],
    ['2026年7月', '2026-07'],
    ['2026年07月份', '2026-07'],
    ['2026 年 7 月', '2026-07'],
    ['2026.07', '2026-07'],
    ['2026.10', '2026-10'],
    ['2026/7', '2026-07'],
    ['２０２６－０７', '2026-07'],
    ['2026—07', '2026-07'],
    ['202607', '2026-07'],
    [202607, '2026-07'],
    [2026.11, '2026-11'],
    ['Jul 2026', '2026-07'],
    ['Sept. 2026', '2026-09'],
    ['October-2026', '2026-10'],
    ['2026-07-01', '2026-07'],
    [new Date(Date.UTC(2026, 6, 1)), '2026-07'],
    [46204, '2026-07'],
  ])('%s is read', (cell, month) => {
    expect(readMonth(cell)).toEqual({ value: month });
  });

  test.each<[CellValue]>([
    ['2026年13月'],
    ['2026-00'],
    ['2026年'],
    ['26年7月'],
    ['7月'],
    ['2026-07-15'],
    [new Date(Date.UTC(2026, 6, 31))],
    ['2026-07至2026-09'],
    ['2026年第三季度'],
    [2026.1],
    [2026],
    ['1026-07'],
    ['Juli 2026'],
    ['待定'],
  ])('%s is no month', (cell) => {
    expect(readMonth(cell)).toEqual({ fault: 'monthNotValid' });
  });

  test('every month is read in every form, and twelve of a year only', () => {
    const separators = fc.constantFrom('-', '.', '/', '年', '');
    fc.assert(
      fc.property(
        fc.integer({ min: 1990, max: 2100 }),
        fc.integer({ min: 0, max: 99 }),
        separators,
        (year, month, by) => {
          const digits = String(month).padStart(2, '0');
          const valid = month >= 1 && month <= 12;
          expect(readMonth(`${year}${by}${digits}`)).toEqual(
            valid ? { value: `${year}-${digits}` } : { fault: 'monthNotValid' },
          );
        },
      ),
    );
  });
});
