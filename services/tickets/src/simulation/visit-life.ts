import { Chance } from './chance.ts';
import { callerOf } from './callers.ts';
import { atWork } from './office.ts';
import type { Act, Life, Staff, Town } from './town.ts';
import { companies, type ErrandCategory, errands, errandWeights } from './visit-texts.ts';

const minute = 60_000;
const hour = 60 * minute;

/** The life of one visit or call that comes at an instant, complaints left out. Pure: all chance is from the seed. */
export function visitLifeOf(seed: string, at: Date, town: Town): Life {
  return new VisitWriter(new Chance(seed), at, town).write();
}

/** Writes the life of a visit from front to end; `#at` is how far it has come, `#owner` whose it is (VST-4). */
class VisitWriter {
  readonly #chance: Chance;
  readonly #town: Town;
  readonly #began: Date;
  readonly #category: ErrandCategory;
  readonly #acts: Act[] = [];
  #at: Date;
  #owner: Staff = 'receptionist';

  constructor(chance: Chance, at: Date, town: Town) {
    this.#chance = chance;
    this.#town = town;
    this.#began = at;
    this.#at = at;
    this.#category = chance.weighted(errandWeights);
  }

  /** VST-8: answered at once, promised a time, or, seldom, left to whoever took it for the same day. */
  write(): Life {
    const chance = this.#chance;
    const id = chance.id(this.#began);
    const { replies, foundOut } = errands[this.#category];
    const later = chance.happens(foundOut / 100);
    const promisedAt = later ? this.#work(this.#began.getTime() + chance.between(hour, 40 * hour)) : null;
    const open = !later && chance.happens(0.03);
    const reply = later || open ? null : chance.oneOf(replies);
    if (promisedAt) this.#keep(promisedAt);
    else if (open) this.#close(20 * minute, 4 * hour);
    const input = { ...this.#told(), reply, promisedAt };
    const registration: Act = { at: this.#began, by: 'receptionist', mutation: 'registerVisit', input };
    return { about: 'visit', id, registration, acts: this.#acts };
  }

  /** VST-1: who it is, how they came and what for. */
  #told(): Record<string, unknown> {
    const chance = this.#chance;
    const home = chance.happens(0.8) ? chance.oneOf(this.#town.homes) : undefined;
    const partyId = home?.partyIds.length ? chance.oneOf(home.partyIds) : null;
    return {
      projectId: this.#town.projectId,
      channel: chance.weighted({ phone: 50, walkIn: 42, online: 5, letter: 2, mail: 1 }),
      category: this.#category,
      reason: chance.oneOf(errands[this.#category].reasons),
      unitId: home?.unitId ?? null,
      partyId,
      ...(partyId ? nobodyElse : callerOf(chance)),
      company: !home && chance.happens(0.4) ? chance.oneOf(companies) : null,
    };
  }

  /** VST-8: in time, after a later promise, late, or, now and then, never. */
  #keep(promisedAt: Date): void {
    const chance = this.#chance;
    if (chance.happens(0.12)) this.#handOver(promisedAt);
    const how = chance.weighted({ inTime: 84, promisedAgain: 8, late: 7, forgotten: 1 });
    if (how === 'inTime') this.#closeBefore(promisedAt);
    else if (how === 'late') this.#close(promisedAt.getTime() - this.#at.getTime() + hour, 12 * hour);
    else if (how === 'promisedAgain') {
      this.#at = this.#between(promisedAt);
      const until = this.#work(promisedAt.getTime() + chance.between(6 * hour, 40 * hour));
      this.#act('promiseVisit', { promisedAt: until, words: '还在等配件或回复，已另约时间' });
      this.#closeBefore(until);
    }
  }

  /** VST-4: somebody else follows it up from now on. */
  #handOver(promisedAt: Date): void {
    this.#at = this.#between(promisedAt);
    this.#act('handOverVisit', { person: 'customer-service-supervisor', words: '交班，请继续跟进' });
    this.#owner = 'customer-service-supervisor';
  }

  #closeBefore(promisedAt: Date): void {
    this.#at = this.#between(promisedAt);
    this.#act('closeVisit', { reply: this.#result() });
  }

  #close(least: number, more: number): void {
    this.#at = this.#work(this.#at.getTime() + least + this.#chance.between(0, more));
    this.#act('closeVisit', { reply: this.#result() });
  }

  #act(mutation: string, input: Record<string, unknown>): void {
    this.#acts.push({ at: this.#at, by: this.#owner, mutation, input });
  }

  readonly #result = (): string => this.#chance.oneOf(errands[this.#category].results);

  /** A moment at work between now and then, and never at the same instant as what came before. */
  #between(then: Date): Date {
    const left = then.getTime() - this.#at.getTime();
    const at = this.#work(this.#at.getTime() + this.#chance.between(0.1, 0.9) * left);
    return at < then ? at : new Date(Math.round(this.#at.getTime() + left / 2));
  }

  readonly #work = (at: number): Date => atWork(new Date(Math.round(at)), this.#town.timeZone, this.#chance);
}

const nobodyElse = { callerName: null, callerPhone: null } as const;
