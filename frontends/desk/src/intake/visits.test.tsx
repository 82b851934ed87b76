import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { testGraph } from '../testing/graph.ts';
import { renderDesk } from '../testing/renderDesk.tsx';

afterEach(cleanup);
const user = userEvent.setup();
const desk = ['visit.register', 'visit.see', 'history.see'];

describe('the register of visits', () => {
  test('VST-1 shows who came about what, whose it is, and which promise is overdue', async () => {
    await renderDesk('/visits', { permissions: desk });
    const row = await screen.findByRole('row', { name: /VS-2026-000001/ });
    for (const text of ['来电', '报修', '蒋志芳', 'A座-1502', '卫生间漏水，约维修', '陈晓雯']) {
      expect(within(row).getByText(text)).toBeVisible();
    }
    expect(within(row).getByText(/答复，已超时/)).toBeVisible();
    expect(screen.getByRole('link', { name: '接待登记' })).toHaveAttribute('href', '/desk/intake');
  });

  test('VST-4 VST-8 its filters stand in the address: what is mine, what is overdue, the day', async () => {
    const { asked } = await renderDesk('/visits?view=mine&category=repair&channel=phone&day=2026-11-20&text=漏水', {
      permissions: desk,
    });
    await screen.findByRole('row', { name: /VS-2026-000001/ });
    expect(asked('visits')).toMatchObject({
      projectId: 'p1',
      filter: { open: true, mine: true, category: 'repair', channel: 'phone', day: '2026-11-20', text: '漏水' },
    });
    cleanup();
    const overdue = await renderDesk('/visits?view=overdue', { permissions: desk });
    await screen.findByRole('row', { name: /VS-2026-000001/ });
    expect(overdue.asked('visits')).toMatchObject({ filter: { overdue: true } });
  });
});

const open = async (graph = testGraph()) => {
  await renderDesk('/visits/v1', { graph, permissions: desk });
  await screen.findByRole('heading', { name: 'VS-2026-000001' });
  return graph;
};

describe('a visit', () => {
  test('VST-1 VST-4 shows its facts and its way', async () => {
    await open();
    expect(screen.getByText('卫生间漏水，约维修')).toBeVisible();
    const way = screen.getByRole('region', { name: '经过' });
    expect(within(way).getByText('查明原因')).toBeVisible();
    expect(within(way).getAllByRole('listitem')).toHaveLength(2);
    expect(screen.getByText('19905825155')).toBeVisible();
    const promised = screen.getByRole('region', { name: '约定答复时间' });
    expect(within(promised).getByRole('heading', { name: '承诺的时间' })).toBeVisible();
  });

  test('VST-8 is closed with a reply and not without', async () => {
    const { commands } = await open();
    await user.click(screen.getByRole('button', { name: '答复并办结' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: /办\s?结/ }));
    expect(await within(dialog).findByText('请填写答复')).toBeVisible();
    expect(commands).toEqual([]);
    await user.type(within(dialog).getByLabelText('答复'), '水管已换');
    await user.click(within(dialog).getByRole('button', { name: /办\s?结/ }));
    await waitFor(() => expect(commands).toHaveLength(1));
    expect(commands[0]).toMatchObject({
      name: 'closeVisit',
      input: { id: 'v1', expectedVersion: 2, reply: '水管已换' },
    });
    expect(await screen.findByText('VS-2026-000001 已办结')).toBeVisible();
  });

  test('VST-8 a refusal without a reply says what to do', async () => {
    const graph = testGraph();
    graph.answer('closeVisit', {
      __typename: 'NeedsReply',
      code: 'needsReply',
      message: '须填写答复',
      promisedAt: null,
    });
    await open(graph);
    await user.click(screen.getByRole('button', { name: '答复并办结' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText('答复'), '……');
    await user.click(within(dialog).getByRole('button', { name: /办\s?结/ }));
    expect(await within(dialog).findByText('须填写答复')).toBeVisible();
    expect(within(dialog).getByLabelText('答复')).toHaveValue('……');
  });

  test('VST-8 a time is promised', async () => {
    const { commands } = await open();
    await user.click(screen.getByRole('button', { name: '约定答复时间' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText('约定答复时间'), '2099-01-02 10:30{Enter}');
    await user.type(within(dialog).getByLabelText('要查清什么'), '配件到货');
    await user.click(within(dialog).getByRole('button', { name: /约\s?定/ }));
    await waitFor(() => expect(commands).toHaveLength(1));
    expect(commands[0]).toMatchObject({
      name: 'promiseVisit',
      input: { promisedAt: new Date(2099, 0, 2, 10, 30).toISOString(), words: '配件到货' },
    });
  });

  test('VST-4 it is handed over to a colleague found by name', async () => {
    const { commands } = await open();
    await user.click(screen.getByRole('button', { name: /移\s?交/ }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('combobox', { name: '移交给' }), '刘洋');
    await user.click(await screen.findByTitle('刘洋'));
    await user.click(within(dialog).getByRole('button', { name: /移\s?交/ }));
    await waitFor(() => expect(commands).toHaveLength(1));
    expect(commands[0]).toMatchObject({ name: 'handOverVisit', input: { toId: 'k1', words: null } });
  });

  test('a colleague’s change is shown, and what was typed is sent again on wish', async () => {
    const graph = testGraph();
    graph.answer('closeVisit', {
      __typename: 'Stale',
      code: 'stale',
      message: '赵敏 刚刚修改过',
      currentVersion: 3,
      changedBy: '赵敏',
      changedAt: '2026-11-22T02:00:00Z',
      changes: [{ field: 'ownerName', before: '陈晓雯', after: '赵敏', masked: false }],
    });
    await open(graph);
    await user.click(screen.getByRole('button', { name: '答复并办结' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText('答复'), '我的答复');
    await user.click(within(dialog).getByRole('button', { name: /办\s?结/ }));
    expect((await screen.findAllByText(/赵敏/)).length).toBeGreaterThan(0);
    expect(within(dialog).getByLabelText('答复')).toHaveValue('我的答复');
  });
});
