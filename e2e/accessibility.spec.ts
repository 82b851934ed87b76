import { expect, type Page, test } from '@playwright/test';
import { demoPassword, expectAccessible, signIn, switchProject } from './support.ts';

/** Every page that is there without a record: path and who may open it. */
const pages: Record<'clerk' | 'finance' | 'administrator', readonly string[]> = {
  clerk: [
    '/',
    '/desk/intake',
    '/desk/visits',
    '/desk/complaints',
    '/desk/callbacks',
    '/desk/units',
    '/desk/parties',
    '/desk/estate',
    '/desk/imports',
    '/reports',
    '/reports/unit-register',
    '/reports/complaints',
    '/account/notifications',
    '/change-password?wished',
    '/nowhere',
    '/desk/nowhere',
  ],
  finance: ['/desk/units?owing=yes', '/desk/counter', '/desk/receipts', '/desk/ledger', '/desk/months'],
  administrator: [
    '/',
    '/admin/accounts',
    '/admin/departments',
    '/admin/permissions',
    '/admin/apps',
    '/admin/projects',
    '/admin/policies',
    '/admin/policies/complaint.clocks',
    '/admin/policies/complaint.clocks/new',
    '/admin/policies/calendar.exceptions/new',
    '/admin/keys',
    '/admin/audit',
    '/desk/units',
  ],
};

/** Lists of which the first record is looked at too. */
const lists: Record<keyof typeof pages, readonly string[]> = {
  clerk: ['/desk/units', '/desk/parties'],
  finance: ['/desk/receipts'],
  administrator: ['/admin/accounts', '/admin/apps'],
};

test.describe('everybody can use every page', () => {
  test('on a desktop, in Chinese, in daylight', async ({ page }) => {
    test.setTimeout(600_000);
    await lookAtEverything(page, signInHere);
  });

  test('on a desktop, in English, in the dark', async ({ page }) => {
    test.setTimeout(600_000);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.getByLabel('Username')).toBeVisible();
    await lookAtEverything(page, signInInEnglish);
  });

  test('@phone on a phone, in Chinese', async ({ page }) => {
    test.setTimeout(600_000);
    await page.setViewportSize({ width: 390, height: 844 });
    await lookAtEverything(page, signInHere);
  });
});

/** Looks at the doors, then at every page of a clerk, of finance and of an administrator, and at a record of each kind. */
async function lookAtEverything(page: Page, enter: (page: Page, username: string) => Promise<void>): Promise<void> {
  const complaints = complaintsOf(page);
  for (const door of ['/sign-in', '/first-administrator?token=of-nothing']) await lookAt(page, door);
  for (const [username, paths] of Object.entries(pages)) {
    await page.context().clearCookies();
    await enter(page, username);
    for (const path of paths) await lookAt(page, path);
    for (const list of lists[username as keyof typeof pages]) await lookAtFirstRecord(page, list);
  }
  expect(complaints).toEqual([]);
}

async function lookAt(page: Page, path: string): Promise<void> {
  await test.step(path, async () => {
    await page.goto(path);
    await settled(page);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
}

async function lookAtFirstRecord(page: Page, list: string): Promise<void> {
  await page.goto(list);
  const record = page.locator(`main a[href^="${list}/"]`).first();
  const path = (await record.getAttribute('href')) ?? '';
  expect(path).toMatch(/[0-9a-f-]{36}$/);
  await lookAt(page, path);
}

/** The page has its heading and waits for nothing; the stream that keeps it live never ends. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 20_000 });
  await expect(page.locator('.ant-skeleton, .ant-spin-spinning')).toHaveCount(0);
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wider).toBeLessThanOrEqual(0);
}

/** What the browser complains about from now on. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`${new URL(page.url()).pathname}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${new URL(page.url()).pathname}: ${message.text()}`);
  });
  return complaints;
}

async function signInHere(page: Page, username: string): Promise<void> {
  await signIn(page, username);
  await switchProject(page, '翠湖花园');
}

async function signInInEnglish(page: Page, username: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Username').fill(username);
  await page.getByRole('textbox', { name: 'Password' }).fill(demoPassword);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^Good|^Still up/ })).toBeVisible({ timeout: 20_000 });
  await page.getByRole('button', { name: /第一国际|翠湖花园/ }).click();
  await page.getByRole('menuitem', { name: '翠湖花园' }).click();
}
