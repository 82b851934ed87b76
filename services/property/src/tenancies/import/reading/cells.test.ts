import { largestAmount } from '@onedesk/kernel';
import type { CellValue } from '@onedesk/sheets';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDeposit } from './deposit.ts';
import { readFiled } from './filed.ts';
import { readTerm } from './term.ts';

describe('LSE-3 a term as an office writes it', () => {
  test.each<[CellValue]>([
    ['2024年8月1日—2026年7月31日'],
    ['2024.08.01-2026.07.31'],
    ['2024-08-01至2026-07-31'],
    ['2024/8/1~2026/7/31'],
    ['2024/8/1 － 2026/7/31'],
    ['２０２４．８．１－２０２６．７．３１'],
    ['20240801-20260731'],
    ['自2024年8月1日起至2026年7月31日止'],
    ['从2024-8-1到2026-7-31'],
    ['2024-08-01 to 2026-07-31'],
    ['2024年8月1日——2026年7月31日'],
  ])('%s', (cell) => {
    expect(readTerm(cell)).toEqual({ value: { startsOn: '2024-08-01', endsOn: '2026-07-31' } });
  });

  test.each<[CellValue]>([
    ['两年'],
    ['2024-08-01'],
    ['2024-08-01起'],
    ['2024-02-30至2024-12-31'],
    ['2024-08至2026-07'],
    ['24.8.1-26.7.31'],
    ['2024-08-01至2025-07-31至2026-07-31'],
    ['2024-08-01 2026-07-31'],
    [20240801],
    [new Date(Date.UTC(2024, 7, 1))],
  ])('“%s” is no term', (cell) => {
    expect(readTerm(cell)).toEqual({ fault: 'termNotValid' });
  });

  test('one day is a term; a term that ends before it starts is a fault of its own', () => {
    expect(readTerm('2024-08-01至2024-08-01').fault).toBeUndefined();
    expect(readTerm('2026-11-30至2025-12-01')).toEqual({ fault: 'termEndsBeforeStart' });
    expect(readTerm('/')).toEqual({ value: null });
  });

  test('any two days in any form are a term exactly when they stand in order', () => {
    const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    const forms: ((day: string) => string)[] = [
      (day) => day,
      (day) => day.replaceAll('-', '.'),
      (day) => day.replaceAll('-', ''),
      (day) => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日'),
    ];
    const by = fc.constantFrom('至', '-', '—', '~', ' 到 ', ' to ');
    fc.assert(
      fc.property(days, days, fc.constantFrom(...forms), by, (first, last, form, by) => {
        const [startsOn = '', endsOn = ''] = [first, last].map((day) => day.toISOString().slice(0, 10));
        expect(readTerm(`${form(startsOn)}${by}${form(endsOn)}`)).toEqual(
          endsOn < startsOn ? { fault: 'termEndsBeforeStart' } : { value: { startsOn, endsOn } },
        );
      }),
    );
  });
});

describe('LSE-3 a deposit is an amount, or months of rent in words', () => {
  test.each<[CellValue, number]>([
    ['两押一付', 2],
    ['二押一付', 2],
    ['2押1付', 2],
    ['押二付一', 2],
    ['押2付3', 2],
    ['押一付三', 1],
    ['两个月租金', 2],
    ['3个月', 3],
    ['三个月房租', 3],
    ['押金两个月', 2],
    ['免押金', 0],
    ['零押', 0],
  ])('%s are %i months', (cell, months) => {
    expect(readDeposit(cell)).toMatchObject({ value: { months } });
  });

  test.each<[CellValue, bigint]>([
    [37746, 3_774_600n],
    ['¥35,778.00', 3_577_800n],
    ['２４９００.００', 2_490_000n],
    [0, 0n],
  ])('%s is an amount', (cell, fen) => {
    expect(readDeposit(cell)).toEqual({ value: { fen } });
  });

  test.each<[CellValue, string]>([
    ['面议', 'amountNotANumber'],
    ['押付', 'amountNotANumber'],
    ['押九十九付一', 'amountNotANumber'],
    ['1e5', 'amountNotANumber'],
    ['-100', 'amountNegative'],
    ['0.001', 'amountTooPrecise'],
    [1e15, 'amountTooLarge'],
  ])('“%s” is neither', (cell, fault) => {
    expect(readDeposit(cell)).toEqual({ fault });
  });

  test('whatever stands there is a fault or a deposit that can be written down', () => {
    const cells = fc.oneof(fc.string(), fc.double(), fc.stringMatching(/^[押付一二两三十个月租金0-9]{0,8}$/));
    fc.assert(
      fc.property(cells, (cell) => {
        const { value } = readDeposit(cell) as { value?: { fen?: bigint; months?: number } | null };
        if (value?.fen !== undefined) expect(value.fen >= 0n && value.fen <= largestAmount).toBe(true);
        if (value?.months !== undefined) expect(value.months >= 0 && value.months <= 12).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

test.each<[CellValue, boolean]>([
  ['是', true],
  ['已备案', true],
  ['√', true],
  ['Yes', true],
  ['否', false],
  ['未备案', false],
  ['×', false],
  [null, false],
  ['/', false],
])('LSE-3 filed “%s” is %s', (cell, filed) => {
  expect(readFiled(cell)).toEqual({ value: filed });
});

test('LSE-3 filed otherwise than yes or no is a fault', () => {
  expect(readFiled('办理中')).toEqual({ fault: 'filedUnknown' });
});
