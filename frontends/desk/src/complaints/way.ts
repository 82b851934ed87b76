import type { ComplaintStatus } from '../gql/graphql.ts';
import type { Complaint } from './complaint.ts';
import { complaintWay } from './words.tsx';

/** A station of the way: when it was last reached, and how the complaint stands to it. */
export interface Station {
  readonly status: ComplaintStatus;
  readonly state: 'passed' | 'here' | 'ahead';
  readonly at: string | null;
}

export const isEnded = (status: ComplaintStatus): boolean => status === 'closed' || status === 'withdrawn';

/** CMP-2: a communicative complaint is answered at once, without a report and without handling. */
const answeredAtOnce: readonly ComplaintStatus[] = ['registered', 'classified', 'answered', 'callback', 'closed'];

/** CMP-7: the way of a complaint from its registration on; where it was left, if it was. */
export function stationsOf({ status, severity, events }: Pick<Complaint, 'status' | 'severity' | 'events'>): Station[] {
  const reached = new Map<ComplaintStatus, string>();
  for (const { at, fromStatus, toStatus } of events) if (fromStatus !== toStatus) reached.set(toStatus, at);
  const all: readonly ComplaintStatus[] = severity === 'communicative' ? answeredAtOnce : complaintWay;
  if (status === 'withdrawn') {
    const passed = all.filter((one) => reached.has(one));
    return [...passed, status].map((one) => ({
      status: one,
      state: one === status ? 'here' : 'passed',
      at: reached.get(one) ?? null,
    }));
  }
  const here = all.indexOf(status);
  // What lies ahead was reached once, perhaps, before it was reopened: that time is over.
  return all.map((one, index) => ({
    status: one,
    state: index < here ? 'passed' : index === here ? 'here' : 'ahead',
    at: index <= here ? (reached.get(one) ?? null) : null,
  }));
}
