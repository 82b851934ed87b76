import { describe, expect, test } from 'vitest';
import { addsUp, type ArrearsAnswer, arrearsLines, growth } from './arrears.ts';

const words = { age: (age: string) => age, unknownBuilding: '未知楼座' };
const a = { id: 'a', name: 'A座' };
const b = { id: 'b', name: 'B座' };
const fee = { id: 'w', name: '物业费' };
const now: ArrearsAnswer & { cells: { total: string }[] } = {
  total: '0.30',
  accounts: 2,
  units: 2,
  byBuilding: [
    { building: a, total: '0.10', units: 1 },
    { building: b, total: '0.20', units: 1 },
  ],
  byItem: [{ feeItem: fee, total: '0.30', units: 2 }],
  byAge: [{ age: 'upTo30', total: '0.30', units: 2 }],
  cells: [{ total: '0.10' }, { total: '0.20' }],
};
const before: ArrearsAnswer = {
  total: '1000000.05',
  accounts: 1,
  units: 1,
  byBuilding: [{ building: b, total: '1000000.05', units: 1 }],
  byItem: [{ feeItem: { id: 'p', name: '车位费' }, total: '1000000.05', units: 1 }],
  byAge: [{ age: 'over365', total: '1000000.05', units: 1 }],
};

describe('The lines of the arrears report', () => {
  test('a line opens the accounts of its own building, item or age', () => {
    expect(arrearsLines('building', now, undefined, words).map(({ only }) => only)).toEqual([
      { buildings: ['a'] },
      { buildings: ['b'] },
    ]);
    expect(arrearsLines('item', now, undefined, words)[0]?.only).toEqual({ items: ['w'] });
    expect(arrearsLines('age', now, undefined, words)[1]?.only).toEqual({ ages: ['upTo30'] });
  });

  test('shares are of the total, and of nothing there are none', () => {
    expect(arrearsLines('building', now, undefined, words).map((line) => line.share)).toEqual(['33.3', '66.7']);
    const none = { ...now, total: '0.00', byBuilding: [{ building: a, total: '0.00', units: 0 }] };
    expect(arrearsLines('building', none, undefined, words)[0]?.share).toBeNull();
  });

  test('a comparison is exact, and keeps what is owed no more', () => {
    const lines = arrearsLines('item', now, before, words);
    expect(lines.map((line) => [line.name, line.now.total, line.before?.total, growth(line.now, line.before)])).toEqual(
      [
        ['物业费', '0.30', '0.00', '0.30'],
        ['车位费', '0.00', '1000000.05', '-1000000.05'],
      ],
    );
  });

  test('every age has its line, youngest first, or those that were chosen', () => {
    expect(arrearsLines('age', now, undefined, words).map(({ key }) => key)).toEqual([
      'notDue',
      'upTo30',
      'upTo90',
      'upTo180',
      'upTo365',
      'over365',
    ]);
    expect(arrearsLines('age', now, before, words, ['over365'])).toMatchObject([
      { key: 'over365', now: { total: '0.00' }, before: { total: '1000000.05' } },
    ]);
  });

  test('a building that nobody can name still shows what is owed in it', () => {
    const lines = arrearsLines(
      'building',
      { ...now, byBuilding: [{ building: null, total: '0.30', units: 2 }] },
      undefined,
      words,
    );
    expect(lines).toMatchObject([{ name: '未知楼座', now: { total: '0.30' }, only: undefined }]);
  });

  test('RPT-10 the total is the sum of every list to the fen, and a fen too much is noticed', () => {
    expect(addsUp(now)).toBe(true);
    expect(addsUp({ ...now, total: '0.31' })).toBe(false);
    expect(addsUp({ ...now, byItem: [{ feeItem: fee, total: '0.29', units: 2 }] })).toBe(false);
    expect(addsUp({ ...now, cells: [] })).toBe(false);
  });
});
