import { type Session, SessionProvider, startI18n } from '@onedesk/web';
import { cleanup, render, screen, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import zh from '../locales/zh-CN.json' with { type: 'json' };
import { type ArrearsAnswer, arrearsLines } from './arrears.ts';
import { ArrearsTable } from './ArrearsTable.tsx';
import { accountsPath, readArrearsFilters } from './filters.ts';

const answer: ArrearsAnswer = {
  total: '90071992547409.93',
  accounts: 3,
  units: 2,
  byBuilding: [
    { building: { id: 'a', name: 'A座' }, total: '90071992547409.92', units: 1 },
    { building: { id: 'b', name: '名字很长很长很长很长很长很长很长很长很长的附属商业裙楼' }, total: '0.01', units: 1 },
  ],
  byItem: [],
  byAge: [],
};
const before: ArrearsAnswer = { ...answer, total: '90071992547409.92', byBuilding: answer.byBuilding.slice(0, 1) };
const words = { age: (age: string) => age, unknownBuilding: '楼座未知' };
const filters = readArrearsFilters(new URLSearchParams('asOf=2026-10-31'));

const session: Session = {
  account: { id: 'me', name: '王敏', username: 'wangmin', roles: ['finance'] },
  project: null,
  projects: [],
  can: () => true,
  locale: 'zh-CN',
  dark: false,
};

function show(now: ArrearsAnswer, compared?: ArrearsAnswer) {
  render(
    <MemoryRouter>
      <SessionProvider value={session}>
        <h2 id="rp-arrears-building">按楼座</h2>
        <ArrearsTable
          by="building"
          lines={arrearsLines('building', now, compared, words)}
          total={now}
          before={compared && { day: '2025-10-31', total: compared }}
          asOf="2026-10-31"
          pathOf={(only) => only && accountsPath('/reports', filters, only)}
        />
      </SessionProvider>
    </MemoryRouter>,
  );
}

/** jsdom has no layout: this says which media queries hold. */
function window(kind: 'desk' | 'phone'): void {
  const listeners = {
    addEventListener: () => {},
    removeEventListener: () => {},
    addListener: () => {},
    removeListener: () => {},
  };
  vi.stubGlobal('matchMedia', (media: string) => ({
    media,
    matches: media.includes('max-width') === (kind === 'phone'),
    ...listeners,
  }));
}

const addressOf = (name: RegExp) => screen.getByRole('link', { name }).getAttribute('href');

describe('The table of arrears', () => {
  beforeAll(async () => {
    await startI18n('zh-CN', 'reports', { 'zh-CN': zh, en: {} });
  });
  beforeEach(() => window('desk'));
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  test('LED-2 amounts are written with every fen, beyond what a float could hold', () => {
    show(answer);
    expect(screen.getByText('90,071,992,547,409.92')).toBeTruthy();
    expect(screen.getByText('90,071,992,547,409.93')).toBeTruthy();
  });

  test('RPT-10 every amount opens the accounts behind it, of its own day', () => {
    show(answer);
    expect(addressOf(/A座/)).toBe('/reports/arrears/accounts?asOf=2026-10-31&building=a');
    expect(addressOf(/合计/)).toBe('/reports/arrears/accounts?asOf=2026-10-31');
  });

  test('a comparison has a column of exact changes', () => {
    show(answer, before);
    expect(screen.getByRole('columnheader', { name: '较 2025-10-31 增减' })).toBeTruthy();
    const last = screen.getAllByRole('row').at(-1)!;
    expect(within(last).getAllByRole('cell').at(-1)?.textContent).toBe('+0.01');
  });

  test('on a phone the change stands below the amount, in no column of its own', () => {
    window('phone');
    show(answer, before);
    expect(screen.getAllByRole('columnheader')).toHaveLength(4);
    const last = screen.getAllByRole('row').at(-1)!;
    expect(within(last).getAllByRole('cell')[0]?.textContent).toContain('+0.01');
  });

  test('nothing owed is no link', () => {
    show({ ...answer, total: '0.00', units: 0, accounts: 0, byBuilding: [] });
    expect(screen.queryAllByRole('link')).toHaveLength(0);
    expect(screen.getAllByRole('row')).toHaveLength(2);
  });
});
