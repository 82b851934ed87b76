import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';

/** The password of the demo accounts, as `npm start` prints it. */
export const demoPassword = 'onedesk-demo-2026';

/** Signs in with a demo account, as its person does: name, password, Enter. */
export async function signIn(page: Page, username: string): Promise<void> {
  await page.goto('/');
  await typeCredentials(page, username, demoPassword);
  await expect(page.getByRole('heading', { level: 1, name: /好，|夜深了/ })).toBeVisible({ timeout: 20_000 });
}

/** Types a username and a password at the door and presses Enter; what comes of it is the caller's to look at. */
export async function typeCredentials(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel('用户名').fill(username);
  await page.getByRole('textbox', { name: '密码' }).fill(password);
  await page.keyboard.press('Enter');
}

/** Chooses the project to work in. */
export async function switchProject(page: Page, name: string): Promise<void> {
  const current = page.getByRole('button', { name: /当前项目/ });
  if ((await current.textContent())?.includes(name)) return;
  await current.click();
  await page.getByRole('menuitem', { name }).click();
  await expect(current).toContainText(name);
}

/**
 * Types into the one search box and opens the answer whose title `answer` begins. Until the new answers are there, those
 * to the text before stand below the box: a pattern starts with `^`, so that it names a title and not what stands beside.
 */
export async function findAndOpen(page: Page, text: string, answer: string | RegExp): Promise<void> {
  await page.keyboard.press('Control+k');
  const box = page.getByRole('combobox', { name: '搜索房屋和客户' });
  await box.fill(text);
  await page.getByRole('option', { name: answer }).first().click();
}

/**
 * A button by its words. Two Chinese characters are drawn with a gap between them, which is part of the name; so is the
 * sign of work under way, which may outlast the work by an animation.
 */
export function button(where: Page | Locator, words: string): Locator {
  return where.getByRole('button', { name: new RegExp(`^(loading )?${Array.from(words).join('\\s?')}$`) });
}

/** Chooses from a list that opens below its field. */
export async function choose(page: Page, field: Locator, option: string): Promise<void> {
  await field.click();
  const wanted = page.locator('.ant-select-item-option').filter({ hasText: option }).first();
  await expect(wanted).toBeVisible();
  // The list opens with an animation, which stands still in a page that another one covers: the click waits for nothing.
  await wanted.dispatchEvent('click');
}

/** WCAG A and AA without violations, as the page stands. */
export async function expectAccessible(page: Page): Promise<void> {
  // Colours on their way from one to the other are nobody's contrast; endless ones, such as a spinner's, are left alone.
  await page.evaluate(async () => {
    const passing = document.getAnimations().filter((one) => one.effect?.getComputedTiming().iterations !== Infinity);
    await Promise.all(passing.map((one) => one.finished.catch(() => undefined)));
  });
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual(
    [],
  );
}
