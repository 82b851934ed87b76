import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { testGraph } from '../testing/graph.ts';
import { renderDesk } from '../testing/renderDesk.tsx';

afterEach(cleanup);
const user = userEvent.setup();
const cashier = ['payment.take', 'ledger.see'];
const counter = async (graph = testGraph(), locale: 'zh-CN' | 'en' = 'zh-CN') =>
  renderDesk('/counter', { graph, permissions: cashier, locale });

/** Types into the search box, and Enter. */
async function serve(text: string) {
  await user.type(await screen.findByRole('combobox'), `${text}{Enter}`);
  const amount = await screen.findByLabelText('收款金额');
  await waitFor(() => expect(amount).toHaveFocus());
  return amount;
}

describe('FEE-3 the counter', () => {
  test('FEE-3 the code, Enter, Enter: all that is owed is paid in cash, and the next customer can be typed', async () => {
    const { commands } = await counter();
    await waitFor(() => expect(screen.getByRole('combobox')).toHaveFocus());
    const amount = await serve('A1502');
    expect(amount).toHaveValue('600.00');
    expect(screen.getByText('欠 ¥600.00')).toBeVisible();
    expect(screen.getByText('正好结清')).toBeVisible();
    await user.keyboard('{Enter}');
    const paid = await screen.findByRole('region', { name: '收据 2026-000002' });
    expect(within(paid).getByText('已收款 ¥600.00')).toBeVisible();
    expect(within(paid).getByText('结清')).toBeVisible();
    expect(commands).toHaveLength(1);
    expect(commands[0]?.input).toMatchObject({ accountId: 'la1', amount: '600.00', method: 'cash' });
    expect(screen.getByRole('combobox')).toHaveFocus();
    expect(screen.queryByLabelText('收款金额')).toBeNull();
  });

  test('FEE-3 too much becomes credit: said before and after', async () => {
    const { commands } = await counter();
    await serve('A1502');
    await user.keyboard('６２０');
    expect(await screen.findByText('多收 ¥20.00 将转为预存')).toBeVisible();
    await user.keyboard('{Enter}');
    expect(await screen.findByText('其中 ¥20.00 转为预存')).toBeVisible();
    const paid = screen.getByRole('region', { name: '收据 2026-000002' });
    expect(within(paid).getByText('预存 ¥20.00')).toBeVisible();
    expect(commands[0]?.input).toMatchObject({ amount: '620.00' });
  });

  test.each([
    ['-5', '收款金额请填数字，例如 1,234.50'],
    ['1e3', '收款金额请填数字，例如 1,234.50'],
    ['1.005', '收款金额最多到分（两位小数）'],
    ['1000000000000000', '收款金额超过 99.99 亿元，请分次办理'],
  ])('LED-2 “%s” is refused at the field, and nothing is sent', async (typed, fault) => {
    const { commands } = await counter();
    const amount = await serve('A1502');
    await user.clear(amount);
    await user.type(amount, `${typed}{Enter}`);
    expect(await screen.findByText(fault)).toBeVisible();
    expect(commands).toEqual([]);
  });

  test('cash handed over gives the change; what does not reach is not taken', async () => {
    const { commands } = await counter();
    await serve('A1502');
    const tendered = screen.getByLabelText('实收现金');
    await user.type(tendered, '500');
    expect(await screen.findByText('还差 ¥100.00')).toBeVisible();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(tendered).toBeInvalid());
    expect(commands).toEqual([]);
    await user.clear(tendered);
    await user.type(tendered, '700');
    expect(await screen.findByText('找零 ¥100.00')).toBeVisible();
    await user.keyboard('{Enter}');
    const paid = await screen.findByRole('region', { name: '收据 2026-000002' });
    expect(within(paid).getByText('找零 ¥100.00')).toBeVisible();
  });

  test('Alt+2 is a transfer, which needs its reference', async () => {
    const { commands } = await counter();
    await serve('A1502');
    await user.keyboard('{Alt>}[Digit2]{/Alt}');
    const reference = await screen.findByLabelText('银行流水号');
    await user.click(screen.getByRole('button', { name: '收款 ¥600.00' }));
    expect(await screen.findByText('请填写银行流水号')).toBeVisible();
    await user.type(reference, 'ICBC-2026-1{Enter}');
    await waitFor(() => expect(commands).toHaveLength(1));
    expect(commands[0]?.input).toMatchObject({ method: 'transfer', reference: 'ICBC-2026-1', amount: '600.00' });
  });

  test('FEE-3 the payer says which charge is paid first', async () => {
    const { commands } = await counter();
    await serve('A1502');
    await user.click(screen.getByRole('checkbox', { name: '先缴 物业费 2026-10' }));
    expect(screen.getByLabelText('收款金额')).toHaveValue('350.00');
    expect(screen.getByText('收后还欠 ¥250.00')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '收款 ¥350.00' }));
    await waitFor(() => expect(commands).toHaveLength(1));
    expect(commands[0]?.input).toMatchObject({ amount: '350.00', chargeIds: ['c2'] });
  });

  test('LED-3 two Enters are one payment', async () => {
    const { commands } = await counter();
    await serve('A1502');
    await user.keyboard('{Enter}{Enter}{Enter}');
    await screen.findByRole('region', { name: '收据 2026-000002' });
    expect(commands).toHaveLength(1);
  });

  test('LED-3 a payment without an answer is sent again as it was, under the same key', async () => {
    const graph = testGraph();
    graph.answer('takePayment', new TypeError('connection lost'));
    const { commands } = await counter(graph);
    await serve('A1502');
    await user.keyboard('{Enter}');
    expect(await screen.findByText('没有等到回音，不知道是否已经收下')).toBeVisible();
    expect(screen.getByLabelText('收款金额')).toBeDisabled();
    const again = screen.getByRole('button', { name: '再试一次' });
    expect(again).toHaveFocus();
    await user.keyboard('{Enter}');
    await screen.findByRole('region', { name: '收据 2026-000002' });
    expect(commands).toHaveLength(2);
    expect(commands[1]?.input).toEqual(commands[0]?.input);
  });

  test('LED-3 what changed on the account meanwhile does not change the payment that is sent again', async () => {
    const graph = testGraph();
    graph.answer('takePayment', new TypeError('connection lost'));
    const { commands } = await counter(graph);
    await serve('A1502');
    await user.keyboard('{Enter}');
    await screen.findByText('没有等到回音，不知道是否已经收下');
    Object.assign(graph.records.accounts[0] ?? {}, { arrears: '100.00', balance: '100.00', version: 9 });
    await graph.lookAgain();
    expect(await screen.findByText('欠 ¥100.00')).toBeVisible();
    expect(screen.getByLabelText('收款金额')).toHaveValue('600.00');
    await user.click(screen.getByRole('button', { name: '再试一次' }));
    await waitFor(() => expect(commands).toHaveLength(2));
    expect(commands[1]?.input).toEqual(commands[0]?.input);
  });

  test('what another desk takes changes the proposal, and never what was typed', async () => {
    const graph = testGraph();
    await counter(graph);
    const amount = await serve('A1502');
    Object.assign(graph.records.accounts[0] ?? {}, { arrears: '350.00', balance: '350.00', version: 4 });
    await graph.lookAgain();
    await waitFor(() => expect(amount).toHaveValue('350.00'));
    await user.clear(amount);
    await user.type(amount, '80');
    Object.assign(graph.records.accounts[0] ?? {}, { arrears: '250.00', balance: '250.00', version: 5 });
    await graph.lookAgain();
    expect(await screen.findByText('欠 ¥250.00')).toBeVisible();
    expect(amount).toHaveValue('80');
  });

  test('a refusal stands in the form, and what was typed stays', async () => {
    const graph = testGraph();
    graph.answer('takePayment', { __typename: 'MonthClosed', code: 'MonthClosed', message: '2026-10 已关账' });
    await counter(graph);
    await serve('A1502');
    await user.keyboard('{Enter}');
    expect(await screen.findByText('2026-10 已关账')).toBeVisible();
    expect(screen.getByLabelText('收款金额')).toHaveValue('600.00');
  });

  test('of several answers the arrows choose; Escape leaves the customer', async () => {
    await counter();
    const search = await screen.findByRole('combobox');
    await user.type(search, '蒋');
    await screen.findByRole('option', { name: /蒋志芳/ });
    await user.keyboard('{ArrowDown}{ArrowUp}{Enter}');
    await screen.findByLabelText('收款金额');
    await user.keyboard('{Escape}');
    expect(screen.queryByLabelText('收款金额')).toBeNull();
    expect(search).toHaveFocus();
  });

  test('LED-1 somebody without an account yet owes nothing; the unit’s code is asked for to take money in advance', async () => {
    await counter();
    await user.type(await screen.findByRole('combobox'), '启明{Enter}');
    expect(await screen.findByText('启明咨询有限责任公司 还没有账目，没有可收的费用')).toBeVisible();
  });

  test('LED-1 FEE-3 for a unit without an account money is taken in advance', async () => {
    const graph = testGraph();
    Object.assign(graph.records.units[0] ?? {}, { accounts: [] });
    const { commands } = await counter(graph);
    await user.type(await screen.findByRole('combobox'), 'A1502{Enter}');
    await user.click(await screen.findByRole('button', { name: '收预存款' }));
    const amount = await screen.findByLabelText('收款金额');
    expect(amount).toHaveValue('');
    await user.type(amount, '50');
    expect(await screen.findByText('没有欠费，¥50.00 全部转为预存')).toBeVisible();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(commands.map(({ name }) => name)).toEqual(['openAccount', 'takePayment']));
    expect(commands[1]?.input).toMatchObject({ accountId: 'la1', amount: '50.00' });
  });

  test('FEE-3 somebody else pays, and the receipt is to name them', async () => {
    const { commands } = await counter();
    await serve('A1502');
    await user.click(screen.getByRole('button', { name: '更多：收款日期、代缴人' }));
    const payer = screen.getByRole('combobox', { name: '代缴人' });
    await user.type(payer, '启明');
    await user.click(await screen.findByText('启明咨询有限责任公司', { selector: '.desk-party-line b' }));
    await user.click(screen.getByRole('button', { name: '收款 ¥600.00' }));
    await waitFor(() => expect(commands).toHaveLength(1));
    expect(commands[0]?.input).toMatchObject({ payerId: expect.any(String) as string, amount: '600.00' });
  });

  test('the receipt goes to the printer from here', async () => {
    const print = vi.fn<() => void>();
    vi.stubGlobal('print', print);
    await counter();
    await serve('A1502');
    await user.keyboard('{Enter}');
    await user.click(await screen.findByRole('button', { name: '打印收据' }));
    expect(print).toHaveBeenCalledOnce();
    expect(document.querySelector('.receipt-print')).toHaveTextContent('陆佰元整');
  });

  test('who may not take payments is told so', async () => {
    await renderDesk('/counter', { permissions: ['ledger.see'] });
    await screen.findByRole('heading', { name: '收费' });
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(screen.getByRole('alert')).toBeVisible();
  });

  test('it speaks English too', async () => {
    await counter(testGraph(), 'en');
    await user.type(await screen.findByRole('combobox'), 'A1502{Enter}');
    expect(await screen.findByLabelText('Amount received')).toHaveValue('600.00');
    expect(screen.getByText('Owes ¥600.00')).toBeVisible();
  });
});
