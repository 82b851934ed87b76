import { useQuery } from '@apollo/client/react';
import { useLive, useSession } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import { ComplaintLines } from './ComplaintLines.tsx';
import { CallerComplaints } from './intake.graphql.ts';

export interface OpenComplaintsProps {
  projectId: string;
  of: { partyId: string } | { unitId: string };
}

/** The caller's complaints that have not ended; nothing where there are none, or complaints may not be seen. */
export function OpenComplaints({ projectId, of }: OpenComplaintsProps) {
  const { t } = useTranslation('desk');
  const { can } = useSession();
  const { data, refetch } = useQuery(CallerComplaints, {
    variables: { projectId, filter: { list: 'open', ...of } },
    skip: !can('complaint.see'),
    fetchPolicy: 'cache-and-network',
  });
  useLive(['Complaint'], refetch);
  const complaints = data?.complaints.edges.map(({ node }) => node) ?? [];
  if (complaints.length === 0) return null;
  return <ComplaintLines title={t('intake.openComplaints')} complaints={complaints} />;
}
