import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { testGraph } from '../testing/graph.ts';
import { renderDesk } from '../testing/renderDesk.tsx';
import { plannedCallback, savedView } from '../testing/worklists.ts';
import { addressOf, valuesOfView, worklistFilter } from './worklist.ts';

afterEach(cleanup);
const user = userEvent.setup();
const supervisor = ['complaint.see', 'complaint.register', 'complaint.assign', 'callback.record'];

/** A graph with three complaints: one in time, one late, one that stands still. */
function busyGraph() {
  const graph = testGraph();
  const [complaint] = graph.records.complaints;
  if (!complaint) throw new Error('no complaint');
  const late = { ...complaint, id: 'cp2', number: 'CP-2026-000124', dueAt: '2026-03-02T02:00:00Z', unit: null };
  const paused = { ...complaint, id: 'cp3', number: 'CP-2026-000125', dueAt: null, dueKind: null, severity: null };
  graph.records.complaints.push(late, paused);
  return graph;
}
const show = async (path = '/complaints', graph = busyGraph(), permissions = supervisor) => {
  await renderDesk(path, { graph, permissions });
  await screen.findByRole('row', { name: /CP-2026-000123/ });
  return graph;
};
const row = (number: string) => screen.getByRole('row', { name: new RegExp(number) });

describe('the worklists of complaints', () => {
  test('CMP-5 a line tells how bad it is, how far, what is left, what happened, where and with whom', async () => {
    await show();
    const line = row('CP-2026-000123');
    for (const text of [
      '重要投诉',
      '处理中',
      '还剩 2天22小时',
      '电梯又停了，等了二十分钟',
      'A座-1502',
      '陈晓雯',
      '工程部',
    ]) {
      expect(within(line).getByText(text)).toBeVisible();
    }
    expect(within(line).getByRole('link', { name: 'CP-2026-000123' })).toHaveAttribute('href', '/desk/complaints/cp1');
    expect(line.querySelector('.desk-late')).toBeNull();
  });

  test('CMP-5 what is late is marked and says by how much; what stands still says so', async () => {
    await show();
    expect(row('CP-2026-000124').querySelector('.desk-late')).not.toBeNull();
    expect(within(row('CP-2026-000124')).getByText(/超时 2小时/)).toBeVisible();
    expect(within(row('CP-2026-000124')).getByText('A座大堂')).toBeVisible();
    expect(row('CP-2026-000125').querySelector('.desk-late')).toBeNull();
  });

  test('each list has its number and an address; the filters go along', async () => {
    const graph = await show('/complaints?list=overdue&category=equipment');
    const tabs = screen.getByRole('navigation', { name: '投诉' });
    await waitFor(() => expect(within(tabs).getByRole('link', { name: /已超时/ })).toHaveTextContent('3'));
    expect(within(tabs).getByRole('link', { name: /已超时/ })).toHaveAttribute('aria-current', 'page');
    expect(within(tabs).getByRole('link', { name: /我的/ })).toHaveAttribute(
      'href',
      '/desk/complaints?list=mine&category=equipment',
    );
    expect(graph.asked('complaints')).toMatchObject({ filter: { list: 'overdue', category: 'equipment' } });
  });

  test('filters come from the address, so a worklist can be sent and returned to', async () => {
    const graph = await show(
      '/complaints?text=电梯&severity=major&status=inProgress&department=d2&building=b1&from=2026-03-01&to=2026-03-02',
    );
    expect(graph.asked('complaints')).toMatchObject({
      projectId: 'p1',
      filter: {
        list: 'open',
        search: '电梯',
        severity: 'major',
        status: 'inProgress',
        departmentId: 'd2',
        buildingId: 'b1',
        from: '2026-03-01',
        to: '2026-03-02',
      },
    });
  });

  test('an empty list says what that means', async () => {
    const graph = testGraph();
    graph.records.complaints = [];
    await renderDesk('/complaints?list=overdue', { graph, permissions: supervisor });
    expect(await screen.findByText('没有超时的投诉')).toBeVisible();
    cleanup();
    await renderDesk('/complaints?list=overdue&severity=minor', { graph, permissions: supervisor });
    expect(await screen.findByText('没有符合条件的投诉')).toBeVisible();
  });

  test('in English the same', async () => {
    await renderDesk('/complaints?list=waitingForMyApproval', {
      graph: busyGraph(),
      permissions: supervisor,
      locale: 'en',
    });
    expect(await screen.findByRole('link', { name: /Waiting for my approval/ })).toHaveAttribute('aria-current');
  });
});

const chooseAll = async () => user.click(await screen.findByRole('checkbox', { name: '选择已显示的全部' }));
const assignTo = async (name: string) => {
  await user.click(screen.getByRole('button', { name: /指派所选/ }));
  const dialog = await screen.findByRole('dialog');
  await user.click(await within(dialog).findByRole('combobox', { name: '指派给' }));
  await user.click(await screen.findByTitle(name));
  await user.click(within(dialog).getByRole('button', { name: /指\s*派/ }));
};

describe('complaints assigned at once', () => {
  test('CMP-8 each has its result: the refused are named with the reason and stay chosen', async () => {
    const graph = await show();
    const [one, two, three] = graph.records.complaints;
    const refusal = { code: 'stale', message: '陈晓雯 刚刚修改过这条记录，请核对后再提交' };
    graph.answer('assignComplaints', {
      __typename: 'AssignedComplaints',
      id: 'as1',
      assigneeName: '徐志强',
      items: [
        { id: 'cp1', complaint: { ...one, assigneeName: '徐志强', version: 6 }, refusal: null },
        { id: 'cp2', complaint: two, refusal },
        { id: 'cp3', complaint: { ...three, assigneeName: '徐志强', version: 6 }, refusal: null },
      ],
    });
    await chooseAll();
    await assignTo('徐志强');
    const notice = await screen.findByText('已把 2 件投诉指派给徐志强，1 件没有指派');
    expect(notice).toBeVisible();
    expect(screen.getByText(/刚刚修改过/)).toBeVisible();
    expect(graph.commands.at(-1)).toMatchObject({
      name: 'assignComplaints',
      input: {
        projectId: 'p1',
        personId: 'k2',
        items: [
          { id: 'cp1', expectedVersion: 5 },
          { id: 'cp2', expectedVersion: 5 },
          { id: 'cp3', expectedVersion: 5 },
        ],
      },
    });
    expect(screen.getByRole('checkbox', { name: '选择 CP-2026-000124' })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: '选择 CP-2026-000123' })).not.toBeChecked();
    expect(within(row('CP-2026-000123')).getByText('徐志强')).toBeVisible();
  });

  test('what is chosen stays chosen while the list is read again', async () => {
    const graph = await show();
    await user.click(screen.getByRole('checkbox', { name: '选择 CP-2026-000124' }));
    const [, , third] = graph.records.complaints;
    Object.assign(third ?? {}, { severity: 'critical', version: 9 });
    await graph.lookAgain();
    expect(await within(row('CP-2026-000125')).findByText('重大投诉')).toBeVisible();
    expect(screen.getByRole('checkbox', { name: '选择 CP-2026-000124' })).toBeChecked();
    expect(screen.getByRole('button', { name: '指派所选 1 件' })).toBeEnabled();
  });

  test('who may not assign has nothing to choose', async () => {
    await show('/complaints', busyGraph(), ['complaint.see']);
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});

describe('saved views', () => {
  test('what is looked at is saved under a name, and its chip leads back to it', async () => {
    const graph = await show('/complaints?list=overdue&severity=major');
    await user.click(await screen.findByRole('button', { name: '保存为视图' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText('名称'), '超时的重要投诉');
    await user.click(within(dialog).getByRole('button', { name: /保\s*存/ }));
    const chip = await screen.findByRole('link', { name: '超时的重要投诉' });
    expect(chip).toHaveAttribute('href', '/desk/complaints?list=overdue&severity=major');
    expect(chip).toHaveAttribute('aria-current', 'page');
    expect(graph.commands.at(-1)?.input).toMatchObject({
      projectId: 'p1',
      name: '超时的重要投诉',
      filter: { list: 'overdue', severity: 'major' },
    });
    expect(screen.queryByRole('button', { name: '保存为视图' })).toBeNull();
  });

  test('a name that is taken is said in the dialog, and what was typed stays', async () => {
    const graph = await show('/complaints?severity=major');
    graph.answer('saveView', {
      __typename: 'ViewNameTaken',
      code: 'viewNameTaken',
      message: '您已经有一个视图叫“电梯”',
    });
    await user.click(await screen.findByRole('button', { name: '保存为视图' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText('名称'), '电梯');
    await user.click(within(dialog).getByRole('button', { name: /保\s*存/ }));
    expect(await within(dialog).findByText('您已经有一个视图叫“电梯”')).toBeVisible();
    expect(within(dialog).getByLabelText('名称')).toHaveValue('电梯');
  });

  test('the view that is looked at can be renamed and taken away', async () => {
    const graph = busyGraph();
    graph.records.worklists.savedViews = [savedView('v1', '设备超时'), savedView('v2', '别的', { search: '水' })];
    await show('/complaints?list=overdue&category=equipment', graph);
    expect(await screen.findByRole('link', { name: '设备超时' })).toHaveAttribute('aria-current', 'page');
    await user.click(screen.getByRole('button', { name: '重命名视图' }));
    const dialog = await screen.findByRole('dialog');
    await user.clear(within(dialog).getByLabelText('名称'));
    await user.type(within(dialog).getByLabelText('名称'), '电梯超时');
    await user.click(within(dialog).getByRole('button', { name: /保\s*存/ }));
    expect(await screen.findByRole('link', { name: '电梯超时' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: '删去视图' }));
    await waitFor(() => expect(screen.queryByRole('link', { name: '电梯超时' })).toBeNull());
    expect(graph.commands.map(({ name, input }) => [name, input['expectedVersion']])).toEqual([
      ['renameView', 1],
      ['withdrawView', 2],
    ]);
    expect(screen.getByRole('link', { name: '别的' })).toBeVisible();
  });

  test('a view is the same list with the same filters, there and back', () => {
    const values = { text: '水', severity: 'minor', from: '2026-03-01', department: 'd2' };
    const { list, search, ...others } = worklistFilter('mine', values);
    const filter = { search, status: null, category: null, buildingId: null, to: null, ...others };
    expect(valuesOfView({ filter: filter as never })).toEqual(values);
    expect(addressOf(list ?? 'open', values)).toBe(
      '?list=mine&text=%E6%B0%B4&severity=minor&department=d2&from=2026-03-01',
    );
    expect(addressOf('open')).toBe('');
  });
});

const withCallback = (status: string) => {
  const graph = busyGraph();
  const [complaint] = graph.records.complaints;
  const allowedActions = ['recordCallback', 'recordCallFailed'];
  Object.assign(complaint ?? {}, { status, allowedActions });
  graph.records.worklists.callbacks = [plannedCallback(complaint ?? { id: '' })];
  return graph;
};

describe('the worklist of callbacks', () => {
  test('CBK-1 whom to call about what, by when, and how often nobody was reached', async () => {
    const graph = withCallback('answered');
    await renderDesk('/callbacks?list=overdue', { graph, permissions: supervisor });
    const line = await screen.findByRole('row', { name: /CP-2026-000123/ });
    for (const text of [/超时 1小时/, '区域管理员', '未接通 1 次', 'A座-1502', /19900010001/]) {
      expect(within(line).getByText(text)).toBeVisible();
    }
    expect(graph.asked('callbacks')).toMatchObject({ projectId: 'p1', list: 'overdue' });
  });

  test('CBK-4 one click opens the dialog in which the callback is recorded', async () => {
    await renderDesk('/callbacks', { graph: withCallback('answered'), permissions: supervisor });
    await user.click(await screen.findByRole('link', { name: '登记 CP-2026-000123 的回访' }));
    const dialog = await screen.findByRole('dialog');
    await waitFor(() => expect(within(dialog).getByText('登记回访')).toBeVisible());
  });

  test('CMP-7 a complaint that waits for no callback offers none', async () => {
    await renderDesk('/callbacks', { graph: withCallback('inProgress'), permissions: supervisor });
    await screen.findByRole('row', { name: /CP-2026-000123/ });
    expect(screen.queryByRole('link', { name: /登记 CP/ })).toBeNull();
    cleanup();
    await renderDesk('/complaints/cp1?act=settleComplaint', {
      graph: withCallback('answered'),
      permissions: supervisor,
    });
    await screen.findByRole('heading', { name: 'CP-2026-000123' });
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
