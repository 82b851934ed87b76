import type { CodeReading } from '../units/index.ts';

/** Which part of a record matched. */
export const matchedParts = ['code', 'name', 'initials', 'phoneTail'] as const;
export type MatchedPart = (typeof matchedParts)[number];

/** How well a record matched: the smaller the rank, the nearer the top. */
export interface Match {
  readonly part: MatchedPart;
  readonly rank: number;
}

/** A unit whose whole code was typed stands before everything; one whose code begins so, after whole names. */
export function matchOfCode(
  unit: { number_key: string; building_id: string },
  readings: readonly CodeReading[],
): Match {
  const whole = readings.some(
    ({ key, buildingIds }) => key === unit.number_key && (!buildingIds || buildingIds.includes(unit.building_id)),
  );
  return { part: 'code', rank: whole ? 0 : 4 };
}

/** The tail of a phone is as sure as a whole name. */
export const matchOfTail: Match = { part: 'phoneTail', rank: 2 };

/** A whole name, its beginning, its initials, then what only occurs in it. `term` and `sound` are what was typed. */
export function matchOfName(party: { name: string; name_initials: string }, term: string, sound: string): Match {
  const name = party.name.toLowerCase();
  if (name === term) return { part: 'name', rank: 1 };
  if (name.startsWith(term)) return { part: 'name', rank: 3 };
  if (party.name_initials === sound) return { part: 'initials', rank: 3 };
  if (name.includes(term)) return { part: 'name', rank: 5 };
  return { part: 'initials', rank: party.name_initials.startsWith(sound) ? 5 : 6 };
}

/**
 * The digits of a phone's tail, last one first, where the text is nothing but digits, at least four; otherwise null.
 * Gaps, dashes and a country code do not count.
 */
export function reversedTail(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s()-]/g, '')
    .replace(/^\+86(?=\d{5})/, '');
  return /^\+?\d{4,}$/.test(plain) ? Array.from(plain.replace('+', '')).toReversed().join('') : null;
}
