import { compare, difference, share, sum } from '../figures/decimal.ts';
import type { ArrearsAge } from '../gql/graphql.ts';
import { ages } from './ages.ts';
import type { ArrearsFilters } from './filters.ts';

/** What is owed, in exact yuan, and by how many different units. */
export interface Owed {
  total: string;
  units: number;
}

interface Named {
  id: string;
  name: string;
}

/** The API's answer for one day. */
export interface ArrearsAnswer extends Owed {
  accounts: number;
  byBuilding: readonly (Owed & { building?: Named | null })[];
  byItem: readonly (Owed & { feeItem: Named })[];
  byAge: readonly (Owed & { age: ArrearsAge })[];
}

/** One bar and one row: what stands under a name, beside the day of comparison. */
export interface ArrearsLine {
  key: string;
  name: string;
  now: Owed;
  /** On the day of comparison; undefined where nothing is compared. */
  before: Owed | undefined;
  /** Per cent of the total, one decimal; null of nothing. */
  share: string | null;
  /** Which accounts stand behind it; undefined when the address cannot say. */
  only: Partial<ArrearsFilters> | undefined;
}

export const dimensions = ['building', 'item', 'age'] as const;
export type Dimension = (typeof dimensions)[number];

const nothing: Owed = { total: '0.00', units: 0 };

interface Part extends Owed {
  key: string;
  name: string;
  only: Partial<ArrearsFilters> | undefined;
}

export interface ArrearsWords {
  age: (age: ArrearsAge) => string;
  unknownBuilding: string;
}

function partsOf(answer: ArrearsAnswer, by: Dimension, words: ArrearsWords): Part[] {
  if (by === 'building') {
    return answer.byBuilding.map(({ building, total, units }) => ({
      key: building?.id ?? '',
      name: building?.name ?? words.unknownBuilding,
      only: building ? { buildings: [building.id] } : undefined,
      total,
      units,
    }));
  }
  if (by === 'item') {
    return answer.byItem.map(({ feeItem, total, units }) => ({
      key: feeItem.id,
      name: feeItem.name,
      only: { items: [feeItem.id] },
      total,
      units,
    }));
  }
  return answer.byAge.map(({ age, total, units }) => ({
    key: age,
    name: words.age(age),
    only: { ages: [age] },
    total,
    units,
  }));
}

/**
 * The lines of one dimension: those of the day in the API's order, then those that only the day of comparison has.
 * Ages are all there, in their order, unless some were chosen.
 */
export function arrearsLines(
  by: Dimension,
  now: ArrearsAnswer,
  before: ArrearsAnswer | undefined,
  words: ArrearsWords,
  chosenAges: readonly ArrearsAge[] = [],
): ArrearsLine[] {
  const [parts, earlier] = [partsOf(now, by, words), before ? partsOf(before, by, words) : []];
  const gone = earlier
    .filter(({ key }) => !parts.some((part) => part.key === key))
    .map((part) => ({ ...part, ...nothing }));
  const all = [...parts, ...gone];
  const shown =
    by === 'age'
      ? (chosenAges.length ? chosenAges : ages).map(
          (age) =>
            all.find(({ key }) => key === age) ?? { key: age, name: words.age(age), only: { ages: [age] }, ...nothing },
        )
      : all;
  return shown.map(({ key, name, only, total, units }) => ({
    key,
    name,
    only,
    now: { total, units },
    before: before && (earlier.find((part) => part.key === key) ?? nothing),
    share: share(total, now.total),
  }));
}

/** Whether the total is the sum of each list, to the fen; a report that does not add up must say so. */
export function addsUp(answer: ArrearsAnswer & { cells: readonly { total: string }[] }): boolean {
  return [answer.byBuilding, answer.byItem, answer.byAge, answer.cells].every(
    (list) => compare(sum(list.map(({ total }) => total)), answer.total) === 0,
  );
}

/** How much the arrears have grown since, exactly; undefined where nothing is compared. */
export const growth = (now: Owed, before: Owed | undefined): string | undefined =>
  before && difference(now.total, before.total);
