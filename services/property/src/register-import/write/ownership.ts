import type { CivilDate } from '@onedesk/kernel';

/** An ownership on record. */
export interface Ownership {
  readonly partyId: string;
  /** The first day; null where nobody knows it. */
  readonly since?: CivilDate | null;
  /** The last day; null while no end is known. */
  readonly until?: CivilDate | null;
}

/** What a row says of who owns the unit. */
export interface SaidOfOwners {
  /** Parties' ids; none where the row names nobody. */
  readonly owners: readonly string[];
  /** The row says that the unit is unsold. */
  readonly isUnsold: boolean;
  readonly handedOverOn: CivilDate | null;
}

export interface ChangeOfOwners<Role> {
  readonly ended: readonly { readonly role: Role; readonly until: CivilDate }[];
  readonly begun: readonly { readonly partyId: string; readonly since: CivilDate | null }[];
}

/**
 * EST-2, EST-6: what follows from a row for who owns a unit. An owner whom nobody knew ends the ownership of those whom
 * the row does not name; that one of several is not named ends nothing. The first owner owns from the hand-over, a
 * later one from the day the sheet speaks of, unless the hand-over came after the ownership before.
 */
export function changeOfOwners<Role extends Ownership>(
  roles: readonly Role[],
  { owners, isUnsold, handedOverOn }: SaidOfOwners,
  speaksOf: CivilDate,
): ChangeOfOwners<Role> {
  const standing = roles.filter(({ until }) => !until || until >= speaksOf);
  const begun = owners.filter((id) => !standing.some(({ partyId }) => partyId === id));
  const takesOver = begun.length > 0 || (isUnsold && owners.length === 0);
  const leaving = takesOver
    ? standing.filter(({ partyId, since }) => !owners.includes(partyId) && (!since || since <= speaksOf))
    : [];
  const since = firstDay(roles, handedOverOn, speaksOf);
  const lastDay = dayBefore(since ?? speaksOf);
  return {
    begun: begun.map((partyId) => ({ partyId, since })),
    ended: leaving
      .map((role) => ({ role, until: role.since && role.since > lastDay ? role.since : lastDay }))
      .filter(({ role, until }) => role.until !== until),
  };
}

function firstDay(roles: readonly Ownership[], handedOverOn: CivilDate | null, speaksOf: CivilDate): CivilDate | null {
  if (roles.length === 0) return handedOverOn;
  const known = roles.flatMap(({ since, until }) => [since, until].filter((day) => typeof day === 'string'));
  const isLater = handedOverOn !== null && known.length > 0 && known.every((day) => handedOverOn > day);
  return isLater ? handedOverOn : speaksOf;
}

function dayBefore(day: CivilDate): CivilDate {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
