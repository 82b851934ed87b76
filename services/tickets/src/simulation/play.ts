import { localTime, Refusal } from '@onedesk/kernel';
import {
  type Case,
  type Complaint,
  complaintNumber,
  type ComplaintRegistration,
  type CaseWorld,
  way,
} from '../complaints/index.ts';
import { Chance } from './chance.ts';
import { happenings } from './happenings.ts';
import type { Act, Life, Town } from './life.ts';
import { perform, type Stage } from './perform.ts';

/** What becomes of lives up to an instant: each case once nothing happens to it any more. Pure, for a seed the same. */
export function* play(lives: Iterable<Life>, town: Town, stage: Stage, until: Date, firstNumber = 1): Generator<Case> {
  const cases = new Map<string, { it: Case; chance: Chance }>();
  const known = new Known();
  const buildings = new Map(town.homes.map(({ unitId, buildingId }) => [unitId, buildingId]));
  let number = firstNumber;
  for (const { life, act, last } of happenings(lives, until)) {
    if (act === life.registration) {
      const chance = new Chance(`ids:${life.id}`);
      const it = registered(life, number, { town, buildings }, worldOf(act, stage, chance));
      number += 1;
      known.add(it.complaint);
      cases.set(life.id, { it, chance });
    } else {
      const found = cases.get(life.id);
      if (found) happen(found.it, act, worldOf(act, stage, found.chance), stage, known);
    }
    const done = last && cases.get(life.id);
    if (done) {
      cases.delete(life.id);
      yield atTheEnd(done.it, done.chance, stage, until);
    }
  }
  for (const { it, chance } of cases.values()) yield atTheEnd(it, chance, stage, until);
}

/** People are refused now and then: then it did not happen. */
function happen(it: Case, act: Act, world: CaseWorld, stage: Stage, known: Known): void {
  try {
    perform(it, act, world, stage, (of, since) => known.earlier(of.complaint, since));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

/** What the job records before anybody looks. */
function atTheEnd(it: Case, chance: Chance, stage: Stage, until: Date): Case {
  way.escalate(it, worldOf({ at: until, by: 'receptionist' }, stage, chance));
  return it;
}

const worldOf = (
  { at, by }: Pick<Act, 'at' | 'by'>,
  { cast, calendar, policies }: Stage,
  chance: Chance,
): CaseWorld => ({
  now: at,
  actor: cast[by],
  calendar,
  policies,
  newId: () => chance.id(at),
});

function registered(
  { registration }: Life,
  number: number,
  { town, buildings }: { town: Town; buildings: ReadonlyMap<string, string> },
  world: CaseWorld,
): Case {
  const input = registration.input as unknown as ComplaintRegistration;
  const year = localTime(world.now, town.timeZone).day.slice(0, 4);
  return way.register(
    {
      ...nothing,
      ...input,
      number: complaintNumber(year, String(number)),
      buildingId: (input.unitId && buildings.get(input.unitId)) || null,
    },
    world,
  );
}

const nothing = {
  buildingId: null,
  callerName: null,
  callerPhone: null,
  reachBy: null,
  visitId: null,
  personComplainedAbout: null,
  repeatOfId: null,
};

/** CMP-4: what was complained of before, by customer and unit. */
class Known {
  readonly #by = new Map<string, Complaint[]>();

  add(complaint: Complaint): void {
    for (const key of keysOf(complaint)) {
      const before = this.#by.get(key);
      if (before) before.push(complaint);
      else this.#by.set(key, [complaint]);
    }
  }

  /** The latest about the same since an instant, and not after this one. */
  earlier(of: Complaint, since: Date): string | null {
    let latest: Complaint | null = null;
    for (const key of keysOf(of)) {
      for (const one of this.#by.get(key) ?? []) {
        const counts =
          one.id !== of.id &&
          one.category === of.category &&
          one.status !== 'withdrawn' &&
          one.registeredAt >= since &&
          one.registeredAt <= of.registeredAt;
        if (counts && (!latest || one.registeredAt > latest.registeredAt)) latest = one;
      }
    }
    return latest?.id ?? null;
  }
}

const keysOf = ({ partyId, unitId }: Complaint): string[] => [partyId, unitId].filter((one) => one !== null);
