import { PageHeader, StatusBadge, useSession } from '@onedesk/web';
import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Complaint, openClocks } from './complaint.ts';
import { ClockBadge } from './ClockBadge.tsx';
import { ComplaintStatusBadge, SeverityBadge, useComplaintWords } from './words.tsx';

export interface HeadProps {
  complaint: Complaint;
  /** Where the list of complaints is. */
  list: { label: string; to: string };
}

/** Which complaint it is, how bad, how far, and what of it is due first. */
export function Head({ complaint, list }: HeadProps) {
  const { projects } = useSession();
  const { t } = useTranslation('desk');
  const words = useComplaintWords();
  const { number, status, severity, category, communicativeKind, unit, place, projectId, reopened } = complaint;
  const first = openClocks(complaint)[0];
  const about = [
    projects.find(({ id }) => id === projectId)?.name,
    unit?.code ?? place,
    communicativeKind ? words.communicativeKind(communicativeKind) : null,
    category ? words.category(category) : null,
  ];
  return (
    <PageHeader
      title={number}
      parent={list}
      subtitle={about.filter(Boolean).join(' · ')}
      badge={
        <Flex gap="4px 14px" wrap className="desk-complaint-badges">
          <SeverityBadge severity={severity} />
          <ComplaintStatusBadge status={status} />
          {reopened > 0 ? (
            <StatusBadge tone="attention" text={t('complaints.reopenedTimes', { times: reopened })} />
          ) : null}
          {first ? <ClockBadge clock={first} /> : null}
        </Flex>
      }
    />
  );
}
