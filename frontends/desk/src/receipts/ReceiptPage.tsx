import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@apollo/client/react';
import {
  CivilDate,
  ErrorState,
  Instant,
  Money,
  PageHeader,
  Panel,
  StatusBadge,
  useAppBase,
  useFormats,
  useLive,
  useSession,
} from '@onedesk/web';
import { Alert, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Balance } from '../accounts/index.ts';
import type { ReceiptFieldsFragment } from '../gql/graphql.ts';
import { RecordState } from '../ui/RecordState.tsx';
import { PaperSwitch } from './PaperSwitch.tsx';
import { usePaper } from './paper.ts';
import { PrintedReceipt } from './PrintedReceipt.tsx';
import { ReceiptSheet } from './ReceiptSheet.tsx';
import { ReceiptById } from './receipts.graphql.ts';
import { VoidReceiptDialog } from './VoidReceiptDialog.tsx';

/** FEE-3: one receipt: what it says, how it prints, and its end if it was voided. */
export default function ReceiptPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation('desk');
  const base = useAppBase();
  const { data, loading, error, refetch } = useQuery(ReceiptById, { variables: { id } });
  useLive(['Receipt'], refetch);
  const receipt = data?.receipt;
  const list = { label: t('receipts.title'), to: `${base}/receipts` };
  if (!receipt) return <RecordState loading={loading} error={error} onRetry={refetch} list={list} />;
  return (
    <>
      <PageHeader
        title={t('receipts.one', { number: receipt.number })}
        badge={<ReceiptBadge voided={receipt.voided !== null} />}
        parent={list}
        subtitle={receipt.account.unit.code}
        actions={<Actions key={receipt.id} receipt={receipt} reload={refetch} />}
      />
      {error ? <ErrorState error={error} onRetry={refetch} /> : null}
      {receipt.voided ? <VoidedNotice voided={receipt.voided} /> : null}
      <div className="desk-columns-2">
        <Details receipt={receipt} />
        <Preview receipt={receipt} />
      </div>
      <PrintedReceipt key={receipt.id} receipt={receipt} />
    </>
  );
}

/** Whether a receipt counts. */
export function ReceiptBadge({ voided }: { voided: boolean }) {
  const { t } = useTranslation('desk');
  return voided ? (
    <StatusBadge tone="bad" text={t('receipts.voidedState')} />
  ) : (
    <StatusBadge tone="good" text={t('receipts.valid')} />
  );
}

function Actions({ receipt, reload }: { receipt: ReceiptFieldsFragment; reload: () => unknown }) {
  const { t } = useTranslation('desk');
  const [voiding, setVoiding] = useState(false);
  return (
    <>
      {receipt.allowedActions.includes('voidReceipt') ? (
        <Button danger onClick={() => setVoiding(true)}>
          {t('receipts.void.action')}
        </Button>
      ) : null}
      <Button type="primary" icon={<PrinterOutlined aria-hidden />} onClick={() => print()}>
        {t('receipts.print')}
      </Button>
      <VoidReceiptDialog open={voiding} receipt={receipt} reload={reload} onClose={() => setVoiding(false)} />
    </>
  );
}

function VoidedNotice({ voided }: { voided: NonNullable<ReceiptFieldsFragment['voided']> }) {
  const { t } = useTranslation('desk');
  const formats = useFormats();
  return (
    <Alert
      className="desk-notice"
      type="warning"
      showIcon
      title={t('receipts.voided.text', { by: voided.by, at: formats.instant(voided.at), reason: voided.reason })}
    />
  );
}

function Details({ receipt }: { receipt: ReceiptFieldsFragment }) {
  const { t } = useTranslation('desk');
  const base = useAppBase();
  const { can } = useSession();
  const payer = receipt.payer ?? receipt.account.party;
  // Who may void receipts in general and not this one has taken the money: a second person is needed.
  const ownReceipt = can('receipt.void') && !receipt.voided && !receipt.allowedActions.includes('voidReceipt');
  return (
    <Panel title={t('receipts.details')}>
      <p className="desk-account-balance desk-flush">
        <Money value={receipt.amount} />
      </p>
      <dl className="od-facts desk-facts">
        <Fact name={t('receipts.payer')}>
          {payer ? <Link to={`${base}/parties/${payer.id}`}>{payer.name}</Link> : t('accounts.nobody')}
        </Fact>
        <Fact name={t('receipts.unit')}>
          <Link to={`${base}/units/${receipt.account.unit.id}`}>{receipt.account.unit.code}</Link>
        </Fact>
        <Fact name={t('receipts.account')}>
          <Link to={`${base}/accounts/${receipt.account.id}`}>{t('receipts.openAccount')}</Link>
        </Fact>
        <Fact name={t('receipts.method')}>{t(`paymentMethod.${receipt.method}`)}</Fact>
        {receipt.reference ? <Fact name={t('receipts.reference')}>{receipt.reference}</Fact> : null}
        <Fact name={t('receipts.receivedOn')}>
          <CivilDate value={receipt.receivedOn} />
        </Fact>
        <Fact name={t('receipts.at')}>
          <Instant value={receipt.at} />
        </Fact>
        <Fact name={t('receipts.cashier')}>{receipt.cashierName}</Fact>
        <Fact name={t('receipts.balanceAfter')}>
          <Balance value={receipt.balanceAfter} />
        </Fact>
        <Fact name={t('receipts.entry')}>{receipt.entry.seq}</Fact>
      </dl>
      {ownReceipt ? <p className="od-quiet desk-spaced">{t('receipts.void.another')}</p> : null}
    </Panel>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Preview({ receipt }: { receipt: ReceiptFieldsFragment }) {
  const { t } = useTranslation('desk');
  const [paper] = usePaper();
  return (
    <Panel title={t('receipts.preview')} actions={<PaperSwitch />}>
      <div className="receipt-preview">
        <ReceiptSheet receipt={receipt} paper={paper} />
      </div>
    </Panel>
  );
}
