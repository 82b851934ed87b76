import { fileURLToPath } from 'node:url';
import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { resetClock, setClock } from './clock.ts';
import { button, expectAccessible, signIn, switchProject } from './support.ts';

const register = fileURLToPath(new URL('../packages/testkit/fixtures/units-register.xlsx', import.meta.url));

/** An imported owner: row 29 of the sheet. */
const owner = '赵英静';

/**
 * The first Monday of the month after next at nine: later than anybody's session, and in a month in which nobody else
 * complains.
 */
const monday = (() => {
  const now = new Date();
  const day = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 2, 1));
  while (day.getUTCDay() !== 1) day.setUTCDate(day.getUTCDate() + 1);
  return new Date(`${day.toISOString().slice(0, 10)}T09:00:00+08:00`);
})();
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Somebody of the staff at a time after the Monday, in project B. */
const as = async (browser: Browser, username: string, after: number): Promise<Page> => {
  const context = await browser.newContext();
  await setClock(context, new Date(monday.getTime() + after).toISOString());
  const page = await context.newPage();
  await signIn(page, username);
  await switchProject(page, '第一国际');
  return page;
};

test.describe.configure({ mode: 'serial', timeout: 240_000 });

test.describe('a complaint goes from the counter to the report, against the clock', () => {
  let desk: Page;
  const numbers: Record<'critical' | 'major' | 'minor', string> = { critical: '', major: '', minor: '' };
  const pages: Record<string, string> = {};

  const open = async (page: Page, severity: keyof typeof numbers): Promise<void> => {
    await page.goto(pages[severity] ?? '');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(numbers[severity]);
  };

  test.beforeAll(async ({ browser }: { browser: Browser }) => {
    const clerk = await (await browser.newContext()).newPage();
    await importOwners(clerk);
    await clerk.context().close();
    desk = await as(browser, 'receptionist', 0);
  });
  test.afterAll(async () => {
    resetClock();
    await desk.context().close();
  });

  test('CMP-1, VST-1 three complaints are taken in by the keyboard alone; the caller’s card says who it is', async () => {
    const told = { critical: '电梯困人四十分钟无人应答', major: '前台接电话态度生硬', minor: '楼道灯偶尔闪烁' };
    for (const severity of ['critical', 'major', 'minor'] as const) {
      numbers[severity] = await takeIn(desk, told[severity]);
      pages[severity] = (await desk.getByRole('link', { name: numbers[severity] }).first().getAttribute('href')) ?? '';
    }
    expect(new Set(Object.values(numbers)).size).toBe(3);
  });

  test('CMP-2, CMP-3 each is classified with the definitions in view, and its clocks say why', async () => {
    for (const [severity, digit, clock] of [
      ['critical', '1', '2天'],
      ['major', '2', '3天'],
      ['minor', '3', '2天'],
    ] as const) {
      await open(desk, severity);
      await act(desk, '定级', async (dialog) => {
        await expect(dialog.getByText('因设备、态度、时效、质量等工作过失，管理或服务没有到位。')).toBeVisible();
        await expect(dialog.getByRole('radio').first()).toBeFocused();
        await desk.keyboard.press(digit);
        await dialog.getByRole('radio', { name: '服务质量' }).check();
        return '定级';
      });
      const clocks = desk.getByRole('region', { name: '时限', exact: true });
      await expect(clocks.getByText(`规定 ${clock}`, { exact: false }).first()).toBeVisible();
    }
    await expectAccessible(desk);
  });

  test('CMP-3 the major one is reported within the hour, the critical one on the same day', async () => {
    await setClock(desk, new Date(monday.getTime() + 40 * minute).toISOString());
    for (const severity of ['major', 'critical'] as const) {
      await open(desk, severity);
      await act(desk, '上报', () => Promise.resolve('上报'));
      await expect(desk.getByText('已上报').first()).toBeVisible();
    }
  });

  test('CMP-7, CMP-8 handling begins, and the facts are checked on site', async () => {
    await open(desk, 'major');
    await act(desk, '开始处理', () => Promise.resolve('开始处理'));
    await act(desk, '现场核实', async (dialog) => {
      await dialog.getByLabel('核实的事实').fill('调取录音，情况属实');
      await dialog.getByLabel('责任部门负责人').fill('郑慧敏');
      return '保存处理记录';
    });
    await expect(desk.getByRole('region', { name: '处理情况' }).getByText('调取录音，情况属实')).toBeVisible();
  });

  test('CMP-5 more time is asked for before the clock runs out, and the general manager grants it', async ({
    browser,
  }) => {
    const supervisor = await as(browser, 'customer-service-supervisor', 2 * day);
    await open(supervisor, 'major');
    await act(supervisor, '申请延期', async (dialog) => {
      await dialog
        .getByRole('button', { name: /^\d|天/ })
        .first()
        .click();
      await dialog.getByLabel('延期理由').fill('当事人休假，下周面谈');
      return '申请延期';
    });
    await supervisor.context().close();
    const manager = await as(browser, 'general-manager', 2 * day + hour);
    await open(manager, 'major');
    await act(manager, '审批延期', async (dialog) => {
      await dialog.getByRole('radio', { name: '同意', exact: true }).check();
      return '确定';
    });
    await expect(manager.getByRole('region', { name: '延期', exact: true }).getByText('周明远').first()).toBeVisible();
    await manager.context().close();
  });

  test('CMP-5 the minor one is overdue, and shows so everywhere', async ({ browser }) => {
    const page = await as(browser, 'receptionist', 2 * day + 2 * hour);
    await open(page, 'minor');
    await expect(page.getByText(/超时/).first()).toBeVisible();
    await page.goto('/desk/complaints?list=overdue');
    await expect(page.getByRole('main').getByText(numbers.minor).first()).toBeVisible();
    await findCaller(page);
    const card = page.getByRole('region', { name: owner });
    await expect(card.getByRole('region', { name: '未办结的投诉' }).getByText(numbers.minor)).toBeVisible();
    await expect(card.getByText(/超时/).first()).toBeVisible();
    await page.context().close();
  });

  test('CMP-7, CBK-5 settled, called back dissatisfied, reopened, settled, closed', async ({ browser }) => {
    const supervisor = await as(browser, 'customer-service-supervisor', 3 * day);
    await open(supervisor, 'major');
    await settleAndAnswer(supervisor);
    await callBack(supervisor, '4');
    await expect(supervisor.getByText('重新打开 1 次')).toBeVisible();
    await act(supervisor, '现场核实', async (dialog) => {
      await dialog.getByLabel('核实的事实').fill('与客户当面核对');
      await dialog.getByLabel('责任部门负责人').fill('郑慧敏');
      return '保存处理记录';
    });
    await settleAndAnswer(supervisor);
    await callBack(supervisor, '1');
    await expect(supervisor.getByRole('heading', { level: 1 }).locator('xpath=..')).toContainText('已关闭');
    await expectAccessible(supervisor);
    await supervisor.context().close();
  });

  test('CMP-4 a month later the forgotten one is critical by itself', async ({ browser }) => {
    const page = await as(browser, 'project-manager', 32 * day);
    await open(page, 'minor');
    await expect(page.getByRole('heading', { level: 1 }).locator('xpath=..')).toContainText('重大投诉');
    await expect(page.getByText(/自动升为重大投诉/)).toBeVisible();
    await page.context().close();
  });

  test('CMP-9, RPT-1 the month’s report is drafted by the system, completed, signed, frozen; its figures open the records', async ({
    browser,
  }) => {
    const page = await as(browser, 'project-manager', 33 * day);
    await page.goto(`/reports/complaints?month=${monthOf(monday)}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('投诉情况月汇总表');
    await page.getByRole('main').getByRole('link', { name: '3', exact: true }).first().click();
    for (const number of Object.values(numbers)) await expect(page.getByText(number).first()).toBeVisible();
    await page.goBack();
    // The system drafts it by itself, sooner or later.
    const begin = button(page.getByRole('main'), '开始编写月报');
    await expect(begin.or(button(page.getByRole('main'), '保存分析')).first()).toBeVisible();
    if (await begin.isVisible()) await begin.click();
    await page.getByLabel('改进措施').fill('前台服务礼仪重新培训，由客服经理每周抽查');
    await button(page.getByRole('main'), '保存分析').click();
    await expect(page.getByText('分析已保存').first()).toBeVisible();
    await button(page.getByRole('main'), '签批').click();
    const dialog = page.getByRole('dialog');
    await button(dialog, '确认签批').click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText('已签批').first()).toBeVisible();
    await expect(page.getByText('吴建国').first()).toBeVisible();
    await expect(button(page.getByRole('main'), '保存分析')).toHaveCount(0);
    await expectAccessible(page);
    await page.context().close();
  });
});

/** The month of an instant in Shanghai, as YYYY-MM. */
const monthOf = (at: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(at).slice(0, 7);

/** EST-6: the office's workbook in project B, where nobody has imported it yet. */
async function importOwners(page: Page): Promise<void> {
  await signIn(page, 'clerk');
  await switchProject(page, '第一国际');
  await page.goto('/desk/units');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  if (
    await page
      .getByText('A座-')
      .first()
      .isVisible({ timeout: 3_000 })
      .catch(() => false)
  )
    return;
  await page.goto('/desk/imports');
  await page.getByLabel('选择文件').first().setInputFiles(register);
  await page.getByRole('button', { name: /^导\s?入$/ }).click({ timeout: 90_000 });
  await button(page.getByRole('dialog'), '导入').click();
  await expect(page.getByText('导入完成', { exact: true })).toBeVisible({ timeout: 90_000 });
}

/** VST-7: types the caller's name at the intake and chooses them. */
async function findCaller(page: Page): Promise<void> {
  await page.goto('/desk/intake');
  const search = page.getByRole('main').getByRole('combobox').first();
  await expect(search).toBeFocused();
  await page.keyboard.type(owner);
  await expect(page.getByRole('option', { name: new RegExp(`^${owner}`) }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: owner })).toBeVisible();
}

/** VST-1, CMP-1: who, Enter, 3, the words, Ctrl+Enter. The number of the complaint. */
async function takeIn(page: Page, words: string): Promise<string> {
  await findCaller(page);
  await page.keyboard.press('3');
  await expect(page.getByLabel('发生了什么')).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press('Control+Enter');
  const saved = page.getByRole('region', { name: '已登记' });
  await expect(saved).toBeVisible();
  return (/CP-\d{4}-\d{6}/.exec((await saved.textContent()) ?? '') ?? [''])[0];
}

/** Opens an act's dialog, fills it in, and confirms with the button that `fill` names; the dialog closes when it is done. */
async function act(page: Page, name: string, fill: (dialog: Locator) => Promise<string>): Promise<void> {
  await button(page.getByRole('main'), name).first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  const confirm = await fill(dialog);
  await button(dialog, confirm).last().click();
  await expect(dialog).toBeHidden();
}

async function settleAndAnswer(page: Page): Promise<void> {
  await act(page, '办结', async (dialog) => {
    await dialog.getByLabel('处理结果').fill('当面道歉，批评教育并纳入考核');
    await dialog.getByRole('radio').first().check();
    return '办结';
  });
  await act(page, '答复客户', async (dialog) => {
    await dialog.getByLabel('给客户的答复').fill('已处理并致歉');
    return '已答复客户';
  });
}

/** CBK-4: the grades by their numbers: 1 very satisfied … 4 dissatisfied. */
async function callBack(page: Page, digit: string): Promise<void> {
  await act(page, '登记回访', async (dialog) => {
    await dialog.getByRole('radio', { name: '电话' }).check();
    for (const grade of ['质量', '满意度', '态度', '及时']) {
      await dialog
        .getByRole('radiogroup', { name: grade })
        .getByRole('radio')
        .nth(Number(digit) - 1)
        .check();
    }
    await dialog.getByLabel('客户意见').fill(digit === '4' ? '只是应付' : '满意');
    return '保存回访';
  });
}
