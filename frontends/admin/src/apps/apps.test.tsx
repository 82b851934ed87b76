import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { type Session, SessionProvider, startI18n } from '@onedesk/web';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from 'antd';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import zh from '../locales/zh-CN.json' with { type: 'json' };
import AppListPage from './AppListPage.tsx';
import AppPage from './AppPage.tsx';

const app = {
  __typename: 'App',
  id: 'a1',
  name: 'meters',
  basePath: '/meters',
  own: false,
  enabled: true,
  order: 50,
  anyOf: ['unit.see'],
  titleZh: '抄表',
  titleEn: 'Meters',
  activeNumber: null as string | null,
  activeVersion: null as object | null,
  canaryVersion: null as object | null,
  canaryAccounts: [] as object[],
  version: 3,
  allowedActions: ['placeApp', 'openAppTo', 'activateAppVersion', 'tryAppVersion', 'switchOffApp'],
};
const version = {
  __typename: 'AppVersion',
  id: 'v1',
  number: '1.0.0',
  address: 'https://meters.example/onedesk-app.json',
  contract: 1,
  anyOf: ['unit.see'],
  scriptCount: 7,
  documentCount: 2,
  registeredByName: '王敏',
  registeredAt: '2026-03-02T01:00:00Z',
};
const found = {
  __typename: 'FoundAppType',
  address: version.address,
  fingerprint: 'f1',
  name: 'meters',
  number: '1.0.0',
  contract: 2,
  basePath: '/meters',
  titleZh: '抄表',
  titleEn: 'Meters',
  anyOf: [],
  scriptCount: 7,
  documentCount: 2,
  isNew: true,
};
const permissions = [
  { __typename: 'PermissionRow', key: 'unit.see', zh: '查看房屋台账', en: 'See', roles: [], rule: '' },
];
const pageInfo = { __typename: 'PageInfo', hasNextPage: false, endCursor: null };
const history = { __typename: 'HistoryConnection', pageInfo, edges: [] };

type Answers = Record<string, object>;
const standard: Answers = {
  PermissionTable: { permissionTable: { __typename: 'PermissionTable', roles: [], permissions } },
  RegisteredApps: { registeredApps: [app] },
  RegisteredAppById: { registeredApp: { ...app, versions: [version] } },
  AppHistory: { registeredApp: { __typename: 'App', id: 'a1', history } },
  AccountById: { account: null },
};

const session: Session = {
  account: { id: 'me', name: '王敏', username: 'wangmin', roles: ['administrator'] },
  project: null,
  projects: [],
  can: () => true,
  locale: 'zh-CN',
  dark: false,
};

/** The pages over a network that answers each operation by its name, and keeps the inputs of commands. */
function open(path: string, answers: Answers = {}) {
  const asked: Record<string, unknown>[] = [];
  const cache = new InMemoryCache({ possibleTypes: { Refusal: ['AppNotAccepted', 'NotAllowedNow'] } });
  const link = new ApolloLink(({ operationName = '', variables }) => {
    if (variables['input']) asked.push({ [operationName]: variables['input'] });
    return new Observable((observer) => {
      observer.next({ data: { ...standard, ...answers }[operationName] ?? null });
      observer.complete();
    });
  });
  render(
    <MemoryRouter initialEntries={[path]}>
      <App>
        <SessionProvider value={session}>
          <ApolloProvider client={new ApolloClient({ cache, link, dataMasking: true })}>
            <Routes>
              <Route path="/apps" element={<AppListPage />} />
              <Route path="/apps/:id" element={<AppPage />} />
            </Routes>
          </ApolloProvider>
        </SessionProvider>
      </App>
    </MemoryRouter>,
  );
  return { asked, person: userEvent.setup() };
}

const key = expect.any(String) as string;

beforeAll(async () => {
  await startI18n('zh-CN', 'admin', { 'zh-CN': zh, en: {} });
});
afterEach(cleanup);

describe('the list of apps', () => {
  test('PPL-1 says which version is whose, and who sees each app in words', async () => {
    const { id } = version;
    const trial = {
      canaryVersion: { __typename: 'AppVersion', id, number: '1.0.0' },
      canaryAccounts: [{ __typename: 'Account', id: 'p', name: '孙丽' }],
    };
    open('/apps', { RegisteredApps: { registeredApps: [{ ...app, ...trial }] } });
    const row = (await screen.findByRole('link', { name: '抄表' })).closest('tr') as HTMLElement;
    expect(row).toHaveTextContent('在用');
    expect(row).toHaveTextContent('尚未启用任何版本');
    expect(row).toHaveTextContent('1.0.0，1 人试用');
    await within(row).findByText(/查看房屋台账/);
  });
});

/** Asks what is at an address. */
async function look(answers: Answers) {
  const page = open('/apps', answers);
  await page.person.click(await screen.findByRole('button', { name: /登记版本/ }));
  await page.person.type(await screen.findByLabelText('应用地址'), 'https://meters.example/');
  await page.person.click(screen.getByRole('button', { name: /^查\s?看$/ }));
  return page;
}

describe('registering a version', () => {
  test('shows what was found, and keeps it once that is confirmed', async () => {
    const { asked, person } = await look({
      LookAtApp: { lookAtApp: { __typename: 'AppLook', found, faults: [] } },
      RegisterAppVersion: { registerAppVersion: app },
    });
    const facts = await screen.findByRole('region', { name: '找到的应用' });
    expect(facts).toHaveTextContent('7 个脚本，2 个查询');
    expect(facts).toHaveTextContent('所有人');
    expect(facts).toHaveTextContent('按门户接口第 2 版制作，本系统为第 1 版：不能打开。');
    await person.click(screen.getByRole('button', { name: '登记这个版本' }));
    await screen.findByRole('heading', { level: 1, name: /抄表/ });
    const input = { address: 'https://meters.example/', manifest: null, fingerprint: 'f1', idempotencyKey: key };
    expect(asked).toEqual([{ RegisterAppVersion: input }]);
  });

  test('says everything that is wrong with it, and keeps the address', async () => {
    const faults = [
      { __typename: 'AppFault', code: 'hashDiffers', subject: 'a.js', message: '脚本与清单中的摘要不符：a.js' },
    ];
    const { asked } = await look({ LookAtApp: { lookAtApp: { __typename: 'AppLook', found: null, faults } } });
    expect(await screen.findByRole('alert')).toHaveTextContent('脚本与清单中的摘要不符：a.js');
    expect(screen.getByLabelText('应用地址')).toHaveValue('https://meters.example/');
    expect(asked).toEqual([]);
  });
});

describe('an app', () => {
  test('PPL-1 a version is made everybody’s', async () => {
    const { asked, person } = open('/apps/a1', {
      ActivateAppVersion: { activateAppVersion: { ...app, activeNumber: '1.0.0' } },
    });
    await person.click(await screen.findByRole('button', { name: /^给所有人用\s*1\.0\.0/ }));
    await person.click(await screen.findByRole('button', { name: '给所有人用' }));
    await screen.findByText('所有人改用 1.0.0');
    expect(asked).toEqual([
      { ActivateAppVersion: { id: 'a1', expectedVersion: 3, versionId: 'v1', idempotencyKey: key } },
    ]);
  });

  test('PPL-1 is switched off after a word of warning', async () => {
    const { asked, person } = open('/apps/a1', { SwitchOffApp: { switchOffApp: { ...app, enabled: false } } });
    await person.click(await screen.findByRole('button', { name: '关 闭' }));
    await screen.findByText(/所有人立即不能再打开它/);
    await person.click(screen.getByRole('button', { name: '关闭应用' }));
    await screen.findByText('已关闭', { selector: '.ant-message *' });
    expect(asked).toEqual([{ SwitchOffApp: { id: 'a1', expectedVersion: 3, idempotencyKey: key } }]);
  });

  test('only shows what may be done with it', async () => {
    open('/apps/a1', { RegisteredAppById: { registeredApp: { ...app, allowedActions: [], versions: [version] } } });
    await screen.findByText('1.0.0');
    expect(screen.queryAllByRole('button')).toEqual([]);
  });
});
