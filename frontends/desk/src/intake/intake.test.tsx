import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { testGraph } from '../testing/graph.ts';
import { renderDesk } from '../testing/renderDesk.tsx';

afterEach(cleanup);
beforeEach(() => sessionStorage.clear());
const desk = ['visit.register', 'visit.see', 'complaint.see', 'complaint.register', 'ledger.see', 'party.see'];
const intake = async (graph = testGraph(), locale: 'zh-CN' | 'en' = 'zh-CN') => {
  await renderDesk('/intake', { graph, permissions: desk, locale });
  const search = await screen.findByRole('combobox');
  await waitFor(() => expect(search).toHaveFocus());
  return graph;
};
const category = (name: RegExp) => screen.getByRole('radio', { name });
const inCategory = () =>
  waitFor(() =>
    expect(within(screen.getByRole('radiogroup', { name: '类别' })).getAllByRole('radio')).toContain(
      document.activeElement,
    ),
  );

describe('VST-1 the intake', () => {
  test('VST-1 by the keyboard alone: who, Enter, a number, the words, Ctrl+Enter; the next caller can be typed', async () => {
    const user = userEvent.setup();
    const { commands } = await intake();
    let pressed = 0;
    const press = async (keys: string, count: number) => {
      pressed += count;
      await user.keyboard(keys);
    };
    await press('蒋志芳{Enter}', 4);
    await inCategory();
    await press('7', 1);
    await waitFor(() => expect(screen.getByLabelText('事由')).toHaveFocus());
    await press('问停车费', 4);
    await press('{Control>}{Enter}{/Control}', 1);
    await screen.findByRole('region', { name: '已登记' });
    expect(screen.getByText('VS-2026-000002')).toBeVisible();
    // Besides the words themselves: Enter, one number, Ctrl+Enter.
    expect(pressed - '蒋志芳'.length - '问停车费'.length).toBe(3);
    expect(commands).toHaveLength(1);
    expect(commands[0]?.input).toMatchObject({
      projectId: 'p1',
      partyId: 'o1',
      callerName: null,
      unitId: 'u1',
      channel: 'phone',
      category: 'other',
      reason: '问停车费',
      reply: null,
      promisedAt: null,
    });
    await waitFor(() => expect(screen.getByRole('combobox')).toHaveFocus());
  });

  test('VST-7 the card shows who it is, what they owe, what is open, and the last contacts, before anything is answered', async () => {
    const user = userEvent.setup();
    await intake();
    await user.keyboard('蒋志芳{Enter}');
    const card = await screen.findByRole('region', { name: '蒋志芳' });
    const arrears = await within(card).findByRole('region', { name: '欠费' });
    expect(within(arrears).getByText('欠 ¥600.00')).toBeVisible();
    expect(within(arrears).getByText('A座-1502')).toBeVisible();
    const open = within(card).getByRole('region', { name: '未办结的接待' });
    expect(within(open).getByText('VS-2026-000001')).toBeVisible();
    expect(within(open).getByText(/已超时/)).toBeVisible();
    const complaints = await within(card).findByRole('region', { name: '未办结的投诉' });
    expect(within(complaints).getByText('CP-2026-000123')).toBeVisible();
    expect(within(card).getByRole('region', { name: '最近的接待' })).toBeVisible();
  });

  test('VST-1 a unit’s code shows who is in it; the caller may be somebody else', async () => {
    const user = userEvent.setup();
    const { commands } = await intake();
    await user.keyboard('A1502{Enter}');
    expect(await screen.findByRole('radio', { name: '蒋志芳 业主' })).toBeChecked();
    await user.click(screen.getByRole('radio', { name: '其他人' }));
    await user.type(await screen.findByLabelText('姓名'), '保姆小王{Enter}');
    await inCategory();
    await user.keyboard('2');
    await user.type(screen.getByLabelText('事由'), '水龙头坏了{Control>}{Enter}{/Control}');
    await waitFor(() => expect(commands).toHaveLength(1));
    expect(commands[0]?.input).toMatchObject({
      partyId: null,
      callerName: '保姆小王',
      unitId: 'u1',
      category: 'repair',
    });
  });

  test('VST-1 whom the register does not know is told in two fields; the number typed is theirs', async () => {
    const user = userEvent.setup();
    const { commands } = await intake();
    await user.keyboard('13800138000{Enter}');
    const name = await screen.findByLabelText('姓名');
    await waitFor(() => expect(name).toHaveFocus());
    expect(screen.getByLabelText('电话')).toHaveValue('13800138000');
    await user.keyboard('王先生{Enter}');
    await inCategory();
    await user.keyboard('5');
    await user.type(screen.getByLabelText('事由'), '表扬保安');
    await user.keyboard('{Alt>}[Digit2]{/Alt}{Control>}{Enter}{/Control}');
    await waitFor(() => expect(commands).toHaveLength(1));
    expect(commands[0]?.input).toMatchObject({
      partyId: null,
      callerName: '王先生',
      callerPhone: '13800138000',
      channel: 'walkIn',
      category: 'praise',
    });
  });

  test('VST-8 answered at once it is closed with the reply', async () => {
    const user = userEvent.setup();
    const { commands } = await intake();
    await user.keyboard('蒋志芳{Enter}');
    await inCategory();
    await user.keyboard('7');
    await user.type(screen.getByLabelText('事由'), '问电话');
    await user.type(screen.getByLabelText('答复'), '已告知{Control>}{Enter}{/Control}');
    await waitFor(() => expect(commands).toHaveLength(1));
    expect(commands[0]?.input).toMatchObject({ reply: '已告知' });
    expect(await screen.findByText('已办结')).toBeVisible();
  });

  test('what is missing stands at its field, and nothing is sent', async () => {
    const user = userEvent.setup();
    const { commands } = await intake();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('请先查找来电来访人')).toBeVisible();
    expect(screen.getByText('请填写事由')).toBeVisible();
    expect(commands).toEqual([]);
  });
});

describe('CMP-1 a complaint', () => {
  test('CMP-1 CMP-10 asks for what a complaint records, and is registered with the letter it came by', async () => {
    const user = userEvent.setup();
    const { commands } = await intake();
    await user.keyboard('蒋志芳{Enter}');
    await inCategory();
    await user.keyboard('3');
    await user.type(await screen.findByLabelText('发生了什么'), '保安态度差');
    await user.keyboard('{Alt>}[Digit3]{/Alt}');
    await user.type(screen.getByLabelText('客户的要求'), '要求道歉{Enter}');
    await user.type(screen.getByLabelText('已作的致歉'), '已当场致歉');
    await user.type(screen.getByLabelText('被投诉人'), '胡军');
    await user.type(screen.getByLabelText('被投诉部门'), '工程');
    await user.click(await screen.findByTitle('工程部'));
    await user.type(screen.getByLabelText('发生地点'), '东门岗');
    await user.type(screen.getByLabelText('怎样联系客户'), '微信');
    expect(commands).toEqual([]);
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(commands).toHaveLength(1));
    expect(commands[0]).toMatchObject({
      name: 'registerComplaint',
      input: {
        projectId: 'p1',
        partyId: 'o1',
        unitId: 'u1',
        channel: 'letter',
        words: '保安态度差',
        wanted: '要求道歉',
        apology: '已当场致歉',
        personComplainedAbout: '胡军',
        departmentId: 'd2',
        place: '东门岗',
        reachBy: '微信',
        repeatOfId: null,
        withVisit: true,
      },
    });
    expect(Date.parse(String(commands[0]?.input['happenedAt']))).toBeGreaterThan(Date.now() - 60_000);
    expect(await screen.findByText('CP-2026-000124')).toBeVisible();
  });

  test('CMP-4 earlier complaints of the customer are proposed, and one is named as the same', async () => {
    const user = userEvent.setup();
    const { commands } = await intake();
    await user.keyboard('A1502{Enter}');
    await inCategory();
    await user.keyboard('3');
    await user.type(await screen.findByLabelText('发生了什么'), '又堆杂物');
    await user.click(await screen.findByRole('radio', { name: /^CP-2026-000123/ }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(commands).toHaveLength(1));
    expect(commands[0]?.input).toMatchObject({ repeatOfId: 'cp1' });
  });

  test('CMP-1 without a unit it needs a place', async () => {
    const user = userEvent.setup();
    const { commands } = await intake();
    await user.keyboard('13800138000{Enter}');
    await user.type(await screen.findByLabelText('姓名'), '路人{Enter}');
    await inCategory();
    await user.keyboard('3');
    await user.type(await screen.findByLabelText('发生了什么'), '路灯不亮{Control>}{Enter}{/Control}');
    expect(await screen.findByText('没有房屋的，请填写发生地点')).toBeVisible();
    expect(commands).toEqual([]);
  });
});

describe('what was typed', () => {
  test('survives a reload of the tab, and is gone once it was saved', async () => {
    const user = userEvent.setup();
    await intake();
    await user.keyboard('蒋志芳{Enter}');
    await inCategory();
    await user.keyboard('7');
    await user.type(screen.getByLabelText('事由'), '说到一半');
    cleanup();
    const graph = testGraph();
    await renderDesk('/intake', { graph, permissions: desk });
    expect(await screen.findByLabelText('事由')).toHaveValue('说到一半');
    expect(await screen.findByRole('region', { name: '蒋志芳' })).toBeVisible();
    expect(category(/其它/)).toBeChecked();
    await user.type(screen.getByLabelText('事由'), '了{Control>}{Enter}{/Control}');
    await waitFor(() => expect(graph.commands).toHaveLength(1));
    expect(graph.commands[0]?.input).toMatchObject({ reason: '说到一半了', partyId: 'o1' });
    await screen.findByRole('region', { name: '已登记' });
    await waitFor(() => expect(Object.keys(sessionStorage).filter((key) => key.includes('intake'))).toEqual([]));
  });

  test('is sent again as it was, under the same key, after a lost connection', async () => {
    const user = userEvent.setup();
    const graph = await intake();
    graph.answer('registerVisit', new TypeError('connection lost'));
    await user.keyboard('蒋志芳{Enter}');
    await inCategory();
    await user.keyboard('7');
    await user.type(screen.getByLabelText('事由'), '断网{Control>}{Enter}{/Control}');
    await waitFor(() => expect(graph.commands).toHaveLength(1));
    expect((await screen.findAllByRole('alert')).length).toBeGreaterThan(0);
    expect(screen.getByLabelText('事由')).toHaveValue('断网');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByRole('region', { name: '已登记' });
    expect(graph.commands).toHaveLength(2);
    expect(graph.commands[1]?.input).toEqual(graph.commands[0]?.input);
  });

  test('Ctrl+Enter twice is one visit', async () => {
    const user = userEvent.setup();
    const { commands } = await intake();
    await user.keyboard('蒋志芳{Enter}');
    await inCategory();
    await user.keyboard('7');
    await user.type(screen.getByLabelText('事由'), '一次{Control>}{Enter}{Enter}{/Control}');
    await screen.findByRole('region', { name: '已登记' });
    expect(commands).toHaveLength(1);
  });
});

test('who may not register visits is told so', async () => {
  await renderDesk('/intake', { permissions: ['visit.see'] });
  await screen.findByRole('heading', { name: '接待登记' });
  expect(screen.queryByRole('combobox')).toBeNull();
  expect(screen.getByRole('alert')).toBeVisible();
});

test('it speaks English too', async () => {
  await intake(testGraph(), 'en');
  expect(screen.getByRole('heading', { name: 'Register a visit or call' })).toBeVisible();
  expect(screen.getByRole('radio', { name: '3 Complaint' })).toBeInTheDocument();
});
