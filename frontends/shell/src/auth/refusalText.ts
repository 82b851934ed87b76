import type { Formats } from '@onedesk/web';
import type { TFunction } from 'i18next';
import type { AuthRefusal } from './api.ts';

const named = [
  'WRONG_CREDENTIALS',
  'ACCOUNT_LOCKED',
  'ADDRESS_LOCKED',
  'ACCOUNT_INACTIVE',
  'PASSWORD_TOO_WEAK',
  'LINK_USED',
  'UNREACHABLE',
] as const;

/** One sentence for a person who could not be let in: ours for the codes we know, else the service's own. */
export function refusalText(refusal: AuthRefusal, t: TFunction<'shell'>, formats: Formats): string {
  const code = named.find((known) => known === refusal.code);
  if (!code) return refusal.message ?? t('auth.refusal.OTHER');
  const until = refusal.until ? formats.instant(refusal.until) : undefined;
  if (code === 'ACCOUNT_LOCKED' || code === 'ADDRESS_LOCKED') {
    return until ? t(`auth.refusal.${code}_UNTIL`, { until }) : t(`auth.refusal.${code}`);
  }
  return code === 'PASSWORD_TOO_WEAK' && refusal.message ? refusal.message : t(`auth.refusal.${code}`);
}
