import { StatusBadge } from '@onedesk/web';
import { useTranslation } from 'react-i18next';

/** What decides how an account stands. */
export interface Standing {
  active: boolean;
  lockedUntil: string | null;
  mustChangePassword: boolean;
}

/** The state that matters most, of those that hold at once. */
export function standingOf(account: Standing): 'inactive' | 'locked' | 'mustChangePassword' | 'active' {
  if (!account.active) return 'inactive';
  if (account.lockedUntil) return 'locked';
  return account.mustChangePassword ? 'mustChangePassword' : 'active';
}

const tones = { inactive: 'neutral', locked: 'bad', mustChangePassword: 'attention', active: 'good' } as const;

/** How the account stands, as a dot and a word. */
export function AccountState({ account }: { account: Standing }) {
  const { t } = useTranslation('admin');
  const standing = standingOf(account);
  return <StatusBadge tone={tones[standing]} text={t(`accounts.badge.${standing}`)} />;
}
