import { useFormats, useSession } from '@onedesk/web';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useBalanceWords } from '../accounts/index.ts';
import type { ReceiptFieldsFragment } from '../gql/graphql.ts';
import { fenOf } from '../ui/amount.ts';
import { capitalsOf } from './capitals.ts';
import type { Paper } from './paper.ts';

export interface ReceiptSheetProps {
  receipt: ReceiptFieldsFragment;
  paper: Paper;
}

/** FEE-3: the receipt as it is handed over: black on white whatever the theme, the amount in figures and in capitals. */
export function ReceiptSheet({ receipt, paper }: ReceiptSheetProps) {
  const { t } = useTranslation('desk');
  const formats = useFormats();
  const { projects, project } = useSession();
  const balanceWords = useBalanceWords();
  const name = [...projects, project].find((one) => one?.id === receipt.projectId)?.name;
  return (
    <div className={`receipt-sheet receipt-${paper}`}>
      {name ? <div className="receipt-project">{name}</div> : null}
      <div className="receipt-title">{t('receipts.sheet.title')}</div>
      <dl className="receipt-head">
        <Line name={t('receipts.number')}>{receipt.number}</Line>
        <Line name={t('receipts.sheet.date')}>{formats.date(receipt.receivedOn)}</Line>
        <Line name={t('receipts.sheet.unit')}>{receipt.account.unit.code}</Line>
        <Line name={t('receipts.sheet.payer')}>{receipt.payer?.name ?? receipt.account.party?.name ?? ''}</Line>
      </dl>
      <Lines receipt={receipt} />
      <dl className="receipt-sum">
        <Line name={t('receipts.sheet.capitals')}>
          <span lang="zh-CN">{capitalsOf(receipt.amount)}</span>
        </Line>
        <Line name={t('receipts.sheet.method')}>{t(`paymentMethod.${receipt.method}`)}</Line>
        {receipt.reference ? <Line name={t('receipts.sheet.reference')}>{receipt.reference}</Line> : null}
        <Line name={t('receipts.sheet.after')}>{balanceWords(receipt.balanceAfter)}</Line>
        <Line name={t('receipts.sheet.cashier')}>{receipt.cashierName}</Line>
        {paper === 'a4' ? <Line name={t('receipts.sheet.stamp')}>{''}</Line> : null}
      </dl>
      <p className="receipt-keep">{t('receipts.sheet.keep')}</p>
      {receipt.voided ? <Voided voided={receipt.voided} /> : null}
    </div>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Lines({ receipt }: { receipt: ReceiptFieldsFragment }) {
  const { t } = useTranslation('desk');
  const formats = useFormats();
  return (
    <table className="receipt-lines">
      <thead>
        <tr>
          <th scope="col">{t('receipts.sheet.item')}</th>
          <th scope="col">{t('receipts.sheet.month')}</th>
          <th scope="col">{t('receipts.sheet.amount')}</th>
        </tr>
      </thead>
      <tbody>
        {receipt.lines.map((line) => (
          <tr key={`${line.feeItem.id} ${line.month} ${line.amount}`}>
            <td>{line.feeItem.name}</td>
            <td>{line.month}</td>
            <td>{formats.money(line.amount)}</td>
          </tr>
        ))}
        {fenOf(receipt.prepaid) > 0n ? (
          <tr>
            <td colSpan={2}>{t('receipts.sheet.prepaid')}</td>
            <td>{formats.money(receipt.prepaid)}</td>
          </tr>
        ) : null}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {t('receipts.sheet.total')}
          </th>
          <td>{formats.money(receipt.amount)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

/** A voided receipt says so across its face, with who and why: a copy of it is worth nothing. */
function Voided({ voided }: { voided: NonNullable<ReceiptFieldsFragment['voided']> }) {
  const { t } = useTranslation('desk');
  const formats = useFormats();
  return (
    <div className="receipt-void">
      <div className="receipt-void-mark">{t('receipts.voided.mark')}</div>
      <p>{t('receipts.voided.text', { by: voided.by, at: formats.instant(voided.at), reason: voided.reason })}</p>
    </div>
  );
}
