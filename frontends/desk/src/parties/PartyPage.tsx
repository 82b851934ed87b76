import { useQuery } from '@apollo/client/react';
import { ErrorState, PageHeader, Panel, StatusBadge, useAppBase, useLive } from '@onedesk/web';
import { Alert, Button, Flex } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { PartyFieldsFragment } from '../gql/graphql.ts';
import { PartyAccountsPanel } from '../payments/index.ts';
import { PartyTenanciesPanel } from '../tenancies/index.ts';
import { HistoryPanel } from '../ui/HistoryPanel.tsx';
import { RecordState } from '../ui/RecordState.tsx';
import { ContactsPanel } from './ContactsPanel.tsx';
import { CorrectPartyDialog } from './CorrectPartyDialog.tsx';
import { IdentityFact } from './IdentityFact.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { PartyById, PartyHistory } from './parties.graphql.ts';
import { PartyUnits } from './PartyUnits.tsx';

/** EST-2: one person or company: how to reach them, what they are to which unit since when, and what was changed. */
export default function PartyPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation('desk');
  const base = useAppBase();
  const { data, loading, error, refetch } = useQuery(PartyById, { variables: { id } });
  useLive(['Party', 'Contact', 'UnitRole'], refetch);
  const party = data?.party;
  const list = { label: t('parties.title'), to: `${base}/parties` };
  if (!party) return <RecordState loading={loading} error={error} onRetry={refetch} list={list} />;
  return (
    <>
      <PageHeader
        title={party.name}
        badge={<Badges party={party} />}
        parent={list}
        subtitle={party.project.name}
        actions={<Actions key={party.id} party={party} reload={refetch} />}
      />
      {error ? <ErrorState error={error} onRetry={refetch} /> : null}
      {party.mergedInto ? <MergedInto into={party.mergedInto} /> : null}
      <Panels key={party.id} party={party} reload={refetch} />
    </>
  );
}

function Badges({ party }: { party: PartyFieldsFragment }) {
  const { t } = useTranslation('desk');
  return (
    <Flex gap="middle">
      <StatusBadge tone="neutral" text={t(`partyKind.${party.kind}`)} />
      {party.keyAccount ? <StatusBadge tone="attention" text={t('parties.keyAccount')} /> : null}
    </Flex>
  );
}

function MergedInto({ into }: { into: { id: string; name: string } }) {
  const { t } = useTranslation('desk');
  const base = useAppBase();
  return (
    <Alert
      className="desk-notice"
      type="info"
      showIcon
      title={
        <>
          {t('parties.mergedInto')} <Link to={`${base}/parties/${into.id}`}>{into.name}</Link>
        </>
      }
      description={t('parties.mergedHint')}
    />
  );
}

interface PartyProps {
  party: PartyFieldsFragment;
  reload: () => unknown;
}

function Actions({ party, reload }: PartyProps) {
  const { t } = useTranslation('desk');
  const [open, setOpen] = useState<'correct' | 'merge' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      {party.allowedActions.includes('mergeParties') ? (
        <Button onClick={() => setOpen('merge')}>{t('parties.merge.action')}</Button>
      ) : null}
      {party.allowedActions.includes('correctParty') ? (
        <Button type="primary" onClick={() => setOpen('correct')}>
          {t('parties.correct.action')}
        </Button>
      ) : null}
      <CorrectPartyDialog open={open === 'correct'} party={party} reload={reload} onClose={close} />
      <MergeDialog open={open === 'merge'} party={party} reload={reload} onClose={close} />
    </>
  );
}

function Panels({ party, reload }: PartyProps) {
  const { t } = useTranslation('desk');
  const names = useMemo(() => namesOf(party), [party]);
  return (
    <div className="desk-columns-2">
      <div className="desk-stack">
        <ContactsPanel party={party} reload={reload} />
        <PartyUnits roles={party.roles} />
        <PartyTenanciesPanel partyId={party.id} />
      </div>
      <div className="desk-stack">
        <PartyAccountsPanel partyId={party.id} />
        <Panel title={t('parties.details')}>
          <dl className="od-facts">
            <IdentityFact party={party} />
            <div>
              <dt>{t('parties.remark')}</dt>
              <dd className="desk-remark">{party.remark || <span className="od-quiet">{t('common.none')}</span>}</dd>
            </div>
          </dl>
        </Panel>
        <HistoryPanel
          query={PartyHistory}
          id={party.id}
          of={(data) => data?.party?.history}
          record={party}
          names={names}
        />
      </div>
    </div>
  );
}

/** What the party's history may point to. */
function namesOf(party: PartyFieldsFragment): Record<string, string> {
  return {
    ...(party.mergedInto ? { [party.mergedInto.id]: party.mergedInto.name } : {}),
    ...Object.fromEntries(party.roles.map(({ unit }) => [unit.id, unit.code])),
  };
}
