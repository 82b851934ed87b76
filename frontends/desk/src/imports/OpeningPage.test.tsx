import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { checkedArrears, checkedTenancies, testGraph } from '../testing/graph.ts';
import { renderDesk } from '../testing/renderDesk.tsx';

const user = userEvent.setup();
const both = ['tenancy.manage', 'arrears.import'];
const workbook = () => new File(['PK'], '期初数据.xlsx');

/** Where files were sent, and what the server answers them. */
let sent: string[];
let status: number;

beforeEach(() => {
  sent = [];
  status = 201;
  vi.stubGlobal('XMLHttpRequest', Door);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** The browser's way to a service's door for files. */
class Door extends EventTarget {
  upload = new EventTarget();
  status = 0;
  responseText = '';
  #url = '';
  open(_: string, url: string) {
    this.#url = url;
  }
  setRequestHeader() {
    return undefined;
  }
  send() {
    sent.push(this.#url);
    this.status = status;
    this.responseText = status === 201 ? '{"fileId":"f1"}' : '{"code":"OLD_XLS","message":"请另存为 XLSX"}';
    queueMicrotask(() => this.dispatchEvent(new Event('load')));
  }
  abort() {
    this.dispatchEvent(new Event('abort'));
  }
}

const graphWith = (...imports: ReturnType<typeof checkedArrears>[]) => {
  const graph = testGraph();
  graph.records.imports.push(...imports);
  return graph;
};

describe('LED-1 opening balances come in from one workbook', () => {
  test('LED-1 one drop brings the tenants and the arrears, and says what was found of each, tenants first', async () => {
    const graph = testGraph();
    const { commands } = await renderDesk('/opening', { graph, permissions: both });
    expect(await screen.findByText('这个项目还没有导入过欠费')).toBeVisible();
    graph.records.imports.push(checkedTenancies(), checkedArrears());
    await user.upload(await screen.findByLabelText('选择文件'), workbook());
    await waitFor(() =>
      expect(commands.map(({ name }) => name).toSorted()).toEqual(['startArrearsImport', 'startTenancyImport']),
    );
    expect(sent.toSorted()).toEqual(['/files/finance?projectId=p1', '/files?projectId=p1']);
    expect(await screen.findByRole('link', { name: '租户 查看检查结果并导入' })).toHaveAttribute(
      'href',
      '/desk/opening/tenancies/i2',
    );
    const [tenants, arrears] = within(screen.getByText('1. 租户').closest('ol') as HTMLElement).getAllByRole(
      'listitem',
    );
    expect(within(tenants as HTMLElement).getByText(/新增租约 84 份/)).toBeVisible();
    expect(within(arrears as HTMLElement).getByText(/欠费 ¥454,472.03/)).toBeVisible();
    expect(screen.getByText(/请先导入租户/)).toBeVisible();
    // What has just been begun stands in the lists as well.
    expect(await screen.findAllByRole('link', { name: '期初数据.xlsx' })).toHaveLength(2);
  });

  test('a workbook without a sheet of tenants says so, and the columns can be told', async () => {
    const tenants = checkedTenancies({ state: 'needsMapping', counts: null });
    await renderDesk('/opening?tenancies=i2', { graph: graphWith(tenants), permissions: both });
    expect(await screen.findByText(/工作簿里没有认出这样的表/)).toBeVisible();
    expect(screen.getByRole('link', { name: '租户 指定各列是什么' })).toBeVisible();
    expect(screen.getByText('还没有上传')).toBeVisible();
  });

  test('a file that is refused says why, in the server’s words, and no import begins', async () => {
    status = 415;
    const { commands } = await renderDesk('/opening', { permissions: ['arrears.import'] });
    await user.upload(await screen.findByLabelText('选择文件'), workbook());
    expect(await screen.findByText('请另存为 XLSX')).toBeVisible();
    expect(commands).toEqual([]);
  });

  test('who may import arrears only is asked for nothing else', async () => {
    await renderDesk('/opening', { graph: graphWith(checkedArrears()), permissions: ['arrears.import'] });
    expect(await screen.findByRole('heading', { name: '以前导入的欠费' })).toBeVisible();
    expect(screen.queryByRole('heading', { name: '以前导入的租户' })).toBeNull();
    await user.upload(screen.getByLabelText('选择文件'), workbook());
    await waitFor(() => expect(sent).toEqual(['/files/finance?projectId=p1']));
  });

  test('who may import neither is told whom to ask', async () => {
    await renderDesk('/opening', { permissions: [] });
    expect(await screen.findByText('您的岗位不能导入期初余额')).toBeVisible();
    expect(screen.queryByLabelText('选择文件')).toBeNull();
  });
});

describe('the page of an import of arrears', () => {
  test('LED-1 the check says in money what would be booked, and booking it is asked once more', async () => {
    const { commands } = await renderDesk('/opening/arrears/i3', { graph: graphWith(checkedArrears()) });
    expect(await screen.findByText('393 行可以导入，14 行有问题')).toBeVisible();
    for (const [name, amount] of [
      ['应收', '¥484,355.96'],
      ['已收', '¥29,883.93'],
      ['欠费', '¥454,472.03'],
      ['新增收费项目', '2'],
    ] as const)
      expect(within(screen.getByText(name).parentElement as HTMLElement).getByText(amount)).toBeVisible();
    await user.click(screen.getByRole('button', { name: /导\s*入$/ }));
    const sure = await screen.findByRole('dialog');
    await waitFor(() => expect(within(sure).getByText(/将入账 393 行：应收 ¥484,355.96/)).toBeVisible());
    await user.click(within(sure).getByRole('button', { name: /导\s*入/ }));
    await waitFor(() => expect(commands).toHaveLength(1));
    expect(commands[0]).toMatchObject({ name: 'runArrearsImport', input: { id: 'i3', scope: 'goodRowsOnly' } });
  });

  test('LED-1 undoing it is said to reverse its entries, and asks for a reason', async () => {
    const imported = checkedArrears({ state: 'imported', allowedActions: ['undoImport'] });
    const { commands } = await renderDesk('/opening/arrears/i3', { graph: graphWith(imported) });
    await user.click(await screen.findByRole('button', { name: '撤销导入' }));
    const dialog = await screen.findByRole('dialog');
    await waitFor(() => expect(within(dialog).getByText(/每一笔都会冲销/)).toBeVisible());
    await user.type(within(dialog).getByLabelText('撤销原因'), '传错了文件');
    await user.click(within(dialog).getByRole('button', { name: '撤销导入' }));
    await waitFor(() =>
      expect(commands[0]).toMatchObject({ name: 'undoArrearsImport', input: { reason: '传错了文件' } }),
    );
  });
});

describe('the page of an import of tenants', () => {
  test('EST-6 the same sheet again: the page says that nothing changes', async () => {
    const counts = { ...(checkedTenancies()['counts'] as object), faulty: 0, tenanciesNew: 0, partiesNew: 0 };
    await renderDesk('/opening/tenancies/i2', { graph: graphWith(checkedTenancies({ counts })) });
    expect(await screen.findByText('这些租约和系统里的一致，导入不会有任何变化')).toBeVisible();
  });

  test('another sheet of the workbook can be chosen: the command is that of tenants', async () => {
    const tenants = checkedTenancies({ state: 'needsMapping', counts: null });
    const { commands } = await renderDesk('/opening/tenancies/i2', { graph: graphWith(tenants), locale: 'en' });
    await user.click(await screen.findByRole('button', { name: 'Check the rows' }));
    await waitFor(() => expect(commands[0]).toMatchObject({ name: 'mapTenancyColumns', input: { sheet: '租户' } }));
  });
});
