import { Area, type DataColumn, Money, useAppBase, useFormats, useSession } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { UnitsQuery } from '../gql/graphql.ts';
import { fenOf } from '../ui/amount.ts';
import { UseBadge } from './UseBadge.tsx';

export type UnitRow = UnitsQuery['units']['edges'][number]['node'];

/** Columns of the register. */
export function useUnitColumns(): DataColumn<UnitRow>[] {
  const { t } = useTranslation('desk');
  const base = useAppBase();
  const { can } = useSession();
  const standing: DataColumn<UnitRow> = {
    key: 'standing',
    title: t('units.arrears'),
    width: 150,
    align: 'right',
    render: (unit) => <Arrears unit={unit} />,
  };
  return [
    {
      key: 'code',
      title: t('units.code'),
      primary: true,
      width: 140,
      render: (unit) => <Link to={`${base}/units/${unit.id}`}>{unit.code}</Link>,
    },
    { key: 'kind', title: t('units.kind'), width: 90, render: (unit) => t(`unitKind.${unit.kind}`) },
    { key: 'area', title: t('units.area'), width: 120, align: 'right', render: (unit) => <Area value={unit.area} /> },
    { key: 'use', title: t('units.use'), width: 150, render: (unit) => <UseBadge use={unit.use} /> },
    {
      key: 'sale',
      title: t('units.saleState'),
      width: 90,
      hideOnPhone: true,
      render: (unit) => t(`saleState.${unit.saleState}`),
    },
    ...(can('ledger.see') ? [standing] : []),
    { key: 'owners', title: t('units.owners'), render: (unit) => <Owners unit={unit} /> },
  ];
}

/** What is owed for the unit, from the register's own copy; nothing where nothing is. */
function Arrears({ unit: { standing } }: { unit: UnitRow }) {
  const { t } = useTranslation('desk');
  const formats = useFormats();
  if (!standing || fenOf(standing.arrears) === 0n) return null;
  return (
    <>
      <Money value={standing.arrears} />
      {standing.overdueSince ? (
        <div className="od-quiet">{t('balance.overdueSince', { date: formats.date(standing.overdueSince) })}</div>
      ) : null}
    </>
  );
}

function Owners({ unit }: { unit: UnitRow }) {
  const base = useAppBase();
  const owners = unit.roles.filter((role) => role.role === 'owner');
  return (
    <span className="desk-names">
      {owners.map(({ id, party }) => (
        <Link key={id} to={`${base}/parties/${party.id}`}>
          {party.name}
        </Link>
      ))}
    </span>
  );
}
