import { Money, useAppBase, useFormats } from '@onedesk/web';
import { Flex } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AccountDueFragment } from '../gql/graphql.ts';
import { fenOf } from '../ui/amount.ts';
import { dueFirst } from './dueFirst.ts';
import { Balance, DueMark } from './Standing.tsx';

export interface AccountCardProps {
  account: AccountDueFragment;
  /** Whose account it is in the words of the page: the payer on a unit's page, the unit on a payer's. */
  who: string;
  actions?: ReactNode;
}

const SHOWN = 4;

/** What one payer owes for one unit, in words, with the charges that are open. The balance opens its entries. */
export function AccountCard({ account, who, actions }: AccountCardProps) {
  const { t } = useTranslation('desk');
  const base = useAppBase();
  const charges = dueFirst(account);
  return (
    <article className="desk-account" aria-label={who}>
      <Flex justify="space-between" align="flex-start" gap="small" wrap>
        <div>
          <div className="od-quiet">{who}</div>
          <Link to={`${base}/accounts/${account.id}`} className="desk-account-balance">
            <Balance value={account.balance} />
            <span className="od-sr-only"> {t('accounts.open', { who })}</span>
          </Link>
        </div>
        {actions}
      </Flex>
      <Flex gap="small" wrap>
        <DueMark account={account} />
        {fenOf(account.arrears) > 0n && fenOf(account.prepaid) > 0n ? <BothSides account={account} /> : null}
      </Flex>
      {charges.length > 0 ? (
        <ul className="desk-rows desk-charges">
          {charges.slice(0, SHOWN).map((charge) => (
            <li key={charge.id} className="desk-charge">
              <span>
                {charge.feeItem.name} <span className="od-quiet od-number">{charge.month}</span>
              </span>
              <Money value={charge.open} />
            </li>
          ))}
          {charges.length > SHOWN ? (
            <li className="desk-charge od-quiet">
              <Link to={`${base}/accounts/${account.id}`}>
                {t('accounts.openCharges', { count: charges.length })}
                {account.charges.pageInfo.hasNextPage ? '+' : ''}
              </Link>
            </li>
          ) : null}
        </ul>
      ) : null}
    </article>
  );
}

/** Somebody may owe for one thing and have credit besides; then the balance alone would hide both. */
function BothSides({ account }: { account: { arrears: string; prepaid: string } }) {
  const { t } = useTranslation('desk');
  const formats = useFormats();
  return (
    <span className="od-quiet od-number">
      {t('balance.arrears')} {formats.money(account.arrears)} · {t('balance.prepaidLabel')}{' '}
      {formats.money(account.prepaid)}
    </span>
  );
}
