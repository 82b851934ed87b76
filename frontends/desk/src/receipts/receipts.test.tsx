import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { testGraph } from '../testing/graph.ts';
import { renderDesk } from '../testing/renderDesk.tsx';

afterEach(cleanup);
const user = userEvent.setup();
const permissions = ['ledger.see'];

describe('FEE-3 the page of a receipt', () => {
  test('FEE-3 it says who paid what, in figures and in capitals', async () => {
    await renderDesk('/receipts/rc1', { permissions });
    const sheet = await screen.findByRole('region', { name: '收据样式' });
    for (const text of ['乙项目', '2026-000001', 'A座-1502', '蒋志芳', '壹佰贰拾元整', '黄秀英']) {
      expect(within(sheet).getByText(text)).toBeVisible();
    }
    expect(within(sheet).getAllByText('¥120.00')).toHaveLength(2);
  });

  test('this device remembers its paper', async () => {
    await renderDesk('/receipts/rc1', { permissions });
    await user.click(await screen.findByText('A4'));
    expect(document.querySelector('.receipt-print .receipt-a4')).not.toBeNull();
    expect(document.querySelector('.receipt-print style')).toHaveTextContent('size: A4');
    cleanup();
    await renderDesk('/receipts/rc1', { permissions });
    expect(await screen.findByRole('radio', { name: 'A4' })).toBeChecked();
    await user.click(screen.getByText('80 毫米'));
    expect(document.querySelector('.receipt-print style')).toHaveTextContent('size: 80mm');
  });

  test('FEE-3 a void needs a reason, and another person: the refusal is said in words', async () => {
    const graph = testGraph();
    const message = '收据须由收款人以外的人作废';
    graph.answer('voidReceipt', { __typename: 'SecondPersonNeeded', code: 'SecondPersonNeeded', message });
    const { commands } = await renderDesk('/receipts/rc1', { graph, permissions });
    await user.click(await screen.findByRole('button', { name: /作\s*废/ }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: /作\s*废/ }));
    expect(await within(dialog).findByText('请填写作废原因')).toBeVisible();
    await user.type(within(dialog).getByLabelText('作废原因'), '金额录错{Enter}');
    expect(await within(dialog).findByText(message)).toBeVisible();
    expect(commands[0]?.input).toMatchObject({ id: 'rc1', expectedVersion: 1, reason: '金额录错' });
    await user.keyboard('{Enter}');
    await waitFor(() => expect(commands).toHaveLength(2));
  });

  test('FEE-3 who took the money is told that another person voids it', async () => {
    const graph = testGraph();
    Object.assign(graph.records.receipts[0] ?? {}, { allowedActions: [] });
    await renderDesk('/receipts/rc1', { graph, permissions: ['ledger.see', 'receipt.void'] });
    expect(await screen.findByText('这张收据由您开具，作废须由另一人办理。')).toBeVisible();
    expect(screen.queryByRole('button', { name: /作\s*废/ })).toBeNull();
  });

  test('FEE-3 a voided receipt is marked, with who and why', async () => {
    const graph = testGraph();
    const voided = { at: '2026-08-04T01:00:00Z', by: '郑慧敏', reason: '重复收款' };
    Object.assign(graph.records.receipts[0] ?? {}, { voided, allowedActions: [] });
    await renderDesk('/receipts/rc1', { graph, permissions });
    const sheet = await screen.findByRole('region', { name: '收据样式' });
    expect(within(sheet).getByText('作废')).toBeVisible();
    expect(within(sheet).getByText('郑慧敏 于 2026-08-04 09:00 作废：重复收款')).toBeVisible();
    expect(screen.queryByRole('button', { name: /作\s*废/ })).toBeNull();
  });
});

test('FEE-3 receipts are found by day and number', async () => {
  const { asked } = await renderDesk('/receipts?day=2026-08-03&number=2026-000001', { permissions });
  expect(await screen.findByRole('link', { name: '2026-000001' })).toHaveAttribute('href', '/desk/receipts/rc1');
  expect(asked('receipts')).toMatchObject({ projectId: 'p1', receivedOn: '2026-08-03', number: '2026-000001' });
});
