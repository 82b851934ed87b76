import type { TFunction } from 'i18next';
import { expect, test } from 'vitest';
import { collectionSheets } from './sheet.ts';

const t = ((key: string) => key) as unknown as TFunction<'reports'>;
const month = {
  month: '2026-10',
  charged: '60500.05',
  collected: '-0.07',
  collectedForMonth: '30250.03',
  rate: '0.5000',
  outstanding: '454472.03',
};
const { month: _, outstanding: __, ...totals } = month;
const answer = { ...totals, months: [month] };
const facts = {
  project: '第一国际',
  filters: { from: '2026-10', to: '2026-10', yearBefore: true },
  definition: '口径',
  exportedBy: '王敏',
  exportedAt: '2026-11-22 10:00',
};
const figures = ['60500.05', '-0.07', '30250.03', '0.5000', '454472.03'];

test('RPT-10 the exported collection holds the texts that the graph answers, beside those of the year before', () => {
  const nothing = { charged: '0.00', collected: '0.00', collectedForMonth: '0.00', rate: null };
  const earlier = { ...nothing, months: [{ ...nothing, month: '2025-10', outstanding: '0.01' }] };
  const [sheet] = collectionSheets(answer, earlier, facts, t);
  expect(sheet?.rows).toEqual([['2026-10', ...figures, '0.00', '0.00', '0.00', null, '0.01']]);
  expect(sheet?.totals).toEqual(['total', ...figures.slice(0, 4), null, '0.00', '0.00', '0.00', null, null]);
  expect(sheet?.columns).toHaveLength(11);
  expect(collectionSheets(answer, undefined, facts, t)[0]?.columns).toHaveLength(6);
});
