import { describe, expect, test } from 'vitest';
import { matchOfCode, matchOfName, reversedTail } from './ranking.ts';

describe('what was typed', () => {
  test.each([
    ['5678', '8765'],
    ['１３８ 1234 5678', '87654321831'],
    ['+86 138-1234-5678', '87654321831'],
    ['0755-26010009', '900010625570'],
    ['567', null],
    ['A1502', null],
    ['张勇', null],
  ])('PPL-2 %s is the tail %s', (text, tail) => {
    expect(reversedTail(text)).toBe(tail);
  });

  test('EST-1 a whole code stands before one that begins so, in its building only', () => {
    const unit = { number_key: '1502', building_id: 'a' };
    expect(matchOfCode(unit, [{ buildingIds: null, key: '1502' }]).rank).toBe(0);
    expect(matchOfCode(unit, [{ buildingIds: ['b'], key: '1502' }]).rank).toBe(4);
    expect(matchOfCode(unit, [{ buildingIds: ['a'], key: '15' }]).rank).toBe(4);
  });

  test('EST-2 a whole name stands before its beginning, its initials, and what occurs in it', () => {
    const party = { name: '张勇', name_initials: 'zy' };
    const ranks = ['张勇', '张', 'zy', '勇', 'z', 'y'].map((text) => matchOfName(party, text, text).rank);
    expect(ranks).toEqual([1, 3, 3, 5, 5, 6]);
  });
});
