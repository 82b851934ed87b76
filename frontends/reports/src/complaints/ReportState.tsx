import {
  CommandDialog,
  Dialog,
  FormErrors,
  StatusBadge,
  useCommand,
  useFormats,
  useRequired,
  useSession,
} from '@onedesk/web';
import { Button, Flex, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ReviseComplaintReport, SignComplaintReport } from './complaints.graphql.ts';
import type { Report } from './month.ts';

export interface ReportStateProps {
  report: Report;
  reload: () => unknown;
}

/** How far the report is: draft or signed, by when it is due, its revisions, and what may be done with it. */
export function ReportState({ report, reload }: ReportStateProps) {
  const { t } = useTranslation('reports');
  const formats = useFormats();
  const { status, late, figures, signedAt, signedByName, contentHash, revision, reason } = report;
  const signed = status === 'signed';
  return (
    <section className="od-panel rp-state" aria-label={t('complaints.state')}>
      <Flex justify="space-between" align="center" gap="small" wrap>
        <Flex gap="middle" wrap align="center">
          <StatusBadge tone={signed ? 'good' : 'active'} text={t(`complaints.status.${status}`)} />
          {revision > 1 ? <span>{t('complaints.revisionOf', { revision, reason: reason ?? '' })}</span> : null}
          {signed && signedAt ? (
            <span>{t('complaints.signedLine', { by: signedByName ?? '', at: formats.instant(signedAt) })}</span>
          ) : (
            <span>{t('complaints.due', { at: formats.date(lastDay(figures.dueAt)) })}</span>
          )}
          {late ? <StatusBadge tone="bad" text={t(signed ? 'complaints.wasLate' : 'complaints.isLate')} /> : null}
        </Flex>
        <Flex gap="small" wrap className="no-print">
          {report.allowedActions.includes('signComplaintReport') ? <Sign report={report} reload={reload} /> : null}
          {report.allowedActions.includes('reviseComplaintReport') ? <Revise report={report} reload={reload} /> : null}
        </Flex>
      </Flex>
      {contentHash ? (
        <p className="od-quiet rp-hash">
          {t('complaints.hash')} <code>{contentHash}</code>
        </p>
      ) : null}
      <Revisions report={report} />
    </section>
  );
}

/** A report is due by the end of a day: its due instant is the midnight after it, in the project's zone. */
const lastDay = (dueAt: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date(new Date(dueAt).getTime() - 1));

function Revisions({ report }: { report: Report }) {
  const { t } = useTranslation('reports');
  const formats = useFormats();
  const { basePath } = useSession();
  if (report.revisions.length < 2) return null;
  return (
    <ul className="rp-revisions no-print" aria-label={t('complaints.revisions')}>
      {report.revisions.map(({ id, revision, reason, status, signedAt, signedByName }) => (
        <li key={id} aria-current={id === report.id ? 'true' : undefined}>
          <Link to={`${basePath}/complaints/${id}`}>{t('complaints.revision', { revision })}</Link>{' '}
          {status === 'signed' && signedAt
            ? t('complaints.signedLine', { by: signedByName ?? '', at: formats.instant(signedAt) })
            : t('complaints.status.draft')}
          {reason ? ` · ${reason}` : ''}
        </li>
      ))}
    </ul>
  );
}

/** CMP-9: signing cannot be taken back, so it is asked once more. */
function Sign({ report, reload }: ReportStateProps) {
  const { t } = useTranslation('reports');
  const formats = useFormats();
  const [open, setOpen] = useState(false);
  const [sign, state] = useCommand(SignComplaintReport, { reload });
  const confirm = async () => {
    const outcome = await sign({ id: report.id, expectedVersion: report.version });
    if (!outcome.ok) return;
    setOpen(false);
    await reload();
  };
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('complaints.sign')}
      </Button>
      <Dialog
        open={open}
        title={t('complaints.signTitle', { month: formats.month(report.month) })}
        okText={t('complaints.signConfirm')}
        cancelText={t('complaints.cancel')}
        okButtonProps={{ loading: state.running }}
        onOk={() => void confirm()}
        onCancel={() => (state.reset(), setOpen(false))}
        destroyOnHidden
      >
        <FormErrors state={state} />
        <p>{t('complaints.signWarning')}</p>
      </Dialog>
    </>
  );
}

/** RPT-1: a correction of what is signed. */
function Revise({ report, reload }: ReportStateProps) {
  const { t } = useTranslation('reports');
  const formats = useFormats();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<{ reason: string }>();
  const required = useRequired();
  const [revise, state] = useCommand(ReviseComplaintReport, { form, reload });
  const submit = async ({ reason }: { reason: string }) => {
    const outcome = await revise({ id: report.id, expectedVersion: report.version, reason });
    if (!outcome.ok) return;
    setOpen(false);
    await reload();
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('complaints.revise')}</Button>
      <CommandDialog
        open={open}
        title={t('complaints.reviseTitle', { month: formats.month(report.month) })}
        confirm={t('complaints.revise')}
        form={form}
        state={state}
        onSubmit={submit}
        onClose={() => setOpen(false)}
      >
        <p>{t('complaints.reviseHint')}</p>
        <Form.Item name="reason" label={t('complaints.reason')} rules={required(t('complaints.reason'))}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} />
        </Form.Item>
      </CommandDialog>
    </>
  );
}
