import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { checkedImport, testGraph } from '../testing/graph.ts';
import { renderDesk } from '../testing/renderDesk.tsx';

afterEach(cleanup);
const user = userEvent.setup();

const graphWith = (more: Record<string, unknown> = {}) => {
  const graph = testGraph();
  graph.records.imports.push(checkedImport(more));
  return graph;
};

describe('EST-6 the page of an import', () => {
  test('EST-6 the check says in words what would change, and names each fault by row, column, cell and reason', async () => {
    await renderDesk('/imports/i1', { graph: graphWith() });
    expect(await screen.findByText('842 行可以导入，9 行有问题')).toBeVisible();
    const faults = await screen.findByRole('table');
    const row = within(faults).getByRole('row', { name: /第 283 行/ });
    for (const text of ['C 房号', '12345', '电话号码不对']) expect(within(row).getByText(text)).toBeVisible();
    expect(screen.getByRole('link', { name: /下载有问题的行/ })).toHaveAttribute('href', '/exports/i1');
  });

  test('EST-6 a sheet with faults goes in by its good rows only, and only after a second yes', async () => {
    const { commands } = await renderDesk('/imports/i1', { graph: graphWith() });
    expect(await screen.findByRole('radio', { name: /整份导入/ })).toBeDisabled();
    await user.click(screen.getByRole('button', { name: /导\s*入$/ }));
    const sure = await screen.findByRole('dialog');
    expect(commands).toEqual([]);
    await user.click(within(sure).getByRole('button', { name: /导\s*入/ }));
    await waitFor(() => expect(commands).toHaveLength(1));
    expect(commands[0]?.input).toMatchObject({ id: 'i1', expectedVersion: 2, scope: 'goodRowsOnly' });
  });

  test('EST-6 the same sheet again: the page says that nothing changes', async () => {
    const none = { unitsNew: 0, unitsUnchanged: 842, partiesNew: 0, ownershipsNew: 0 };
    const counts = { ...(checkedImport()['counts'] as object), ...none, faulty: 0 };
    await renderDesk('/imports/i1', { graph: graphWith({ counts }) });
    expect(await screen.findByText('这份台账和系统里的一致，导入不会有任何变化')).toBeVisible();
  });

  test('EST-6 a required column that is missing is named, and checking waits for it', async () => {
    const mapping = [
      { column: 2, field: 'building' },
      { column: 3, field: 'number' },
    ];
    await renderDesk('/imports/i1', { graph: graphWith({ state: 'needsMapping', mapping, counts: null }) });
    expect(await screen.findByText('还缺必需的列：建筑面积(㎡)')).toBeVisible();
    expect(screen.getByRole('button', { name: '开始检查' })).toBeDisabled();
  });

  test('EST-6 the proposed columns are sent as the person left them', async () => {
    const { commands } = await renderDesk('/imports/i1', { graph: graphWith({ state: 'needsMapping', counts: null }) });
    await user.click(await screen.findByRole('button', { name: '开始检查' }));
    await waitFor(() => expect(commands).toHaveLength(1));
    expect(commands[0]?.input['columns']).toEqual([
      { column: 1, field: null },
      { column: 2, field: 'building' },
      { column: 3, field: 'number' },
      { column: 4, field: 'area' },
    ]);
  });

  test('EST-6 an undo that is refused shows the records in its way, and the reason typed stays', async () => {
    const graph = graphWith({ state: 'imported', allowedActions: ['undoImport'] });
    const records = [{ name: '业主更正', value: '蒋志芳' }];
    graph.answer('undoImport', { __typename: 'BuiltUpon', code: 'BuiltUpon', message: '已有记录依赖', records });
    await renderDesk('/imports/i1', { graph });
    await user.click(await screen.findByRole('button', { name: '撤销导入' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText('撤销原因'), '传错了文件');
    await user.click(within(dialog).getByRole('button', { name: '撤销导入' }));
    expect(await within(dialog).findByText('蒋志芳', { exact: false })).toBeVisible();
    expect(within(dialog).getByLabelText('撤销原因')).toHaveValue('传错了文件');
  });

  test('EST-6 a file that could not be read says why, in the server’s words', async () => {
    const refusal = { code: 'encrypted', message: '工作簿有密码保护' };
    await renderDesk('/imports/i1', { graph: graphWith({ state: 'failed', counts: null, refusal }) });
    expect(await screen.findByText('工作簿有密码保护')).toBeVisible();
  });

  test('who may not import sees the earlier imports and whom to ask', async () => {
    await renderDesk('/imports', { graph: graphWith(), permissions: [] });
    expect(await screen.findByText('您的岗位不能导入台账')).toBeVisible();
    expect(screen.queryByLabelText('选择文件')).toBeNull();
  });
});
