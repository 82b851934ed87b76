import { useQuery } from '@apollo/client/react';
import { ErrorState, Loading, MaskedValue, Panel, StatusBadge, useAppBase, useFormats } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { fenOf } from '../ui/amount.ts';
import type { Caller, CallerFacts, OwingAccount } from './caller.ts';
import { CallsBefore } from './intake.graphql.ts';
import { OpenComplaints } from './OpenComplaints.tsx';
import type { KnownCaller } from './useCaller.ts';
import { VisitLines } from './VisitLines.tsx';

export interface CallerCardProps {
  projectId: string;
  caller: Caller;
  /** The number that an unknown caller has. */
  phone: string;
  known: KnownCaller;
}

/** VST-7: who it is, their units and roles, what they owe, what is open, and the last contacts. */
export function CallerCard({ projectId, caller, phone, known }: CallerCardProps) {
  const { t } = useTranslation('desk');
  if (caller.kind === 'unknown') return <CardOfUnknown projectId={projectId} phone={phone} />;
  const { facts, error, refetch } = known;
  return (
    <Panel title={caller.name}>
      {error && !facts ? <ErrorState error={error} onRetry={refetch} /> : null}
      {!facts && !error ? <Loading kind="form" /> : null}
      {facts ? (
        <div className="desk-caller">
          <Who caller={caller} facts={facts} />
          <Arrears accounts={facts.accounts} ofUnit={caller.kind === 'unit'} />
          <OpenComplaints
            projectId={projectId}
            of={caller.kind === 'unit' ? { unitId: caller.id } : { partyId: caller.id }}
          />
          <VisitLines title={t('intake.openVisits')} none={t('intake.nothingOpen')} visits={facts.open} />
          <VisitLines title={t('intake.latest')} none={t('intake.noContacts')} visits={facts.latest.slice(0, 3)} />
        </div>
      ) : null}
    </Panel>
  );
}

function Who({ caller, facts: { party, people, places } }: { caller: Caller; facts: CallerFacts }) {
  const { t } = useTranslation('desk');
  const base = useAppBase();
  return (
    <div className="desk-caller-who">
      {party?.keyAccount ? <StatusBadge tone="attention" text={t('parties.keyAccount')} /> : null}
      {party?.contacts
        .filter(({ deadSince }) => deadSince === null)
        .map(({ id, value, masked }) => (
          <MaskedValue key={id} value={value} masked={masked} />
        ))}
      {places.map(({ id, code, role }) => (
        <span key={id}>
          <Link to={`${base}/units/${id}`}>{code}</Link> <span className="od-quiet">{t(`role.${role}`)}</span>
        </span>
      ))}
      {people.map(({ id, name, role }) => (
        <span key={id}>
          <Link to={`${base}/parties/${id}`}>{name}</Link> <span className="od-quiet">{t(`role.${role}`)}</span>
        </span>
      ))}
      {caller.kind === 'unit' && people.length === 0 ? <span className="od-quiet">{t('units.noPeople')}</span> : null}
    </div>
  );
}

/** VST-7: what is owed, before anything is answered. */
function Arrears({ accounts, ofUnit }: { accounts: readonly OwingAccount[]; ofUnit: boolean }) {
  const { t } = useTranslation('desk');
  const formats = useFormats();
  const base = useAppBase();
  const owing = accounts.filter(({ arrears }) => fenOf(arrears) > 0n);
  return (
    <section aria-label={t('intake.arrears')} className="desk-caller-part">
      <h3>{t('intake.arrears')}</h3>
      {owing.length === 0 ? <p className="od-quiet desk-flush">{t('intake.owesNothing')}</p> : null}
      <ul className="desk-rows">
        {owing.map((account) => (
          <li key={account.id} className="desk-caller-line">
            <Link to={`${base}/accounts/${account.id}`}>
              {ofUnit ? (account.party?.name ?? t('accounts.nobody')) : account.unit.code}
            </Link>
            <b className="desk-balance-owed od-number">
              {t('balance.owed', { amount: formats.money(account.arrears) })}
            </b>
            {account.overdueSince ? (
              <StatusBadge tone="bad" text={t('balance.overdueSince', { date: formats.date(account.overdueSince) })} />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Whoever calls from the same number called before, perhaps. */
function CardOfUnknown({ projectId, phone }: { projectId: string; phone: string }) {
  const { t } = useTranslation('desk');
  const digits = phone.normalize('NFKC').replace(/\D/g, '');
  const { data } = useQuery(CallsBefore, { variables: { projectId, phone: digits }, skip: digits.length < 7 });
  const before = data?.visits.edges.map(({ node }) => node) ?? [];
  return (
    <Panel title={t('intake.unknown')} hint={t('intake.unknownHint')}>
      <VisitLines title={t('intake.callsBefore')} none={t('intake.noContacts')} visits={before} />
    </Panel>
  );
}
