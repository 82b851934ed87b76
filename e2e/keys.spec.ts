import { expect, type Page, test } from '@playwright/test';
import { button, choose, expectAccessible, signIn } from './support.ts';

/** A program elsewhere: it asks with its key and has no cookie. */
async function asked(page: Page, secret: string): Promise<{ status: number; names: string[] }> {
  const answer = await fetch(new URL('/graphql/bi', page.url()), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
    body: JSON.stringify({ query: '{ projects { name } }' }),
  });
  const { data } = (await answer.json()) as { data?: { projects?: { name: string }[] } };
  return { status: answer.status, names: (data?.projects ?? []).map(({ name }) => name) };
}

test('PPL-1 an administrator makes a key, a program reads with it, and it is over when it is revoked', async ({
  page,
}) => {
  await signIn(page, 'administrator');
  await page.goto('/admin/keys');
  await button(page, '签发密钥').click();
  const form = page.getByRole('dialog', { name: '签发密钥' });
  await form.getByLabel('用途').fill('集团 BI 每晚取数');
  await form.getByLabel('所属账号').fill('罗文博');
  await choose(page, form.getByLabel('所属账号'), '罗文博');
  await form.getByRole('checkbox', { name: '查看项目与楼座' }).check();
  await form.getByRole('checkbox', { name: '查看房屋台账' }).check();
  await expectAccessible(page);
  await button(form, '签发').click();

  const handed = page.getByRole('dialog', { name: '密钥只显示这一次' });
  const secret = (await handed.locator('code').textContent()) ?? '';
  expect(secret).toMatch(/^odk_/);
  await expectAccessible(page);
  await button(handed, '已保存，关闭').click();
  await expect(page.getByRole('heading', { level: 1, name: /集团 BI 每晚取数/ })).toBeVisible();
  await expect(page.getByText(secret)).toHaveCount(0);

  expect(await asked(page, secret)).toMatchObject({ status: 200 });
  await page.reload();
  await expect(page.getByText('从未')).toHaveCount(0);
  await expectAccessible(page);

  await button(page, '吊销').click();
  const revoking = page.getByRole('dialog', { name: '吊销密钥' });
  await revoking.getByLabel('原因').fill('合同到期');
  await button(revoking, '吊销').click();
  await expect(page.getByText('密钥已吊销')).toBeVisible();
  expect(await asked(page, secret)).toEqual({ status: 401, names: [] });
});
