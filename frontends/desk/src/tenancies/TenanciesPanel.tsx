import { useQuery } from '@apollo/client/react';
import {
  ErrorState,
  Loading,
  Money,
  Panel,
  StatusBadge,
  type Tone,
  useAppBase,
  useFormats,
  useLive,
  useSession,
} from '@onedesk/web';
import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TenancyFieldsFragment, TenancyState } from '../gql/graphql.ts';
import { fenOf } from '../ui/amount.ts';
import { PartyTenancies, UnitTenancies } from './tenancies.graphql.ts';

const tones: Record<TenancyState, Tone> = { inForce: 'good', upcoming: 'active', ended: 'neutral' };
const order: Record<TenancyState, number> = { inForce: 0, upcoming: 1, ended: 2 };

/** Who rents the unit, from when to when, for how much. */
export function UnitTenanciesPanel({ unitId }: { unitId: string }) {
  const { can } = useSession();
  return can('tenancy.see') ? <OfUnit unitId={unitId} /> : null;
}

function OfUnit({ unitId }: { unitId: string }) {
  const { data, error, refetch } = useQuery(UnitTenancies, { variables: { id: unitId } });
  useLive(['Tenancy'], refetch);
  return <Tenancies tenancies={data?.unit?.tenancies} error={error} onRetry={refetch} of="unit" />;
}

/** What the person rents. */
export function PartyTenanciesPanel({ partyId }: { partyId: string }) {
  const { can } = useSession();
  return can('tenancy.see') ? <OfParty partyId={partyId} /> : null;
}

function OfParty({ partyId }: { partyId: string }) {
  const { data, error, refetch } = useQuery(PartyTenancies, { variables: { id: partyId } });
  useLive(['Tenancy'], refetch);
  const own = data?.party?.tenancies;
  // Most people rent nothing: a panel that says so would only stand in the way.
  if (own?.length === 0) return null;
  return <Tenancies tenancies={own} error={error} onRetry={refetch} of="party" />;
}

interface TenanciesProps {
  tenancies: readonly TenancyFieldsFragment[] | undefined;
  error: unknown;
  onRetry: () => unknown;
  /** Whose page it is: the other side is named. */
  of: 'unit' | 'party';
}

function Tenancies({ tenancies, error, onRetry, of }: TenanciesProps) {
  const { t } = useTranslation('desk');
  const sorted = tenancies?.toSorted((a, b) => order[a.state] - order[b.state] || b.startsOn.localeCompare(a.startsOn));
  return (
    <Panel title={t('tenancies.title')}>
      {error && !tenancies ? <ErrorState error={error} onRetry={onRetry} /> : null}
      {!tenancies && !error ? <Loading kind="form" /> : null}
      {sorted?.length === 0 ? <p className="od-quiet desk-flush">{t('tenancies.none')}</p> : null}
      <ul className="desk-rows">
        {sorted?.map((tenancy) => (
          <li key={tenancy.id} className="desk-row">
            <Tenancy tenancy={tenancy} of={of} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Tenancy({ tenancy, of }: { tenancy: TenancyFieldsFragment; of: 'unit' | 'party' }) {
  const { t } = useTranslation('desk');
  const base = useAppBase();
  const formats = useFormats();
  const { unit, party } = tenancy;
  return (
    <>
      <Flex justify="space-between" gap="small" wrap>
        {of === 'unit' ? (
          <Link to={`${base}/parties/${party.id}`} className="desk-strong">
            {party.name}
          </Link>
        ) : (
          <Link to={`${base}/units/${unit.id}`} className="desk-strong">
            {unit.code}
          </Link>
        )}
        <Flex gap="middle">
          <StatusBadge tone={tones[tenancy.state]} text={t(`tenancyState.${tenancy.state}`)} />
          <StatusBadge
            tone={tenancy.filed ? 'good' : 'attention'}
            text={t(tenancy.filed ? 'tenancies.filed' : 'tenancies.notFiled')}
          />
        </Flex>
      </Flex>
      <div className="od-quiet od-number">
        {t('tenancies.termText', { from: formats.date(tenancy.startsOn), to: formats.date(tenancy.endsOn) })}
      </div>
      <dl className="desk-inline-facts">
        <div>
          <dt>{t('tenancies.rent')}</dt>
          <dd>
            <Money value={tenancy.monthlyRent} />
          </dd>
        </div>
        <div>
          <dt>{t('tenancies.deposit')}</dt>
          <dd>
            {/* Where it was agreed in words, the words are the deposit. */}
            {tenancy.depositRemark && fenOf(tenancy.deposit) === 0n ? null : <Money value={tenancy.deposit} />}{' '}
            {tenancy.depositRemark}
          </dd>
        </div>
      </dl>
    </>
  );
}
