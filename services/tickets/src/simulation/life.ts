import type { ComplaintCategory, Severity } from '../complaints/index.ts';
import { Chance } from './chance.ts';
import { atWork } from './office.ts';
import { callerOf } from './callers.ts';
import { apologies, delays, extensionReasons, grievances, type Matter, matters, opinions, places } from './texts.ts';
import type { Act, Life, Town } from './town.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The life of one complaint that comes in at an instant, with the visit that brings it or by itself. Pure: all chance is from the seed. */
export function lifeOf(seed: string, at: Date, town: Town, { withVisit = false } = {}): Life {
  return new LifeWriter(new Chance(seed), at, town, withVisit).write();
}

const severityWeights: Record<Severity, number> = { critical: 3, major: 27, minor: 45, invalid: 12, communicative: 13 };
/** By when it is to be settled or answered, in milliseconds from its registration: what people aim at. */
const aims: Record<Severity, number> = {
  critical: 2 * day,
  major: 3 * day,
  minor: 2 * day,
  invalid: 3 * day,
  communicative: 6 * hour,
};

/** Writes a life from front to end; `#at` is how far it has come. */
class LifeWriter {
  readonly #chance: Chance;
  readonly #town: Town;
  readonly #began: Date;
  readonly #withVisit: boolean;
  readonly #acts: Act[] = [];
  readonly #severity: Severity;
  readonly #category: ComplaintCategory;
  readonly #matter: Matter;
  #at: Date;

  constructor(chance: Chance, at: Date, town: Town, withVisit: boolean) {
    this.#chance = chance;
    this.#town = town;
    this.#began = at;
    this.#withVisit = withVisit;
    this.#at = at;
    this.#severity = chance.weighted(severityWeights);
    this.#category =
      this.#severity === 'invalid' ? chance.oneOf(['buildingQuality', 'outside'] as const) : chance.oneOf(ours);
    this.#matter = matters[this.#category] as Matter;
  }

  write(): Life {
    const id = this.#chance.id(this.#began);
    const registration: Act = {
      at: this.#began,
      by: 'receptionist',
      mutation: 'registerComplaint',
      input: this.#registration(id),
    };
    this.#classify();
    const forgotten = this.#severity === 'minor' && this.#chance.happens(0.02);
    if (forgotten) this.#at = new Date(this.#began.getTime() + this.#chance.between(32, 36) * day);
    if (this.#severity === 'communicative') this.#answerAtOnce();
    else this.#work();
    if (this.#chance.happens(0.025)) this.#withdraw();
    this.#decideRepeat();
    return { about: 'complaint', id, registration, acts: this.#acts };
  }

  #registration(id: string): Record<string, unknown> {
    const chance = this.#chance;
    const home = chance.happens(0.85) ? chance.oneOf(this.#town.homes) : undefined;
    const apology = chance.oneOf(apologies);
    const channel = chance.weighted({ phone: 60, walkIn: 28, online: 7, mail: 2, letter: 3 });
    // VST-1: what comes by the portal has no visitor, the rest passes the desk.
    const withVisit = this.#withVisit && channel !== 'online';
    return {
      id,
      projectId: this.#town.projectId,
      channel,
      ...(withVisit && { withVisit, ...(!home && callerOf(chance)) }),
      unitId: home?.unitId ?? null,
      partyId: home && home.partyIds.length ? chance.oneOf(home.partyIds) : null,
      place: home ? null : chance.oneOf(places),
      words: chance.oneOf(this.#matter.words),
      wanted: chance.oneOf(this.#matter.wanted),
      apology: apology || null,
      happenedAt: new Date(this.#began.getTime() - Math.round(chance.between(0.1, 20)) * hour),
      departmentId: this.#town.departments[this.#matter.department] ?? null,
    };
  }

  /** Somebody does something after a while, in office hours. */
  #act(by: Act['by'], mutation: string, least: number, most: number, input: Record<string, unknown> = {}): void {
    this.#at = this.#atWork(this.#at.getTime() + this.#chance.between(least, most));
    this.#acts.push({ at: this.#at, by, mutation, input });
  }

  readonly #atWork = (at: number): Date => atWork(new Date(Math.round(at)), this.#town.timeZone, this.#chance);

  #classify(): void {
    const chance = this.#chance;
    const late = chance.happens(0.05);
    this.#act('receptionist', 'classifyComplaint', 3 * minute, late ? 5 * hour : 35 * minute, {
      severity: this.#severity,
      communicativeKind:
        this.#severity === 'communicative' ? chance.oneOf(['help', 'inquiry', 'venting'] as const) : null,
      category: this.#category,
      aboutPromisedService: chance.happens(0.15),
    });
  }

  #answerAtOnce(): void {
    this.#act('receptionist', 'answerComplaint', 5 * minute, 3 * hour, { answer: '已当场解释，客户表示理解' });
    this.#callBackUntilContent(0.04);
  }

  /** Report, handling, solution, answer, callback; once more where the customer is not content. */
  #work(): void {
    const chance = this.#chance;
    const late = chance.happens(0.08);
    this.#act('receptionist', 'reportComplaint', 4 * minute, late ? 5 * hour : 20 * minute);
    if (this.#severity === 'critical') {
      this.#act('general-manager', 'nameTracker', 10 * minute, 3 * hour, { person: 'project-manager' });
    }
    this.#act('area-manager', 'startComplaint', 10 * minute, 5 * hour);
    this.#handle();
    this.#callBackUntilContent(0.1);
  }

  /** CBK-5: called back until they are content, or the project manager closes it with a reason. */
  #callBackUntilContent(dissatisfied: number): void {
    for (let round = 0; this.#callBack(round === 0 ? dissatisfied : 0.25); round += 1) {
      if (round === 2) {
        this.#act('project-manager', 'closeComplaintWithReason', hour, 2 * day, {
          words: '要求超出服务范围，已书面说明',
        });
        return;
      }
      this.#handle(true);
    }
  }

  #handle(again = false): void {
    const chance = this.#chance;
    const from = again ? this.#at : this.#began;
    const due = from.getTime() + aims[this.#severity];
    this.#act('area-manager', 'checkComplaintOnSite', 20 * minute, 6 * hour, {
      facts: chance.oneOf(this.#matter.facts),
      checkedWith: '部门负责人',
    });
    if (!again && chance.happens(0.6)) {
      const agreedAt = this.#atWork(this.#at.getTime() + chance.between(0.8, 2) * day);
      this.#act('receptionist', 'explainDelay', 5 * minute, 2 * hour, {
        words: chance.oneOf(delays),
        agreedAt,
        method: 'phone',
      });
    }
    if (this.#severity === 'invalid') this.#refer();
    if (chance.happens(0.6)) {
      this.#act('engineering-supervisor', 'returnSolution', hour, 20 * hour, {
        solution: chance.oneOf(this.#matter.outcome),
      });
    }
    if (chance.happens(0.05)) this.#pause();
    if (chance.happens(0.1)) this.#extend(due);
    const inTime = chance.happens(0.85);
    const left = Math.max(2 * hour, due - this.#at.getTime());
    if (inTime) this.#act('customer-service-supervisor', 'settleComplaint', 0.1 * left, 0.85 * left, this.#outcome());
    else this.#act('customer-service-supervisor', 'settleComplaint', left, left + 3 * day, this.#outcome());
    this.#act('receptionist', 'answerComplaint', 5 * minute, 4 * hour, { answer: chance.oneOf(this.#matter.outcome) });
  }

  #outcome(): Record<string, unknown> {
    return { outcome: this.#chance.oneOf(this.#matter.outcome), cause: this.#chance.oneOf(this.#matter.causes) };
  }

  #refer(): void {
    if (!this.#chance.happens(0.75)) return;
    const ours = this.#category === 'buildingQuality';
    this.#act('area-manager', 'referComplaint', hour, 8 * hour, {
      kind: ours ? 'afterSales' : 'outsideBody',
      body: ours ? '开发商售后' : '街道城管',
      words: this.#chance.oneOf(this.#matter.words),
    });
    if (this.#chance.happens(0.7)) {
      this.#act('area-manager', 'answerReferral', 5 * hour, 30 * hour, { answer: '已受理，按计划处理' });
    }
  }

  #pause(): void {
    const until = this.#atWork(this.#at.getTime() + this.#chance.between(1, 6) * day);
    this.#act('customer-service-supervisor', 'pauseComplaint', 10 * minute, 2 * hour, {
      reason: 'awaitingCustomer',
      until,
      words: '与客户约定时间',
    });
    this.#at = until;
  }

  #extend(due: number): void {
    const until = this.#atWork(due + this.#chance.between(1, 4) * day);
    this.#act('customer-service-supervisor', 'askExtension', 10 * minute, 3 * hour, {
      clock: this.#severity === 'invalid' ? 'answer' : 'settle',
      until,
      reason: this.#chance.oneOf(extensionReasons),
    });
    if (this.#chance.happens(0.9)) {
      const granted = this.#chance.happens(0.8);
      this.#act('approver', 'decideExtension', 10 * minute, 5 * hour, {
        granted,
        note: granted ? '同意' : '请按期处理',
      });
    }
  }

  /** Whether the customer was dissatisfied. */
  #callBack(dissatisfied: number): boolean {
    const chance = this.#chance;
    if (chance.happens(0.06)) {
      this.#act('receptionist', 'recordCallFailed', 2 * hour, 10 * hour, { words: '无人接听' });
    }
    const late = chance.weighted({ target: 86, limit: 10, missed: 4 });
    const wait = { target: [hour, 18 * hour], limit: [36 * hour, 60 * hour], missed: [3 * day, 6 * day] } as const;
    const [least, most] = wait[late];
    const bad = chance.happens(dissatisfied);
    const grade = () => chance.weighted({ verySatisfied: 30, satisfied: 55, fairlySatisfied: 15 });
    const by =
      this.#severity === 'critical' ? 'project-manager' : chance.oneOf(['receptionist', 'area-manager'] as const);
    this.#act(by, 'recordCallback', least, most, {
      method: chance.weighted({ phone: 80, inPerson: 12, onSite: 6, online: 2 }),
      quality: bad ? 'dissatisfied' : grade(),
      satisfaction: bad ? 'dissatisfied' : grade(),
      attitude: grade(),
      timeliness: grade(),
      opinion: chance.oneOf(bad ? grievances : opinions) || null,
      reference: `T${chance.whole(10_000, 99_999)}`,
    });
    return bad;
  }

  /** CMP-4: whether an earlier one was about the same is looked at beside the work, before anybody is answered. */
  #decideRepeat(): void {
    const [classified, ...further] = this.#acts as [Act, ...Act[]];
    const ends = further.find(({ mutation }) => endings.has(mutation))?.at.getTime() ?? Infinity;
    const usual = this.#atWork(classified.at.getTime() + this.#chance.between(5 * minute, 5 * hour)).getTime();
    const at = new Date(Math.min(usual, Math.round((classified.at.getTime() + ends) / 2)));
    const input = { confirmed: this.#chance.happens(0.4) };
    const after = this.#acts.findIndex((act) => act.at > at);
    const act: Act = { at, by: 'customer-service-supervisor', mutation: 'decideRepeat', input, when: 'repeatProposed' };
    this.#acts.splice(after === -1 ? this.#acts.length : after, 0, act);
  }

  /** Somewhere on its way the customer takes it back: nothing happens after that. */
  #withdraw(): void {
    const kept = this.#chance.whole(1, this.#acts.length);
    const last = this.#acts[kept - 1] as Act;
    this.#acts.length = kept;
    this.#at = last.at;
    this.#act('receptionist', 'withdrawComplaint', 30 * minute, 10 * hour, { words: '问题已自行解决，不再投诉' });
  }
}

/** What comes before a repetition can be decided no more. */
const endings = new Set(['settleComplaint', 'answerComplaint', 'withdrawComplaint']);

const ours = [
  'equipment',
  'equipment',
  'attitude',
  'timeliness',
  'cleaning',
  'cleaning',
  'security',
  'noise',
  'parking',
  'fees',
] as const;
