import { StatusBadge, useFormats } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import { fenOf } from '../ui/amount.ts';
import { useBalanceWords } from './useBalanceWords.ts';

/** A balance as words. Colour only underlines what the words say. */
export function Balance({ value }: { value: string }) {
  const words = useBalanceWords();
  return (
    <span className={fenOf(value) > 0n ? 'od-number desk-balance-owed' : 'od-number desk-balance'}>{words(value)}</span>
  );
}

export interface StandingProps {
  account: { overdueSince: string | null; nextDueOn: string | null };
}

/** Since when something is overdue, or by when the next is to be paid; nothing where nothing is open. */
export function DueMark({ account }: StandingProps) {
  const { t } = useTranslation('desk');
  const formats = useFormats();
  if (account.overdueSince) {
    return <StatusBadge tone="bad" text={t('balance.overdueSince', { date: formats.date(account.overdueSince) })} />;
  }
  if (account.nextDueOn) {
    return <StatusBadge tone="neutral" text={t('balance.dueOn', { date: formats.date(account.nextDueOn) })} />;
  }
  return null;
}
