import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { expectAccessible, findAndOpen, signIn, switchProject } from './support.ts';

const fixture = (name: string) => fileURLToPath(new URL(`../packages/testkit/fixtures/${name}`, import.meta.url));

interface Expected {
  units: number;
  ownerships: number;
  rejected: { row: number; unit: string; why: string }[];
}
const expected = JSON.parse(readFileSync(fixture('units-register.expected.json'), 'utf8')) as Expected;

/** The owner that the path looks for: row 29 of the sheet, A座-407, 赵英静, phone …6043. */
const owner = { name: '赵英静', initials: 'zyj', tail: '6043', unit: 'A座-407', phone: '19905826043' };

// One path, walked in order; a loaded machine takes its time over 842 units.
test.describe.configure({ mode: 'serial', timeout: 180_000 });

test.describe('the register of units becomes living data', () => {
  let page: Page;
  test.beforeAll(async ({ browser }: { browser: Browser }) => {
    page = await (await browser.newContext()).newPage();
  });
  test.afterAll(() => page.context().close());

  test('EST-6 a clerk imports the office’s workbook into project B and sees exactly its planted faults', async () => {
    await signIn(page, 'clerk');
    await switchProject(page, '第一国际');
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '导入台账' }).click();
    await page.getByLabel('选择文件').first().setInputFiles(fixture('units-register.xlsx'));
    await expect(page.getByText(`${expected.units} 行可以导入，${expected.rejected.length} 行有问题`)).toBeVisible({
      timeout: 90_000,
    });
    const faulty = page.getByRole('row').getByText(/^第 \d+ 行$/);
    await expect(faulty).toHaveText(expected.rejected.map(({ row }) => `第 ${row} 行`));
    await expectAccessible(page);
  });

  test('EST-6 the good rows go in, because the clerk chooses so', async () => {
    await page.getByRole('button', { name: /^导\s?入$/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^导\s?入$/ })
      .click();
    await expect(page.getByText('导入完成', { exact: true })).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText(`新增房屋 ${expected.units} 套`, { exact: false }).first()).toBeVisible();
  });

  test('EST-2 an owner is found by the last four digits of a phone, and by pinyin initials', async () => {
    await findAndOpen(page, owner.tail, new RegExp(`^${owner.name}`));
    await expect(page.getByRole('heading', { level: 1, name: owner.name })).toBeVisible();
    await findAndOpen(page, owner.initials, new RegExp(`^${owner.name}`));
    await expect(page.getByRole('heading', { level: 1, name: owner.name })).toBeVisible();
    await expect(page.getByText(owner.unit).first()).toBeVisible();
  });

  test('EST-1 a unit is found in any spelling, and says why its use is what it is', async () => {
    await findAndOpen(page, '４层07室', /^A座-407/);
    await expect(page.getByRole('heading', { level: 1, name: /A座-407/ })).toBeVisible();
    await expect(page.getByText('导入时申报').first()).toBeVisible();
    await expectAccessible(page);
  });

  test('PPL-2 the clerk sees whole numbers', async () => {
    await findAndOpen(page, owner.tail, new RegExp(`^${owner.name}`));
    await expect(page.getByText(owner.phone).first()).toBeVisible();
  });

  test('PPL-3 a corrected contact shows who changed what', async () => {
    await page.getByRole('button', { name: new RegExp(`更正号码 ${owner.phone}`) }).click();
    const form = page.getByRole('form', { name: '更正联系方式' });
    await form.getByLabel('号码或地址').fill('19905829999');
    await page.keyboard.press('Enter');
    await expect(page.getByText('19905829999').first()).toBeVisible();
    const history = page.getByRole('region', { name: '变更记录' });
    await expect(history.getByText('赵敏').first()).toBeVisible();
    await expect(history.getByText(owner.phone).first()).toBeVisible();
    await expectAccessible(page);
  });

  test('the portal speaks English too', async ({ browser }) => {
    // The choice stays with the account: this one is nobody else's here.
    const reader = await (await browser.newContext()).newPage();
    await signIn(reader, 'engineering-supervisor');
    await reader.getByRole('button', { name: 'English' }).click();
    await expect(reader.getByRole('navigation', { name: 'Main navigation' })).toBeVisible();
    await reader.getByRole('button', { name: '中文' }).click();
    await expect(reader.getByRole('navigation', { name: '主导航' })).toBeVisible();
    await reader.context().close();
  });

  test('PPL-2 a receptionist of B sees masked numbers where the clerk sees whole ones', async ({ browser }) => {
    const desk = await (await browser.newContext()).newPage();
    await signIn(desk, 'receptionist');
    await switchProject(desk, '第一国际');
    await findAndOpen(desk, '9999', new RegExp(`^${owner.name}`));
    await expect(desk.getByText('199****9999').first()).toBeVisible();
    await expect(desk.getByText('19905829999')).toHaveCount(0);
    await desk.context().close();
  });

  test('PPL-1 staff of A see nothing of B', async ({ browser }) => {
    const unitUrl = await openUnit(page);
    const stranger = await (await browser.newContext()).newPage();
    await signIn(stranger, 'clerk-a');
    await expect(stranger.getByText('第一国际')).toHaveCount(0);
    await stranger.goto(unitUrl);
    await expect(stranger.getByText('没有找到这条记录')).toBeVisible();
    await stranger.context().close();
  });

  test('EST-1 the register’s figures by building and use open their records', async () => {
    await page.goto('/reports/unit-register');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page
      .getByRole('link', { name: String(expected.units), exact: true })
      .first()
      .click();
    await expect(page.getByText(`共 ${expected.units} 条`)).toBeVisible();
    await page.goBack();
    await expectAccessible(page);
  });
});

async function openUnit(page: Page): Promise<string> {
  await findAndOpen(page, 'A407', /^A座-407/);
  await expect(page.getByRole('heading', { level: 1, name: /A座-407/ })).toBeVisible();
  return page.url();
}
