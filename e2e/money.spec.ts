import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { button, expectAccessible, findAndOpen, signIn, switchProject } from './support.ts';

const fixture = (name: string) => fileURLToPath(new URL(`../packages/testkit/fixtures/${name}`, import.meta.url));

interface Expected {
  rowsAccepted: number;
  arrearsFen: number;
  tenanciesAccepted: number;
  rejected: { sheet: string; row: number }[];
}
const expected = JSON.parse(readFileSync(fixture('opening-accounts.expected.json'), 'utf8')) as Expected;

/** An amount as people read it: `¥454,472.03`. */
const yuan = (fen: number): string =>
  `¥${Math.trunc(fen / 100).toLocaleString('en')}.${String(fen % 100).padStart(2, '0')}`;

/** A座-1207 is let until 2027; three months of 物业费 are open. */
const tenant = { unit: 'A座-1207', name: '天禾商务有限责任公司', owes: 846_090 };
const paid = 500_000;

// One path, walked in order, after the register's own; a loaded machine takes its time.
test.describe.configure({ mode: 'serial', timeout: 180_000 });

test.describe('what they owe', () => {
  let clerk: Page;
  let cashier: Page;
  let finance: Page;
  test.beforeAll(async ({ browser }: { browser: Browser }) => {
    [clerk, cashier, finance] = (await Promise.all(
      ['clerk', 'cashier', 'finance'].map(async (username) => {
        const page = await (await browser.newContext()).newPage();
        await signIn(page, username);
        await switchProject(page, '第一国际');
        return page;
      }),
    )) as [Page, Page, Page];
  });
  test.afterAll(() => Promise.all([clerk, cashier, finance].map((page) => page.context().close())));

  test('EST-6 LED-1 a clerk drops the opening workbook once, and both sheets are checked', async () => {
    await clerk.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '期初余额' }).click();
    await clerk.getByLabel('选择文件').first().setInputFiles(fixture('opening-accounts.xlsx'));
    for (const [step, sheet] of [
      ['1. 租户', '工作表“租户”'],
      ['2. 欠费', '工作表“欠费明细”'],
    ] as const) {
      const waiting = clerk.getByRole('listitem').filter({ hasText: step });
      await expect(waiting.getByText('已检查，待导入')).toBeVisible({ timeout: 90_000 });
      await expect(waiting.getByText(sheet)).toBeVisible();
    }
    await expectAccessible(clerk);
  });

  test('EST-2 the tenants come in first, without the one whose term ends before it begins', async () => {
    await clerk.getByRole('link', { name: '租户 查看检查结果并导入' }).click();
    await expect(clerk.getByRole('row').getByText(/^第 \d+ 行$/)).toHaveText(faultyRows('租户'));
    await importGoodRows(clerk);
    await expect(clerk.getByText(`新增租约 ${expected.tenanciesAccepted} 份`, { exact: false }).first()).toBeVisible();
  });

  test('LED-1 then the arrears: exactly the planted faults, and what is owed to the fen', async () => {
    await clerk.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '期初余额' }).click();
    await clerk.getByRole('region', { name: '以前导入的欠费' }).getByRole('row').getByRole('link').first().click();
    const faulty = faultyRows('欠费明细');
    await expect(clerk.getByText(`${expected.rowsAccepted} 行可以导入，${faulty.length} 行有问题`)).toBeVisible();
    await expect(clerk.getByRole('row').getByText(/^第 \d+ 行$/)).toHaveText(faulty);
    await expectAccessible(clerk);
    await importGoodRows(clerk);
    await expect(clerk.getByText(yuan(expected.arrearsFen), { exact: false }).first()).toBeVisible();
  });

  test('RPT-10 the arrears report’s total is the sheet’s, to the fen, and opens who owes it', async () => {
    await finance.goto('/reports/arrears');
    await expect(total(finance)).toHaveText(figure(expected.arrearsFen));
    await expect(finance.getByText('合计与各楼座、各收费项目、各账龄之和一致，分毫不差。')).toBeVisible();
    await expectAccessible(finance);
    await total(finance).click();
    await expect(finance.getByRole('link', { name: tenant.unit })).toBeVisible();
  });

  test('LED-1 FEE-3 a tenant pays a part in cash: the balance moves on a second screen, where nobody touched anything', async () => {
    await findAndOpen(finance, 'A1207', /^A座-1207/);
    await expect(finance.getByRole('region', { name: '租户和租期' }).getByText('2027-05-31')).toBeVisible();
    await finance.getByRole('link', { name: `查看 ${tenant.name} 的账目` }).click();
    await expect(finance.getByText(`欠 ${yuan(tenant.owes)}`).first()).toBeVisible();

    await cashier.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '收费' }).click();
    await cashier.getByRole('combobox', { name: '房号或姓名' }).pressSequentially('A1207');
    await cashier.getByRole('option', { name: /^A座-1207/ }).waitFor();
    await cashier.keyboard.press('Enter');
    const amount = cashier.getByLabel('收款金额');
    await expect(amount).toHaveValue('8460.90');
    await amount.fill('5,000');
    await expectAccessible(cashier);
    await amount.press('Enter');
    const receipt = cashier.getByRole('region', { name: /^收据 \d{4}-000001$/ });
    await expect(receipt.getByText('已收款 ¥5,000.00')).toBeVisible();

    await expect(finance.getByText(`欠 ${yuan(tenant.owes - paid)}`).first()).toBeVisible();
    await expect(finance.getByText(`欠 ${yuan(tenant.owes)}`)).toHaveCount(0);
    await expectAccessible(finance);
  });

  test('FEE-3 the receipt prints: on a roll of 80 mm and on A4, in figures and in capitals', async () => {
    await cashier.getByRole('link', { name: '打开收据' }).click();
    await expect(cashier.getByRole('heading', { level: 1, name: /收据 \d{4}-000001/ })).toBeVisible();
    for (const [paper, millimetres] of [
      ['80 毫米', 80],
      ['A4', 210],
    ] as const) {
      await cashier.getByText(paper, { exact: true }).click();
      await cashier.emulateMedia({ media: 'print' });
      await expect(cashier.getByText('伍仟元整').filter({ visible: true })).toBeVisible();
      await expect(cashier.getByRole('navigation', { name: '主导航' })).toBeHidden();
      expect(await paperWidth(cashier)).toBe(millimetres);
      await cashier.emulateMedia({ media: 'screen' });
    }
  });

  test('RPT-10 the report follows, and so does the list of units', async () => {
    await finance.goto('/reports/arrears');
    await expect(total(finance)).toHaveText(figure(expected.arrearsFen - paid));
    await clerk.goto('/desk/units?owing=yes');
    await expect(clerk.getByRole('row').filter({ hasText: tenant.unit })).toContainText(
      yuan(tenant.owes - paid).slice(1),
    );
  });

  test('FEE-3 the cashier cannot void the own receipt; somebody else does, with a reason', async () => {
    await finance.goto('/desk/receipts');
    await finance.getByRole('link', { name: /^\d{4}-000001$/ }).click();
    await button(finance, '作废').click();
    const dialog = finance.getByRole('dialog');
    await dialog.getByLabel('作废原因').fill('客户改用转账');
    await button(dialog, '作废').click();
    await expect(finance.getByText('客户改用转账', { exact: false }).first()).toBeVisible();
    await expect(button(cashier, '作废')).toHaveCount(0);
    await finance.goto('/reports/arrears');
    await expect(total(finance)).toHaveText(figure(expected.arrearsFen));
  });

  test('LED-1 the chain of entries verifies, against the heads that another service keeps', async () => {
    await finance.goto('/desk/ledger');
    await expect(finance.getByText('账目完好')).toBeVisible();
    await expect(finance.getByText('身份服务另外记着', { exact: false })).toBeVisible();
    await expect(finance.getByText('没有通过')).toHaveCount(0);
    await expectAccessible(finance);
  });
});

const faultyRows = (sheet: string): string[] =>
  expected.rejected.filter((one) => one.sheet === sheet).map(({ row }) => `第 ${row} 行`);

/** An amount as a report's head shows it: `¥ 454,472.03`. */
const figure = (fen: number): string => `¥ ${yuan(fen).slice(1)}`;

/** The report's total, which opens the accounts behind it. */
const total = (page: Page): Locator =>
  page.getByText('欠费合计', { exact: true }).locator('xpath=..').getByRole('link');

async function importGoodRows(page: Page): Promise<void> {
  await button(page, '导入').click();
  await button(page.getByRole('dialog'), '导入').click();
  await expect(page.getByText('导入完成', { exact: true })).toBeVisible({ timeout: 60_000 });
}

/** The width of the first page as the browser would print it (mm). */
async function paperWidth(page: Page): Promise<number> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const points = /\/MediaBox \[0 0 ([\d.]+)/.exec(pdf)?.[1];
  return Math.round((Number(points) / 72) * 25.4);
}
