import type { Permission } from '@onedesk/kernel';
import type { Context } from '@onedesk/subgraph';
import { approves } from './approver.ts';
import { type ComplaintAction, complaintLifecycle, type ComplaintStatus } from './complaint.lifecycle.ts';
import type { ExtensionRow, ReferralRow, CallbackRow } from './complaint.queries.ts';
import type { Severity } from './complaint.policy.ts';

/** What decides about a complaint's buttons. */
export interface Standing {
  readonly projectId: string;
  readonly buildingId: string | null;
  readonly departmentId: string | null;
  readonly status: ComplaintStatus;
  readonly severity: Severity | null;
  readonly repeatState: string | null;
  readonly reopened: number;
  readonly extensions: readonly ExtensionRow[];
  readonly referrals: readonly ReferralRow[];
  readonly callbacks: readonly CallbackRow[];
  /** Whether the reader heads the responsible department. */
  readonly headsIt: boolean;
  /** Whether clocks stand still now. */
  readonly paused: boolean;
}

/** A mutation, the step that it takes, who may, and what else has to be so. */
interface Button {
  readonly mutation: string;
  readonly action: ComplaintAction;
  readonly permission: Permission;
  /** The head of the responsible department may, too. */
  readonly orHead?: boolean;
  readonly unless?: (standing: Standing, context: Context) => boolean;
}

const communicative = ({ severity }: Standing) => severity === 'communicative';

const decideExtension: Button = {
  mutation: 'decideExtension',
  action: 'decideExtension',
  permission: 'extension.decide',
  unless: (standing, context) => !standing.extensions.some((one) => decides(one, standing, context)),
};

/** CMP-5: an extension that waits for the role of this reader. */
const decides = (
  { status, approver_role }: ExtensionRow,
  { projectId }: Pick<Standing, 'projectId'>,
  { principal }: Context,
): boolean => status === 'asked' && approves(principal, projectId, approver_role);

const buttons: readonly Button[] = [
  { mutation: 'classifyComplaint', action: 'classify', permission: 'complaint.classify' },
  { mutation: 'reclassifyComplaint', action: 'reclassify', permission: 'complaint.classify' },
  { mutation: 'reportComplaint', action: 'report', permission: 'complaint.report', unless: communicative },
  {
    mutation: 'reportComplaint',
    action: 'reportAgain',
    permission: 'complaint.report',
    unless: ({ severity }) => severity !== 'critical',
  },
  {
    mutation: 'nameTracker',
    action: 'nameTracker',
    permission: 'complaint.nameTracker',
    unless: ({ severity }) => severity !== 'critical',
  },
  { mutation: 'assignComplaint', action: 'assign', permission: 'complaint.assign' },
  { mutation: 'handOverComplaint', action: 'handOver', permission: 'complaint.assign' },
  { mutation: 'startComplaint', action: 'start', permission: 'complaint.handle', orHead: true },
  { mutation: 'checkComplaintOnSite', action: 'checkOnSite', permission: 'complaint.handle', orHead: true },
  { mutation: 'returnSolution', action: 'returnSolution', permission: 'complaint.handle', orHead: true },
  { mutation: 'replyToComplainant', action: 'reply', permission: 'complaint.reply' },
  { mutation: 'explainDelay', action: 'explain', permission: 'complaint.reply' },
  { mutation: 'pauseComplaint', action: 'pause', permission: 'complaint.handle', unless: ({ paused }) => paused },
  { mutation: 'resumeComplaint', action: 'resume', permission: 'complaint.handle', unless: ({ paused }) => !paused },
  { mutation: 'askExtension', action: 'askExtension', permission: 'extension.ask' },
  decideExtension,
  { mutation: 'referComplaint', action: 'refer', permission: 'complaint.handle' },
  {
    mutation: 'answerReferral',
    action: 'answerReferral',
    permission: 'complaint.handle',
    unless: ({ referrals }) => referrals.every(({ status }) => status === 'answered'),
  },
  { mutation: 'proposeRepeat', action: 'proposeRepeat', permission: 'complaint.classify' },
  {
    mutation: 'decideRepeat',
    action: 'decideRepeat',
    permission: 'complaint.decideRepeat',
    unless: ({ repeatState }) => repeatState !== 'proposed',
  },
  { mutation: 'settleComplaint', action: 'settle', permission: 'complaint.settle' },
  { mutation: 'answerComplaint', action: 'answer', permission: 'complaint.reply' },
  {
    mutation: 'answerComplaint',
    action: 'answerAtOnce',
    permission: 'complaint.reply',
    unless: (standing) => !communicative(standing),
  },
  { mutation: 'recordCallback', action: 'callBack', permission: 'callback.record' },
  { mutation: 'recordCallFailed', action: 'callBack', permission: 'callback.record' },
  {
    mutation: 'closeComplaintWithReason',
    action: 'closeWithReason',
    permission: 'complaint.closeWithReason',
    unless: ({ reopened }) => reopened === 0,
  },
  { mutation: 'withdrawComplaint', action: 'withdraw', permission: 'complaint.withdraw' },
];

/** The mutations that the reader may do with a complaint now: lifecycle ∩ permission table ∩ what else has to be so. CMP-7 */
export function allowedActions(standing: Standing, context: Context): string[] {
  const mutations = buttons
    .filter((button) => isOffered(button, standing, context))
    .filter(({ unless }) => !unless?.(standing, context))
    .map(({ mutation }) => mutation);
  const reviewable = standing.callbacks.some((one) => one.status === 'done' && !one.reviewed_at);
  if (reviewable && context.may('callback.review', placeOf(standing))) mutations.push('reviewCallback');
  return [...new Set(mutations)];
}

/** What decides about the button of one of a complaint's extensions. */
export type ExtensionStanding = Pick<Standing, 'projectId' | 'buildingId' | 'status'>;

/** CMP-5: the same of one extension, as each may wait for another approver. */
export function extensionActions(extension: ExtensionRow, complaint: ExtensionStanding, context: Context): string[] {
  const may =
    isOffered(decideExtension, { ...complaint, headsIt: false }, context) && decides(extension, complaint, context);
  return may ? [decideExtension.mutation] : [];
}

/** Whether the lifecycle has it and the reader may, whatever else has to be so. */
function isOffered(
  { action, permission, orHead }: Button,
  standing: ExtensionStanding & Pick<Standing, 'headsIt'>,
  context: Context,
): boolean {
  if (complaintLifecycle.after(standing.status, action) === null) return false;
  return context.may(permission, placeOf(standing)) || (orHead === true && standing.headsIt);
}

const placeOf = ({ projectId, buildingId }: Pick<Standing, 'projectId' | 'buildingId'>) =>
  buildingId ? { projectId, buildingId } : projectId;
