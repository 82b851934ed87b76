import { type Browser, expect, type Page, test } from '@playwright/test';
import { findAndOpen, signIn, switchProject } from './support.ts';

test.describe.configure({ timeout: 90_000 });

/** Somebody at a desk of their own, on the page of what is looked for. */
async function atDesk(browser: Browser, username: string, wanted: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, username);
  await switchProject(page, '翠湖花园');
  await findAndOpen(page, wanted, new RegExp(`^${wanted}`));
  await expect(page.getByRole('heading', { level: 1 })).toContainText(wanted);
  return page;
}

test.describe('two desks', () => {
  test('EST-2 what is changed at one shows on the other’s screen, without a hand moved there', async ({ browser }) => {
    const here = await atDesk(browser, 'clerk', '王雨桐');
    const there = await atDesk(browser, 'archivist', '王雨桐');
    await here
      .getByRole('button', { name: /^更正号码/ })
      .first()
      .click();
    await here.getByRole('form', { name: '更正联系方式' }).getByLabel('说明').fill('晚上打');
    await here.keyboard.press('Enter');
    await expect(there.getByRole('insertion').getByText('晚上打')).toBeVisible({ timeout: 10_000 });
  });

  test('FEE-3 a payment at one moves the balance on the other’s screen', async ({ browser }) => {
    const there = await atDesk(browser, 'finance', '1栋-201');
    await expect(there.getByText('欠 ¥537.00')).toBeVisible();
    const here = await atDesk(browser, 'cashier', '1栋-201');
    await here.getByRole('button', { name: /^向 .* 收款$/ }).click();
    await here.getByLabel('收款金额').fill('37');
    await here.keyboard.press('Enter');
    await expect(here.getByText('已收款 ¥37.00')).toBeVisible();
    await expect(there.getByText('欠 ¥500.00')).toBeVisible({ timeout: 10_000 });
  });
});
