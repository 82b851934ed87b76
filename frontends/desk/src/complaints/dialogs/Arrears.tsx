import { useQuery } from '@apollo/client/react';
import { ErrorState, useAppBase, useSession } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Balance, DueMark, PartyAccounts, UnitAccounts } from '../../accounts/index.ts';
import type { AccountDueFragment } from '../../gql/graphql.ts';
import { fenOf } from '../../ui/amount.ts';
import type { Complaint } from '../complaint.ts';

export type ArrearsProps = Pick<Complaint, 'unit' | 'party'>;

/** VST-7: what is owed for the unit, or by the customer where it is no unit; for those who may see it. */
export function Arrears({ unit, party }: ArrearsProps) {
  const { can } = useSession();
  if (!can('ledger.see')) return null;
  return unit ? <OfUnit id={unit.id} /> : party ? <OfParty id={party.id} /> : null;
}

function OfUnit({ id }: { id: string }) {
  const { t } = useTranslation('desk');
  const { data, error, refetch } = useQuery(UnitAccounts, { variables: { id } });
  return (
    <Owed
      accounts={data?.unit?.accounts}
      error={error}
      onRetry={refetch}
      whoOf={({ party }) => party?.name ?? t('accounts.nobody')}
    />
  );
}

function OfParty({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(PartyAccounts, { variables: { id } });
  return <Owed accounts={data?.party?.accounts} error={error} onRetry={refetch} whoOf={({ unit }) => unit.code} />;
}

interface OwedProps {
  accounts: readonly AccountDueFragment[] | undefined;
  error: unknown;
  onRetry: () => unknown;
  whoOf: (account: AccountDueFragment) => string;
}

function Owed({ accounts, error, onRetry, whoOf }: OwedProps) {
  const { t } = useTranslation('desk');
  const base = useAppBase();
  if (error && !accounts) return <ErrorState error={error} onRetry={onRetry} />;
  const owing = accounts?.filter(({ arrears }) => fenOf(arrears) > 0n);
  return (
    <section aria-label={t('complaints.form.arrears')} className="desk-chosen desk-notice">
      <div className="od-quiet">{t('complaints.form.arrearsHint')}</div>
      {owing?.length === 0 ? <b>{t('complaints.form.owesNothing')}</b> : null}
      {owing?.map((account) => (
        <div key={account.id} className="desk-line">
          <Link to={`${base}/accounts/${account.id}`} target="_blank">
            {whoOf(account)}
          </Link>
          <Balance value={account.arrears} />
          <DueMark account={account} />
        </div>
      ))}
    </section>
  );
}
