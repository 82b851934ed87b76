import { describe, expect, test } from 'vitest';
import { agrees, change, isSame, lineOf, register, type RegisterRow } from './register.ts';

const towerA = { id: 'a', name: 'A座' };
const towerB = { id: 'b', name: 'B座' };
const rows: RegisterRow[] = [
  { building: towerA, use: 'ownerOccupied', units: 2, area: '166.95' },
  { building: towerA, use: 'vacant', units: 1, area: '0.10' },
  { building: towerB, use: 'ownerOccupied', units: 3, area: '0.2' },
];

describe('The register by building and use', () => {
  test('lines and columns add up to the same totals, exactly', () => {
    const whole = register(rows);
    expect(whole.total).toEqual({ units: 6, area: '167.25' });
    expect(whole.byUse.ownerOccupied).toEqual({ units: 5, area: '167.15' });
    expect(whole.buildings.map((line) => [line.name, line.total.units, line.total.area])).toEqual([
      ['A座', 3, '167.05'],
      ['B座', 3, '0.2'],
    ]);
  });

  test('a use that a building does not have counts as nothing', () => {
    expect(register(rows).buildings[1]?.byUse.let).toEqual({ units: 0, area: '0' });
  });

  test('it agrees with the totals of the server, whatever zeros trail', () => {
    expect(agrees(register(rows), { units: 6, area: '167.2500' })).toBe(true);
    expect(agrees(register(rows), { units: 6, area: '167.26' })).toBe(false);
    expect(agrees(register(rows), { units: 7, area: '167.25' })).toBe(false);
  });

  test('a choice of buildings shows and adds only those', () => {
    const chosen = register(rows, ['b']);
    expect(chosen.buildings.map((line) => line.id)).toEqual(['b']);
    expect(chosen.total).toEqual({ units: 3, area: '0.2' });
  });

  test('a comparison tells growth and shrinking, also of a building that was not there yet', () => {
    const before = register(rows.slice(0, 2));
    const now = register(rows);
    expect(change(now.total, before.total)).toEqual({ units: 3, area: '0.20' });
    expect(change(lineOf(now, 'b').byUse.ownerOccupied, lineOf(before, 'b').byUse.ownerOccupied)).toEqual({
      units: 3,
      area: '0.2',
    });
    expect(change(before.total, now.total).units).toBe(-3);
    expect(isSame(change(now.total, now.total))).toBe(true);
    expect(isSame(change(now.total, before.total))).toBe(false);
  });
});
