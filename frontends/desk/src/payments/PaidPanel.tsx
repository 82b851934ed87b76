import { PrinterOutlined } from '@ant-design/icons';
import { LinkButton, Money, useAppBase, useFormats } from '@onedesk/web';
import { Button, Flex } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useBalanceWords } from '../accounts/index.ts';
import { PaperSwitch, PrintedReceipt } from '../receipts/index.ts';
import { fenOf } from '../ui/amount.ts';
import type { Paid } from './usePayment.ts';

export interface PaidPanelProps {
  paid: Paid;
  /** What goes on from here: done, next. */
  actions?: ReactNode;
}

/** FEE-3: what was taken: receipt number, change, what it paid, credit said in words, and the receipt for the printer. */
export function PaidPanel({ paid: { receipt, change }, actions }: PaidPanelProps) {
  const { t } = useTranslation('desk');
  const base = useAppBase();
  const formats = useFormats();
  const balanceWords = useBalanceWords();
  return (
    <section className="od-panel desk-paid" aria-label={t('payments.paid.number', { number: receipt.number })}>
      <output>
        <span className="desk-paid-title">{t('payments.paid.title', { amount: formats.money(receipt.amount) })}</span>
        <span className="od-quiet">
          {receipt.account.unit.code} · {receipt.payer?.name ?? receipt.account.party?.name ?? t('accounts.nobody')} ·{' '}
          {t(`paymentMethod.${receipt.method}`)}
        </span>
        <span className="desk-paid-number od-number">{t('payments.paid.number', { number: receipt.number })}</span>
        {change !== null && fenOf(change) > 0n ? (
          <span className="desk-paid-change od-number">
            {t('payments.paid.change', { amount: formats.money(change) })}
          </span>
        ) : null}
        {fenOf(receipt.prepaid) > 0n ? (
          <span className="desk-effect-credit">
            {t('payments.paid.intoPrepaid', { amount: formats.money(receipt.prepaid) })}
          </span>
        ) : null}
        <span>{balanceWords(receipt.balanceAfter)}</span>
      </output>
      <ul className="desk-rows desk-charges" aria-label={t('payments.paid.lines')}>
        {receipt.lines.map((line) => (
          <li key={`${line.feeItem.id} ${line.month} ${line.amount}`} className="desk-charge">
            <span>
              {line.feeItem.name} <span className="od-quiet od-number">{line.month}</span>
            </span>
            <Money value={line.amount} />
          </li>
        ))}
      </ul>
      <Flex gap="small" wrap align="center">
        <Button icon={<PrinterOutlined aria-hidden />} onClick={() => print()}>
          {t('payments.paid.print')}
        </Button>
        <PaperSwitch />
        <LinkButton type="link" to={`${base}/receipts/${receipt.id}`}>
          {t('payments.paid.open')}
        </LinkButton>
        {actions}
      </Flex>
      <PrintedReceipt key={receipt.id} receipt={receipt} />
    </section>
  );
}
