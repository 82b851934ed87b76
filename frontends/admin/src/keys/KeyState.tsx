import { StatusBadge } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import type { ApiKeyFieldsFragment } from '../gql/graphql.ts';

const tones = { valid: 'good', expired: 'attention', ownerOff: 'bad', revoked: 'neutral' } as const;

/** How the key stands: one that counts by itself opens nothing while its account is deactivated. */
export function KeyState({ apiKey: { state, account } }: { apiKey: ApiKeyFieldsFragment }) {
  const { t } = useTranslation('admin');
  const standing = state === 'valid' && !account?.active ? 'ownerOff' : state;
  return <StatusBadge tone={tones[standing]} text={t(`keys.states.${standing}`)} />;
}
