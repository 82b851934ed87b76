import { CivilDate, Money, useFormats } from '@onedesk/web';
import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { dueFirst } from '../accounts/index.ts';
import type { AccountDueFragment } from '../gql/graphql.ts';
import { sumOf } from '../ui/amount.ts';

export interface DueChargesProps {
  account: AccountDueFragment;
  /** Charges that the payer wants paid first, by id. */
  chosen: readonly string[];
  onChoose: (chosen: string[]) => void;
  disabled: boolean;
}

/** What is to be paid, the oldest due first: so it is paid, unless the payer says otherwise by a tick. FEE-3 */
export function DueCharges({ account, chosen, onChoose, disabled }: DueChargesProps) {
  const { t } = useTranslation('desk');
  const formats = useFormats();
  const charges = dueFirst(account);
  if (charges.length === 0) return <p className="od-quiet desk-flush">{t('accounts.nothingOpen')}</p>;
  const toggle = (id: string) => onChoose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  const sum = sumOf(charges.filter(({ id }) => chosen.includes(id)).map(({ open }) => open));
  return (
    <>
      <ul className="desk-rows desk-due">
        {charges.map((charge) => (
          <li key={charge.id} className="desk-charge">
            <Checkbox
              checked={chosen.includes(charge.id)}
              disabled={disabled}
              onChange={() => toggle(charge.id)}
              aria-label={t('payments.choose', { item: charge.feeItem.name, month: charge.month })}
            >
              {charge.feeItem.name} <span className="od-quiet od-number">{charge.month}</span>
            </Checkbox>
            <span className="od-quiet desk-due-on">
              <CivilDate value={charge.dueOn} />
            </span>
            <Money value={charge.open} />
          </li>
        ))}
      </ul>
      <p className="od-quiet desk-flush">
        {chosen.length > 0
          ? t('payments.chosen', { count: chosen.length, amount: formats.money(sum) })
          : t(account.charges.pageInfo.hasNextPage ? 'payments.moreCharges' : 'payments.oldestFirst')}
      </p>
    </>
  );
}
