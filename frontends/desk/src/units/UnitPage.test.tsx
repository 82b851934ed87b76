import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { GraphQLError } from 'graphql';
import { afterEach, describe, expect, test } from 'vitest';
import { testGraph } from '../testing/graph.ts';
import { renderDesk } from '../testing/renderDesk.tsx';

afterEach(cleanup);
const user = userEvent.setup();
const open = async (button: string) => {
  await user.click(await screen.findByRole('button', { name: button }));
  return screen.findByRole('dialog');
};

describe('the page of a unit', () => {
  test('EST-1 the use stands with the fact that decides it, and where that comes from', async () => {
    await renderDesk('/units/u1');
    const why = await screen.findByRole('region', { name: '使用情况和依据' });
    expect(within(why).getByText('自用')).toBeVisible();
    expect(within(why).getByText('导入台账时申报为自用')).toBeVisible();
    expect(within(why).getByText(/导入时申报/)).toHaveTextContent('起决定作用');
  });

  test('EST-2 who is there stands apart from who was', async () => {
    await renderDesk('/units/u1');
    const now = await screen.findByRole('region', { name: '业主和使用人' });
    const before = screen.getByRole('region', { name: '以往的业主和使用人' });
    expect(within(now).getByRole('link', { name: '蒋志芳' })).toBeVisible();
    expect(within(before).getByRole('link', { name: '启明咨询有限责任公司' })).toBeVisible();
    expect(within(before).getByText('自 2023-01-01 至 2024-12-31')).toBeVisible();
  });

  test('an area in full-width digits with its unit is sent as a number; words are refused at the field', async () => {
    const { commands } = await renderDesk('/units/u1');
    const dialog = await open('更正房屋资料');
    const area = within(dialog).getByLabelText('建筑面积');
    await user.clear(area);
    await user.type(area, '待测');
    expect(await within(dialog).findByText('面积请填数字，例如 166.95')).toBeVisible();
    await user.clear(area);
    await user.type(area, '１７０．５㎡');
    await user.click(within(dialog).getByRole('button', { name: /保\s*存/ }));
    await waitFor(() => expect(commands).toHaveLength(1));
    expect(commands[0]?.input).toMatchObject({ id: 'u1', expectedVersion: 3, area: '170.5' });
  });

  test('a stale form shows what somebody else changed, and keeps what was typed', async () => {
    const graph = testGraph();
    graph.answer('correctUnit', {
      __typename: 'Stale',
      code: 'Stale',
      message: '这条记录刚被改过。',
      currentVersion: 4,
      changedBy: '主管乙',
      changedAt: '2026-11-22T03:00:00Z',
      changes: [{ field: 'area', before: '166.95', after: '168.00', masked: false }],
    });
    const { commands } = await renderDesk('/units/u1', { graph });
    const dialog = await open('更正房屋资料');
    await user.type(within(dialog).getByLabelText('备注'), '门锁已换');
    await user.click(within(dialog).getByRole('button', { name: /保\s*存/ }));
    await waitFor(() => expect(screen.getByText(/^168\.00 m²/)).toBeVisible());
    expect(screen.getByText('主管乙')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '仍按我填写的保存' }));
    await waitFor(() => expect(commands).toHaveLength(2));
    expect(commands[1]?.input).toMatchObject({ expectedVersion: 4, remark: '门锁已换' });
  });

  test('taking the other’s change closes the form and shows theirs', async () => {
    const graph = testGraph();
    graph.answer('correctUnit', {
      __typename: 'Stale',
      code: 'Stale',
      message: '这条记录刚被改过。',
      currentVersion: 4,
      changedBy: '主管乙',
      changedAt: null,
      changes: [],
    });
    await renderDesk('/units/u1', { graph });
    const dialog = await open('更正房屋资料');
    Object.assign(graph.records.units[0] ?? {}, { area: '168.00', version: 4 });
    await user.click(within(dialog).getByRole('button', { name: /保\s*存/ }));
    await user.click(await screen.findByRole('button', { name: '采用对方的修改' }));
    await waitFor(() => expect(screen.getByText(/^168\.00/)).toBeVisible());
    expect(screen.queryByLabelText('备注')).toBeNull();
  });

  test('a tenant who is new is registered first and then recorded, and not registered twice when the role is refused', async () => {
    const graph = testGraph();
    graph.answer('createParty', { ...graph.records.parties[1], id: 'n1', name: '孙新' });
    graph.answer('recordRole', new GraphQLError('down', { extensions: { code: 'UNAVAILABLE' } }));
    const { commands } = await renderDesk('/units/u1', { graph });
    const dialog = await open('登记业主或使用人');
    await user.click(within(dialog).getByRole('radio', { name: '租户' }));
    await user.click(within(dialog).getByRole('button', { name: '登记新的个人或单位' }));
    await user.type(within(dialog).getByLabelText('姓名/单位名称'), '孙新');
    await user.type(within(dialog).getByLabelText('电话'), '19905820001、19905820002');
    const confirm = within(dialog).getByRole('button', { name: /^登\s*记$/ });
    await user.click(confirm);
    expect(await within(dialog).findByRole('button', { name: '换一个' })).toBeVisible();
    await user.click(confirm);
    await waitFor(() => expect(commands).toHaveLength(3));
    expect(commands.map(({ name }) => name)).toEqual(['createParty', 'recordRole', 'recordRole']);
    expect(commands[0]?.input).toMatchObject({ projectId: 'p1', phones: ['19905820001', '19905820002'] });
    expect(commands[2]?.input).toMatchObject({ unitId: 'u1', partyId: 'n1', role: 'tenant' });
  });

  test('an unknown unit says so and leads back to the register', async () => {
    await renderDesk('/units/nobody');
    expect(await screen.findByText('没有找到这条记录')).toBeVisible();
    expect(screen.getByRole('link', { name: '房屋台账' })).toHaveAttribute('href', '/desk/units');
  });
});
