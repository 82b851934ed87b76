import type { CallerPartyQuery, CallerUnitQuery, UnitKind, UnitRoleKind, VisitLineFragment } from '../gql/graphql.ts';

/** Whom the desk has before it or on the phone: somebody of the register, a unit, or neither. */
export type Caller =
  | { kind: 'party'; id: string; name: string }
  | { kind: 'unit'; id: string; name: string }
  | { kind: 'unknown' };

export type CallerPartyRecord = NonNullable<CallerPartyQuery['party']>;
export type CallerUnitRecord = NonNullable<CallerUnitQuery['unit']>;
export type OwingAccount = CallerPartyRecord['accounts'][number];

/** Somebody of a unit. */
export interface CallerPerson {
  id: string;
  name: string;
  role: UnitRoleKind;
}

/** A unit of somebody. */
export interface CallerPlace {
  id: string;
  code: string;
  role: UnitRoleKind;
}

/** What the register knows of the caller. */
export interface CallerFacts {
  party: CallerPartyRecord | null;
  /** Who is in the unit now. */
  people: readonly CallerPerson[];
  /** Which units the party has now. */
  places: readonly CallerPlace[];
  /** Whether the party ever had a unit: others the register of visits knows by name only. */
  hasUnits: boolean;
  accounts: readonly OwingAccount[];
  open: readonly VisitLineFragment[];
  latest: readonly VisitLineFragment[];
}

interface Term {
  since: string | null;
  until: string | null;
}

const inForce =
  (today: string) =>
  ({ since, until }: Term): boolean =>
    (since === null || since <= today) && (until === null || until >= today);

const order: readonly UnitRoleKind[] = ['owner', 'tenant', 'occupant', 'agent'];
const byRole = (a: { role: UnitRoleKind }, b: { role: UnitRoleKind }) => order.indexOf(a.role) - order.indexOf(b.role);

/** What people live and work in comes before where they park. */
const livedIn = (kind: UnitKind): number => (['residential', 'office', 'retail'].includes(kind) ? 1 : 0);

/** The facts of somebody of the register; what is open for a unit of theirs is open for them. */
export function factsOfParty(party: CallerPartyRecord, today: string): CallerFacts {
  const present = party.roles.filter(inForce(today));
  return {
    party,
    people: [],
    places: once(
      present
        .toSorted((a, b) => byRole(a, b) || livedIn(b.unit.kind) - livedIn(a.unit.kind))
        .map(({ role, unit }) => ({ id: unit.id, code: unit.code, role })),
    ),
    hasUnits: party.roles.length > 0,
    accounts: party.accounts,
    open: newest([...party.openVisits, ...present.flatMap(({ unit }) => unit.openVisits)]),
    latest: party.latestVisits,
  };
}

/** The facts of a unit. */
export function factsOfUnit(unit: CallerUnitRecord, today: string): CallerFacts {
  const people = unit.roles.filter(inForce(today)).toSorted(byRole);
  return {
    party: null,
    people: once(people.map(({ role, party }) => ({ id: party.id, name: party.name, role }))),
    places: [],
    hasUnits: true,
    accounts: unit.accounts,
    open: unit.openVisits,
    latest: unit.latestVisits,
  };
}

const once = <One extends { id: string }>(list: readonly One[]): One[] =>
  [...new Map(list.toReversed().map((one) => [one.id, one])).values()].toReversed();

const newest = (visits: readonly VisitLineFragment[]): VisitLineFragment[] =>
  once(visits).toSorted((a, b) => b.at.localeCompare(a.at));

/** What was typed as a phone, or null: then it was something else. */
export const phoneIn = (text: string): string | null => {
  const digits = text.normalize('NFKC').replace(/[\s()-]/g, '');
  return /^\+?\d{5,}$/.test(digits) ? digits : null;
};
