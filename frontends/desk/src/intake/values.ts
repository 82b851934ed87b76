import type { RegisterComplaintInput, RegisterVisitInput, VisitCategory, VisitChannel } from '../gql/graphql.ts';
import { type Caller, type CallerFacts, phoneIn } from './caller.ts';

/** Nobody of those whom the register shows, or none of the units. */
export const NONE = 'none';

/** What is typed at the intake. */
export interface IntakeValues {
  caller?: Caller | null;
  /** Of a unit: which of its people it is, or NONE. */
  personId?: string;
  /** Of a party: which unit it is about, or NONE. */
  unitId?: string;
  callerName?: string;
  callerPhone?: string;
  company?: string;
  channel: VisitChannel;
  category?: VisitCategory;
  reason?: string;
  reply?: string;
  promisedAt?: string | null;
  wanted?: string;
  apology?: string;
  departmentId?: { id: string; name: string } | null;
  personComplainedAbout?: string;
  happenedAt?: string | null;
  place?: string;
  reachBy?: string;
  /** An earlier complaint about the same, or NONE. */
  repeatOfId?: string;
}

export const blank: IntakeValues = { caller: null, channel: 'phone' };

/** What choosing a caller fills in: a number that was typed to find them is theirs, any other text an unknown one's name. */
export function filledFor(caller: Caller, typed: string): Partial<IntakeValues> {
  const phone = phoneIn(typed);
  const long = phone && phone.length >= 7 ? phone : null;
  if (caller.kind !== 'unknown') return { callerPhone: long ?? '' };
  return phone ? { callerPhone: phone, callerName: '' } : { callerName: typed, callerPhone: '' };
}

/** What the form proposes once the register has answered: the first person of the unit, the party's only unit. */
export function proposedFor(caller: Caller, facts: CallerFacts): Pick<IntakeValues, 'personId' | 'unitId'> {
  if (caller.kind === 'unit') return { personId: facts.people[0]?.id ?? NONE };
  return { unitId: facts.places[0]?.id ?? NONE };
}

export type Who = Pick<RegisterVisitInput, 'partyId' | 'callerName' | 'callerPhone' | 'unitId' | 'company'>;

/** Who it was and where, as the graph takes it. */
export function whoOf(values: IntakeValues, facts: CallerFacts | null): Who {
  const { caller } = values;
  const callerPhone = values.callerPhone?.trim() || null;
  const callerName = values.callerName?.trim() || null;
  if (caller?.kind === 'unit') {
    const known = values.personId && values.personId !== NONE ? values.personId : null;
    return { partyId: known, callerName: known ? null : callerName, callerPhone, unitId: caller.id, company: null };
  }
  if (caller?.kind === 'party') {
    const unitId = values.unitId && values.unitId !== NONE ? values.unitId : null;
    // Somebody without any unit is known to the register of visits by name.
    const who = facts?.hasUnits ? { partyId: caller.id, callerName: null } : { partyId: null, callerName: caller.name };
    return { ...who, callerPhone, unitId, company: null };
  }
  return { partyId: null, callerName, callerPhone, unitId: null, company: values.company?.trim() || null };
}

/** The visit as the graph takes it. */
export function visitInput(values: IntakeValues, facts: CallerFacts | null) {
  return {
    ...whoOf(values, facts),
    channel: values.channel,
    category: values.category ?? 'other',
    reason: values.reason?.trim() ?? '',
    reply: values.reply?.trim() || null,
    promisedAt: values.promisedAt ?? null,
  };
}

const text = (typed: string | undefined): string | null => typed?.trim() || null;

/** CMP-1: the complaint as the graph takes it, with the visit it came with. */
export function complaintInput(values: IntakeValues, facts: CallerFacts | null) {
  const { company, callerName, ...who } = whoOf(values, facts);
  return {
    ...who,
    callerName: callerName && company ? `${callerName}（${company}）` : (callerName ?? null),
    channel: values.channel,
    words: values.reason?.trim() ?? '',
    wanted: text(values.wanted),
    apology: text(values.apology),
    departmentId: values.departmentId?.id ?? null,
    personComplainedAbout: text(values.personComplainedAbout),
    happenedAt: values.happenedAt ?? null,
    place: text(values.place),
    reachBy: text(values.reachBy) ?? text(values.callerPhone),
    repeatOfId: values.repeatOfId && values.repeatOfId !== NONE ? values.repeatOfId : null,
    withVisit: true,
  } satisfies Partial<RegisterComplaintInput>;
}

/** A draft of this form, as it was kept; null for anything else. */
export function draftIn(kept: unknown): IntakeValues | null {
  if (typeof kept !== 'object' || kept === null || !('channel' in kept)) return null;
  return kept as IntakeValues;
}

/** Whether anything was typed or chosen that would be a pity to lose. */
export const isTyped = (values: IntakeValues): boolean =>
  Object.entries(values).some(([name, value]) => name !== 'channel' && Boolean(value));
