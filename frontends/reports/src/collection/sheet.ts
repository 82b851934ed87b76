import type { TFunction } from 'i18next';
import type { CellValue, Sheet, SheetColumn } from '../export/workbook.ts';
import { type CollectionAnswer, type Month, monthLines } from './collection.ts';
import type { CollectionFilters } from './filters.ts';

/** What an exported report says about itself. */
export interface CollectionFacts {
  project: string;
  filters: CollectionFilters;
  definition: string;
  exportedBy: string;
  /** Date and time of the export, as people write it. */
  exportedAt: string;
}

type Words = TFunction<'reports'>;
type Figures = Omit<Month, 'month' | 'outstanding'> & { outstanding?: string };

const cells = (of: Figures | undefined): CellValue[] =>
  of ? [of.charged, of.collected, of.collectedForMonth, of.rate, of.outstanding ?? null] : [];

/** One sheet: a row per month, beside the same month of the year before where that is compared. */
export function collectionSheets(
  now: CollectionAnswer,
  before: CollectionAnswer | undefined,
  facts: CollectionFacts,
  t: Words,
): Sheet[] {
  return [
    {
      name: t('collection.sheet'),
      title: t('collection.title'),
      about: [
        [t('facts.project'), facts.project],
        [t('collection.months'), `${facts.filters.from} – ${facts.filters.to}`],
        [t('facts.definition'), facts.definition],
        [t('facts.exported'), t('facts.byAt', { by: facts.exportedBy, at: facts.exportedAt })],
      ],
      columns: [
        { header: t('collection.month'), kind: 'text' },
        ...figureColumns(before ? t('collection.thisTime') : undefined, t),
        ...(before ? figureColumns(t('collection.yearBefore'), t) : []),
      ],
      rows: monthLines(now, before).map((line) => [line.now.month, ...cells(line.now), ...cells(line.before)]),
      totals: [t('total'), ...cells(now), ...cells(before)],
    },
  ];
}

const figureColumns = (group: string | undefined, t: Words): SheetColumn[] =>
  (
    [
      [t('collection.charged'), 'amount'],
      [t('collection.collected'), 'amount'],
      [t('collection.collectedForMonth'), 'amount'],
      [t('collection.rate'), 'rate'],
      [t('collection.outstanding'), 'amount'],
    ] as const
  ).map(([header, kind]) => ({ header, kind, ...(group ? { group } : {}) }));
