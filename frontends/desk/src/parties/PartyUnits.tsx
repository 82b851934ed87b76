import { Area, CivilDate, Panel, useAppBase } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PartyFieldsFragment } from '../gql/graphql.ts';
import { today } from '../ui/CivilDateField.tsx';
import { RolePeriod } from '../ui/RolePeriod.tsx';

type Role = PartyFieldsFragment['roles'][number];

/** What the party is, and was, to which unit. EST-2: nothing is overwritten, so former roles stay. */
export function PartyUnits({ roles }: { roles: readonly Role[] }) {
  const { t } = useTranslation('desk');
  const ended = (role: Role) => role.until !== null && role.until < today();
  const present = roles.filter((role) => !ended(role));
  const former = roles.filter(ended);
  return (
    <>
      <Panel title={t('parties.units')}>
        {present.length > 0 ? (
          <Roles roles={present} />
        ) : (
          <p className="od-quiet desk-flush">{t('parties.noUnitsNow')}</p>
        )}
      </Panel>
      {former.length > 0 ? (
        <Panel title={t('parties.formerUnits')}>
          <Roles roles={former} />
        </Panel>
      ) : null}
    </>
  );
}

function Roles({ roles }: { roles: readonly Role[] }) {
  const { t } = useTranslation('desk');
  const base = useAppBase();
  return (
    <ul className="desk-rows">
      {roles.map((role) => (
        <li key={role.id} className="desk-row desk-role">
          <span className="desk-role-kind">{t(`role.${role.role}`)}</span>
          <div>
            <Link to={`${base}/units/${role.unit.id}`} className="desk-strong">
              {role.unit.code}
            </Link>{' '}
            <span className="od-quiet">
              {t(`unitKind.${role.unit.kind}`)} · <Area value={role.unit.area} /> · {t(`unitUse.${role.unit.use}`)}
            </span>
            <RolePeriod role={role} />
            {role.authority ? <div className="od-quiet">{t('units.authority', { text: role.authority })}</div> : null}
            {role.authorityExpiresOn ? (
              <div className="od-quiet">
                {t('units.record.authorityExpiresOn')} <CivilDate value={role.authorityExpiresOn} />
              </div>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  );
}
