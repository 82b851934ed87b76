import { StatusBadge, type Tone } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import type { %Thing%Status } from '../gql/graphql.ts';

const tones: Record<%Thing%Status, Tone> = { registered: 'active', %done%: 'good' };

/** How far %aOneEn% is. */
export function %Thing%Badge({ status }: { status: %Thing%Status }) {
  const { t } = useTranslation('desk');
  return <StatusBadge tone={tones[status]} text={t(`%things%.statuses.${status}`)} />;
}
