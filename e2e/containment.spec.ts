import { expect, type Page, test } from '@playwright/test';
import { button, findAndOpen, signIn, switchProject } from './support.ts';

test.describe('when a part is away, the rest works', () => {
  test('an app whose files cannot be fetched is named, the others work, and a second try opens it once they can be', async ({
    page,
  }) => {
    await neverByItself(page);
    await page.route('**/apps/desk/**', (route) => route.abort());
    await signIn(page, 'clerk');
    const navigation = page.getByRole('navigation', { name: '主导航' });
    await navigation.getByRole('link', { name: '暂时打不开' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '“工作台”暂时打不开' })).toBeVisible();
    await expect(page.getByText('其他功能不受影响')).toBeVisible();

    await navigation.getByRole('link', { name: '房屋台账统计' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /^房屋台账：/ })).toBeVisible();

    await navigation.getByRole('link', { name: '暂时打不开' }).click();
    await page.unroute('**/apps/desk/**');
    await button(page, '再试一次').click();
    await expect(page.getByRole('heading', { level: 1, name: '房屋台账' })).toBeVisible();
    await expect(navigation.getByRole('link', { name: '业主和租户' })).toBeVisible();
  });

  test('a page that opens while the network is away says so, and goes on by itself', async ({ page, context }) => {
    await openUnit(page);
    await context.setOffline(true);
    await expect(banner(page)).toContainText('没有连接网络');
    await context.setOffline(false);
    await expect(banner(page)).toBeHidden({ timeout: 30_000 });
    await findAndOpen(page, '1栋-102', /^1栋-102/);
    await expect(page.getByRole('heading', { level: 1, name: '1栋-102' })).toBeVisible();
  });

  test('what was typed survives an outage, and is saved once it is over', async ({ page }) => {
    await openUnit(page);
    await button(page, '更正房屋资料').click();
    const form = page.getByRole('dialog', { name: '更正房屋资料' });
    await form.getByLabel('户型').fill('两房两厅');
    await takeDatabaseAway(page);
    await button(form, '保存').click();
    await expect(form.getByRole('alert')).toContainText('服务暂时不可用');
    await expect(banner(page)).toContainText('数据库暂时不可用');
    await expect(form.getByLabel('户型')).toHaveValue('两房两厅');

    await bringDatabaseBack(page);
    await expect(banner(page)).toBeHidden({ timeout: 30_000 });
    await expect(form.getByLabel('户型')).toHaveValue('两房两厅');
    await button(form, '保存').click();
    await expect(form).toBeHidden();
    await expect(page.getByText('两房两厅').first()).toBeVisible();
  });
});

/** The frame looks again by itself, after 4 s at the earliest: here it never does, so that nothing but a click opens an app. */
async function neverByItself(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const ring = window.setTimeout.bind(window) as (what: TimerHandler, after?: number, ...rest: unknown[]) => number;
    const never = 2 ** 31 - 1;
    const patient = (what: TimerHandler, after = 0, ...rest: unknown[]) =>
      ring(what, after < 4_000 ? after : never, ...rest);
    Object.assign(window, { setTimeout: patient });
  });
}

async function openUnit(page: Page): Promise<void> {
  await signIn(page, 'clerk');
  await switchProject(page, '翠湖花园');
  await findAndOpen(page, '1栋-302', /^1栋-302/);
  await expect(page.getByRole('heading', { level: 1, name: '1栋-302' })).toBeVisible();
}

const banner = (page: Page) => page.locator('.availability');

/** The server's words while its database is away (tests/resilience proves them): others keep using the real one. */
async function takeDatabaseAway(page: Page): Promise<void> {
  const errors = [{ message: '服务暂时不可用，正在恢复', extensions: { code: 'UNAVAILABLE' } }];
  await page.route('**/graphql', (route) => route.fulfill({ status: 503, json: { errors } }));
  await page.route('**/readyz', (route) => route.fulfill({ status: 503, json: { ready: false } }));
}

async function bringDatabaseBack(page: Page): Promise<void> {
  await page.unroute('**/graphql');
  await page.unroute('**/readyz');
}
