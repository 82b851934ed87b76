import { CivilDate, MaskedValue, Panel, useAppBase } from '@onedesk/web';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RoleFieldsFragment } from '../gql/graphql.ts';
import { RolePeriod } from '../ui/RolePeriod.tsx';
import { EndRoleDialog } from './EndRoleDialog.tsx';
import type { UnitProps } from './UnitPage.tsx';

/** EST-2: who is what to the unit now, and who was. Which roles hold today the service says. */
export function PeoplePanels({ unit, reload }: UnitProps) {
  const { t } = useTranslation('desk');
  const [ending, setEnding] = useState<RoleFieldsFragment | null>(null);
  const holding = new Set(unit.roles.map((role) => role.id));
  const present = unit.allRoles.filter((role) => holding.has(role.id));
  const former = unit.allRoles.filter((role) => !holding.has(role.id));
  return (
    <>
      <Panel title={t('units.people')}>
        {present.length > 0 ? (
          <Roles roles={present} onEnd={setEnding} />
        ) : (
          <p className="od-quiet desk-flush">{t('units.noPeople')}</p>
        )}
      </Panel>
      {former.length > 0 ? (
        <Panel title={t('units.former')}>
          <Roles roles={former} onEnd={setEnding} />
        </Panel>
      ) : null}
      <EndRoleDialog role={ending} reload={reload} onClose={() => setEnding(null)} />
    </>
  );
}

interface RolesProps {
  roles: readonly RoleFieldsFragment[];
  onEnd: (role: RoleFieldsFragment) => void;
}

function Roles({ roles, onEnd }: RolesProps) {
  const { t } = useTranslation('desk');
  return (
    <ul className="desk-rows">
      {roles.map((role) => (
        <li key={role.id} className="desk-row desk-role">
          <span className="desk-role-kind">{t(`role.${role.role}`)}</span>
          <Who role={role} />
          {role.allowedActions.includes('endRole') ? (
            <Button
              size="small"
              className="no-print"
              onClick={() => onEnd(role)}
              aria-label={t('units.end.label', { name: role.party.name, role: t(`role.${role.role}`) })}
            >
              {t('units.end.action')}
            </Button>
          ) : (
            <span />
          )}
        </li>
      ))}
    </ul>
  );
}

function Who({ role }: { role: RoleFieldsFragment }) {
  const { t } = useTranslation('desk');
  const base = useAppBase();
  const { party } = role;
  const living = party.contacts.filter((contact) => contact.deadSince === null);
  return (
    <div>
      <Link to={`${base}/parties/${party.id}`} className="desk-strong">
        {party.name}
      </Link>
      {party.keyAccount ? <span className="desk-mark">{t('parties.keyAccount')}</span> : null}
      {living.length > 0 ? (
        <div className="desk-phones">
          {living.map((contact) => (
            <span key={contact.id}>
              <MaskedValue value={contact.value} masked={contact.masked} />
              {contact.label ? <span className="od-quiet"> {contact.label}</span> : null}
            </span>
          ))}
        </div>
      ) : null}
      <RolePeriod role={role} />
      {role.authority ? <div className="od-quiet">{t('units.authority', { text: role.authority })}</div> : null}
      {role.authorityExpiresOn ? (
        <div className="od-quiet">
          {t('units.record.authorityExpiresOn')} <CivilDate value={role.authorityExpiresOn} />
        </div>
      ) : null}
    </div>
  );
}
