import { expect, test } from '@playwright/test';
import { button, expectAccessible, signIn, switchProject } from './support.ts';

test('CMP-3 an administrator changes a policy as a table in words, sees what it would mean, and every version stays', async ({
  page,
}) => {
  await signIn(page, 'administrator');
  await switchProject(page, '第一国际');
  await page.getByRole('link', { name: '业务规则' }).first().click();
  await page.getByRole('link', { name: '投诉时限与审批人' }).click();
  const today = page.getByRole('region', { name: '当前内容' });
  await expect(today.getByRole('row', { name: /^解决时限/ })).toContainText('3天');

  await page.getByRole('link', { name: '录入新版本' }).click();
  const days = page.getByRole('spinbutton', { name: '重要投诉 · 解决时限：数量' });
  await days.fill('4');
  await page.getByRole('textbox', { name: '原因' }).fill('电梯配件要等两天');
  await button(page, '预览影响').click();
  const preview = page.getByRole('region', { name: '影响预览' });
  await expect(preview.getByRole('status').first()).toContainText('查看了');
  await expectAccessible(page);
  await button(page, '录入').click();

  await expect(today.getByRole('row', { name: /^解决时限/ })).toContainText('4天');
  const versions = page.getByRole('region', { name: '全部版本' });
  await expect(versions).toContainText('电梯配件要等两天');
  await expect(versions).toContainText('生效中');
  await button(page, '应用').click();
  await button(page.getByRole('dialog'), '应用').click();
  await expect(page.getByText('已应用到全部未结案件')).toBeVisible();
  await expectAccessible(page);

  // It goes back by one more version; other tests count on the three days.
  await page.getByRole('link', { name: '录入新版本' }).click();
  await days.fill('3');
  await page.getByRole('textbox', { name: '原因' }).fill('配件已常备');
  await button(page, '预览影响').click();
  await button(page, '录入').click();
  await expect(today.getByRole('row', { name: /^解决时限/ })).toContainText('3天');
  await expect(versions).toContainText('配件已常备');
  await expect(versions).toContainText('电梯配件要等两天');
});
