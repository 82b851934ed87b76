import { Area, CivilDate, Panel, StatusBadge } from '@onedesk/web';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitFieldsFragment } from '../gql/graphql.ts';

/** What the unit is. */
export function UnitFacts({ unit }: { unit: UnitFieldsFragment }) {
  const { t } = useTranslation('desk');
  return (
    <Panel title={t('units.facts')}>
      <dl className="od-facts desk-facts">
        <Fact name={t('units.building')}>{unit.building.name}</Fact>
        <Fact name={t('units.number')}>{unit.number}</Fact>
        <Fact name={t('units.floor')}>{unit.floor === null ? null : t('units.floorValue', { floor: unit.floor })}</Fact>
        <Fact name={t('units.kind')}>{t(`unitKind.${unit.kind}`)}</Fact>
        <Fact name={t('units.area')}>
          <Area value={unit.area} />
        </Fact>
        <Fact name={t('units.layout')}>{unit.layout}</Fact>
        <Fact name={t('units.saleState')}>
          <StatusBadge tone={unit.saleState === 'sold' ? 'good' : 'neutral'} text={t(`saleState.${unit.saleState}`)} />
        </Fact>
        <Fact name={t('units.handedOverOn')}>
          {unit.handedOverOn ? <CivilDate value={unit.handedOverOn} /> : t(`handOverState.${unit.handOverState}`)}
        </Fact>
        <Fact name={t('units.remark')}>{unit.remark ? <span className="desk-remark">{unit.remark}</span> : null}</Fact>
      </dl>
    </Panel>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  const { t } = useTranslation('desk');
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children || <span className="od-quiet">{t('common.unknown')}</span>}</dd>
    </div>
  );
}
