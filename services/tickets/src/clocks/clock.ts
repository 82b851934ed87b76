import { type Calendar, type ClockStep, dueOf, type PauseReason, type Span } from '@onedesk/kernel';
import { whole } from '@onedesk/subgraph';
import { defineEntity, p } from '@mikro-orm/core';
import type { ClockKind } from './clock-kind.ts';

const ClockSchema = defineEntity({
  name: 'TicketClock',
  tableName: 'clock',
  properties: {
    id: p.uuid().primary(),
    projectId: p.uuid(),
    buildingId: p.uuid().nullable(),
    recordType: p.text().$type<'Complaint' | 'Visit' | 'Callback'>(),
    recordId: p.uuid(),
    kind: p.text().$type<ClockKind>(),
    because: p.text().$type<'policy' | 'escalation' | 'promise'>(),
    startsAt: p.datetime(),
    dueAt: p.datetime().nullable(),
    endedAt: p.datetime().nullable(),
    outcome: p.text().$type<'met' | 'cancelled'>().nullable(),
    span: p.json<Span>().nullable(),
    policyVersion: p.text().nullable(),
    version: p.integer(),
  },
});

/** A clock of a ticket as it stands: overdue is `dueAt <= now` while it has not ended, never a status. CMP-3, VST-8 */
export class TicketClock extends whole(ClockSchema) {}
ClockSchema.setClass(TicketClock);

const StepSchema = defineEntity({
  name: 'ClockStep',
  tableName: 'clock_step',
  properties: {
    id: p.uuid().primary(),
    projectId: p.uuid(),
    clockId: p.uuid(),
    at: p.datetime(),
    position: p.integer(),
    kind: p.text().$type<ClockStep['kind']>(),
    span: p.json<Span>().nullable(),
    policyVersion: p.text().nullable(),
    reason: p.text().$type<PauseReason>().nullable(),
    until: p.datetime().nullable(),
    dueAt: p.datetime().nullable(),
    recordedAt: p.datetime(),
    note: p.text().nullable(),
    byName: p.text().nullable(),
  },
});

/**
 * One step of a clock. Append only: from its steps a clock explains itself. `dueAt`: when the clock was due from this step
 * on; `recordedAt`: when the step became known, as classifying brings clocks that count from the registration. RPT-10
 */
export class StoredClockStep extends whole(StepSchema) {}
StepSchema.setClass(StoredClockStep);

/** A clock with its steps, the earliest first. */
export interface SteppedClock {
  readonly clock: TicketClock;
  readonly steps: StoredClockStep[];
}

/** What a clock is about, and where. */
export interface ClockPlace {
  readonly projectId: string;
  readonly buildingId: string | null;
  readonly recordType: TicketClock['recordType'];
  readonly recordId: string;
}

/** What steps need from outside: chance and time are passed in. */
export interface ClockWorld {
  readonly now: Date;
  readonly calendar: Calendar;
  readonly newId: () => string;
}

/** What the kernel reads of a step. */
export type StepColumns = Pick<
  StoredClockStep,
  'kind' | 'at' | 'span' | 'policyVersion' | 'reason' | 'until' | 'note' | 'byName'
>;

/** The step as the kernel reads it. */
export const readableStep = (step: StepColumns): ClockStep =>
  ({
    kind: step.kind,
    at: step.at,
    by: step.byName,
    note: step.note,
    span: step.span,
    policyVersion: step.policyVersion,
    reason: step.reason,
    until: step.until,
  }) as unknown as ClockStep;

/** Starts a clock; its first step says by which span of which policy version, or until which promised instant. */
export function startClock(
  place: ClockPlace,
  kind: ClockKind,
  because: TicketClock['because'],
  first: Extract<ClockStep, { kind: 'started' | 'startedUntil' }>,
  world: ClockWorld,
): SteppedClock {
  const clock = Object.assign(new TicketClock(), {
    id: world.newId(),
    ...place,
    kind,
    because,
    startsAt: first.at,
    dueAt: null,
    endedAt: null,
    outcome: null,
    span: first.kind === 'started' ? first.span : null,
    policyVersion: first.kind === 'started' ? first.policyVersion : null,
    version: 0,
  });
  const stepped: SteppedClock = { clock, steps: [] };
  addStep(stepped, first, world);
  return stepped;
}

/** Adds a step: the clock's due time, end and version follow from all its steps. */
export function addStep({ clock, steps }: SteppedClock, step: ClockStep, world: ClockWorld): void {
  const given = step as ClockStep & Partial<Pick<StoredClockStep, 'span' | 'policyVersion' | 'reason' | 'until'>>;
  const taken = Object.assign(new StoredClockStep(), {
    id: world.newId(),
    projectId: clock.projectId,
    clockId: clock.id,
    at: step.at,
    position: steps.length,
    kind: step.kind,
    span: given.span ?? null,
    policyVersion: given.policyVersion ?? null,
    reason: given.reason ?? null,
    until: given.until ?? null,
    recordedAt: world.now,
    note: step.note ?? null,
    byName: step.by ?? null,
  });
  steps.push(taken);
  if (step.kind === 'met' || step.kind === 'cancelled') {
    clock.endedAt = step.at < clock.startsAt ? clock.startsAt : step.at;
    clock.outcome = step.kind;
  } else {
    clock.dueAt = dueOf(steps.map(readableStep), world.calendar);
  }
  if (step.kind === 'reclassified' || step.kind === 'policyApplied') {
    clock.span = step.span;
    clock.policyVersion = step.policyVersion;
  }
  taken.dueAt = clock.dueAt;
  clock.version += 1;
}

/** Whether the clock still runs (or stands still for a while, or begins later). */
export const isOpen = ({ clock }: SteppedClock): boolean => clock.endedAt === null;
