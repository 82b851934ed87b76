import { useFormats } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import { fenOf, yuanOf } from '../ui/amount.ts';

/** A balance in plain words: 欠 ¥600.00, 结清, 预存 ¥20.00. */
export function useBalanceWords(): (balance: string) => string {
  const { t } = useTranslation('desk');
  const formats = useFormats();
  return (balance) => {
    const fen = fenOf(balance);
    if (fen === 0n) return t('balance.settled');
    return fen > 0n
      ? t('balance.owed', { amount: formats.money(balance) })
      : t('balance.prepaid', { amount: formats.money(yuanOf(-fen)) });
  };
}
