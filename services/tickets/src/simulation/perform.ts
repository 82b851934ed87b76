import type { Span } from '@onedesk/kernel';
import {
  type Actor,
  type Case,
  type CasePolicies,
  type CaseWorld,
  repeatConfirmed,
  repeatsSince,
  way,
} from '../complaints/index.ts';
import { visitWay, type VisitCase, type VisitWorld } from '../visits/index.ts';
import { type Act, doerOf, type Staff } from './town.ts';

/** Who plays: the accounts behind the roles. */
export type Cast = Readonly<Record<Staff, Actor>>;

/** What is the same for all that happens in a project. */
export interface Stage {
  readonly cast: Cast;
  readonly calendar: CaseWorld['calendar'];
  readonly policies: CasePolicies;
  /** How far back a complaint counts as the same being raised again. */
  readonly repeatsWithin: Span;
}

/** An earlier complaint that this one may repeat, as it stands at that moment. */
export type EarlierComplaint = (it: Case, since: Date) => string | null;

type Input = Record<string, unknown>;
type Performance = (it: Case, input: Input, world: CaseWorld, stage: Stage, earlier: EarlierComplaint) => void;

/** The same as the command of this name, without a database. What time has done is recorded first, as commands do. */
export function perform(it: Case, act: Act, world: CaseWorld, stage: Stage, earlier: EarlierComplaint): void {
  if (act.when === 'repeatProposed' && it.complaint.repeatState !== 'proposed') return;
  way.escalate(it, world);
  const performance = performances[act.mutation];
  if (!performance) throw new Error(`nobody knows how to ${act.mutation}`);
  const approver = it.extensions.findLast(({ status }) => status === 'asked')?.approverRole;
  performance(it, act.input, { ...world, actor: stage.cast[doerOf(act, approver)] }, stage, earlier);
}

/** The same for what is done with a visit. */
export function performVisit(it: VisitCase, { mutation, input }: Act, world: VisitWorld, { cast }: Stage): void {
  if (mutation === 'closeVisit') visitWay.closed(it, words(input['reply']), world);
  else if (mutation === 'promiseVisit') {
    visitWay.promised(it, input['promisedAt'] as Date, words(input['words']), world);
  } else if (mutation === 'handOverVisit') {
    visitWay.handedOver(it, cast[input['person'] as Staff], words(input['words']), world);
  } else throw new Error(`nobody knows how to ${mutation}`);
}

const words = (given: unknown) => (given as string | null | undefined) ?? null;

const performances: Readonly<Record<string, Performance>> = {
  classifyComplaint(it, input, world, stage, earlier) {
    way.classify(it, input as unknown as way.Classification, world);
    const { complaint } = it;
    if (complaint.repeatOfId || (!complaint.partyId && !complaint.unitId)) return;
    const found = earlier(it, repeatsSince(complaint.registeredAt, stage.repeatsWithin, stage.calendar));
    if (found) way.proposeRepeat(it, found, world);
  },
  reportComplaint(it, _, world) {
    if (it.complaint.status === 'classified') way.report(it, {}, world);
    else way.reportAgain(it, {}, world);
  },
  nameTracker: (it, { person }, world, { cast }) => way.nameTracker(it, cast[person as Staff], world),
  startComplaint: (it, _, world) => way.start(it, null, world),
  checkComplaintOnSite: (it, { facts, checkedWith }, world) =>
    way.checkOnSite(it, { facts: String(facts), checkedWith: String(checkedWith), at: world.now }, world),
  returnSolution: (it, { solution }, world) => way.returnSolution(it, String(solution), world),
  explainDelay: (it, input, world) => way.explain(it, input as unknown as Parameters<typeof way.explain>[1], world),
  pauseComplaint: (it, input, world) => way.pause(it, input as unknown as Parameters<typeof way.pause>[1], world),
  askExtension(it, { clock, until, reason }, world) {
    const clockId = clockNamed(it, String(clock));
    way.askExtension(it, { clockId, until: until as Date, reason: String(reason) }, world);
  },
  decideExtension(it, { granted, note }, world) {
    way.decideExtension(it, { extensionId: askedExtension(it), granted: granted === true, note: words(note) }, world);
  },
  referComplaint: (it, input, world) => void way.refer(it, input as unknown as Parameters<typeof way.refer>[1], world),
  answerReferral: (it, { answer }, world) =>
    way.answerReferral(it, it.referrals.at(-1)?.id ?? '', String(answer), world),
  decideRepeat(it, { confirmed }, world) {
    way.decideRepeat(it, { confirmed: confirmed === true, words: null }, world);
    repeatConfirmed(it, world);
  },
  settleComplaint: (it, input, world) => way.settle(it, input as unknown as Parameters<typeof way.settle>[1], world),
  answerComplaint(it, { answer }, world) {
    const { severity, status } = it.complaint;
    const say = severity === 'communicative' && status === 'classified' ? way.answerAtOnce : way.answer;
    say(it, String(answer), world);
  },
  recordCallback: (it, input, world) => way.recordCallback(it, input as unknown as way.CallbackRecord, world),
  recordCallFailed: (it, input, world) => way.callFailed(it, words(input['words']), world),
  closeComplaintWithReason: (it, input, world) => way.closeWithReason(it, String(input['words']), world),
  withdrawComplaint: (it, input, world) => way.withdraw(it, String(input['words']), world),
};

/** The open clock of a kind, whose id only the case knows. */
export function clockNamed(it: Pick<Case, 'clocks'>, kind: string): string {
  return it.clocks.findLast(({ clock }) => clock.kind === kind && clock.endedAt === null)?.clock.id ?? '';
}

const askedExtension = (it: Case): string => it.extensions.findLast(({ status }) => status === 'asked')?.id ?? '';
