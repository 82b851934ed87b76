import { CivilDate, useAppBase, useFormats } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { EntryFieldsFragment } from '../gql/graphql.ts';
import { fenOf, sumOf, yuanOf } from '../ui/amount.ts';

export interface EntryRowProps {
  entry: EntryFieldsFragment;
  /** The account whose balance the row is about. */
  accountId: string;
}

/** One entry: when, what, and what it did to the balance; its postings, reason and hash on request. */
export function EntryRow({ entry, accountId }: EntryRowProps) {
  const { t } = useTranslation('desk');
  const formats = useFormats();
  const effect = sumOf(entry.postings.filter(({ account }) => account?.id === accountId).map(({ amount }) => amount));
  return (
    <li className="desk-row">
      <details className="desk-entry">
        <summary>
          <span className="desk-entry-date">
            <CivilDate value={entry.bookedOn} />
          </span>
          <span className={entry.reversedBy ? 'desk-entry-what desk-dead' : 'desk-entry-what'}>
            <b>{t(`entryKind.${entry.kind}`)}</b> <What entry={entry} />
          </span>
          <span className="od-number desk-entry-effect">
            {fenOf(effect) > 0n ? '+' : ''}
            {formats.money(effect)}
          </span>
          <span className="od-sr-only"> {t('accounts.showPostings', { seq: entry.seq })}</span>
        </summary>
        <Postings entry={entry} />
      </details>
      <Marks entry={entry} />
    </li>
  );
}

/** What the entry is about: the charges it names, or its receipt. */
function What({ entry }: { entry: EntryFieldsFragment }) {
  const charges = new Map(entry.postings.flatMap(({ charge }) => (charge ? [[charge.id, charge]] : [])));
  return (
    <span className="od-quiet">
      {[...charges.values()].map((charge) => `${charge.feeItem.name} ${charge.month}`).join(' · ')}
    </span>
  );
}

function Marks({ entry }: { entry: EntryFieldsFragment }) {
  const { t } = useTranslation('desk');
  const base = useAppBase();
  const { receipt, reverses, reversedBy, reason } = entry;
  if (!receipt && !reverses && !reversedBy && !reason) return null;
  return (
    <div className="desk-entry-marks od-quiet">
      {receipt ? (
        <Link to={`${base}/receipts/${receipt.id}`}>{t('receipts.one', { number: receipt.number })}</Link>
      ) : null}
      {reverses ? <span>{t('accounts.reverses', { seq: reverses.seq })}</span> : null}
      {reversedBy ? <span>{t('accounts.reversedBy', { seq: reversedBy.seq })}</span> : null}
      {reason ? <span>{t('accounts.reason', { reason })}</span> : null}
    </div>
  );
}

function Postings({ entry }: { entry: EntryFieldsFragment }) {
  const { t } = useTranslation('desk');
  const formats = useFormats();
  const debit = (amount: string) => (fenOf(amount) > 0n ? formats.money(amount) : '');
  const credit = (amount: string) => (fenOf(amount) < 0n ? formats.money(yuanOf(-fenOf(amount))) : '');
  return (
    <div className="desk-postings">
      <table aria-label={t('accounts.postings')}>
        <thead>
          <tr>
            <th scope="col">{t('accounts.account')}</th>
            <th scope="col" className="desk-right">
              {t('accounts.debit')}
            </th>
            <th scope="col" className="desk-right">
              {t('accounts.credit')}
            </th>
          </tr>
        </thead>
        <tbody>
          {entry.postings.map((posting) => (
            <tr key={posting.id}>
              <td>
                {bookOf(posting.book) ? t(`book.${bookOf(posting.book) ?? 'customer'}`) : posting.book}
                {posting.charge ? (
                  <span className="od-quiet">
                    {' '}
                    {posting.charge.feeItem.name} {posting.charge.month}
                  </span>
                ) : null}
              </td>
              <td className="od-number desk-right">{debit(posting.amount)}</td>
              <td className="od-number desk-right">{credit(posting.amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="od-quiet">
        {t('accounts.entry', { seq: entry.seq })} ·{' '}
        {t('accounts.by', { who: entry.actorName, at: formats.instant(entry.at) })}
      </div>
      <div className="od-quiet desk-hash" title={entry.hash}>
        {t('accounts.hash')} {entry.hash.slice(0, 16)}…
      </div>
    </div>
  );
}

const books = ['customer', 'cash', 'bank', 'income', 'opening'] as const;
const bookOf = (name: string) => books.find((book) => book === name);
