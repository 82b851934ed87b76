import shellDocuments from '../frontends/shell/src/gql/persisted-documents.json' with { type: 'json' };
import { type Browser, expect, type Page, test } from '@playwright/test';
import { button, choose, signIn, typeCredentials } from './support.ts';

const ownPassword = 'a-password-of-my-own';
const wrongPassword = 'certainly-not-the-one';
/** How many wrong passwords lock an account. */
const tries = 8;

// Passwords are slow to check, by design.
test.describe.configure({ timeout: 180_000 });

test.describe('who comes in, and who does not', () => {
  let administrator: Page;
  test.beforeAll(async ({ browser }: { browser: Browser }) => {
    administrator = await browser.newPage();
    await signIn(administrator, 'administrator');
  });
  test.afterAll(() => administrator.close());

  test('a wrong password is called wrong, and the name that was typed stays', async ({ page }) => {
    await page.goto('/');
    await typeCredentials(page, 'receptionist', wrongPassword);
    await expect(page.getByRole('alert')).toContainText('用户名或密码不正确');
    await expect(page.getByLabel('用户名')).toHaveValue('receptionist');
  });

  test('PPL-1 a new colleague comes in with a one-time password that is shown once, and must first choose another', async ({
    page,
  }) => {
    const handed = await openAccount(administrator, { name: '钱多多', username: 'new-colleague' });
    await expect(administrator.getByRole('heading', { level: 1, name: '钱多多' })).toBeVisible();
    await administrator.reload();
    await expect(administrator.getByRole('heading', { level: 1, name: '钱多多' })).toBeVisible();
    await expect(administrator.getByText(handed)).toHaveCount(0);

    await page.goto('/');
    await typeCredentials(page, 'new-colleague', handed);
    await expect(page.getByRole('heading', { name: '设置新密码' })).toBeVisible();
    await page.goto('/desk/units');
    await expect(page.getByRole('heading', { name: '设置新密码' })).toBeVisible();
    expect(await codeOf(page, 'query Projects ')).toBe('PASSWORD_CHANGE_REQUIRED');

    await page.getByLabel('一次性密码', { exact: true }).fill(handed);
    await page.getByLabel('新密码', { exact: true }).fill('short');
    await page.getByLabel('再输一次新密码').fill('short');
    await page.keyboard.press('Enter');
    await expect(page.getByText('12').and(page.locator('.ant-form-item-explain-error'))).toBeVisible();
    await page.getByLabel('新密码', { exact: true }).fill(ownPassword);
    await page.getByLabel('再输一次新密码').fill(ownPassword);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: '房屋台账' })).toBeVisible();

    await signOut(page, '钱多多');
    await typeCredentials(page, 'new-colleague', handed);
    await expect(page.getByRole('alert')).toContainText('用户名或密码不正确');
    await typeCredentials(page, 'new-colleague', ownPassword);
    await expect(page.getByRole('heading', { level: 1, name: /钱多多/ })).toBeVisible();
  });

  test('PPL-1 eight wrong passwords lock the account; the right one opens it again only after the administrator', async ({
    page,
  }) => {
    const handed = await openAccount(administrator, { name: '健忘的人', username: 'forgetful' });
    await page.goto('/');
    for (let attempt = 1; attempt <= tries; attempt++) await tryAtTheDoor(page, 'forgetful', wrongPassword);
    await tryAtTheDoor(page, 'forgetful', handed);
    await expect(page.getByRole('alert')).toContainText('密码错误次数过多');

    await administrator.reload();
    await expect(administrator.getByText('已锁定').first()).toBeVisible();
    await button(administrator, '解除锁定').click();
    await button(administrator.getByRole('dialog'), '解除锁定').click();
    await expect(administrator.getByText('已锁定')).toHaveCount(0);

    await typeCredentials(page, 'forgetful', handed);
    await expect(page.getByRole('heading', { name: '设置新密码' })).toBeVisible();
  });

  test('PPL-1 who is deactivated is out at once, also where a page is open', async ({ page }) => {
    const handed = await openAccount(administrator, { name: '离职的人', username: 'leaver' });
    await page.goto('/');
    await typeCredentials(page, 'leaver', handed);
    await page.getByLabel('一次性密码', { exact: true }).fill(handed);
    await page.getByLabel('新密码', { exact: true }).fill(ownPassword);
    await page.getByLabel('再输一次新密码').fill(ownPassword);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: /离职的人/ })).toBeVisible();

    await administrator.reload();
    await button(administrator, '停用').click();
    await button(administrator.getByRole('dialog'), '停用账号').click();
    await expect(administrator.getByText('账号已停用')).toBeVisible();

    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '业主和租户' }).click();
    const again = page.getByRole('dialog', { name: '登录已失效' });
    await expect(again).toBeVisible();
    await again.getByRole('textbox', { name: '密码' }).fill(ownPassword);
    await page.keyboard.press('Enter');
    await expect(again.getByRole('alert')).toContainText('停用');
  });
});

/** Opens an account for a receptionist of the first project; leaves the administrator on its page. Returns the one-time password. */
async function openAccount(page: Page, { name, username }: { name: string; username: string }): Promise<string> {
  await page.goto('/admin/accounts');
  await button(page, '新建账号').click();
  const form = page.getByRole('dialog', { name: '新建账号' });
  await form.getByLabel('姓名').fill(name);
  await form.getByLabel('用户名').fill(username);
  await choose(page, form.getByLabel('第一个角色'), '前台接待员');
  await button(form, '新建并生成密码').click();
  const handed = page.getByRole('dialog', { name: '一次性密码' });
  await expect(handed).toContainText(name);
  const password = (await handed.locator('code').last().textContent()) ?? '';
  expect(password.length).toBeGreaterThanOrEqual(12);
  await button(handed, '已交给本人，关闭').click();
  await expect(handed).toBeHidden();
  return password;
}

/** One try, waited for: only then may the next begin. */
async function tryAtTheDoor(page: Page, username: string, password: string): Promise<void> {
  const answered = page.waitForResponse((response) => response.url().endsWith('/auth/sign-in'));
  await typeCredentials(page, username, password);
  await answered;
  await expect(page.locator('form .ant-btn-loading')).toHaveCount(0);
}

async function signOut(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`${name}.*账号`) }).click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible();
}

/** The code that the graph refuses one of the shell's questions with, asked as the page's person. */
async function codeOf(page: Page, question: string): Promise<string | undefined> {
  const documents = Object.entries(shellDocuments as Record<string, string>);
  const documentId = documents.find(([, text]) => text.startsWith(question))?.[0];
  const answer = await page.request.post('/graphql', { data: { documentId } });
  const { errors } = (await answer.json()) as { errors?: { extensions?: { code?: string } }[] };
  return errors?.[0]?.extensions?.code;
}
