import type { Audience, Permission } from '@onedesk/kernel';

/** The views of the graph that keys open. */
export type KeyAudience = Exclude<Audience, 'staff'>;

export const keyAudiences: readonly KeyAudience[] = ['bi', 'partner'];

/** What bounds every key. */
export const keyPolicy = {
  /** A key lasts no longer than this, in days; whoever still needs it renews it. */
  longestDays: 400,
  /** For how long the secret before a renewal may go on counting, in hours. */
  longestOverlapHours: 7 * 24,
  /** How often its use is noted, in seconds. */
  notedEverySeconds: 60,
  /** The most operations in one request. */
  largestBatch: 10,
  /** What an operation costs that is refused before it runs, in points: looking at it was work, too. */
  refusedCost: 50,
  /** And for each character of it: the largest document there can be takes a fifth of a second to look at. */
  refusedCostPerCharacter: 0.5,
} as const;

const figures: readonly Permission[] = [
  'project.see',
  'unit.see',
  'register.report',
  'ledger.figures',
  'ledger.report',
  'feeItem.see',
  'feed.see',
];

/** What a key may be given, by its view of the graph: a test compares it with what the fields of the view need. */
export const keyScopes: Readonly<Record<KeyAudience, readonly Permission[]>> = {
  bi: [...figures, 'complaint.see', 'complaintReport.see'],
  partner: [
    ...figures,
    'party.see',
    // Without these two, names and phones are masked.
    'party.seeNames',
    'party.seePhones',
    'ledger.see',
    'charge.raise',
    'payment.take',
    'dutyLog.write',
    'complaint.see',
    'complaint.register',
  ],
};
