import { Button, Flex, Table } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from './Format.tsx';
import { ErrorState, Loading } from './States.tsx';
import { useCompact } from './useCompact.ts';

/** One column of a list, which is a line of a card on phones. */
export interface DataColumn<Row> {
  key: string;
  title: string;
  render: (row: Row) => ReactNode;
  /** Pixels. */
  width?: number;
  align?: 'left' | 'right';
  /** The cell that names the row: a card's heading on phones, the row's header for screen readers. Exactly one column. */
  primary?: boolean;
  /** Left out of the cards on phones. */
  hideOnPhone?: boolean;
}

/** A list: its rows, how they are read, and how it goes on. */
export interface DataTableProps<Row> {
  /** Name of the table for screen readers. */
  label: string;
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[] | undefined;
  rowKey: (row: Row) => string;
  loading?: boolean;
  error?: unknown;
  onRetry?: () => unknown;
  /** Stands there when there is nothing: an EmptyState. */
  empty: ReactNode;
  /** All there are, when the service counts them. */
  total?: number | null | undefined;
  hasMore?: boolean | undefined;
  loadingMore?: boolean;
  onMore?: () => unknown;
}

/** A list of records: a dense table on desks, cards on phones; grows at its end ("load more"). */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { rows, error, onRetry, loading = false, empty } = props;
  const compact = useCompact();
  // An error beside rows that are already there must not take them away.
  if (error && !rows?.length) return <ErrorState error={error} {...(onRetry ? { onRetry } : {})} />;
  if (!rows) return <Loading kind="table" />;
  if (rows.length === 0 && !loading) return <div className="od-panel">{empty}</div>;
  return (
    <section aria-label={props.label} aria-busy={loading} className="od-table">
      {compact ? <Cards {...props} rows={rows} /> : <Rows {...props} rows={rows} />}
      {error ? <ErrorState error={error} {...(onRetry ? { onRetry } : {})} /> : null}
      <Footer {...props} rows={rows} />
    </section>
  );
}

type Filled<Row> = DataTableProps<Row> & { rows: readonly Row[] };

function Rows<Row extends object>({ columns, rows, rowKey, loading = false }: Filled<Row>) {
  const antdColumns: ColumnsType<Row> = columns.map(({ key, title, width, align, primary, render }) => ({
    key,
    title,
    ...(width ? { width } : {}),
    ...(align ? { align } : {}),
    ...(primary ? { rowScope: 'row' as const } : {}),
    render: (_, row) => render(row),
  }));
  return (
    <Table<Row>
      size="small"
      rowKey={rowKey}
      columns={antdColumns}
      dataSource={rows}
      pagination={false}
      loading={loading}
      scroll={{ x: 'max-content' }}
    />
  );
}

function Cards<Row extends object>({ columns, rows, rowKey }: Filled<Row>) {
  const primary = columns.find((column) => column.primary);
  const rest = columns.filter((column) => column !== primary && !column.hideOnPhone);
  return (
    <ul className="od-cards">
      {rows.map((row) => (
        <li key={rowKey(row)} className="od-card">
          {primary ? <div className="od-card-title">{primary.render(row)}</div> : null}
          <dl>
            {rest.map((column) => (
              <div key={column.key}>
                <dt>{column.title}</dt>
                <dd>{column.render(row)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

function Footer<Row>({ rows, total, hasMore = false, loadingMore = false, onMore }: Filled<Row>) {
  const { t } = useTranslation('web');
  const formats = useFormats();
  const shown = formats.count(rows.length);
  return (
    <Flex justify="space-between" align="center" gap="small" className="od-table-footer">
      <output className="od-quiet">
        {total === null || total === undefined
          ? t('table.shown', { shown })
          : t('table.shownOf', { shown, total: formats.count(total) })}
      </output>
      {hasMore && onMore ? (
        <Button className="no-print" loading={loadingMore} onClick={() => void onMore()}>
          {t('table.more')}
        </Button>
      ) : null}
    </Flex>
  );
}
