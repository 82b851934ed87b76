import '@testing-library/jest-dom/vitest';
import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { type Session, SessionProvider, startI18n } from '@onedesk/web';
import { cleanup, configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from 'antd';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import zh from '../locales/zh-CN.json' with { type: 'json' };
import ProjectListPage from '../projects/ProjectListPage.tsx';
import KeyListPage from './KeyListPage.tsx';
import KeyPage from './KeyPage.tsx';

configure({ asyncUtilTimeout: 8_000 });

const secret = 'odk_0198d0000000700080000000000000aa_secret';
const pageInfo = { __typename: 'PageInfo', hasNextPage: false, endCursor: null };
const owner = { __typename: 'Account', id: 'a1', username: 'luowenbo', name: '罗文博', active: true };
const apiKey = {
  __typename: 'ApiKey',
  id: 'k1',
  name: '集团 BI 每晚取数',
  audience: 'bi',
  account: owner,
  scopes: ['unit.see'],
  projectIds: null,
  state: 'valid',
  createdAt: '2026-03-02T01:00:00Z',
  expiresAt: '2027-03-02T15:59:59Z',
  lastUsedAt: null,
  formerUntil: null,
  revokedAt: null,
  revokedBy: null,
  revokedReason: null,
  version: 1,
  allowedActions: ['renewApiKey', 'revokeApiKey'],
};
const permissions = [
  { __typename: 'PermissionRow', key: 'unit.see', zh: '查看房屋台账', en: 'See units', roles: [], rule: 'EST-1' },
  { __typename: 'PermissionRow', key: 'party.see', zh: '查看客户', en: 'See parties', roles: [], rule: 'EST-2' },
];
const history = { __typename: 'HistoryConnection', pageInfo, edges: [] };
const account = {
  ...owner,
  email: null,
  lockedUntil: null,
  mustChangePassword: false,
  lastSignInAt: null,
  createdAt: '2026-01-01T00:00:00Z',
  grants: [],
  departments: [],
  version: 1,
  allowedActions: [],
};

type Answers = Record<string, Record<string, unknown>>;
const usual: Answers = {
  ApiKeys: { apiKeys: { __typename: 'ApiKeyConnection', totalCount: 0, pageInfo, edges: [] } },
  ApiKeyById: { apiKey },
  ApiKeyHistory: { apiKey: { __typename: 'ApiKey', id: 'k1', history } },
  PermissionTable: { permissionTable: { __typename: 'PermissionTable', roles: [], permissions } },
  ApiKeyScopes: { apiKeyScopes: ['unit.see'] },
  Accounts: {
    accounts: {
      __typename: 'AccountConnection',
      totalCount: 1,
      pageInfo,
      edges: [{ __typename: 'AccountEdge', cursor: '1', node: account }],
    },
  },
  AccountById: { account },
  EstateNames: { projects: [] },
};

/** The pages over such answers; keeps what was commanded. */
function open(path: string, answers: Answers = {}) {
  const commanded: Record<string, unknown>[] = [];
  const cache = new InMemoryCache({ possibleTypes: { Refusal: ['Stale', 'NotAllowedNow'] } });
  const link = new ApolloLink((operation) => {
    const name = operation.operationName ?? '';
    if (operation.variables['input']) commanded.push({ [name]: operation.variables['input'] });
    return new Observable((observer) => {
      observer.next({ data: { ...usual, ...answers }[name] ?? null });
      observer.complete();
    });
  });
  const session: Session = {
    account: { id: 'me', name: '王敏', username: 'wangmin', roles: ['administrator'] },
    project: null,
    projects: [{ id: 'p1', name: '翠湖花园' }],
    can: () => true,
    locale: 'zh-CN',
    dark: false,
  };
  render(
    <MemoryRouter initialEntries={[path]}>
      <App>
        <SessionProvider value={{ ...session, basePath: '' } as Session}>
          <ApolloProvider client={new ApolloClient({ cache, link, dataMasking: true })}>
            <Routes>
              <Route path="/keys" element={<KeyListPage />} />
              <Route path="/keys/:id" element={<KeyPage />} />
              <Route path="/projects" element={<ProjectListPage />} />
            </Routes>
          </ApolloProvider>
        </SessionProvider>
      </App>
    </MemoryRouter>,
  );
  return { commanded, person: userEvent.setup() };
}

beforeAll(async () => {
  await startI18n('zh-CN', 'admin', { 'zh-CN': zh, en: {} });
});
afterEach(cleanup);

describe('A key', () => {
  test('PPL-1 is made with what its account can give, and its secret is shown once', async () => {
    const created = { __typename: 'ApiKeyWithSecret', key: apiKey, secret };
    const { commanded, person } = open('/keys', { CreateApiKey: { createApiKey: created } });
    await person.click(await screen.findByRole('button', { name: /签发密钥/ }));
    const form = within(await screen.findByRole('dialog'));
    await person.type(form.getByLabelText('用途'), apiKey.name);
    await person.click(form.getByRole('combobox', { name: '所属账号' }));
    await person.click(await screen.findByText('罗文博 (luowenbo)'));
    await person.click(await form.findByRole('checkbox', { name: '查看房屋台账' }));
    expect(form.queryByRole('checkbox', { name: '查看客户' })).toBeNull();
    await person.click(form.getByRole('button', { name: /签\s*发/ }));
    await screen.findByText(secret);
    expect(commanded).toEqual([
      {
        CreateApiKey: expect.objectContaining({
          name: apiKey.name,
          audience: 'bi',
          accountId: 'a1',
          scopes: ['unit.see'],
          projectIds: null,
        }),
      },
    ]);
    await person.keyboard('{Escape}');
    expect(screen.getAllByText(secret)).toHaveLength(1);
    await person.click(screen.getByRole('button', { name: '已保存，关闭' }));
    expect(await screen.findByRole('heading', { name: apiKey.name })).toBeVisible();
    expect(screen.queryByText(secret)).toBeNull();
  });

  test('says whose it is, what it opens, and that it was never used', async () => {
    open('/keys/k1');
    expect(await screen.findByRole('heading', { name: apiKey.name })).toBeVisible();
    for (const words of ['罗文博', '查看房屋台账', '账号可及的全部项目', '从未', '有效'])
      expect((await screen.findAllByText(words, { exact: false })).length).toBeGreaterThan(0);
  });

  test('whose account is deactivated is not called valid', async () => {
    open('/keys/k1', { ApiKeyById: { apiKey: { ...apiKey, account: { ...owner, active: false } } } });
    expect(await screen.findByText('账号已停用')).toBeVisible();
  });

  test('PPL-1 is revoked with a reason', async () => {
    const over = { ...apiKey, state: 'revoked', version: 2, allowedActions: [] };
    const { commanded, person } = open('/keys/k1', { RevokeApiKey: { revokeApiKey: over } });
    await person.click(await screen.findByRole('button', { name: /吊\s*销/ }));
    const form = within(await screen.findByRole('dialog'));
    await person.type(form.getByLabelText('原因'), '合同到期');
    await person.click(form.getByRole('button', { name: /吊\s*销/ }));
    expect(await screen.findByText('已吊销')).toBeVisible();
    expect(commanded).toEqual([
      { RevokeApiKey: expect.objectContaining({ id: 'k1', expectedVersion: 1, reason: '合同到期' }) },
    ]);
  });

  test('PPL-1 is renewed, and the new secret is shown once', async () => {
    const renewed = { __typename: 'ApiKeyWithSecret', key: { ...apiKey, version: 2 }, secret };
    const { commanded, person } = open('/keys/k1', { RenewApiKey: { renewApiKey: renewed } });
    await person.click(await screen.findByRole('button', { name: /更\s*换/ }));
    const form = within(await screen.findByRole('dialog'));
    await person.click(form.getByRole('radio', { name: '3 天' }));
    await person.click(form.getByRole('button', { name: '生成新密钥' }));
    await screen.findByText(secret);
    expect(commanded).toEqual([{ RenewApiKey: expect.objectContaining({ overlapHours: 72, expectedVersion: 1 }) }]);
  });
});

describe('A project', () => {
  const projects = [{ __typename: 'Project', id: 'p1', name: '翠湖花园' }];
  const off = {
    __typename: 'ProjectSwitch',
    id: 'p1',
    offSince: '2026-03-02T01:00:00Z',
    offBy: '管理员',
    reason: '交接',
    version: 1,
  };

  test('PPL-1 is switched off with a reason', async () => {
    const { commanded, person } = open('/projects', {
      SwitchedProjects: { projects, projectSwitches: [] },
      SwitchOffProject: { switchOffProject: off },
    });
    await person.click(await screen.findByRole('button', { name: /停用.*翠湖花园/ }));
    const form = within(await screen.findByRole('dialog'));
    await person.type(form.getByLabelText('原因'), '交接');
    await person.click(form.getByRole('button', { name: '停用项目' }));
    await screen.findByText('项目已停用');
    expect(commanded).toEqual([
      { SwitchOffProject: expect.objectContaining({ id: 'p1', expectedVersion: 0, reason: '交接' }) },
    ]);
  });

  test('that is off says by whom and why, and can be switched on', async () => {
    const { commanded, person } = open('/projects', {
      SwitchedProjects: { projects, projectSwitches: [off] },
      SwitchOnProject: {
        switchOnProject: { ...off, offSince: null, offBy: null, reason: null, version: 2 },
      },
    });
    expect(await screen.findByText(/管理员.*交接/)).toBeVisible();
    await person.click(screen.getByRole('button', { name: /启用.*翠湖花园/ }));
    await person.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '启用项目' }));
    await screen.findByText('项目已启用');
    expect(commanded).toEqual([{ SwitchOnProject: expect.objectContaining({ id: 'p1', expectedVersion: 1 }) }]);
  });
});
