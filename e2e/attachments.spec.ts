import { type Browser, type BrowserContextOptions, expect, type Page, test } from '@playwright/test';
import { registerComplaint } from './counter.ts';
import { button, expectAccessible, signIn, switchProject } from './support.ts';

/** A new complaint's page, as the receptionist has it. */
async function complaintPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await signIn(page, 'receptionist');
  await switchProject(page, '翠湖花园');
  const { id } = await registerComplaint(page);
  await page.goto(`/desk/complaints/${id}`);
  await expect(page.getByRole('heading', { name: '附件' })).toBeVisible();
  return page;
}

/** A picture of 400 × 300 as a browser writes it. */
async function picture(page: Page, type: string): Promise<Buffer> {
  const bytes = await page.evaluate(async (as) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 400, height: 300 });
    const ink = canvas.getContext('2d');
    ink?.fillRect(0, 0, 200, 300);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, as));
    return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer())];
  }, type);
  return Buffer.from(bytes);
}

/** The photograph of a phone that was held upright: turned by its EXIF, which also says where it was. */
function placed(jpeg: Buffer): Buffer {
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010006000000000000', 'hex');
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from('GPS 31.2304N 121.4737E')]);
  const head = Buffer.from([0xff, 0xe1, 0, body.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}

const files = (page: Page) => page.locator('input[type=file]:not([capture])');
const shown = (page: Page, name: string) => page.getByRole('link', { name: `打开 ${name}` });
const sizeOf = (page: Page, name: string) =>
  shown(page, name)
    .locator('img')
    .evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]);

test.describe('files on a complaint', () => {
  test('photographs come in, stand upright, open without the place they were taken at, and are withdrawn', async ({
    browser,
  }) => {
    const page = await complaintPage(browser);
    const photograph = placed(await picture(page, 'image/jpeg'));
    await files(page).setInputFiles([
      { name: '漏水.jpg', mimeType: 'image/jpeg', buffer: photograph },
      { name: '聊天.webp', mimeType: 'image/webp', buffer: await picture(page, 'image/webp') },
      { name: '截图.png', mimeType: 'image/png', buffer: await picture(page, 'image/png') },
      { name: '网页.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<html><script>alert(1)</script></html>') },
    ]);
    await expect(page.getByRole('alert').filter({ hasText: '网页.jpg' })).toContainText('不收这种文件');
    await page.getByRole('button', { name: '移除 网页.jpg' }).click();
    await expect.poll(() => sizeOf(page, '漏水.jpg')).toEqual([300, 400]);
    await expect.poll(() => sizeOf(page, '聊天.webp')).toEqual([400, 300]);
    await expect.poll(() => sizeOf(page, '截图.png')).toEqual([400, 300]);
    await expectAccessible(page);

    const link = (await shown(page, '漏水.jpg').getAttribute('href')) ?? '';
    const answer = await page.request.get(link);
    expect(answer.headers()['content-security-policy']).toContain('sandbox');
    expect((await answer.body()).includes('GPS 31')).toBe(false);
    const opened = page.context().waitForEvent('page');
    await shown(page, '漏水.jpg').click();
    await expect((await opened).locator('img')).toBeVisible();

    await page.getByRole('button', { name: '撤回 漏水.jpg' }).click();
    await page.getByLabel('撤回原因').fill('传错了客户的照片');
    await button(page.getByRole('dialog'), '撤回').click();
    await expect(shown(page, '漏水.jpg')).toHaveCount(0);
    await page.getByText('已撤回的附件（1）').click();
    await expect(page.getByText(/撤回：传错了客户的照片/)).toBeVisible();
    expect((await page.request.get(link)).status()).toBe(404);
  });

  test('what one desk adds shows on the other’s page by itself, and its link is nobody else’s', async ({ browser }) => {
    const page = await complaintPage(browser);
    const other = await (await browser.newContext()).newPage();
    await signIn(other, 'customer-service-supervisor');
    await switchProject(other, '翠湖花园');
    await other.goto(new URL(page.url()).pathname);
    await expect(other.getByText('还没有附件')).toBeVisible();
    const note = { name: '来信.txt', mimeType: 'text/plain', buffer: Buffer.from('物业您好：电梯又停了。') };
    await files(page).setInputFiles(note);
    await expect(shown(other, '来信.txt')).toBeVisible({ timeout: 15_000 });
    const link = (await shown(page, '来信.txt').getAttribute('href')) ?? '';
    expect((await other.request.get(link)).status()).toBe(404);
    expect((await page.request.get(link)).status()).toBe(200);
  });

  test('on a phone the camera is a tap away, also in the dark @phone', async ({ browser, contextOptions }) => {
    const page = await complaintPage(browser, { ...contextOptions, colorScheme: 'dark' });
    await expect(page.getByRole('button', { name: '拍照' })).toBeVisible();
    await page.locator('input[capture]').setInputFiles({
      name: 'IMG_0001.jpg',
      mimeType: 'image/jpeg',
      buffer: placed(await picture(page, 'image/jpeg')),
    });
    await expect.poll(() => sizeOf(page, 'IMG_0001.jpg')).toEqual([300, 400]);
    await expectAccessible(page);
  });
});
