import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { extension, madeCallback } from '../testing/complaint.ts';
import { type Record_, testGraph } from '../testing/graph.ts';
import { type DeskOptions, renderDesk } from '../testing/renderDesk.tsx';

afterEach(cleanup);
const user = userEvent.setup();

/** The page of the complaint as it stands, or changed. */
async function page(change: Partial<Record_> = {}, options: DeskOptions = {}) {
  const graph = options.graph ?? testGraph();
  Object.assign(graph.records.complaints[0] ?? {}, change);
  await renderDesk('/complaints/cp1', { ...options, graph });
  await screen.findByRole('heading', { level: 1, name: 'CP-2026-000123' });
  return graph;
}
const region = (name: string) => screen.findByRole('region', { name });
const open = async (button: string, within_ = '下一步') => {
  await user.click(within(await region(within_)).getByRole('button', { name: spaced(button) }));
  return screen.findByRole('dialog');
};
/** The library puts a space between two signs. */
const spaced = (text: string) => new RegExp(`^${Array.from(text).join(String.raw`\s?`)}$`);
const press = async (dialog: HTMLElement, button: string) =>
  user.click(within(dialog).getByRole('button', { name: spaced(button) }));
const sent = async (graph: ReturnType<typeof testGraph>, count = 1) => {
  await waitFor(() => expect(graph.commands).toHaveLength(count));
  return graph.commands.at(-1);
};

describe('the page of a complaint', () => {
  test('CMP-1 what happened, what is wanted and who complains stand on it', async () => {
    await page();
    const facts = await region('投诉内容');
    expect(within(facts).getByText('电梯又停了，等了二十分钟')).toBeVisible();
    expect(within(facts).getByText('尽快修好并说明原因')).toBeVisible();
    expect(within(facts).getByText('工程部')).toBeVisible();
    const caller = await region('投诉人');
    expect(within(caller).getByRole('link', { name: '拨打 19900010001' })).toHaveAttribute('href', 'tel:19900010001');
    expect(within(caller).getByRole('link', { name: 'A座-1502' })).toHaveAttribute('href', '/desk/units/u1');
  });

  test('PPL-2 a masked number cannot be called, and says that it is masked', async () => {
    await page({ callerName: '李**', callerPhone: '199****0001' });
    const caller = await region('投诉人');
    expect(within(caller).queryByRole('link', { name: /拨打/ })).toBeNull();
    expect(within(caller).getByText(/199\*\*\*\*0001/)).toBeVisible();
  });

  test('CMP-7 the way shows where it stands and when it came there', async () => {
    await page();
    const way = await region('办理进程');
    const stations = within(way).getAllByRole('listitem');
    expect(stations.map((one) => one.textContent.replace(/\d{4}.*/, ''))).toEqual([
      '已登记',
      '已定级',
      '已上报',
      '处理中',
      '已处理',
      '已答复',
      '已回访',
      '已关闭',
    ]);
    expect(stations.find((one) => one.getAttribute('aria-current') === 'step')).toHaveTextContent('处理中');
    expect(stations[2]).toHaveTextContent('2026-03-02 10:20');
  });

  test('CMP-7 its account tells who did what, in their words', async () => {
    await page();
    const account = await region('办理经过');
    const steps = within(account).getAllByRole('listitem');
    expect(steps[0]).toHaveTextContent('告知客户陈晓雯 · 2026-03-02 10:40师傅已经到场');
    expect(steps[2]).toHaveTextContent('上报给 项目经理');
    expect(steps[3]).toHaveTextContent('重要投诉 · 设施设备');
  });

  test('CMP-5 an open clock stands before those that have ended; more time asked for stands with its approver', async () => {
    await page();
    const clocks = await region('时限');
    expect(within(clocks).getAllByRole('article')[0]).toHaveAccessibleName('办结时限');
    expect(within(clocks).getByText('已结束的时限（1）')).toBeVisible();
    const extensions = await region('延期');
    expect(within(extensions).getByText(/总经理审批/)).toBeVisible();
    expect(within(extensions).getByText('待审批')).toBeVisible();
  });

  test('an unknown complaint says so', async () => {
    await renderDesk('/complaints/nobody');
    expect(await screen.findByText('没有找到这条记录')).toBeVisible();
  });

  test('it speaks English too', async () => {
    await page({}, { locale: 'en' });
    expect(await region('What happened')).toBeVisible();
    expect(within(await region('Next')).getByRole('button', { name: 'Settle' })).toBeVisible();
    expect(screen.getAllByText('In progress').length).toBeGreaterThan(0);
  });
});

describe('CMP-7 the buttons are what the service allows, and nothing else', () => {
  test('one thing is next; the others stand in groups', async () => {
    await page();
    const next = await region('下一步');
    const buttons = within(next).getAllByRole('button');
    expect(buttons[0]).toHaveAccessibleName(spaced('办结'));
    expect(buttons.map((one) => one.textContent.replaceAll(' ', ''))).toHaveLength(14);
    expect(within(next).queryByRole('button', { name: '审批延期' })).toBeNull();
    expect(within(next).getByText(/处理完毕后登记结果和原因/)).toBeVisible();
  });

  test('without any there is no button, and the page says in whose hands it is', async () => {
    await page({ allowedActions: [] });
    const next = await region('下一步');
    expect(within(next).queryByRole('button')).toBeNull();
    expect(next).toHaveTextContent('现由 陈晓雯 办理');
    expect(within(await region('延期')).queryByRole('button')).toBeNull();
  });

  test.each<[string, Partial<Record_>, string]>([
    ['registered', { status: 'registered', allowedActions: ['classifyComplaint', 'withdrawComplaint'] }, '定级'],
    ['classified', { status: 'classified', allowedActions: ['reclassifyComplaint', 'reportComplaint'] }, '上报'],
    ['reported', { status: 'reported', allowedActions: ['startComplaint', 'askExtension'] }, '开始处理'],
    ['not checked', { siteCheckedAt: null }, '现场核实'],
    ['checked', {}, '办结'],
    ['for its approver', { allowedActions: ['decideExtension', 'settleComplaint'] }, '审批延期'],
    ['settled', { status: 'settled', allowedActions: ['answerComplaint', 'assignComplaint'] }, '答复客户'],
    ['answered', { status: 'answered', allowedActions: ['recordCallback', 'recordCallFailed'] }, '登记回访'],
    ['closed', { status: 'closed', allowedActions: ['reviewCallback'], callbacks: [madeCallback] }, '审阅回访'],
    ['critical', { severity: 'critical', allowedActions: ['nameTracker', 'reportComplaint'] }, '指定跟踪人'],
  ])('%s: the next thing is found', async (_, change, button) => {
    await page(change);
    const first = within(await region('下一步')).getAllByRole('button')[0];
    expect(first).toHaveAccessibleName(spaced(button));
  });
});

describe('doing something about a complaint', () => {
  test('CMP-2 one classifies with the definitions, clocks and approvers in view, by numbers', async () => {
    const graph = await page({
      status: 'registered',
      severity: null,
      category: null,
      departmentId: null,
      departmentName: null,
      allowedActions: ['classifyComplaint'],
    });
    const dialog = await open('定级');
    const major = await within(dialog).findByRole('radio', { name: /重要投诉/ });
    await waitFor(() => expect(major).toHaveFocus());
    expect(within(dialog).getByText(/管理或服务没有到位/)).toBeVisible();
    expect(within(dialog).getByText('上报：项目经理 · 1小时上报 · 3天办结 · 延期由总经理审批')).toBeVisible();
    fireEvent.keyDown(major, { key: '1' });
    await user.click(within(dialog).getByRole('radio', { name: '设施设备' }));
    await press(dialog, '定级');
    expect((await sent(graph))?.input).toMatchObject({
      id: 'cp1',
      expectedVersion: 5,
      severity: 'major',
      category: 'equipment',
    });
  });

  test('nothing is sent before what is needed is filled in', async () => {
    const graph = await page();
    const dialog = await open('办结');
    await press(dialog, '办结');
    expect(await within(dialog).findByText(/请填写.*处理结果|处理结果.*请/)).toBeVisible();
    expect(graph.commands).toHaveLength(0);
  });

  test('a dialog opens in its first field, and Ctrl with Enter submits out of the text', async () => {
    const graph = await page();
    const dialog = await open('告知客户');
    const words = within(dialog).getByLabelText('告知的内容');
    await waitFor(() => expect(words).toHaveFocus());
    await user.type(words, '配件明天到{Control>}{Enter}{/Control}');
    expect(await sent(graph)).toMatchObject({
      name: 'replyToComplainant',
      input: { words: '配件明天到', definite: false },
    });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  test('CMP-8 settling without the handling record is refused in words, and what was typed stays', async () => {
    const graph = testGraph();
    graph.answer('settleComplaint', {
      __typename: 'NeedsHandlingRecord',
      code: 'NeedsHandlingRecord',
      message: '请先与责任部门负责人到现场核实并填写处理记录',
    });
    await page({}, { graph });
    const dialog = await open('办结');
    await user.type(within(dialog).getByLabelText('处理结果'), '更换门机');
    await user.click(within(dialog).getByRole('radio', { name: '设备故障' }));
    await press(dialog, '办结');
    expect(await within(dialog).findByText('请先与责任部门负责人到现场核实并填写处理记录')).toBeVisible();
    expect(within(dialog).getByLabelText('处理结果')).toHaveValue('更换门机');
  });

  test('VST-4 a colleague is found by name and given the complaint', async () => {
    const graph = await page();
    const dialog = await open('指派');
    await user.click(await within(dialog).findByRole('combobox', { name: '同事' }));
    await user.click(await screen.findByTitle('徐志强'));
    await press(dialog, '指派');
    expect(await sent(graph)).toMatchObject({ name: 'assignComplaint', input: { personId: 'k2', expectedVersion: 5 } });
  });

  test('CMP-3 a customer is waited for until the day agreed with them, an outside body also without one', async () => {
    const graph = await page();
    const dialog = await open('暂停计时');
    await user.type(within(dialog).getByLabelText('说明'), '等供电局答复');
    await press(dialog, '暂停计时');
    expect(await within(dialog).findByText(/请选择.*与客户约定的时间/)).toBeVisible();
    expect(graph.commands).toHaveLength(0);
    await user.click(within(dialog).getByRole('radio', { name: '等待外部单位' }));
    await press(dialog, '暂停计时');
    expect((await sent(graph))?.input).toMatchObject({ reason: 'awaitingOutsideBody', words: '等供电局答复' });
  });

  test('CMP-5 the approver decides about the extension that stands there', async () => {
    const mine = { ...extension, allowedActions: ['decideExtension'] };
    const graph = await page({ allowedActions: ['decideExtension'], extensions: [mine] });
    const dialog = await open('审批延期', '延期');
    expect(within(dialog).getByText('配件要从厂家发来')).toBeInTheDocument();
    expect(dialog).not.toHaveTextContent('complaints.');
    await user.click(within(dialog).getByRole('radio', { name: '同意' }));
    await press(dialog, '确定');
    expect((await sent(graph))?.input).toMatchObject({ extensionId: 'x1', granted: true, note: null });
  });

  test('CMP-5 of two extensions the approver of one decides about that one only', async () => {
    const others = { ...extension, id: 'x2', reason: '等供电局停电', approverRole: 'customerServiceManager' };
    const mine = { ...extension, allowedActions: ['decideExtension'] };
    await page({ allowedActions: ['decideExtension'], extensions: [mine, others] });
    const [newest, oldest] = within(await region('延期')).getAllByRole('listitem');
    expect(newest).toHaveTextContent('等供电局停电');
    expect(within(newest as HTMLElement).queryByRole('button')).toBeNull();
    expect(within(oldest as HTMLElement).getByRole('button', { name: '审批延期' })).toBeVisible();
    const dialog = await open('审批延期', '下一步');
    expect(within(dialog).getByText('配件要从厂家发来')).toBeInTheDocument();
    expect(within(dialog).queryByText('等供电局停电')).toBeNull();
  });

  test('CMP-5 more time is proposed in days after the clock is due', async () => {
    const graph = await page();
    const dialog = await open('申请延期');
    await press(dialog, '后延 2 天');
    await user.type(within(dialog).getByLabelText('延期理由'), '配件未到');
    await press(dialog, '申请延期');
    expect((await sent(graph))?.input).toMatchObject({ clockId: 'ck2', until: '2026-03-07T02:00:00.000Z' });
  });

  test('CBK-4 four grades are given by their numbers; who is dissatisfied reopens it, which is said before', async () => {
    const graph = await page({ status: 'answered', allowedActions: ['recordCallback'] });
    const dialog = await open('登记回访');
    const grade = (name: string) => within(dialog).getByRole('radiogroup', { name });
    const [first] = within(grade('满意度')).getAllByRole('radio');
    await waitFor(() => expect(first).toHaveFocus());
    for (const key of ['4', '2', '1', '3']) fireEvent.keyDown(document.activeElement ?? document.body, { key });
    expect(await within(dialog).findByText(/保存后投诉重新打开/)).toBeVisible();
    expect(within(dialog).getByRole('textbox', { name: /客户意见/ })).toHaveFocus();
    await press(dialog, '保存回访');
    expect((await sent(graph))?.input).toMatchObject({
      method: 'phone',
      satisfaction: 'dissatisfied',
      quality: 'satisfied',
      attitude: 'verySatisfied',
      timeliness: 'fairlySatisfied',
    });
  });

  test('VST-7 before a communicative complaint is answered, its arrears are looked at', async () => {
    await page(
      { severity: 'communicative', status: 'classified', allowedActions: ['answerComplaint'] },
      { permissions: ['ledger.see'] },
    );
    const dialog = await open('答复客户');
    const arrears = await within(dialog).findByRole('region', { name: '欠费情况' });
    expect(await within(arrears).findByText(/600\.00/)).toBeInTheDocument();
  });

  test('CMP-4 an earlier complaint is proposed as the one that is repeated', async () => {
    const graph = await page();
    const dialog = await open('提出重复');
    await user.click(within(dialog).getByRole('radio', { name: /CP-2026-000081/ }));
    await press(dialog, '提出');
    expect((await sent(graph))?.input).toMatchObject({ repeatOfId: 'cp0' });
  });

  test('CMP-7 a withdrawal wants the customer’s own words', async () => {
    const graph = await page();
    const dialog = await open('客户撤诉');
    await press(dialog, '登记撤诉');
    expect(graph.commands).toHaveLength(0);
    await user.type(within(dialog).getByLabelText('客户的原话'), '已经修好，不用处理了');
    await press(dialog, '登记撤诉');
    expect((await sent(graph))?.input).toMatchObject({ words: '已经修好，不用处理了' });
  });
});

describe('two receptionists on one complaint', () => {
  const stale = {
    __typename: 'Stale',
    code: 'Stale',
    message: '这条记录刚被改过。',
    currentVersion: 6,
    changedBy: '王芳',
    changedAt: '2026-03-02T04:01:00Z',
    changes: [{ field: 'severity', before: 'major', after: 'critical', masked: false }],
  };

  test('the second sees who changed what, and what was typed is kept and sent upon it', async () => {
    const graph = testGraph();
    graph.answer('replyToComplainant', stale);
    await page({}, { graph });
    const dialog = await open('告知客户');
    await user.type(within(dialog).getByLabelText('告知的内容'), '师傅正在修');
    await press(dialog, '保存');
    await waitFor(() => expect(screen.getByText('王芳')).toBeVisible());
    expect(screen.getByText('级别')).toBeVisible();
    expect(screen.getByText('重大投诉', { selector: 'ins *' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: '仍按我填写的保存' }));
    await sent(graph, 2);
    expect(graph.commands[1]?.input).toMatchObject({ expectedVersion: 6, words: '师傅正在修' });
  });

  test('going back leaves the form as it was typed', async () => {
    const graph = testGraph();
    graph.answer('replyToComplainant', stale);
    await page({}, { graph });
    const dialog = await open('告知客户');
    await user.type(within(dialog).getByLabelText('告知的内容'), '师傅正在修');
    await press(dialog, '保存');
    await user.click(await screen.findByRole('button', { name: '返回继续编辑' }));
    expect(within(dialog).getByLabelText('告知的内容')).toHaveValue('师傅正在修');
    expect(graph.commands).toHaveLength(1);
  });
});
