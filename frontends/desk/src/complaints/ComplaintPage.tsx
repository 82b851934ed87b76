import { useQuery } from '@apollo/client/react';
import { ErrorState, useAppBase, useLive } from '@onedesk/web';
import type { ReactNode } from 'react';
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

/**
 * Two columns: what happened and what was done, and beside it who, by when and whatever else belongs to it. On a narrow
 * screen all follow each other in the order in which they are needed with the customer on the phone.
 */
function Panels({ complaint }: { complaint: Complaint }) {
  return (
    <div className="desk-columns-2 desk-complaint">
      <div className="desk-stack">
        <Part place={2}>
          <FactsPanel complaint={complaint} />
        </Part>
        <Part place={4}>
          <HandlingPanel complaint={complaint} />
        </Part>
        <Part place={9}>
          <AccountPanel complaint={complaint} />
        </Part>
        <Part place={12}>
          <HistoryPanel
            query={ComplaintHistory}
            id={complaint.id}
            of={(data) => data?.complaint?.history}
            record={complaint}
            names={namesOf(complaint)}
          />
        </Part>
      </div>
      <div className="desk-stack">
        <Part place={1}>
          <CallerPanel complaint={complaint} />
        </Part>
        <Part place={3}>
          <ClocksPanel complaint={complaint} />
        </Part>
        <Part place={5}>
          <ExtensionsPanel complaint={complaint} />
        </Part>
        <Part place={6}>
          <PeoplePanel complaint={complaint} />
        </Part>
        <Part place={7}>
          <CallbacksPanel complaint={complaint} />
        </Part>
        <Part place={8}>
          <ReferralsPanel complaint={complaint} />
        </Part>
        <Part place={10}>
          <AttachmentsPanel recordType="Complaint" recordId={complaint.id} />
        </Part>
        <Part place={11}>
          <RepeatsPanel complaint={complaint} />
        </Part>
      </div>
    </div>
  );
}

/** A part of the page with its place among all of them. */
function Part({ place, children }: { place: number; children: ReactNode }) {
  return (
    <div className="desk-part" style={{ order: place }}>
      {children}
    </div>
  );
}

/** What the history may point to. */
function namesOf({ repeatOf, similar, departmentId, departmentName }: Complaint): Record<string, string> {
  const others = repeatOf ? [repeatOf, ...similar] : similar;
  const names = others.map(({ id, number }) => [id, number]);
  if (departmentId && departmentName) names.push([departmentId, departmentName]);
  return Object.fromEntries(names) as Record<string, string>;
}
