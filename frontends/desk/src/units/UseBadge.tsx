import { StatusBadge, type Tone } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import type { UnitUse } from '../gql/graphql.ts';

const tones: Record<UnitUse, Tone> = {
  vacant: 'neutral',
  inCustody: 'attention',
  underRenovation: 'active',
  ownerOccupied: 'good',
  let: 'good',
};

/** Use of a unit in a word. */
export function UseBadge({ use }: { use: UnitUse }) {
  const { t } = useTranslation('desk');
  return <StatusBadge tone={tones[use]} text={t(`unitUse.${use}`)} />;
}
