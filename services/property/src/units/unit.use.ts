import type { CivilDate, Words } from '@onedesk/kernel';
import { type Locale, inWords } from '@onedesk/kernel';
import type { SaleState } from './unit.ts';

/** EST-1: the uses a unit can have, exactly one at a time. */
export const unitUses = ['vacant', 'inCustody', 'underRenovation', 'ownerOccupied', 'let'] as const;
export type UnitUse = (typeof unitUses)[number];

export const declarationSources = ['declaredAtImport', 'declared'] as const;
export type DeclarationSource = (typeof declarationSources)[number];

/** Where a fact about use comes from. */
export const useSources = [...declarationSources, 'tenancy', 'unsold', 'noFact'] as const;
export type UseSource = (typeof useSources)[number];

/** Somebody said so: from `since` on. `id` orders two of one day by when they were recorded. */
export interface Declaration {
  readonly id: string;
  readonly use: UnitUse;
  readonly source: DeclarationSource;
  readonly since: CivilDate;
}

/** A tenant's days in the unit; `until` is the last one, null while no end is known. */
export interface Tenancy {
  readonly since: CivilDate;
  readonly until: CivilDate | null;
}

/** Everything that use follows from. */
export interface UseGrounds {
  readonly saleState: SaleState;
  readonly declarations: readonly Declaration[];
  readonly tenancies: readonly Tenancy[];
}

/** One fact as it was weighed. */
export interface WeighedFact {
  readonly use: UnitUse;
  readonly source: UseSource;
  readonly since: CivilDate | null;
  /** The last day of a tenancy that is over. */
  readonly ended?: CivilDate;
  readonly decides: boolean;
}

/**
 * EST-1: the unit's use on a day. In this order:
 * 1. a tenancy in force: let, whatever was declared;
 * 2. the later of the last declaration and the end of the last tenancy, which leaves the unit vacant;
 *    a declaration for the day after the end counts as later;
 * 3. nothing of the kind, unsold or not: vacant.
 * Facts of later days are not looked at. `useJoin` says the same in SQL.
 */
export function decideUse(grounds: UseGrounds, on: CivilDate): UnitUse {
  return weighUse(grounds, on)[0].use;
}

/** The facts behind the use on a day, the deciding one first, the others latest first. */
export function weighUse(grounds: UseGrounds, on: CivilDate): [WeighedFact, ...WeighedFact[]] {
  const begun = grounds.tenancies.filter(({ since }) => since <= on);
  const inForce = begun.filter(({ until }) => until === null || until >= on);
  const ended = begun.flatMap(({ until }) => (until !== null && until < on ? [until] : [])).toSorted();
  const declared = grounds.declarations.filter(({ since }) => since <= on).toSorted(latestFirst);
  const lastEnd = ended.at(-1);
  const tenancies = inForce.toSorted(latestFirst).map(({ since }) => fact('let', 'tenancy', since));
  const vacated: WeighedFact[] =
    lastEnd !== undefined && inForce.length === 0
      ? [{ ...fact('vacant', 'tenancy', dayAfter(lastEnd)), ended: lastEnd }]
      : [];
  const declarations = declared.map(({ use, source, since }) => fact(use, source, since));
  const vacatedFirst = lastEnd !== undefined && (declared[0] === undefined || lastEnd >= declared[0].since);
  const weighed = [
    ...tenancies,
    ...(vacatedFirst ? [...vacated, ...declarations] : [...declarations, ...vacated]),
    ...(grounds.saleState === 'unsold' ? [fact('vacant', 'unsold', null)] : []),
  ];
  const [first = fact('vacant', 'noFact', null), ...rest] = weighed;
  return [{ ...first, decides: true }, ...rest];
}

const fact = (use: UnitUse, source: UseSource, since: CivilDate | null): WeighedFact => ({
  use,
  source,
  since,
  decides: false,
});

function latestFirst(a: { since: CivilDate; id?: string }, b: { since: CivilDate; id?: string }): number {
  const order = b.since.localeCompare(a.since);
  return order !== 0 || a.id === undefined || b.id === undefined ? order : a.id < b.id ? 1 : -1;
}

function dayAfter(day: CivilDate): CivilDate {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** The uses as people say them. */
export const useWords: Record<UnitUse, Words> = {
  vacant: { zh: '空置', en: 'vacant' },
  inCustody: { zh: '托管', en: 'in custody' },
  underRenovation: { zh: '装修中', en: 'under renovation' },
  ownerOccupied: { zh: '自用', en: 'owner-occupied' },
  let: { zh: '出租', en: 'let' },
};

const factWords: Record<UseSource | 'ended', Words> = {
  declared: { zh: '申报为{use}，自 {since} 起', en: 'Declared {use} since {since}' },
  declaredAtImport: { zh: '导入台账时申报为{use}，自 {since} 起', en: 'Declared {use} at import, since {since}' },
  tenancy: { zh: '自 {since} 起有租户', en: 'A tenant has been recorded since {since}' },
  ended: { zh: '租户于 {ended} 租期结束', en: 'The tenancy ended on {ended}' },
  unsold: { zh: '尚未售出', en: 'Not sold yet' },
  noFact: { zh: '没有使用情况的记录，按空置计', en: 'Nothing is recorded about its use: counted as vacant' },
};

/** Why, in the reader's language. */
export function factInWords(weighed: WeighedFact, locale: Locale): string {
  const words = factWords[weighed.ended ? 'ended' : weighed.source];
  return inWords(words, locale, { ...weighed, use: inWords(useWords[weighed.use], locale) });
}
