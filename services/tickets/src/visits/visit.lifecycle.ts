import { lifecycle } from '@onedesk/kernel';

export const visitStatuses = ['open', 'promised', 'closed'] as const;
export type VisitStatus = (typeof visitStatuses)[number];

export const visitActions = ['closeVisit', 'promiseVisit', 'handOverVisit'] as const;
export type VisitAction = (typeof visitActions)[number];

/**
 * VST-4, VST-8: a visit ends with a reply; a promised time lets the customer go and keeps the visit its owner's until
 * the reply was given.
 */
export const visitLifecycle = lifecycle<VisitStatus, VisitAction>({
  start: 'open',
  actions: {
    closeVisit: { from: ['open', 'promised'], to: 'closed' },
    promiseVisit: { from: ['open', 'promised'], to: 'promised' },
    handOverVisit: { from: ['open', 'promised'], to: 'stays' },
  },
});
