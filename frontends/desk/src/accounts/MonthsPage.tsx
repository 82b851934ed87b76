import { useQuery } from '@apollo/client/react';
import {
  CommandDialog,
  type DataColumn,
  DataTable,
  EmptyState,
  Instant,
  PageHeader,
  useChosen,
  useCommand,
  useSession,
} from '@onedesk/web';
import { App, Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClosedMonthsQuery } from '../gql/graphql.ts';
import { MonthField } from '../ui/MonthField.tsx';
import { NoProject } from '../ui/NoProject.tsx';
import { ClosedMonths, CloseMonth } from './ledger.graphql.ts';

type Closed = ClosedMonthsQuery['closedMonths'][number];

/** FEE-9: months that are closed: nothing is booked in them any more. */
export default function MonthsPage() {
  const { project } = useSession();
  return project ? <Months key={project.id} projectId={project.id} /> : <NoProject />;
}

function Months({ projectId }: { projectId: string }) {
  const { t } = useTranslation('desk');
  const { can } = useSession();
  const [closing, setClosing] = useState(false);
  const columns = useColumns();
  const { data, loading, error, refetch } = useQuery(ClosedMonths, { variables: { projectId } });
  return (
    <>
      <PageHeader
        title={t('months.title')}
        subtitle={t('months.lead')}
        actions={
          can('period.close') ? (
            <Button type="primary" onClick={() => setClosing(true)}>
              {t('months.close')}
            </Button>
          ) : null
        }
      />
      <DataTable
        label={t('months.title')}
        columns={columns}
        rows={data?.closedMonths}
        rowKey={(closed) => closed.month}
        loading={loading}
        error={error}
        onRetry={refetch}
        empty={<EmptyState title={t('months.none')} />}
      />
      <CloseMonthDialog open={closing} projectId={projectId} onClosed={refetch} onClose={() => setClosing(false)} />
    </>
  );
}

function useColumns(): DataColumn<Closed>[] {
  const { t } = useTranslation('desk');
  return [
    {
      key: 'month',
      title: t('months.month'),
      primary: true,
      width: 120,
      render: (closed) => <span className="od-number">{closed.month}</span>,
    },
    { key: 'at', title: t('months.closedAt'), width: 180, render: (closed) => <Instant value={closed.closedAt} /> },
    { key: 'by', title: t('months.closedBy'), render: (closed) => closed.closedBy },
  ];
}

interface CloseMonthDialogProps {
  open: boolean;
  projectId: string;
  onClosed: () => unknown;
  onClose: () => void;
}

function CloseMonthDialog({ open, projectId, onClosed, onClose }: CloseMonthDialogProps) {
  const { t } = useTranslation('desk');
  const { message } = App.useApp();
  const chosen = useChosen();
  const [form] = Form.useForm<{ month: string }>();
  const [close, state] = useCommand(CloseMonth, { form });
  const submit = async ({ month }: { month: string }) => {
    const { ok } = await close({ projectId, month });
    if (!ok) return;
    void message.success(t('months.done', { month }));
    onClose();
    await onClosed();
  };
  return (
    <CommandDialog
      open={open}
      title={t('months.dialog')}
      confirm={t('months.confirm')}
      danger
      form={form}
      state={state}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('months.body')}</p>
      <Form.Item name="month" label={t('months.month')} rules={chosen(t('months.month'))}>
        <MonthField />
      </Form.Item>
    </CommandDialog>
  );
}
