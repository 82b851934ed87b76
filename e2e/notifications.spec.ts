import { readFileSync } from 'node:fs';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { expectAccessible, signIn, switchProject } from './support.ts';

test.describe.configure({ timeout: 90_000 });

/** Somebody at a desk of their own, in the project with the small estate. */
async function atDesk(browser: Browser, username: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, username);
  await switchProject(page, '翠湖花园');
  return page;
}

const documents = JSON.parse(
  readFileSync(new URL('../frontends/desk/src/gql/persisted-documents.json', import.meta.url), 'utf8'),
) as Record<string, string>;

/** A complaint as the counter registers it, sent by the page's own document; its number. */
async function registerComplaint(page: Page): Promise<string> {
  const [hash = ''] =
    Object.entries(documents).find(([, text]) => text.includes('registerComplaint(input: $input)')) ?? [];
  const answer = await page.evaluate(
    async (sha256Hash) => {
      const input = {
        idempotencyKey: crypto.randomUUID(),
        projectId: localStorage.getItem('onedesk.project'),
        channel: 'phone',
        words: '电梯又停了，等了二十分钟',
        place: '1栋大堂',
        callerName: '来电人',
        callerPhone: '19900010001',
      };
      const response = await fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ variables: { input }, extensions: { persistedQuery: { version: 1, sha256Hash } } }),
      });
      return response.json() as Promise<{ data: { registerComplaint: { number: string } } }>;
    },
    hash.replace('sha256:', ''),
  );
  return answer.data.registerComplaint.number;
}

test.describe('notifications', () => {
  test('what the counter registers rings at the supervisor’s desk, opens there, and is read then', async ({
    browser,
  }) => {
    const supervisor = await atDesk(browser, 'customer-service-supervisor');
    const bell = supervisor.getByRole('button', { name: /^通知，\d+ 条未读$/ });
    await expect(bell).toBeVisible();
    const counter = await atDesk(browser, 'receptionist');
    const number = await registerComplaint(counter);
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
