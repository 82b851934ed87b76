import { useQuery } from '@apollo/client/react';
import { ErrorState, Instant, MaskedValue, PageHeader, Panel, useAppBase, useLive } from '@onedesk/web';
import { Button } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ClockCard } from '../clocks/index.ts';
import type { VisitByIdQuery } from '../gql/graphql.ts';
import { HistoryPanel } from '../ui/HistoryPanel.tsx';
import { RecordState } from '../ui/RecordState.tsx';
import { CloseVisitDialog } from './CloseVisitDialog.tsx';
import { HandOverVisitDialog } from './HandOverVisitDialog.tsx';
import { PromiseVisitDialog } from './PromiseVisitDialog.tsx';
import { VisitBadge } from './VisitBadge.tsx';
import { VisitById, VisitHistory } from './visits.graphql.ts';
import { VisitWay } from './VisitWay.tsx';

export type VisitRecord = NonNullable<VisitByIdQuery['visit']>;

/** VST-1, VST-4, VST-8: one visit: who, what about, whose it is, what was promised and told. */
export default function VisitPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation('desk');
  const base = useAppBase();
  const { data, loading, error, refetch } = useQuery(VisitById, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  useLive(['Visit', 'VisitStep', 'TicketClock'], refetch);
  const visit = data?.visit;
  const list = { label: t('visits.title'), to: `${base}/visits` };
  if (!visit) return <RecordState loading={loading} error={error} onRetry={refetch} list={list} />;
  return (
    <>
      <PageHeader
        title={visit.number}
        badge={<VisitBadge visit={visit} />}
        parent={list}
        subtitle={`${t(`visitChannel.${visit.channel}`)} · ${t(`visitCategory.${visit.category}`)}`}
        actions={<Actions key={visit.id} visit={visit} reload={refetch} />}
      />
      {error ? <ErrorState error={error} onRetry={refetch} /> : null}
      <Panels key={visit.id} visit={visit} />
    </>
  );
}

interface VisitProps {
  visit: VisitRecord;
  reload: () => unknown;
}

function Actions({ visit, reload }: VisitProps) {
  const { t } = useTranslation('desk');
  const [open, setOpen] = useState<'close' | 'promise' | 'handOver' | null>(null);
  const close = () => setOpen(null);
  const may = (action: string) => visit.allowedActions.includes(action);
  return (
    <>
      {may('handOverVisit') ? <Button onClick={() => setOpen('handOver')}>{t('visits.handOver.action')}</Button> : null}
      {may('promiseVisit') ? <Button onClick={() => setOpen('promise')}>{t('visits.promise.action')}</Button> : null}
      {may('closeVisit') ? (
        <Button type="primary" onClick={() => setOpen('close')}>
          {t('visits.close.action')}
        </Button>
      ) : null}
      <HandOverVisitDialog open={open === 'handOver'} visit={visit} reload={reload} onClose={close} />
      <PromiseVisitDialog open={open === 'promise'} visit={visit} reload={reload} onClose={close} />
      <CloseVisitDialog open={open === 'close'} visit={visit} reload={reload} onClose={close} />
    </>
  );
}

function Panels({ visit }: { visit: VisitRecord }) {
  const { t } = useTranslation('desk');
  const names = useMemo(() => namesOf(visit), [visit]);
  return (
    <div className="desk-columns-2">
      <div className="desk-stack">
        <Panel title={t('visits.reason')}>
          <p className="desk-remark desk-flush">{visit.reason}</p>
        </Panel>
        {visit.reply ? (
          <Panel title={t('visits.reply')}>
            <p className="desk-remark desk-flush">{visit.reply}</p>
          </Panel>
        ) : null}
        <VisitWay steps={visit.steps} />
      </div>
      <div className="desk-stack">
        <Panel title={t('visits.facts')}>
          <Facts visit={visit} />
        </Panel>
        {visit.promise ? (
          <Panel title={t('visits.promisedAt')}>
            <ClockCard clock={visit.promise} />
          </Panel>
        ) : null}
        <HistoryPanel
          query={VisitHistory}
          id={visit.id}
          of={(data) => data?.visit?.history}
          record={visit}
          names={names}
        />
      </div>
    </div>
  );
}

function Facts({ visit }: { visit: VisitRecord }) {
  const { t } = useTranslation('desk');
  const base = useAppBase();
  const { party, unit, callerName, callerPhone, masked, company, complaint } = visit;
  return (
    <dl className="od-facts desk-facts">
      {party ? (
        <Fact label={t('visits.who')}>
          <Link to={`${base}/parties/${party.id}`}>{party.name}</Link>
        </Fact>
      ) : null}
      {callerName ? (
        <Fact label={t('visits.callerName')}>
          <MaskedValue value={callerName} masked={masked} />
        </Fact>
      ) : null}
      {callerPhone ? (
        <Fact label={t('visits.callerPhone')}>
          <MaskedValue value={callerPhone} masked={masked} />
        </Fact>
      ) : null}
      {unit ? (
        <Fact label={t('visits.unit')}>
          <Link to={`${base}/units/${unit.id}`}>{unit.code}</Link>
        </Fact>
      ) : null}
      {complaint ? (
        <Fact label={t('visitCategory.complaint')}>
          <Link to={`${base}/complaints/${complaint.id}`}>{complaint.number}</Link>
        </Fact>
      ) : null}
      {company ? <Fact label={t('visits.company')}>{company}</Fact> : null}
      <Fact label={t('visits.at')}>
        <Instant value={visit.at} />
      </Fact>
      <Fact label={t('visits.receptionist')}>{visit.receptionistName}</Fact>
      <Fact label={t('visits.owner')}>{visit.ownerName}</Fact>
      {visit.promisedAt ? (
        <Fact label={t('visits.promisedAt')}>
          <Instant value={visit.promisedAt} />
        </Fact>
      ) : null}
      {visit.closedAt ? (
        <Fact label={t('visits.closedAt')}>
          <Instant value={visit.closedAt} /> {visit.closedByName}
        </Fact>
      ) : null}
    </dl>
  );
}

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

/** What the visit's history may point to. */
function namesOf({ party, unit }: VisitRecord): Record<string, string> {
  return { ...(party ? { [party.id]: party.name } : {}), ...(unit ? { [unit.id]: unit.code } : {}) };
}
