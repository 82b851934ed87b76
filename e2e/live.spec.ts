import { type Browser, expect, type Page, test } from '@playwright/test';
import { findAndOpen, signIn, switchProject } from './support.ts';

test.describe.configure({ mode: 'serial', timeout: 60_000 });

/** Somebody at a desk of their own, on the page of the person 王雨桐. */
async function atDesk(browser: Browser, username: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, username);
  await switchProject(page, '翠湖花园');
  await findAndOpen(page, '王雨桐', /^王雨桐/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('王雨桐');
  return page;
}

test.describe('two desks', () => {
  test('EST-2 what is changed at one shows on the other’s screen, without a hand moved there', async ({ browser }) => {
    const [here, there] = [await atDesk(browser, 'clerk'), await atDesk(browser, 'archivist')];
    await here
      .getByRole('button', { name: /^更正号码/ })
      .first()
      .click();
    await here.getByRole('form', { name: '更正联系方式' }).getByLabel('说明').fill('晚上打');
    await here.keyboard.press('Enter');
    await expect(there.getByText('晚上打')).toBeVisible({ timeout: 5_000 });
  });
});
