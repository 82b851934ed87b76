import { expect, test } from '@playwright/test';
import { resetClock, setClock } from './clock.ts';
import { signIn } from './support.ts';

test.afterEach(resetClock);

test('a session ends by the clock of the system: a month later everybody signs in anew', async ({ page }) => {
  await signIn(page, 'receptionist');
  const later = new Date(Date.now() + 31 * 24 * 3_600_000);
  await setClock(page, later.toISOString());
  await page.reload();
  await expect(page.getByLabel('用户名')).toBeVisible();
  await signIn(page, 'receptionist');
  expect(await page.evaluate(() => Date.now())).toBeGreaterThanOrEqual(later.getTime());
  // Several times: each worker process has the same time.
  for (let time = 0; time < 4; time += 1) {
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: /好，|夜深了/ })).toBeVisible();
  }
});
