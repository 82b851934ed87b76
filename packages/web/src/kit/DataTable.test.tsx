import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { startI18n } from '../i18n.ts';
import { KitProvider } from '../KitProvider.tsx';
import { DataTable, type DataTableProps } from './DataTable.tsx';
import { EmptyState } from './States.tsx';

interface Unit {
  id: string;
  code: string;
}
const shown = (props: Partial<DataTableProps<Unit>>) =>
  render(
    <KitProvider locale="zh-CN" dark={false}>
      <DataTable<Unit>
        label="房屋"
        columns={[{ key: 'code', title: '房号', primary: true, render: ({ code }) => code }]}
        rows={[{ id: '1', code: 'A座-1502' }]}
        rowKey={({ id }) => id}
        empty={<EmptyState title="没有房屋" />}
        {...props}
      />
    </KitProvider>,
  );

beforeAll(() => startI18n('zh-CN', 'test', { 'zh-CN': {}, en: {} }));
afterEach(cleanup);

test('a list says how much of it is shown, and grows at its end', async () => {
  const onMore = vi.fn();
  shown({ total: 842, hasMore: true, onMore });
  expect(screen.getByRole('rowheader')).toHaveTextContent('A座-1502');
  expect(screen.getByText('已显示 1 条，共 842 条')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: '加载更多' }));
  expect(onMore).toHaveBeenCalledOnce();
});

test('nothing there is said in words', () => {
  shown({ rows: [] });
  expect(screen.getByText('没有房屋')).toBeVisible();
});

test('a list that could not be read offers to try again', async () => {
  const onRetry = vi.fn();
  shown({ rows: undefined, error: new TypeError('Failed to fetch'), onRetry });
  expect(screen.getByRole('alert')).toHaveTextContent('没有收到服务器的答复');
  await userEvent.click(screen.getByRole('button', { name: '重试' }));
  expect(onRetry).toHaveBeenCalledOnce();
});

test('a failure to read more leaves the rows that are there', () => {
  shown({ error: new TypeError('Failed to fetch') });
  expect(screen.getByText('A座-1502')).toBeVisible();
  expect(screen.getByRole('alert')).toBeVisible();
});
