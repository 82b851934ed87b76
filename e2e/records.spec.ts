import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { button, choose, signIn, switchProject } from './support.ts';

/** Who keeps the records here: an archivist, so that the language that she chooses is nobody else's. */
const keeper = { username: 'archivist', name: '梁燕' };
const unit = '1栋-901';
const owner = { name: '方圆圆', phone: '19900020001', second: '19900020002' };

test.describe.configure({ mode: 'serial', timeout: 180_000 });

test.describe('records are kept by hand', () => {
  let page: Page;
  test.beforeAll(async ({ browser }: { browser: Browser }) => {
    page = await atWork(browser, keeper.username);
  });
  test.afterAll(() => page.close());

  test('EST-1 a unit is registered; a code that is taken is refused and what was typed stays', async () => {
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '房屋台账', exact: true }).click();
    await button(page, '登记新房屋').click();
    const form = page.getByRole('dialog', { name: '登记新房屋' });
    await choose(page, form.getByLabel('楼座', { exact: true }), '1栋');
    await form.getByLabel('房号（不含楼座）').fill('101');
    await form.getByLabel('建筑面积').fill('95.5');
    await form.getByLabel('户型').fill('三房');
    await button(form, '登记').click();
    await expect(form.getByRole('alert')).toContainText('1栋-101');
    await expect(form.getByLabel('建筑面积')).toHaveValue('95.5');
    await expect(form.getByLabel('户型')).toHaveValue('三房');

    await form.getByLabel('房号（不含楼座）').fill('901');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: unit })).toBeVisible();
  });

  test('PPL-3 a corrected unit shows who corrected what', async () => {
    await button(page, '更正房屋资料').click();
    const form = page.getByRole('dialog', { name: '更正房屋资料' });
    await form.getByLabel('户型').fill('四房两厅');
    await button(form, '保存').click();
    await expect(form).toBeHidden();
    await expect(history(page)).toContainText(keeper.name);
    await expect(history(page).getByRole('deletion').getByText('三房')).toBeVisible();
    await expect(history(page).getByRole('insertion').getByText('四房两厅')).toBeVisible();
  });

  test('EST-2 an owner who is new is registered on the way', async () => {
    await button(page, '登记业主或使用人').click();
    const form = page.getByRole('dialog', { name: /登记业主或使用人/ });
    await button(form, '登记新的个人或单位').click();
    await form.getByLabel('姓名/单位名称').fill(owner.name);
    await form.getByLabel('电话').fill(owner.phone);
    await button(form, '登记').click();
    await expect(form).toBeHidden();
    await expect(page.getByRole('link', { name: owner.name })).toBeVisible();
  });

  test('EST-1 with a tenant the unit is let, and it says why', async () => {
    await button(page, '登记业主或使用人').click();
    const form = page.getByRole('dialog', { name: /登记业主或使用人/ });
    await form.getByRole('radio', { name: '租户' }).check();
    await find(page, form.getByLabel('查找个人或单位'), '蔡小燕');
    await button(form, '登记').click();
    await expect(form).toBeHidden();
    const why = page.getByRole('list', { name: '使用情况和依据' });
    await expect(why.getByRole('listitem').first()).toContainText('有租户');
    await expect(why.getByRole('listitem').first()).toContainText('起决定作用');
    await expect(page.getByText('出租', { exact: true })).toBeVisible();
  });

  test('PPL-3 a person who changes what another has just changed sees that change, and keeps what was typed', async ({
    browser,
  }) => {
    const other = await atWork(browser, 'customer-service-supervisor');
    await other.goto(page.url());
    await button(other, '更正房屋资料').click();
    const theirs = other.getByRole('dialog', { name: '更正房屋资料' });
    await theirs.getByLabel('备注').fill('主管的备注');

    await button(page, '更正房屋资料').click();
    const ours = page.getByRole('dialog', { name: '更正房屋资料' });
    await ours.getByLabel('备注').fill('档案员的备注');
    await button(ours, '保存').click();
    await expect(ours).toBeHidden();

    await button(theirs, '保存').click();
    const conflict = other.getByRole('dialog', { name: '这条记录刚被别人改过' });
    await expect(conflict).toContainText(keeper.name);
    await expect(conflict).toContainText('档案员的备注');
    await button(conflict, '返回继续编辑').click();
    await expect(theirs.getByLabel('备注')).toHaveValue('主管的备注');
    await button(theirs, '保存').click();
    await button(conflict, '仍按我填写的保存').click();
    await expect(theirs).toBeHidden();
    await expect(history(other).getByRole('insertion').getByText('主管的备注')).toBeVisible();
    await expect(history(other).getByRole('deletion').getByText('档案员的备注')).toBeVisible();
    await other.close();
  });

  test('EST-2 a contact is added, corrected with the keyboard alone, and struck', async () => {
    await page.getByRole('link', { name: owner.name }).click();
    await expect(page.getByRole('heading', { level: 1, name: owner.name })).toBeVisible();
    await button(page, '添加联系方式').click();
    const form = page.getByRole('dialog', { name: '添加联系方式' });
    await form.getByLabel('号码或地址').fill('19900020009');
    await page.keyboard.press('Enter');
    await expect(form).toBeHidden();

    await tabTo(page, page.getByRole('button', { name: '更正号码 19900020009' }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('form', { name: '更正联系方式' })).toBeVisible();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(owner.second);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: `更正号码 ${owner.second}` })).toBeFocused();

    await page.getByRole('button', { name: `停用号码 ${owner.second}` }).click();
    await button(page.getByRole('dialog'), '停用').click();
    await expect(page.locator('del', { hasText: owner.second }).first()).toBeVisible();
    await expect(page.getByText(/起停用/)).toBeVisible();
  });

  test('the language changes in the middle of a form, and what was typed stays', async () => {
    await page.getByRole('button', { name: `更正号码 ${owner.phone}` }).click();
    const form = page.getByRole('form', { name: '更正联系方式' });
    await form.getByLabel('说明').fill('还没有保存');
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.getByRole('navigation', { name: 'Main navigation' })).toBeVisible();
    await expect(page.getByRole('form', { name: 'Correct the contact' }).getByLabel('Note')).toHaveValue('还没有保存');
    await page.getByRole('button', { name: '中文' }).click();
    await expect(form.getByLabel('说明')).toHaveValue('还没有保存');
    await button(form, '取消').click();
  });

  test('PPL-2 a receptionist sees the number masked where the archivist sees it whole', async ({ browser }) => {
    await expect(page.getByText(owner.phone).first()).toBeVisible();
    const desk = await atWork(browser, 'receptionist-a');
    await desk.goto(page.url());
    await expect(desk.getByRole('heading', { level: 1, name: owner.name })).toBeVisible();
    await expect(desk.getByText('199****0001').first()).toBeVisible();
    await expect(desk.getByText(owner.phone)).toHaveCount(0);
    expect(await desk.content()).not.toContain(owner.phone);
    await desk.close();
  });

  test('EST-2 two files of one person become one, with the numbers of both', async () => {
    const kept = page.url();
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '业主和租户' }).click();
    await button(page, '登记新的个人或单位').click();
    const form = page.getByRole('dialog', { name: '登记新的个人或单位' });
    await form.getByLabel('姓名/单位名称').fill('方园园');
    await form.getByLabel('电话').fill('19900020077');
    await button(form, '登记').click();
    await expect(form).toBeHidden();

    await page.goto(kept);
    await button(page, '合并重复档案').click();
    const merge = page.getByRole('dialog', { name: '合并重复档案' });
    await find(page, merge.getByLabel('查找重复的档案'), '方园园');
    await expect(merge).toContainText(`保留“${owner.name}”，并入“方园园”`);
    await button(merge, '合并').click();
    await expect(merge).toBeHidden();
    await expect(page.getByRole('button', { name: '更正号码 19900020077' })).toBeVisible();
    await expect(page.getByRole('button', { name: `更正号码 ${owner.phone}` })).toBeVisible();
  });
});

/** A page of somebody at work on the first project. */
async function atWork(browser: Browser, username: string): Promise<Page> {
  const page = await browser.newPage();
  await signIn(page, username);
  if (!username.endsWith('-a')) await switchProject(page, '翠湖花园');
  return page;
}

const history = (page: Page): Locator => page.getByRole('region', { name: '变更记录' });

/** Finds somebody in a field that searches while one types. */
async function find(page: Page, field: Locator, name: string): Promise<void> {
  await field.fill(name);
  await page.locator('.ant-select-item-option').filter({ hasText: name }).first().click();
}

/** Goes to a control by Tab alone. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  await page.getByRole('heading', { level: 1 }).focus();
  for (let step = 0; step < 60; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the control cannot be reached with the Tab key');
}
