import { type ExplainedClock } from '../clocks/index.ts';
import type { ComplaintFieldsFragment } from '../gql/graphql.ts';

/** A complaint as its page reads it. */
export type Complaint = ComplaintFieldsFragment;
export type ComplaintEvent = Complaint['events'][number];
export type Callback = Complaint['callbacks'][number];
export type Extension = Complaint['extensions'][number];
export type Referral = Complaint['referrals'][number];
export type ComplaintClock = Complaint['clocks'][number];

/** Whether somebody still waits for what the clock waits for. */
export const isOpen = ({ endedAt }: Pick<ExplainedClock, 'endedAt'>): boolean => !endedAt;

/** The open clocks, what is due first before the rest; what stands still without an end comes last. */
export function openClocks({ clocks }: Pick<Complaint, 'clocks'>): ComplaintClock[] {
  const due = ({ dueAt }: ComplaintClock) => (dueAt ? Date.parse(dueAt) : Infinity);
  // Two that stand still are equal: infinities cannot be subtracted.
  return clocks.filter(isOpen).toSorted((a, b) => (due(a) === due(b) ? 0 : due(a) - due(b)));
}

/** A fact of a step by its name. */
export const factOf = ({ facts }: Pick<ComplaintEvent, 'facts'>, name: string): string | undefined =>
  facts.find((fact) => fact.name === name)?.value;

/** CMP-5: whether the service lets the reader decide about an extension: each may have another approver. */
export const mayDecide = ({ allowedActions }: Pick<Extension, 'allowedActions'>): boolean =>
  allowedActions.includes('decideExtension');
