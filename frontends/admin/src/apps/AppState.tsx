import { StatusBadge } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import type { AppFieldsFragment } from '../gql/graphql.ts';

const tones = { on: 'good', off: 'neutral', waiting: 'attention' } as const;

/** Whether people can open the app, as a dot and a word. */
export function AppState({ app }: { app: AppFieldsFragment }) {
  const { t } = useTranslation('admin');
  const inUse = app.activeNumber !== null || app.canaryVersion !== null;
  const state = !app.enabled ? 'off' : inUse ? 'on' : 'waiting';
  return <StatusBadge tone={tones[state]} text={t(`apps.badge.${state}`)} />;
}
