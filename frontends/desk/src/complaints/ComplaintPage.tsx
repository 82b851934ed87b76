import { useQuery } from '@apollo/client/react';
import { ErrorState, useAppBase, useLive } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { AttachmentsPanel } from '../attachments/index.ts';
import { HistoryPanel } from '../ui/HistoryPanel.tsx';
import { RecordState } from '../ui/RecordState.tsx';
import { AccountPanel } from './AccountPanel.tsx';
import { ActingProvider } from './acting.tsx';
import { CallbacksPanel } from './CallbacksPanel.tsx';
import { CallerPanel } from './CallerPanel.tsx';
import { ClocksPanel } from './ClocksPanel.tsx';
import type { Complaint } from './complaint.ts';
import { ComplaintById, ComplaintHistory } from './complaints.graphql.ts';
import { ExtensionsPanel } from './ExtensionsPanel.tsx';
import { FactsPanel } from './FactsPanel.tsx';
import { HandlingPanel } from './HandlingPanel.tsx';
import { Head } from './Head.tsx';
import { NextPanel } from './NextPanel.tsx';
import { PeoplePanel } from './PeoplePanel.tsx';
import { ReferralsPanel } from './ReferralsPanel.tsx';
import { RepeatsPanel } from './RepeatsPanel.tsx';
import { WayBar } from './WayBar.tsx';

/** CMP-1, CMP-7: one complaint: what happened, how far it is, what comes next, and everything that was done. */
export default function ComplaintPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation('desk');
  const base = useAppBase();
  const { data, loading, error, refetch } = useQuery(ComplaintById, { variables: { id } });
  useLive(['Complaint', 'Callback', 'Extension', 'Referral', 'TicketClock'], refetch);
  const complaint = data?.complaint;
  const list = { label: t('complaints.title'), to: `${base}/complaints` };
  if (!complaint) return <RecordState loading={loading} error={error} onRetry={refetch} list={list} />;
  return (
    <ActingProvider key={complaint.id} complaint={complaint} reload={refetch}>
      <Head complaint={complaint} list={list} />
      {error ? <ErrorState error={error} onRetry={refetch} /> : null}
      <div className="desk-stack desk-complaint-top">
        <WayBar complaint={complaint} />
        <NextPanel complaint={complaint} />
      </div>
      <Panels complaint={complaint} />
    </ActingProvider>
  );
}

/** On a narrow screen the parts follow each other by the order in which they are needed on the phone (complaints.css). */
function Panels({ complaint }: { complaint: Complaint }) {
  const { number, repeatOf, similar } = complaint;
  const others = repeatOf ? [repeatOf, ...similar] : similar;
  const names = Object.fromEntries([[complaint.id, number], ...others.map((one) => [one.id, one.number])]);
  if (complaint.departmentId && complaint.departmentName) names[complaint.departmentId] = complaint.departmentName;
  return (
    <div className="desk-columns-2 desk-complaint">
      <div className="desk-stack">
        <FactsPanel complaint={complaint} />
        <HandlingPanel complaint={complaint} />
        <AccountPanel complaint={complaint} />
        <HistoryPanel
          query={ComplaintHistory}
          id={complaint.id}
          of={(data) => data?.complaint?.history}
          record={complaint}
          names={names}
        />
      </div>
      <div className="desk-stack">
        <CallerPanel complaint={complaint} />
        <ClocksPanel complaint={complaint} />
        <ExtensionsPanel complaint={complaint} />
        <PeoplePanel complaint={complaint} />
        <AttachmentsPanel recordType="Complaint" recordId={complaint.id} />
        <CallbacksPanel complaint={complaint} />
        <ReferralsPanel complaint={complaint} />
        <RepeatsPanel complaint={complaint} />
      </div>
    </div>
  );
}
