import { type Browser, expect, type Page, test } from '@playwright/test';
import { registerComplaint } from './counter.ts';
import { expectAccessible, signIn, switchProject } from './support.ts';

test.describe.configure({ timeout: 90_000 });

/** Somebody at a desk of their own, in the project with the small estate. */
async function atDesk(browser: Browser, username: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, username);
  await switchProject(page, '翠湖花园');
  return page;
}

test.describe('notifications', () => {
  test('what the counter registers rings at the supervisor’s desk, opens there, and is read then', async ({
    browser,
  }) => {
    const supervisor = await atDesk(browser, 'customer-service-supervisor');
    const bell = supervisor.getByRole('button', { name: /^通知，\d+ 条未读$/ });
    await expect(bell).toBeVisible();
    const counter = await atDesk(browser, 'receptionist');
    const { number } = await registerComplaint(counter);
    await expect(supervisor.getByRole('status').filter({ hasText: /\d+ 条未读通知/ })).toBeAttached({
      timeout: 15_000,
    });
    await bell.focus();
    await supervisor.keyboard.press('Enter');
    const panel = supervisor.getByRole('dialog', { name: '通知' });
    const news = panel.getByRole('listitem').filter({ hasText: number });
    await expect(news.getByText('未读：')).toBeAttached();
    await expectAccessible(supervisor);
    await news.getByRole('link').click();
    await expect(supervisor).toHaveURL(/\/desk\/complaints\//);
    await expect(supervisor.getByRole('heading', { level: 1 })).toContainText(number);
    await bell.click();
    await expect(panel.getByRole('listitem').filter({ hasText: number }).getByText('未读：')).toHaveCount(0);
    // At the counter, where it was done, nothing rings.
    await counter.getByRole('button', { name: /^通知，/ }).click();
    await expect(counter.getByRole('dialog', { name: '通知' }).getByText(number)).toHaveCount(0);
  });

  test('how somebody wishes to be told is kept', async ({ browser }) => {
    const page = await atDesk(browser, 'customer-service-manager');
    await page.goto('/account/notifications');
    const wish = page.getByRole('switch', { name: '即将到期 · 门户' });
    await expect(wish).toBeChecked();
    await wish.press('Space');
    await page.getByRole('button', { name: /^保\s?存$/ }).click();
    await expect(page.getByText('已保存')).toBeVisible();
    await page.reload();
    await expect(wish).not.toBeChecked();
  });
});
