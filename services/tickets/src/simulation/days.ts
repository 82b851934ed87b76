import { addDays, type CivilDate, instantOf } from '@onedesk/kernel';
import { Chance } from './chance.ts';
import { lifeOf } from './life.ts';
import type { Life, Town } from './town.ts';
import { visitLifeOf } from './visit-life.ts';

/** How long and how busily somebody lives. */
export interface Span {
  readonly seed: string;
  readonly from: CivilDate;
  readonly days: number;
  /** Complaints on an average day. */
  readonly perDay: number;
  /** Visits and calls on an average day besides complaints; without it nobody visits, and complaints come by themselves. */
  readonly visitsPerDay?: number;
}

const hour = 3_600_000;

/** What comes in on the days of a simulation, in the order in which it comes. Pure. */
export function* livesOf({ seed, from, days, perDay, visitsPerDay }: Span, town: Town): Generator<Life> {
  const withVisit = visitsPerDay !== undefined;
  for (let n = 0; n < days; n += 1) {
    const civil = addDays(from, n);
    const complaints = instants(new Chance(`${seed}:${civil}`), civil, perDay, town).map((at, i) =>
      lifeOf(`${seed}:${civil}:${i}`, at, town, { withVisit }),
    );
    const visits = instants(new Chance(`${seed}:${civil}:visits`), civil, visitsPerDay ?? 0, town).map((at, i) =>
      visitLifeOf(`${seed}:${civil}:visit:${i}`, at, town),
    );
    yield* [...complaints, ...visits].toSorted((a, b) => a.registration.at.getTime() - b.registration.at.getTime());
  }
}

/** When somebody comes on a day, by the hours of the desk; fewer at the weekend. */
function instants(chance: Chance, civil: CivilDate, perDay: number, { timeZone }: Town): Date[] {
  const weekend = [0, 6].includes(new Date(`${civil}T00:00:00Z`).getUTCDay());
  return Array.from({ length: chance.times(perDay * (weekend ? 0.7 : 1.1)) }, () =>
    Math.round(chance.between(8.6, 20.5) * hour),
  )
    .toSorted((a, b) => a - b)
    .map((time) => instantOf({ day: civil, time }, timeZone));
}
