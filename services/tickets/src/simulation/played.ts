import { localTime } from '@onedesk/kernel';
import {
  type Case,
  type CaseWorld,
  complaintNumber,
  type ComplaintRegistration,
  ledToComplaint,
  way,
} from '../complaints/index.ts';
import { type VisitCase, visitNumber, type VisitRequest, visitWay } from '../visits/index.ts';
import { Chance } from './chance.ts';
import { Known } from './known.ts';
import { perform, performVisit, type Stage } from './perform.ts';
import { type Act, doerOf, type Home, type Life, type Town } from './town.ts';

/** A life that is being played in memory. */
export interface Played {
  happen(act: Act): void;
  /** What has become of it, and of what came with it, by the end. */
  lived(until: Date): (Case | VisitCase)[];
}

/** What all lives of a play share: the place, who plays, what was complained of before, and the next numbers. */
export class Scene {
  readonly stage: Stage;
  readonly known = new Known();
  readonly #zone: string;
  readonly #homes: ReadonlyMap<string, Home>;
  #complaints: number;
  #visits: number;

  constructor({ homes, timeZone }: Town, stage: Stage, firstNumber: number) {
    this.stage = stage;
    this.#zone = timeZone;
    this.#homes = new Map(homes.map((home) => [home.unitId, home]));
    this.#complaints = firstNumber;
    this.#visits = firstNumber;
  }

  home(unitId: string | null): Home | undefined {
    return unitId ? this.#homes.get(unitId) : undefined;
  }

  world({ at, by }: Pick<Act, 'at' | 'by'>, chance: Chance): CaseWorld {
    const { cast, calendar, policies } = this.stage;
    return { now: at, actor: cast[doerOf({ by }, undefined)], calendar, policies, newId: () => chance.id(at) };
  }

  nextComplaint(at: Date): string {
    return complaintNumber(this.#year(at), String(this.#complaints++));
  }

  nextVisit(at: Date): string {
    return visitNumber(this.#year(at), String(this.#visits++));
  }

  readonly #year = (at: Date): string => localTime(at, this.#zone).day.slice(0, 4);
}

/** A visit that is no complaint. */
export class VisitPlayed implements Played {
  readonly #it: VisitCase;
  readonly #scene: Scene;
  readonly #chance: Chance;

  constructor({ id, registration }: Life, scene: Scene) {
    this.#scene = scene;
    this.#chance = new Chance(`ids:${id}`);
    const request = registration.input as unknown as VisitRequest;
    const world = scene.world(registration, this.#chance);
    this.#it = comes(request, scene, world);
    if (request.promisedAt) visitWay.promised(this.#it, request.promisedAt, null, world);
    if (request.reply) visitWay.closed(this.#it, request.reply, world);
  }

  happen(act: Act): void {
    performVisit(this.#it, act, this.#scene.world(act, this.#chance), this.#scene.stage);
  }

  lived(): VisitCase[] {
    return [this.#it];
  }
}

/** A complaint, and the visit that brought it if the desk took it in. */
export class ComplaintPlayed implements Played {
  readonly #it: Case;
  readonly #visit: VisitCase | undefined;
  readonly #scene: Scene;
  readonly #chance: Chance;

  constructor({ id, registration }: Life, scene: Scene) {
    this.#scene = scene;
    this.#chance = new Chance(`ids:${id}`);
    const { withVisit, ...told } = registration.input as unknown as ComplaintRegistration & { withVisit?: boolean };
    const world = scene.world(registration, this.#chance);
    const given = { ...nothing, ...told };
    if (withVisit) this.#visit = comes({ ...given, category: 'complaint', reason: given.words }, scene, world);
    const number = scene.nextComplaint(world.now);
    const visitId = this.#visit?.visit.id ?? null;
    const buildingId = scene.home(given.unitId)?.buildingId ?? null;
    this.#it = way.register({ ...given, number, visitId, buildingId }, world);
    if (this.#visit) ledToComplaint(this.#visit, this.#it.complaint, world);
    scene.known.add(this.#it.complaint);
  }

  happen(act: Act): void {
    const { stage, known } = this.#scene;
    const world = this.#scene.world(act, this.#chance);
    perform(this.#it, act, world, stage, ({ complaint }, since) => known.earlier(complaint, since));
  }

  /** What the job records before anybody looks is done, too. */
  lived(until: Date): (Case | VisitCase)[] {
    way.escalate(this.#it, this.#scene.world({ at: until, by: 'receptionist' }, this.#chance));
    return this.#visit ? [this.#visit, this.#it] : [this.#it];
  }
}

/** VST-1: somebody comes, calls or writes. */
function comes(
  { projectId, channel, category, reason, partyId, callerName, callerPhone, unitId, company }: VisitComing,
  scene: Scene,
  world: CaseWorld,
): VisitCase {
  const home = scene.home(unitId);
  const facts = { projectId, channel, category, reason, partyId, callerName, callerPhone, unitId };
  return visitWay.registered(
    { ...facts, company: company ?? null, buildingId: home?.buildingId ?? null },
    { number: scene.nextVisit(world.now), unitCode: home?.code ?? null },
    world,
  );
}

type VisitComing = Omit<VisitRequest, 'reply' | 'promisedAt' | 'company'> & { readonly company?: string | null };

const nothing = {
  buildingId: null,
  callerName: null,
  callerPhone: null,
  reachBy: null,
  visitId: null,
  personComplainedAbout: null,
  repeatOfId: null,
};
