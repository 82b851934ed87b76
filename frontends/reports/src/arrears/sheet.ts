import type { TFunction } from 'i18next';
import type { Sheet, SheetColumn } from '../export/workbook.ts';
import { type ArrearsAnswer, arrearsLines, type ArrearsWords, type Dimension, dimensions, growth } from './arrears.ts';
import type { ArrearsFilters } from './filters.ts';

interface Named {
  id: string;
  name: string;
}

/** What an exported report says about itself. */
export interface ArrearsFacts {
  project: string;
  buildings: readonly Named[];
  items: readonly Named[];
  filters: ArrearsFilters;
  exportedBy: string;
  /** Date and time of the export, as people write it. */
  exportedAt: string;
}

type Answer = ArrearsAnswer & { asOf: string };
type Words = TFunction<'reports'>;

/** A sheet for each dimension, as the page shows it. */
export function arrearsSheets(
  now: Answer & { definition: string },
  before: Answer | undefined,
  facts: ArrearsFacts,
  words: ArrearsWords,
  t: Words,
): Sheet[] {
  const about = aboutLines(now, before, facts, words, t);
  return dimensions.map((by) => ({
    name: t(`arrears.by.${by}`),
    title: t('arrears.title'),
    about,
    columns: columnsOf(by, before?.asOf, t),
    rows: arrearsLines(by, now, before, words, facts.filters.ages).map((line) => [
      line.name,
      line.now.total,
      line.now.units,
      ...(line.before ? [line.before.total, growth(line.now, line.before) ?? null] : []),
    ]),
    totals: [t('total'), now.total, now.units, ...(before ? [before.total, growth(now, before) ?? null] : [])],
  }));
}

function columnsOf(by: Dimension, day: string | undefined, t: Words): SheetColumn[] {
  return [
    { header: t(`arrears.dimension.${by}`), kind: 'text' },
    { header: t('arrears.amount'), kind: 'amount' },
    { header: t('arrears.units'), kind: 'count' },
    ...(day === undefined
      ? []
      : [
          { header: t('arrears.amountOn', { day }), kind: 'amount' as const },
          { header: t('arrears.growth'), kind: 'amount' as const },
        ]),
  ];
}

const named = (records: readonly Named[], ids: readonly string[]): string[] =>
  records.filter(({ id }) => ids.includes(id)).map(({ name }) => name);

function aboutLines(
  now: Answer & { definition: string },
  before: Answer | undefined,
  facts: ArrearsFacts,
  words: ArrearsWords,
  t: Words,
): Sheet['about'] {
  const { filters } = facts;
  const chosen = (names: readonly string[], all: string) => (names.length ? names.join(t('listSeparator')) : all);
  return [
    [t('facts.project'), facts.project],
    [t('facts.asOf'), now.asOf],
    ...(before ? [[t('facts.comparison'), before.asOf] as const] : []),
    [t('facts.buildings'), chosen(named(facts.buildings, filters.buildings), t('filters.allBuildings'))],
    [t('arrears.dimension.item'), chosen(named(facts.items, filters.items), t('arrears.allItems'))],
    [t('arrears.dimension.age'), chosen(filters.ages.map(words.age), t('arrears.allAges'))],
    [t('facts.definition'), now.definition],
    [t('facts.exported'), t('facts.byAt', { by: facts.exportedBy, at: facts.exportedAt })],
  ];
}
