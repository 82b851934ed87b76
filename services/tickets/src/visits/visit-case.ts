import { type Calendar, type ClockStep, inWords } from '@onedesk/kernel';
import { addStep, isOpen, startClock, type SteppedClock } from '../clocks/index.ts';
import { type Colleague, Visit, type VisitFacts } from './visit.ts';
import { VisitStep, type VisitStepKind } from './visit-step.ts';
import { categoryWords, channelWords } from './visit-words.ts';

/**
 * A visit with everything that belongs to it, in memory. What the manual has done with visits are functions over it: they
 * refuse before they change anything, and know no database; commands store what they leave, bulk copies it.
 */
export interface VisitCase {
  readonly visit: Visit;
  /** Of its promised time: the one that runs, and whatever ran before. VST-8 */
  readonly clocks: SteppedClock[];
  /** Written by this action. */
  readonly steps: VisitStep[];
  /** Lines for the duty log. */
  readonly dutyLines: string[];
}

/** What a decision needs from outside: time, chance and who acts are passed in. */
export interface VisitWorld {
  readonly now: Date;
  readonly actor: Colleague;
  readonly calendar: Calendar;
  readonly newId: () => string;
}

/** A visit that stands already, with the clocks of its promise. */
export const visitCaseOf = (visit: Visit, clocks: SteppedClock[]): VisitCase => ({
  visit,
  clocks,
  steps: [],
  dutyLines: [],
});

/** VST-1, SHF-1: registers a visit; it stands in the duty log at once. */
export function registered(
  facts: VisitFacts,
  about: { readonly number: string; readonly unitCode: string | null },
  world: VisitWorld,
): VisitCase {
  const visit = Visit.register(facts, { id: world.newId(), number: about.number }, world.actor, world.now);
  const it = visitCaseOf(visit, []);
  step(it, 'registered', world);
  it.dutyLines.push(dutyLine(visit, about.unitCode));
  return it;
}

/** VST-8: promises the customer a reply until then; a later promise takes the place of an earlier one. */
export function promised(it: VisitCase, until: Date, words: string | null, world: VisitWorld): void {
  const { visit, clocks } = it;
  visit.promise(until);
  step(it, 'promised', world, { until, words });
  const made = { at: world.now, by: world.actor.name, note: words, until };
  const running = clocks.find(isOpen);
  if (running) {
    addStep(running, { ...made, kind: 'extended' } satisfies ClockStep, world);
    return;
  }
  const { id: recordId, projectId, buildingId = null } = visit;
  const place = { projectId, buildingId, recordType: 'Visit', recordId } as const;
  clocks.push(startClock(place, 'promise', 'promise', { ...made, kind: 'startedUntil' }, world));
}

/** VST-8: the customer got the reply; a promise was kept with it, in time or late. */
export function closed(it: VisitCase, reply: string | null, world: VisitWorld): void {
  const { now: at, actor: by } = world;
  it.visit.close(reply, { by, at });
  step(it, 'closed', world, { words: reply });
  const running = it.clocks.find(isOpen);
  if (running) addStep(running, { kind: 'met', at, by: by.name }, world);
}

/** VST-4: it is somebody else's to follow up; whose it was stays on its way. */
export function handedOver(it: VisitCase, to: Colleague, words: string | null, world: VisitWorld): void {
  it.visit.handOver(to);
  step(it, 'handedOver', world, { to, words });
}

function step(
  { visit, steps }: VisitCase,
  kind: VisitStepKind,
  { now: at, actor: by, newId }: VisitWorld,
  more?: Parameters<typeof VisitStep.of>[3],
): void {
  steps.push(VisitStep.of(visit, { id: newId(), kind }, { by, at }, more));
}

/** SHF-1: what the duty log says of a visit by itself. No name and no phone: the log is read by more than the desk. */
function dutyLine(visit: Visit, unitCode: string | null): string {
  const parts = [
    visit.number,
    inWords(channelWords[visit.channel], 'zh-CN'),
    inWords(categoryWords[visit.category], 'zh-CN'),
    unitCode ?? visit.company,
    visit.reason,
  ];
  return parts.filter(Boolean).join(' · ').slice(0, 2_000);
}
