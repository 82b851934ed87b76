import { StatusBadge, type Tone } from '@onedesk/web';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  CallbackKind,
  CallbackMethod,
  ClockKind,
  CommunicativeKind,
  ComplaintCategory,
  ComplaintCause,
  ComplaintChannel,
  ComplaintSeverity,
  ComplaintStatus,
  Satisfaction,
} from '../gql/graphql.ts';

/** CMP-7: the way of a complaint, in its order; a withdrawn one leaves it. */
export const complaintWay = [
  'registered',
  'classified',
  'reported',
  'inProgress',
  'settled',
  'answered',
  'callback',
  'closed',
] as const satisfies readonly ComplaintStatus[];

/** CMP-7: every status. */
export const complaintStatuses: readonly ComplaintStatus[] = [...complaintWay, 'withdrawn'];

/** CMP-2: the worst first, as they are chosen from. */
export const complaintSeverities: readonly ComplaintSeverity[] = [
  'critical',
  'major',
  'minor',
  'invalid',
  'communicative',
];

export const communicativeKinds: readonly CommunicativeKind[] = ['help', 'inquiry', 'venting'];

/** RPT-1: what a complaint is about. */
export const complaintCategories: readonly ComplaintCategory[] = [
  'equipment',
  'attitude',
  'timeliness',
  'quality',
  'security',
  'cleaning',
  'greening',
  'parking',
  'fees',
  'renovation',
  'noise',
  'buildingQuality',
  'outside',
  'other',
];

/** RPT-1: what it came from. */
export const complaintCauses: readonly ComplaintCause[] = [
  'staffFault',
  'lateHandling',
  'equipmentFailure',
  'rules',
  'contractor',
  'buildingLegacy',
  'neighbours',
  'outside',
  'misunderstanding',
  'other',
];

export const complaintChannels: readonly ComplaintChannel[] = ['walkIn', 'phone', 'letter', 'mail', 'online'];

export const callbackMethods: readonly CallbackMethod[] = ['phone', 'inPerson', 'onSite', 'online'];

/** CBK-4: the best first, as the paper form has them. */
export const satisfactions: readonly Satisfaction[] = ['verySatisfied', 'satisfied', 'fairlySatisfied', 'dissatisfied'];

/** Codes of complaints in the words of the floor. */
export interface ComplaintWords {
  status: (status: ComplaintStatus) => string;
  /** A complaint that is not classified yet has none, and says so. */
  severity: (severity: ComplaintSeverity | null) => string;
  communicativeKind: (kind: CommunicativeKind) => string;
  category: (category: ComplaintCategory) => string;
  cause: (cause: ComplaintCause) => string;
  channel: (channel: ComplaintChannel) => string;
  /** What a clock waits for. CMP-3 */
  clock: (kind: ClockKind) => string;
  satisfaction: (grade: Satisfaction) => string;
  callbackKind: (kind: CallbackKind) => string;
  callbackMethod: (method: CallbackMethod) => string;
  /** A role of PPL-1 by its key; an unknown one stays as it is. */
  role: (role: string) => string;
}

export function useComplaintWords(): ComplaintWords {
  const { t } = useTranslation('desk');
  return useMemo(() => complaintWords(t), [t]);
}

function complaintWords(t: TFunction<'desk'>): ComplaintWords {
  return {
    status: (status) => t(`complaints.status.${status}`),
    severity: (severity) => t(`complaints.severity.${severity ?? 'none'}`),
    communicativeKind: (kind) => t(`complaints.communicativeKind.${kind}`),
    category: (category) => t(`complaints.category.${category}`),
    cause: (cause) => t(`complaints.cause.${cause}`),
    channel: (channel) => t(`complaints.channel.${channel}`),
    clock: (kind) => t(`clocks.kind.${kind}`),
    satisfaction: (grade) => t(`complaints.satisfaction.${grade}`),
    callbackKind: (kind) => t(`complaints.callbackKind.${kind}`),
    callbackMethod: (method) => t(`complaints.callbackMethod.${method}`),
    role: (role) => t(`complaints.role.${role}`, { defaultValue: role }),
  };
}

const severityTones: Record<ComplaintSeverity, Tone> = {
  critical: 'bad',
  major: 'attention',
  minor: 'active',
  invalid: 'neutral',
  communicative: 'neutral',
};

/** CMP-2: how bad it is, as of now, in a word. */
export function SeverityBadge({ severity }: { severity: ComplaintSeverity | null }) {
  const words = useComplaintWords();
  return <StatusBadge tone={severity ? severityTones[severity] : 'neutral'} text={words.severity(severity)} />;
}

const statusTones: Record<ComplaintStatus, Tone> = {
  registered: 'attention',
  classified: 'attention',
  reported: 'active',
  inProgress: 'active',
  settled: 'active',
  answered: 'active',
  callback: 'active',
  closed: 'good',
  withdrawn: 'neutral',
};

/** CMP-7: where it is on its way, in a word. */
export function ComplaintStatusBadge({ status }: { status: ComplaintStatus }) {
  const words = useComplaintWords();
  return <StatusBadge tone={statusTones[status]} text={words.status(status)} />;
}
