import { StatusBadge, type Tone, useFormats } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import type { VisitStatus } from '../gql/graphql.ts';

const tones: Record<VisitStatus, Tone> = { open: 'active', promised: 'attention', closed: 'neutral' };

export interface VisitBadgeProps {
  visit: { status: VisitStatus; overdue: boolean; promisedAt: string | null };
}

/** How a visit stands: open, promised until when, overdue, closed. VST-8 */
export function VisitBadge({ visit: { status, overdue, promisedAt } }: VisitBadgeProps) {
  const { t } = useTranslation('desk');
  const formats = useFormats();
  if (status === 'promised' && promisedAt) {
    const key = overdue ? 'visits.promiseOverdue' : 'visits.promisedUntil';
    return <StatusBadge tone={overdue ? 'bad' : 'attention'} text={t(key, { at: formats.instant(promisedAt) })} />;
  }
  return <StatusBadge tone={tones[status]} text={t(`visitStatus.${status}`)} />;
}
