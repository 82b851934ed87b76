import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { type Session, SessionProvider, startI18n } from '@onedesk/web';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from 'antd';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import zh from '../locales/zh-CN.json' with { type: 'json' };
import AuditPage from './AuditPage.tsx';

interface Told {
  action: string;
  recordType: string;
  changes: [field: string, before: string | null, after: string | null, masked?: boolean][];
}

const pageOf = (told: Told[]) => ({
  __typename: 'HistoryConnection',
  pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
  edges: told.map(({ action, recordType, changes }, i) => ({
    __typename: 'HistoryEdge',
    cursor: String(i),
    node: {
      __typename: 'HistoryEntry',
      id: String(i),
      at: '2026-11-22T02:05:00Z',
      actorName: '郑慧敏',
      action,
      recordType,
      recordId: `r${i}`,
      changes: changes.map(([field, before, after, masked = false]) => ({
        __typename: 'Change',
        field,
        before,
        after,
        masked,
      })),
    },
  })),
});

/** The network at the other end: answers each audit with `told`, and keeps what was asked. */
function network(told: Told[]) {
  const asked: { name: string | undefined; variables: Record<string, unknown> }[] = [];
  const link = new ApolloLink((operation) => {
    const audit = operation.operationName?.endsWith('Audit');
    if (audit) asked.push({ name: operation.operationName, variables: operation.variables });
    return new Observable((observer) => {
      observer.next({ data: audit ? { audit: pageOf(told) } : { projects: [] } });
      observer.complete();
    });
  });
  return { asked, client: new ApolloClient({ cache: new InMemoryCache(), link, dataMasking: true }) };
}

const project = { id: 'p1', name: '甲项目' };
const session: Session = {
  account: { id: 'me', name: '王敏', username: 'wangmin', roles: ['administrator'] },
  project,
  projects: [project],
  can: (permission) => permission === 'audit.see',
  locale: 'zh-CN',
  dark: false,
};

function open(path: string, told: Told[]) {
  const { asked, client } = network(told);
  render(
    <MemoryRouter initialEntries={[path]}>
      <App>
        <SessionProvider value={session}>
          <ApolloProvider client={client}>
            <AuditPage />
          </ApolloProvider>
        </SessionProvider>
      </App>
    </MemoryRouter>,
  );
  return asked;
}

describe('The audit', () => {
  beforeAll(async () => {
    await startI18n('zh-CN', 'admin', { 'zh-CN': zh, en: {} });
  });
  afterEach(cleanup);

  test('PPL-3 says who voided a receipt, in words, and leads to it', async () => {
    const asked = open('/?tab=finance&type=Receipt', [
      { action: 'voidReceipt', recordType: 'Receipt', changes: [] },
      {
        action: 'takePayment',
        recordType: 'Receipt',
        changes: [
          ['number', null, '2026-000001'],
          ['method', null, 'transfer'],
        ],
      },
      { action: 'takePayment', recordType: 'LedgerEntry', changes: [['amountFen', null, '12345']] },
    ]);
    const voided = (await screen.findByText('作废收据')).closest('tr') as HTMLElement;
    within(voided).getByText('郑慧敏');
    expect(within(voided).getByRole('link', { name: '收据' }).getAttribute('href')).toBe('/desk/receipts/r0');
    for (const text of ['收据号', '2026-000001', '收款方式', '转账', '金额', '¥123.45']) {
      screen.getByText(text);
    }
    expect(asked[0]).toMatchObject({
      name: 'FinanceAudit',
      variables: { projectId: 'p1', filter: { recordType: 'Receipt' } },
    });
  });

  test('PPL-3 knows the records of finance and the duty log, each by itself', async () => {
    const asked = open('/', [
      { action: 'noteDutyEntry', recordType: 'DutyEntry', changes: [['words', null, '***', true]] },
    ]);
    const person = userEvent.setup();
    for (const tab of ['收费与账目', '值班记录', '房屋台账'])
      await person.click(await screen.findByRole('tab', { name: tab }));
    expect(asked.map(({ name }) => name)).toEqual(['IdentityAudit', 'FinanceAudit', 'TicketsAudit', 'PropertyAudit']);
    await screen.findByText('登记值班记录');
  });
});
