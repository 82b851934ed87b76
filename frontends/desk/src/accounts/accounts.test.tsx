import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { testGraph } from '../testing/graph.ts';
import { renderDesk } from '../testing/renderDesk.tsx';

afterEach(cleanup);
const user = userEvent.setup();
const permissions = ['ledger.see', 'ledger.verify', 'charge.raise', 'payment.take', 'tenancy.see', 'period.close'];

describe('LED-1 what is owed, on the page of the unit and of the person', () => {
  test('LED-1 the balance stands in words with its charges, and opens its entries', async () => {
    await renderDesk('/units/u1', { permissions });
    const panel = await screen.findByRole('region', { name: '费用' });
    const card = await within(panel).findByRole('article', { name: '蒋志芳' });
    expect(within(card).getByText('欠 ¥600.00')).toBeVisible();
    expect(within(card).getByText('2026-09-15 起逾期')).toBeVisible();
    expect(within(card).getByText('¥350.00')).toBeVisible();
    expect(within(card).getByRole('link', { name: /欠 ¥600.00\s*查看 蒋志芳 的账目/ })).toHaveAttribute(
      'href',
      '/desk/accounts/la1',
    );
  });

  test('FEE-3 a payment is taken from the card; the card follows', async () => {
    const { commands } = await renderDesk('/parties/o1', { permissions });
    await user.click(await screen.findByRole('button', { name: '向 A座-1502 收款' }));
    const dialog = await screen.findByRole('dialog');
    await waitFor(() => expect(within(dialog).getByLabelText('收款金额')).toHaveFocus());
    await user.keyboard('{Enter}');
    expect(await within(dialog).findByText('收据 2026-000002')).toBeVisible();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(within(screen.getByRole('article', { name: 'A座-1502' })).getByText('结清')).toBeVisible();
    expect(commands).toHaveLength(1);
  });

  test.each([
    ['-20.00', '预存 ¥20.00'],
    ['0.00', '结清'],
    ['1234567890123.45', '欠 ¥1,234,567,890,123.45'],
  ])('LED-2 a balance of %s reads “%s”', async (balance, words) => {
    const graph = testGraph();
    Object.assign(graph.records.accounts[0] ?? {}, { balance });
    await renderDesk('/units/u1', { graph, permissions });
    expect(await screen.findByText(words)).toBeVisible();
  });

  test('what the service does not allow is not offered, and who may not see money sees none', async () => {
    const graph = testGraph();
    Object.assign(graph.records.accounts[0] ?? {}, { allowedActions: [] });
    await renderDesk('/units/u1', { graph, permissions: ['ledger.see'] });
    await screen.findByRole('article', { name: '蒋志芳' });
    expect(screen.queryByRole('button', { name: /收款/ })).toBeNull();
    expect(screen.queryByRole('button', { name: '登记应收' })).toBeNull();
    cleanup();
    await renderDesk('/units/u1', { permissions: [] });
    await screen.findByRole('heading', { name: 'A座-1502' });
    expect(screen.queryByRole('region', { name: '费用' })).toBeNull();
  });

  test('the tenants stand with their terms on the unit', async () => {
    await renderDesk('/units/u1', { permissions });
    const panel = await screen.findByRole('region', { name: '租户和租期' });
    expect(await within(panel).findByRole('link', { name: '启明咨询有限责任公司' })).toBeVisible();
    for (const text of ['2025-01-01 至 2027-12-31', '¥8,500.00', '押一付三，另见补充协议', '未备案', '在租']) {
      expect(within(panel).getByText(text)).toBeVisible();
    }
  });
});

describe('LED-1 the page of an account', () => {
  test('LED-1 it shows charges, entries with their postings, receipts, and that all agrees', async () => {
    await renderDesk('/accounts/la1', { permissions });
    expect(await screen.findByText('已用全部 2 笔分录重新计算，与余额一致，分毫不差')).toBeVisible();
    const entries = await screen.findByRole('region', { name: '分录' });
    await user.click(await within(entries).findByText('分录 2 的借贷明细'));
    expect(within(entries).getAllByText('+¥350.00')[0]).toBeVisible();
    expect(within(entries).getAllByText('收入')[0]).toBeVisible();
    expect(await screen.findByRole('link', { name: '2026-000001' })).toHaveAttribute('href', '/desk/receipts/rc1');
  });

  test('a balance that differs from its entries is said out loud', async () => {
    const graph = testGraph();
    const balanceCheck = { recomputed: '599.99', agrees: false, entries: 2 };
    Object.assign(graph.records.accounts[0] ?? {}, { balanceCheck });
    await renderDesk('/accounts/la1', { graph, permissions });
    expect(await screen.findByRole('alert')).toHaveTextContent('重新计算得 ¥599.99');
  });

  test('FEE-1 a charge is raised for a fee item and a month', async () => {
    const { commands } = await renderDesk('/accounts/la1', { permissions });
    await user.click(await screen.findByRole('button', { name: '登记应收' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByLabelText('收费项目'));
    await user.click(await screen.findByTitle('物业费'));
    await user.type(within(dialog).getByLabelText('应收金额'), '１，２００');
    await user.click(within(dialog).getByRole('button', { name: /^登\s*记$/ }));
    await waitFor(() => expect(commands).toHaveLength(1));
    expect(commands[0]).toMatchObject({
      name: 'raiseCharge',
      input: { unitId: 'u1', partyId: 'o1', feeItemId: 'f1', amount: '1200.00' },
    });
  });

  test('LED-1 a charge is reversed with a reason', async () => {
    const { commands } = await renderDesk('/accounts/la1', { permissions });
    await user.click(await screen.findByRole('button', { name: '冲销 物业费 2026-09' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText('冲销原因'), '房号录错{Enter}');
    await waitFor(() => expect(commands).toHaveLength(1));
    expect(commands[0]).toMatchObject({ name: 'reverseCharge', input: { id: 'c1', reason: '房号录错' } });
  });
});

describe('LED-1 the verification of the ledger', () => {
  test('LED-1 it says in words what was verified', async () => {
    await renderDesk('/ledger', { permissions });
    expect(await screen.findByText('账目完好')).toBeVisible();
    expect(screen.getByText(/从第 1 笔到第 1,234 笔/)).toBeVisible();
    expect(screen.getAllByText('通过')).toHaveLength(4);
  });

  test('LED-1 a broken chain is named with the entry', async () => {
    const graph = testGraph();
    Object.assign(graph.records.check, { intact: false, firstBrokenSeq: 17, witnessedSeq: null });
    await renderDesk('/ledger', { graph, permissions });
    expect(await screen.findByRole('alert')).toHaveTextContent('账目有问题');
    expect(screen.getByText(/第 17 笔分录与前面接不上/)).toBeVisible();
    expect(screen.getByText('还没有')).toBeVisible();
  });
});

test('FEE-9 a month is closed', async () => {
  const { commands } = await renderDesk('/months', { permissions });
  await user.click(await screen.findByRole('button', { name: /^关\s*账$/ }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText('月份'), '2026-10{Enter}');
  await user.click(within(dialog).getByRole('button', { name: /^关\s*账$/ }));
  await waitFor(() => expect(commands).toHaveLength(1));
  expect(commands[0]).toMatchObject({ name: 'closeMonth', input: { projectId: 'p1', month: '2026-10' } });
});
