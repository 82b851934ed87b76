import {
  type Calendar,
  type ClockReading,
  type ClockSegment,
  type ClockStep,
  clockSegmentStates,
  clockStates,
  clockStepKinds,
  inWords,
  type Locale,
  pauseReasons,
  readClock,
  type Span,
  spanWords,
} from '@onedesk/kernel';
import { enumOf } from '@onedesk/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';
import { type ClockKind, clockKinds } from './clock-kind.ts';

export const ClockKindEnum = enumOf('ClockKind', clockKinds, 'What a clock waits for. CMP-3, CBK-1, VST-8');
export const ClockStateEnum = enumOf('ClockState', clockStates, 'How a clock stands; `overdue` is `dueAt <= asOf`.');
export const ClockSegmentStateEnum = enumOf('ClockSegmentState', clockSegmentStates);
export const ClockStepKindEnum = enumOf('ClockStepKind', clockStepKinds);
export const PauseReasonEnum = enumOf(
  'PauseReason',
  pauseReasons,
  'Why a clock stands still; there is no other reason.',
);

@ObjectType({ description: 'A recorded step of a clock: by whom and in whose words.' })
export class ClockCause {
  @Field(() => ClockStepKindEnum) kind!: ClockStep['kind'];
  @Field(() => String, { nullable: true }) by!: string | null;
  @Field(() => String, { nullable: true }) note!: string | null;
  @Field(() => Date, {
    nullable: true,
    description: 'The agreed end of a pause, or what an extension or promise names.',
  })
  until!: Date | null;
  @Field(() => String, { nullable: true, description: 'The span it gave, in words.' }) span!: string | null;
  @Field(() => String, { nullable: true }) policyVersion!: string | null;
}

@ObjectType('ClockSegment', {
  description: 'A part of a clock’s time in one state; the parts follow each other without a gap.',
})
export class ClockSegmentType {
  @Field(() => Date) from!: Date;
  @Field(() => Date, { nullable: true, description: 'Null for the part that goes on.' }) to!: Date | null;
  @Field(() => ClockSegmentStateEnum) state!: ClockSegment['state'];
  @Field(() => PauseReasonEnum, { nullable: true }) reason!: ClockSegment['reason'];
  @Field(() => ClockCause, { nullable: true, description: 'Null where it began by itself: a time had come.' })
  because!: ClockCause | null;
}

@ObjectType('TicketClock', { description: 'A clock that explains itself: when it is due, and why. CMP-3, CMP-5' })
export class TicketClockType {
  @Field(() => ID) id!: string;
  @Field(() => ClockKindEnum) kind!: ClockKind;
  @Field(() => Date) startsAt!: Date;
  @Field(() => Date, { nullable: true, description: 'Null: it stands still without an agreed end, or was called off.' })
  dueAt!: Date | null;
  @Field(() => Date, { nullable: true, description: 'From then on it is due soon.' }) dueSoonAt!: Date | null;
  @Field(() => Date, { nullable: true }) endedAt!: Date | null;
  @Field(() => ClockStateEnum) state!: ClockReading['state'];
  @Field(() => [ClockSegmentType]) segments!: ClockSegmentType[];
  @Field(() => String, { nullable: true, description: 'In words; null for a promised time.' }) span!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Of the policy that gave the span: `default-1`, or the id of its row.',
  })
  policyVersion!: string | null;
  @Field(() => Boolean, { description: 'It rests on a year whose holidays are not published yet.' })
  provisional!: boolean;
  @Field(() => Date, { description: 'The server’s time of this reading.' }) asOf!: Date;
}

/** A clock as it is stored. */
export interface RecordedClock {
  readonly id: string;
  readonly kind: ClockKind;
  readonly steps: readonly ClockStep[];
}

/** How and when a clock is read. */
export interface ClockReader {
  /** Of the clock's project. */
  readonly calendar: Calendar;
  readonly now: Date;
  readonly locale: Locale;
  /** When a clock begins to be due soon; left out, none is. */
  dueSoonAt?(startsAt: Date, dueAt: Date): Date;
}

/** Reads a clock off its steps for the graph. */
export function ticketClockType({ id, kind, steps }: RecordedClock, reader: ClockReader): TicketClockType {
  const { calendar, now, locale } = reader;
  const { segments, span, ...reading } = readClock(steps, calendar, now);
  const { startsAt, dueAt, endedAt } = reading;
  return Object.assign(new TicketClockType(), {
    id,
    kind,
    ...reading,
    dueSoonAt: dueAt && !endedAt ? (reader.dueSoonAt?.(startsAt, dueAt) ?? null) : null,
    segments: segments.map((segment) => segmentType(segment, locale)),
    span: span && inWords(spanWords(span), locale),
    asOf: now,
  });
}

const segmentType = ({ because, ...segment }: ClockSegment, locale: Locale): ClockSegmentType =>
  Object.assign(new ClockSegmentType(), { ...segment, because: because && causeType(because, locale) });

function causeType(step: ClockStep, locale: Locale): ClockCause {
  const { span = null, until = null, policyVersion = null }: StepFacts = step;
  const words = span && inWords(spanWords(span), locale);
  const { kind, by = null, note = null } = step;
  return Object.assign(new ClockCause(), { kind, by, note, until, span: words, policyVersion });
}

/** What steps of some kinds have; stored steps have nulls instead. */
interface StepFacts {
  readonly kind: string;
  readonly span?: Span | null;
  readonly until?: Date | null;
  readonly policyVersion?: string | null;
}
