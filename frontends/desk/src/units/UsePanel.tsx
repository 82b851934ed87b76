import { Panel } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import type { UnitFieldsFragment } from '../gql/graphql.ts';

/** EST-1: how the unit is used, and why: the facts considered, the deciding one first. */
export function UsePanel({ unit }: { unit: UnitFieldsFragment }) {
  const { t } = useTranslation('desk');
  const { use, useFacts: facts } = unit;
  return (
    <Panel title={t('units.why')}>
      <p className="desk-use">{t(`unitUse.${use}`)}</p>
      <ol className="desk-reasons" aria-label={t('units.why')}>
        {facts.map((fact) => (
          <li
            key={`${fact.source} ${fact.use} ${fact.since ?? ''}`}
            className={fact.decides ? 'desk-reason-decides' : undefined}
          >
            <div>{fact.words}</div>
            <div className="od-quiet">
              {t(`useSource.${fact.source}`)}
              {' · '}
              {fact.decides ? <b>{t('units.decides')}</b> : t('units.considered')}
            </div>
          </li>
        ))}
      </ol>
      <p className="od-quiet desk-flush">{t('units.whyHint')}</p>
    </Panel>
  );
}
