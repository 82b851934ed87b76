import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { GraphQLError } from 'graphql';
import { afterEach, describe, expect, test } from 'vitest';
import { testGraph } from '../testing/graph.ts';
import { renderDesk } from '../testing/renderDesk.tsx';

afterEach(cleanup);
const user = userEvent.setup();

describe('EST-2 the page of a person', () => {
  test('EST-2 a phone is corrected in place: Enter on the button, the digits, Enter', async () => {
    const { commands } = await renderDesk('/parties/o1');
    (await screen.findByRole('button', { name: '更正号码 19905825155' })).focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByLabelText('号码或地址')).toHaveFocus();
    await user.keyboard('{Backspace}7{Enter}');
    expect(await screen.findByText('19905825157')).toBeVisible();
    expect(commands).toEqual([
      {
        name: 'correctContact',
        input: expect.objectContaining({ id: 'o1-c1', expectedVersion: 1, value: '19905825157' }),
      },
    ]);
  });

  test('a number that is refused keeps what was typed and says why at the field', async () => {
    const graph = testGraph();
    const fields = [{ path: 'input.value', code: 'phoneNotValid', message: '电话号码不完整' }];
    graph.answer('correctContact', new GraphQLError('bad', { extensions: { code: 'BAD_USER_INPUT', fields } }));
    await renderDesk('/parties/o1', { graph });
    await user.click(await screen.findByRole('button', { name: '更正号码 19905825155' }));
    await user.keyboard('{Backspace}{Enter}');
    expect(await screen.findByText('电话号码不完整')).toBeVisible();
    expect(screen.getByLabelText('号码或地址')).toHaveValue('1990582515');
  });

  test('a masked number is not edited but typed anew', async () => {
    const graph = testGraph();
    const [contact] = graph.contactsOf('o1');
    Object.assign(contact ?? {}, { value: '199****5155', masked: true });
    await renderDesk('/parties/o1', { graph });
    await user.click(await screen.findByRole('button', { name: '更正号码 199****5155' }));
    expect(screen.getByLabelText('号码或地址')).toHaveValue('');
  });

  test('a struck number stays on the page, struck through, with its date', async () => {
    await renderDesk('/parties/o1');
    const struck = await screen.findByText('19905820000');
    expect(struck.closest('del')).not.toBeNull();
    expect(screen.getByText('自 2025-03-01 起停用')).toBeVisible();
    expect(screen.getByRole('button', { name: '恢复号码 19905820000' })).toBeVisible();
  });

  test('PPL-2 the whole identity number is shown after a reason was given, and hidden again', async () => {
    const { commands } = await renderDesk('/parties/o1');
    expect(await screen.findByText(/9999\*+6822/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: '查看完整号码' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: /查\s*看/ }));
    expect(await within(dialog).findByText('请填写查看原因')).toBeVisible();
    expect(commands).toEqual([]);
    await user.type(within(dialog).getByLabelText('查看原因'), '核对证件{Enter}');
    expect(await screen.findByText('999999197009026822')).toBeVisible();
    expect(commands[0]?.input).toMatchObject({ id: 'o1', reason: '核对证件' });
    await user.click(screen.getByRole('button', { name: '已看完，隐去' }));
    expect(screen.queryByText('999999197009026822')).toBeNull();
  });

  test('what the service does not allow is not offered', async () => {
    const graph = testGraph();
    Object.assign(graph.records.parties[0] ?? {}, { allowedActions: [] });
    await renderDesk('/parties/o1', { graph });
    await screen.findByRole('heading', { name: '蒋志芳' });
    for (const name of ['更正资料', '合并重复档案', '添加联系方式', '查看完整号码']) {
      expect(screen.queryByRole('button', { name })).toBeNull();
    }
  });

  test('a merge shows what moves before it is confirmed', async () => {
    const { commands } = await renderDesk('/parties/o1');
    await user.click(await screen.findByRole('button', { name: '合并重复档案' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('combobox'), '启明');
    await user.click(await screen.findByTitle('启明咨询有限责任公司'));
    expect(await within(dialog).findByText('保留“蒋志芳”，并入“启明咨询有限责任公司”')).toBeVisible();
    expect(within(dialog).getByText(/1 处房屋、2 个联系方式/)).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: /合\s*并/ }));
    await waitFor(() => expect(commands).toHaveLength(1));
    expect(commands[0]?.input).toMatchObject({
      id: 'o1',
      duplicateId: 't1',
      expectedVersion: 1,
      duplicateExpectedVersion: 1,
    });
  });

  test('PPL-3 the history says who changed what, before and after', async () => {
    await renderDesk('/parties/o1');
    const history = await screen.findByRole('region', { name: '变更记录' });
    expect(await within(history).findByText('更正联系方式')).toBeVisible();
    expect(within(history).getByText('19905825150')).toBeVisible();
  });

  test('PPL-3 somebody who may not see histories is shown none', async () => {
    await renderDesk('/parties/o1', { permissions: [] });
    await screen.findByRole('heading', { name: '蒋志芳' });
    expect(screen.queryByRole('region', { name: '变更记录' })).toBeNull();
  });
});
