import type { TFunction } from 'i18next';
import { describe, expect, test } from 'vitest';
import { arrearsSheets } from './sheet.ts';

const t = ((key: string, facts?: object) =>
  facts ? `${key} ${JSON.stringify(facts)}` : key) as unknown as TFunction<'reports'>;
const words = { age: (age: string) => age, unknownBuilding: '?' };
const building = { id: 'a', name: 'A座' };
const fee = { id: 'w', name: '物业费' };

/** What the graph answers to anybody who asks it, such as the BI team. */
const answer = {
  asOf: '2026-10-31',
  definition: '口径',
  total: '454472.03',
  accounts: 2,
  units: 2,
  byBuilding: [
    { building, total: '441236.34', units: 1 },
    { building: { id: 'b', name: 'B座' }, total: '13235.69', units: 1 },
  ],
  byItem: [{ feeItem: fee, total: '454472.03', units: 2 }],
  byAge: [{ age: 'over365' as const, total: '454472.03', units: 2 }],
};
const facts = {
  project: '第一国际',
  buildings: [building],
  items: [fee],
  filters: { buildings: ['a'], items: [], ages: [] },
  exportedBy: '王敏',
  exportedAt: '2026-11-22 10:00',
};

describe('The exported arrears', () => {
  test('RPT-10 every figure is the text that the graph answers, line by line and in total', () => {
    const [byBuilding, byItem, byAge] = arrearsSheets(answer, undefined, facts, words, t);
    expect(byBuilding?.rows).toEqual(answer.byBuilding.map((row) => [row.building.name, row.total, row.units]));
    expect(byItem?.rows).toEqual([['物业费', '454472.03', 2]]);
    expect(byAge?.rows.at(-1)).toEqual(['over365', '454472.03', 2]);
    for (const sheet of [byBuilding, byItem, byAge])
      expect(sheet?.totals?.slice(1)).toEqual([answer.total, answer.units]);
  });

  test('a comparison stands beside it with the exact difference', () => {
    const before = {
      ...answer,
      asOf: '2025-10-31',
      total: '454472.04',
      byItem: [{ feeItem: fee, total: '454472.04', units: 1 }],
    };
    const [, byItem] = arrearsSheets(answer, before, facts, words, t);
    expect(byItem?.rows).toEqual([['物业费', '454472.03', 2, '454472.04', '-0.01']]);
    expect(byItem?.totals).toEqual(['total', '454472.03', 2, '454472.04', '-0.01']);
  });

  test('it says of what, as of when, and who made it', () => {
    const about = new Map(arrearsSheets(answer, undefined, facts, words, t)[0]?.about);
    expect(about.get('facts.asOf')).toBe('2026-10-31');
    expect(about.get('facts.buildings')).toBe('A座');
    expect(about.get('arrears.dimension.item')).toBe('arrears.allItems');
    expect(about.get('facts.definition')).toBe('口径');
    expect(about.get('facts.exported')).toContain('王敏');
  });
});
