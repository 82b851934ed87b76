import { CheckCircleOutlined, ClockCircleOutlined, CloseCircleOutlined } from '@ant-design/icons';
import { useQuery } from '@apollo/client/react';
import { ErrorState, PageHeader, Panel, RequirePermission, useFormats, useSession } from '@onedesk/web';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { LedgerVerificationQuery } from '../gql/graphql.ts';
import { NoProject } from '../ui/NoProject.tsx';
import { LedgerVerification } from './ledger.graphql.ts';

type Check = LedgerVerificationQuery['ledgerCheck'];

/** LED-1: the whole ledger recomputed from its first entry, and in words what that proves. */
export default function LedgerPage() {
  const { t } = useTranslation('desk');
  const { project } = useSession();
  if (!project) return <NoProject />;
  return (
    <RequirePermission permission="ledger.verify">
      <Verification key={project.id} projectId={project.id} title={t('verification.title')} />
    </RequirePermission>
  );
}

function Verification({ projectId, title }: { projectId: string; title: string }) {
  const { t } = useTranslation('desk');
  const { data, loading, error, refetch } = useQuery(LedgerVerification, {
    variables: { projectId },
    fetchPolicy: 'network-only',
    notifyOnNetworkStatusChange: true,
  });
  const check = data?.ledgerCheck;
  return (
    <>
      <PageHeader
        title={title}
        subtitle={t('verification.lead')}
        actions={
          <Button type="primary" loading={loading} onClick={() => void refetch()}>
            {t('verification.run')}
          </Button>
        }
      />
      {error ? <ErrorState error={error} onRetry={refetch} /> : null}
      {loading ? <output className="desk-block od-quiet">{t('verification.working')}</output> : null}
      {check && !loading ? <Result check={check} /> : null}
    </>
  );
}

function Result({ check }: { check: Check }) {
  const { t } = useTranslation('desk');
  const formats = useFormats();
  if (check.entries === 0) return <Alert type="info" showIcon title={t('verification.empty')} />;
  const fine = check.intact && check.balancesAgree && check.receiptsComplete && witnessOf(check) !== false;
  return (
    <div className="desk-stack desk-narrow">
      <Alert
        role={fine ? 'status' : 'alert'}
        type={fine ? 'success' : 'error'}
        showIcon
        title={t(fine ? 'verification.ok' : 'verification.broken')}
        description={t('verification.entries', { count: check.entries, shown: formats.count(check.entries) })}
      />
      <Findings check={check} />
    </div>
  );
}

function Findings({ check }: { check: Check }) {
  const { t } = useTranslation('desk');
  const formats = useFormats();
  const witness = witnessOf(check);
  const witnessed = { seq: formats.count(check.witnessedSeq ?? 0) };
  return (
    <Panel title={t('verification.verified')}>
      <ul className="desk-rows">
        <Finding
          fine={check.intact}
          title={t('verification.chain')}
          text={
            check.intact
              ? t('verification.chainOk', { seq: formats.count(check.headSeq) })
              : t('verification.chainBroken', { seq: formats.count(check.firstBrokenSeq ?? 0) })
          }
        />
        <Finding
          fine={check.balancesAgree}
          title={t('verification.balances')}
          text={t(check.balancesAgree ? 'verification.balancesOk' : 'verification.balancesBroken')}
        />
        <Finding
          fine={check.receiptsComplete}
          title={t('verification.receipts')}
          text={t(check.receiptsComplete ? 'verification.receiptsOk' : 'verification.receiptsBroken')}
        />
        <Finding
          fine={witness}
          title={t('verification.witness')}
          text={
            witness === null
              ? t('verification.witnessNone')
              : t(witness ? 'verification.witnessOk' : 'verification.witnessBroken', witnessed)
          }
        />
      </ul>
      <div className="od-quiet">
        {t('verification.head')}
        <div className="desk-hash-whole">{check.headHash}</div>
      </div>
    </Panel>
  );
}

/** Whether the head kept elsewhere agrees; null before the first was kept. */
const witnessOf = ({ witnessedSeq, witnessAgrees }: Check) => (witnessedSeq === null ? null : witnessAgrees);

interface FindingProps {
  /** null: nothing to compare with yet. */
  fine: boolean | null;
  title: string;
  text: string;
}

function Finding({ fine, title, text }: FindingProps) {
  const { t } = useTranslation('desk');
  const icon =
    fine === null ? (
      <ClockCircleOutlined aria-hidden />
    ) : fine ? (
      <CheckCircleOutlined aria-hidden />
    ) : (
      <CloseCircleOutlined aria-hidden />
    );
  const word = fine === null ? t('verification.notYet') : t(fine ? 'verification.fine' : 'verification.bad');
  return (
    <li
      className={
        fine === null ? 'desk-row desk-finding' : `desk-row desk-finding desk-finding-${fine ? 'good' : 'bad'}`
      }
    >
      {icon}
      <div>
        <b>{title}</b> <span className="od-quiet">{word}</span>
        <div>{text}</div>
      </div>
    </li>
  );
}
