import { addDays, type CivilDate, instantOf } from '@onedesk/kernel';
import { Chance } from './chance.ts';
import { type Life, lifeOf, type Town } from './life.ts';

/** How long and how busily somebody lives. */
export interface Span {
  readonly seed: string;
  readonly from: CivilDate;
  readonly days: number;
  /** Complaints on an average day. */
  readonly perDay: number;
}

const hour = 3_600_000;

/** The complaints that come in on the days of a simulation, in the order in which they come. Pure. */
export function* livesOf({ seed, from, days, perDay }: Span, town: Town): Generator<Life> {
  for (let n = 0; n < days; n += 1) {
    const civil = addDays(from, n);
    const chance = new Chance(`${seed}:${civil}`);
    const weekend = [0, 6].includes(new Date(`${civil}T00:00:00Z`).getUTCDay());
    const times = Array.from({ length: chance.times(perDay * (weekend ? 0.7 : 1.1)) }, () =>
      Math.round(chance.between(8.6, 20.5) * hour),
    ).toSorted((a, b) => a - b);
    for (const [i, time] of times.entries()) {
      yield lifeOf(`${seed}:${civil}:${i}`, instantOf({ day: civil, time }, town.timeZone), town);
    }
  }
}
