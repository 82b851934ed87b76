import { type DataColumn, MaskedValue, useAppBase } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PartiesQuery } from '../gql/graphql.ts';

export type PartyRow = PartiesQuery['parties']['edges'][number]['node'];

/** Columns of the list of parties. */
export function usePartyColumns(): DataColumn<PartyRow>[] {
  const { t } = useTranslation('desk');
  const base = useAppBase();
  return [
    {
      key: 'name',
      title: t('parties.name'),
      primary: true,
      width: 240,
      render: (party) => (
        <span className="desk-names">
          <Link to={`${base}/parties/${party.id}`}>{party.name}</Link>
          {party.keyAccount ? <span className="desk-mark">{t('parties.keyAccount')}</span> : null}
        </span>
      ),
    },
    {
      key: 'kind',
      title: t('parties.kind'),
      width: 80,
      hideOnPhone: true,
      render: (party) => t(`partyKind.${party.kind}`),
    },
    { key: 'phones', title: t('parties.contacts'), width: 240, render: (party) => <Phones party={party} /> },
    { key: 'units', title: t('parties.units'), render: (party) => <UnitLinks party={party} /> },
  ];
}

function Phones({ party }: { party: PartyRow }) {
  return (
    <span className="desk-names">
      {party.contacts
        .filter((contact) => contact.deadSince === null)
        .slice(0, 2)
        .map((contact) => (
          <MaskedValue key={contact.id} value={contact.value} masked={contact.masked} />
        ))}
    </span>
  );
}

/** How many units one line names before it only counts. */
const NAMED = 4;

function UnitLinks({ party }: { party: PartyRow }) {
  const { t } = useTranslation('desk');
  const base = useAppBase();
  const roles = party.roles.filter((role) => role.until === null);
  return (
    <span className="desk-names">
      {roles.slice(0, NAMED).map((role) => (
        <span key={role.id} className="desk-names">
          <Link to={`${base}/units/${role.unit.id}`}>{role.unit.code}</Link>
          <span className="od-quiet">{t(`role.${role.role}`)}</span>
        </span>
      ))}
      {roles.length > NAMED ? (
        <span className="od-quiet">{t('parties.moreUnits', { count: roles.length })}</span>
      ) : null}
    </span>
  );
}
