import { isEnded } from './way.ts';
import { type Complaint, openClocks } from './complaint.ts';

/** What can be done with a complaint, in the order of its way; each is the name of a mutation. CMP-7 */
export const complaintActs = [
  'classifyComplaint',
  'reportComplaint',
  'startComplaint',
  'checkComplaintOnSite',
  'returnSolution',
  'settleComplaint',
  'answerComplaint',
  'recordCallback',
  'recordCallFailed',
  'reviewCallback',
  'replyToComplainant',
  'explainDelay',
  'askExtension',
  'decideExtension',
  'pauseComplaint',
  'resumeComplaint',
  'assignComplaint',
  'handOverComplaint',
  'nameTracker',
  'reclassifyComplaint',
  'referComplaint',
  'answerReferral',
  'proposeRepeat',
  'decideRepeat',
  'closeComplaintWithReason',
  'withdrawComplaint',
] as const;
export type ComplaintAct = (typeof complaintActs)[number];

/** How the buttons stand together. */
export const actGroups = [
  [
    'way',
    [
      'classifyComplaint',
      'reportComplaint',
      'startComplaint',
      'checkComplaintOnSite',
      'returnSolution',
      'settleComplaint',
      'answerComplaint',
    ],
  ],
  ['customer', ['replyToComplainant', 'explainDelay', 'recordCallback', 'recordCallFailed', 'reviewCallback']],
  ['time', ['askExtension', 'decideExtension', 'pauseComplaint', 'resumeComplaint']],
  ['people', ['assignComplaint', 'handOverComplaint', 'nameTracker']],
  ['others', ['reclassifyComplaint', 'referComplaint', 'answerReferral', 'proposeRepeat', 'decideRepeat']],
  ['end', ['closeComplaintWithReason', 'withdrawComplaint']],
] as const satisfies readonly (readonly [string, readonly ComplaintAct[]])[];

/** The acts that end a complaint for good. */
export const endingActs: readonly ComplaintAct[] = ['closeComplaintWithReason', 'withdrawComplaint'];

/** What the reader may do now, as the service says; what this page has no dialog for is left out. */
export const allowedActs = ({ allowedActions }: Pick<Complaint, 'allowedActions'>): ComplaintAct[] =>
  complaintActs.filter((act) => allowedActions.includes(act));

/** An act that comes first while something is still to be done by it, and the clock that waits for it. */
interface Step {
  readonly act: ComplaintAct;
  readonly clock?: Complaint['clocks'][number]['kind'];
  /** Whether it is still to be done; left out: always. */
  readonly still?: (complaint: Complaint) => boolean;
}

const waitsFor =
  (kind: NonNullable<Step['clock']>) =>
  (complaint: Complaint): boolean =>
    openClocks(complaint).some((clock) => clock.kind === kind);

/** What others wait for comes before the complaint's own way. */
const steps: readonly Step[] = [
  { act: 'decideExtension' },
  { act: 'decideRepeat' },
  { act: 'classifyComplaint', clock: 'report' },
  {
    act: 'reportComplaint',
    clock: 'report',
    still: (complaint) => complaint.status === 'classified' || waitsFor('report')(complaint),
  },
  { act: 'nameTracker', still: ({ trackerName }) => trackerName === null },
  { act: 'startComplaint', clock: 'start' },
  { act: 'checkComplaintOnSite', clock: 'settle', still: (complaint) => needsRecord(complaint) },
  { act: 'returnSolution', clock: 'solution', still: waitsFor('solution') },
  { act: 'settleComplaint', clock: 'settle' },
  { act: 'answerComplaint', clock: 'answer' },
  { act: 'recordCallback', clock: 'callbackTarget' },
  { act: 'reviewCallback' },
];

/** CMP-8: a valid complaint has no handling record (any more). */
const needsRecord = ({ severity, siteCheckedAt }: Complaint): boolean =>
  !siteCheckedAt && severity !== 'invalid' && severity !== 'communicative';

/** The one thing to do next, of what the service allows; null when it is not this reader's turn. */
export function nextStep(complaint: Complaint): Step | null {
  if (isEnded(complaint.status) && !complaint.allowedActions.includes('reviewCallback')) return null;
  return steps.find(({ act, still }) => complaint.allowedActions.includes(act) && (still?.(complaint) ?? true)) ?? null;
}
