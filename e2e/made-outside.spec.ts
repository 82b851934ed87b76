import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { makeOutside, programs, runIn } from '../tests/madeApp.ts';
import { button, signIn, switchProject } from './support.ts';

test.describe.configure({ timeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'onedesk-made-outside-'));
let server: Server;
let address = '';

/** A department makes an app from the documentation alone, builds it, checks it and puts it on a server of its own. */
test.beforeAll(async () => {
  test.setTimeout(120_000);
  const app = join(folder, 'meter_rounds');
  makeOutside({ name: 'meter_rounds', titleZh: '水表巡抄', titleEn: 'Meter rounds' }, app);
  runIn(app, programs.build, 'build');
  expect(runIn(app, programs.check, 'check', 'dist')).toContain('conforms to the contract');
  server = await serve(join(app, 'dist'));
  address = `http://localhost:${(server.address() as AddressInfo).port}/`;
});
test.afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const types: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

/** Any web server will do: files as they are, and other pages may read them. */
async function serve(dist: string): Promise<Server> {
  const files = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(dist, pathname);
    const found = !pathname.endsWith('/') && existsSync(file);
    const headers = { 'access-control-allow-origin': '*', 'content-type': types[extname(file)] ?? 'text/plain' };
    response.writeHead(found ? 200 : 404, headers).end(found ? readFileSync(file) : '');
  });
  await once(files.listen(0), 'listening');
  return files;
}

const navigation = (page: Page) => page.getByRole('navigation', { name: '主导航' });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

/** An administrator looks at the address, registers what is there, and makes it everybody's. */
async function register(page: Page): Promise<void> {
  await signIn(page, 'administrator');
  await navigation(page).getByRole('link', { name: '应用', exact: true }).click();
  await button(page, '登记版本').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('应用地址').fill(address);
  await button(dialog, '查看').click();
  await expect(dialog.getByRole('region', { name: '找到的应用' })).toContainText('水表巡抄 (meter_rounds)');
  await button(dialog, '登记这个版本').click();
  await expect(heading(page, /水表巡抄/)).toBeVisible();
  await page.getByRole('button', { name: /给所有人用/ }).click();
  await button(page.getByRole('dialog'), '给所有人用').click();
  await expect(page.getByText('所有人改用 0.1.0')).toBeVisible();
}

/** Its server ends with this test; other tests look at a portal in which all apps answer. */
async function switchOff(page: Page): Promise<void> {
  await button(page, '关闭').click();
  await button(page.getByRole('dialog'), '关闭应用').click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** A clerk's page, and what it complains about. */
async function clerkIn(browser: Browser): Promise<{ clerk: Page; complaints: string[] }> {
  const clerk = await (await browser.newContext()).newPage();
  const complaints: string[] = [];
  clerk.on('console', (message) => {
    if (/Content.Security.Policy|integrity/i.test(message.text())) complaints.push(message.text());
  });
  await signIn(clerk, 'clerk');
  await switchProject(clerk, '翠湖花园');
  return { clerk, complaints };
}

test('an app that a department made outside the repository works in the portal beside ours, which nobody built again', async ({
  page,
  browser,
}) => {
  await register(page);
  try {
    const { clerk, complaints } = await clerkIn(browser);
    await notesRemark(clerk, '水表已换');
    // Ours, beside it, in the same page.
    await navigation(clerk).getByRole('link', { name: '房屋台账', exact: true }).click();
    await expect(heading(clerk, '房屋台账')).toBeVisible();
    await clerk.getByRole('link', { name: '2栋-301', exact: true }).click();
    await expect(clerk.getByText('水表已换').first()).toBeVisible();
    expect(complaints).toEqual([]);
  } finally {
    await switchOff(page);
  }
});

/** What the app is for: a unit of its list, and a remark about it. */
async function notesRemark(clerk: Page, remark: string): Promise<void> {
  await navigation(clerk).getByRole('link', { name: '水表巡抄', exact: true }).click();
  await expect(heading(clerk, '水表巡抄')).toBeVisible();
  await clerk.getByRole('link', { name: '2栋-301', exact: true }).click();
  await expect(heading(clerk, '2栋-301')).toBeVisible();
  await button(clerk, '记备注').click();
  const dialog = clerk.getByRole('dialog', { name: '记备注' });
  await dialog.getByLabel('备注').fill(remark);
  await button(dialog, '保存').click();
  await expect(dialog).toBeHidden();
  await expect(clerk.getByText(remark)).toBeVisible();
}
