import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { type Session, SessionProvider, startI18n } from '@onedesk/web';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from 'antd';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import zh from '../locales/zh-CN.json' with { type: 'json' };
import AccountListPage from './AccountListPage.tsx';

type Answer = Record<string, unknown>;
const pageInfo = { __typename: 'PageInfo', hasNextPage: false, endCursor: null };
const account = {
  __typename: 'Account',
  id: 'a1',
  username: 'sunli',
  name: '孙丽',
  email: null,
  active: true,
  lockedUntil: null,
  mustChangePassword: true,
  lastSignInAt: null,
  createdAt: '2026-03-02T01:00:00Z',
  grants: [],
  departments: [],
  version: 1,
  allowedActions: [],
};

/** The network at the other end: answers each creation with the next of `answers`, and keeps what was asked. */
function network(answers: Answer[]) {
  const asked: Record<string, unknown>[] = [];
  const cache = new InMemoryCache({ possibleTypes: { Refusal: ['UsernameTaken'] } });
  const link = new ApolloLink((operation) => {
    let answer: Answer = { data: { permissionTable: { __typename: 'PermissionTable', roles: [] } } };
    if (operation.operationName === 'Accounts') {
      answer = { data: { accounts: { __typename: 'AccountConnection', totalCount: 0, pageInfo, edges: [] } } };
    }
    if (operation.operationName === 'CreateAccount') {
      asked.push(operation.variables['input'] as Record<string, unknown>);
      answer = answers.shift() ?? {};
    }
    return new Observable((observer) => {
      observer.next(answer);
      observer.complete();
    });
  });
  return { asked, client: new ApolloClient({ cache, link, dataMasking: true }) };
}

const session: Session = {
  account: { id: 'me', name: '王敏', username: 'wangmin', roles: ['administrator'] },
  project: null,
  projects: [],
  can: () => true,
  locale: 'zh-CN',
  dark: false,
};

async function fillIn(answers: Answer[]) {
  const { asked, client } = network(answers);
  render(
    <MemoryRouter initialEntries={['/']}>
      <App>
        <SessionProvider value={session}>
          <ApolloProvider client={client}>
            <Routes>
              <Route path="/" element={<AccountListPage />} />
              <Route path="/accounts/:id" element={<p>the account</p>} />
            </Routes>
          </ApolloProvider>
        </SessionProvider>
      </App>
    </MemoryRouter>,
  );
  const person = userEvent.setup();
  await person.click(await screen.findByRole('button', { name: /新建账号/ }));
  await person.type(await screen.findByLabelText('姓名'), '孙丽');
  await person.type(screen.getByLabelText('用户名'), 'sunli');
  await person.click(screen.getByRole('button', { name: '新建并生成密码' }));
  return { asked, person };
}

const typed = () =>
  [screen.getByLabelText('姓名'), screen.getByLabelText('用户名')].map((field) => (field as HTMLInputElement).value);

describe('Opening an account', () => {
  beforeAll(async () => {
    await startI18n('zh-CN', 'admin', { 'zh-CN': zh, en: {} });
  });
  afterEach(cleanup);

  test('PPL-1 the one-time password is shown once, and leads to the account', async () => {
    const created = { __typename: 'AccountWithPassword', account, oneTimePassword: 'Kexw-7fmq-92Rt' };
    const { asked, person } = await fillIn([{ data: { createAccount: created } }]);
    await screen.findByText('Kexw-7fmq-92Rt');
    expect(asked).toEqual([
      { name: '孙丽', username: 'sunli', email: null, role: null, projectId: null, idempotencyKey: expect.any(String) },
    ]);
    await person.keyboard('{Escape}');
    expect(screen.getAllByText('Kexw-7fmq-92Rt')).toHaveLength(1);
    await person.click(screen.getByRole('button', { name: '已交给本人，关闭' }));
    await screen.findByText('the account');
    expect(screen.queryAllByText('Kexw-7fmq-92Rt')).toHaveLength(0);
  });

  test('a fault stands at its field in words, and what was typed stays', async () => {
    const fault = { path: 'input.username', code: 'usernameNotValid', message: '用户名不合规则' };
    const error = { message: '', extensions: { code: 'BAD_USER_INPUT', fields: [fault] } };
    await fillIn([{ data: null, errors: [error] }]);
    await screen.findByText('用户名不合规则');
    expect(screen.getByLabelText('用户名').getAttribute('aria-invalid')).toBe('true');
    expect(typed()).toEqual(['孙丽', 'sunli']);
  });

  test('a refusal is told above the form, and what was typed stays', async () => {
    const taken = { __typename: 'UsernameTaken', code: 'UsernameTaken', message: '用户名“sunli”已被使用' };
    await fillIn([{ data: { createAccount: taken } }]);
    await screen.findByText('用户名“sunli”已被使用');
    expect(typed()).toEqual(['孙丽', 'sunli']);
  });
});
