import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { moduleOf, type OutsideApp, outsideApp, type Published } from './outsideApp.ts';
import { does, registers, registersFor, switchesOff } from './registry.ts';
import { button, expectAccessible, signIn } from './support.ts';

test.describe.configure({ timeout: 120_000 });

/** Who tries the apps; no other test signs in as them. */
const somebody = 'area-manager';

let administrator: Page;
test.beforeAll(async ({ browser }) => {
  administrator = await newPage(browser);
  await signIn(administrator, 'administrator');
});
test.afterAll(() => administrator.context().close());

const servers: OutsideApp[] = [];
test.afterEach(async () => {
  for (const server of servers.splice(0)) {
    await switchesOff(administrator, server);
    await server.stop();
  }
});

/** A department's app on its own server; every try has a name of its own. */
async function department(title: string, published: Partial<Published> = {}): Promise<OutsideApp> {
  const name = `out${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;
  const server = await outsideApp(name, title, published);
  servers.push(server);
  return server;
}

const newPage = async (browser: Browser) => (await browser.newContext()).newPage();

/** Somebody at work who opens a page of the app; and what the content security policy had to refuse. */
async function opens(browser: Browser, app: OutsideApp, path = ''): Promise<{ desk: Page; refused: string[] }> {
  const desk = await newPage(browser);
  const refused: string[] = [];
  desk.on('console', (message) => {
    if (/Content.Security.Policy|unsafe-eval/i.test(message.text())) refused.push(message.text());
  });
  await signIn(desk, somebody);
  await desk.goto(`/${app.name}${path}`);
  return { desk, refused };
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const navigation = (page: Page) => page.getByRole('navigation', { name: '主导航' });

async function anotherAppWorks(page: Page): Promise<void> {
  await navigation(page).getByRole('link', { name: '房屋台账', exact: true }).click();
  await expect(heading(page, '房屋台账')).toBeVisible();
}

/** The app is named as broken, with its version and the reason; another app works all the same. */
async function contained(page: Page, app: OutsideApp, reason: RegExp): Promise<void> {
  await expect(heading(page, `“${app.title}”暂时打不开`)).toBeVisible({ timeout: 40_000 });
  await expect(page.getByRole('alert')).toContainText(reason);
  await expect(page.getByRole('alert')).toContainText(`${app.title}（版本 1.0.0）`);
  await anotherAppWorks(page);
}

test.describe('a department’s app', () => {
  test('is found at its address, tried by one person, made everybody’s, and switched off', async ({ browser }) => {
    const app = await department('抄表');
    const page = administrator;
    await navigation(page).getByRole('link', { name: '应用', exact: true }).click();
    await expect(page.getByRole('link', { name: '系统管理' }).last()).toBeVisible();
    await expectAccessible(page);
    await button(page, '登记版本').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('应用地址').fill(app.address);
    await button(dialog, '查看').click();
    await expect(dialog.getByRole('region', { name: '找到的应用' })).toContainText(`抄表 (${app.name})`);
    await expectAccessible(page);
    await button(dialog, '登记这个版本').click();
    await expect(heading(page, /抄表/)).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: /让几个人试用/ }).click();
    await dialog.getByRole('combobox').fill(somebody);
    await page
      .locator('.ant-select-item-option')
      .filter({ hasText: `(${somebody})` })
      .dispatchEvent('click');
    await button(dialog, '开始试用').click();
    await expect(dialog).toBeHidden();

    const { desk: tries } = await opens(browser, app);
    await expect(heading(tries, '抄表的首页')).toBeVisible();
    const other = await newPage(browser);
    await signIn(other, 'clerk');
    await other.goto(`/${app.name}`);
    await expect(heading(other, '找不到页面')).toBeVisible();

    await page.getByRole('button', { name: /给所有人用/ }).click();
    await button(dialog, '给所有人用').click();
    await expect(page.getByText('所有人改用 1.0.0')).toBeVisible();
    await other.reload();
    await expect(heading(other, '抄表的首页')).toBeVisible();

    await button(page, '关闭').click();
    await button(dialog, '关闭应用').click();
    await expect(dialog).toBeHidden();
    await anotherAppWorks(other);
    await other.goBack();
    await expect(heading(other, '“抄表”已经关闭')).toBeVisible();
    await expect(navigation(other).getByRole('link', { name: '抄表' })).toBeHidden();
  });

  test('that is down, then hangs, is named, and opens by itself once it is back', async ({ browser }) => {
    const app = await department('停车');
    await registersFor(administrator, app, somebody);
    app.mood = 'down';
    const { desk } = await opens(browser, app);
    await contained(desk, app, /没有取到这个应用的文件/);
    await desk.goBack();
    app.mood = 'well';
    await expect(heading(desk, '停车的首页')).toBeVisible({ timeout: 40_000 });

    app.mood = 'hangs';
    await desk.reload();
    await contained(desk, app, /迟迟没有答复/);
    await desk.goBack();
    app.mood = 'well';
    await button(desk, '再试一次').click();
    await expect(heading(desk, '停车的首页')).toBeVisible({ timeout: 40_000 });
  });

  test('of which one byte was changed does not run: neither its entry nor a page loaded later', async ({ browser }) => {
    const page = `h(React.lazy(() => load('later.js').then(() => ({ default: globalThis.laterPage(React) }))))`;
    const app = await department('快递', {
      module: moduleOf({ routes: `{ path: 'later', element: ${page} },` }),
      files: { 'later.js': `globalThis.laterPage = (React) => () => React.createElement('h1', null, '后来的页面');` },
    });
    await registersFor(administrator, app, somebody);
    app.tampered = 'remoteEntry.js';
    const { desk, refused } = await opens(browser, app);
    await contained(desk, app, /与登记时不一致/);
    expect(await desk.evaluate((name) => name in globalThis, app.name)).toBe(false);

    app.tampered = 'later.js';
    await desk.goto(`/${app.name}/later`);
    await contained(desk, app, /与登记时不一致/);
    expect(await desk.evaluate(() => 'laterPage' in globalThis)).toBe(false);
    await desk.goBack();
    app.tampered = null;
    await expect(heading(desk, '后来的页面')).toBeVisible({ timeout: 40_000 });
    expect(refused).toEqual([]);
  });

  test('may load nothing that it did not register, from its own server neither', async ({ browser }) => {
    const app = await department('访客', {
      module: `(await load('extra.js'), ${moduleOf()})`,
      files: { 'extra.js': 'globalThis.extraRan = true;' },
      unlisted: ['extra.js'],
    });
    await registersFor(administrator, app, somebody);
    const { desk } = await opens(browser, app);
    await contained(desk, app, /登记时没有的文件/);
    expect(await desk.evaluate(() => 'extraRan' in globalThis)).toBe(false);
  });

  test('of the product is bound in the same way: a page that was changed on its way does not run', async ({ page }) => {
    await signIn(page, somebody);
    const chunks = '**/apps/reports/static/**/*.js';
    await page.route(chunks, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${await response.text()};globalThis.changedOnItsWay = true;` });
    });
    await page.goto('/reports/unit-register');
    await expect(heading(page, '“报表”暂时打不开')).toBeVisible({ timeout: 40_000 });
    await expect(page.getByRole('alert')).toContainText('与登记时不一致');
    expect(await page.evaluate(() => 'changedOnItsWay' in globalThis)).toBe(false);
    await anotherAppWorks(page);
    await page.unroute(chunks);
    await page.goBack();
    await expect(heading(page, /^房屋台账：/)).toBeVisible({ timeout: 40_000 });
  });

  /** A whole React, as an app has it in its files that was not built with the portal's contract. */
  const react = readFileSync(
    fileURLToPath(new URL('../node_modules/react/cjs/react.production.js', import.meta.url)),
    'utf8',
  );
  const oldElement = `{ $$typeof: Symbol.for('react.element'), type: 'h1', key: null, ref: null, props: {} }`;
  const misbehaviours: [string, string, Partial<Published>, RegExp][] = [
    ['throws while it is loaded', '巡更', { first: `throw new Error('boom');` }, /出了差错/],
    ['throws while it is shown', '盘点', { module: moduleOf({ page: `h(() => boom())` }) }, /出了差错/],
    ['was made for another contract', '排班', { contract: 2 }, /按第 2 版约定制作/],
    ['says another contract than it registered', '仓库', { module: moduleOf({ contract: 3 }) }, /按第 3 版约定制作/],
    ['brings an older React', '食堂', { module: moduleOf({ page: oldElement }) }, /自带了另一套 React/],
    [
      'brings a second React',
      '会议室',
      {
        first: `const secondReact = (() => { const exports = {}; ${react}; return exports; })();`,
        module: moduleOf({ page: `h(() => secondReact.useState(0)[0])` }),
      },
      /自带了另一套 React/,
    ],
    ['has a navigation that nobody can show', '绿化', { module: moduleOf({ label: '{ a: 1 }' }) }, /出了差错/],
  ];
  for (const [what, title, published, reason] of misbehaviours) {
    test(`that ${what} is contained and named`, async ({ browser }) => {
      const app = await department(title, published);
      await registersFor(administrator, app, somebody);
      const { desk, refused } = await opens(browser, app);
      await contained(desk, app, reason);
      expect(refused).toEqual([]);
    });
  }

  test('that throws at a click, in a promise, or with its icon, takes nothing down', async ({ browser }) => {
    const onClick = `() => { setTimeout(() => boom()); void Promise.reject(new Error('boom')); boom(); }`;
    const app = await department('摆渡车', {
      module: moduleOf({
        page: `h('div', null, h('h1', null, title), h('button', { onClick: ${onClick} }, '出发'))`,
        icon: 'h(() => boom())',
      }),
    });
    await registersFor(administrator, app, somebody);
    const { desk } = await opens(browser, app);
    await button(desk, '出发').click();
    await expect(heading(desk, '摆渡车')).toBeVisible();
    await anotherAppWorks(desk);
  });

  test('is allowed for by the policy while it is in use, without eval, and no longer', async () => {
    const app = await department('充电桩');
    const origin = app.address.slice(0, -1);
    const policy = async () => (await administrator.request.get('/')).headers()['content-security-policy'] ?? '';
    await registers(administrator, app);
    expect(await policy()).not.toContain(origin);
    app.publish({ version: '1.0.1' });
    const tried = await registersFor(administrator, app, somebody);
    await expect.poll(policy).toContain(`script-src 'self' ${origin}`);
    expect(await policy()).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
    await does(administrator, 'SwitchOffApp', { id: tried.id, expectedVersion: tried.version });
    await expect.poll(policy).not.toContain(origin);
  });
});
