import { type Session, SessionProvider, startI18n } from '@onedesk/web';
import { cleanup, render, screen, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import zh from '../locales/zh-CN.json' with { type: 'json' };
import type { CollectionAnswer } from './collection.ts';
import { CollectionTable } from './CollectionTable.tsx';

const october = {
  month: '2026-10',
  charged: '1200.00',
  collected: '400.00',
  collectedForMonth: '400.00',
  rate: '0.3333',
  outstanding: '800.00',
};
const november = {
  month: '2026-11',
  charged: '0.00',
  collected: '-0.07',
  collectedForMonth: '0.00',
  rate: null,
  outstanding: '0.00',
};
const totals = { charged: '1200.00', collected: '399.93', collectedForMonth: '400.00', rate: '0.3333' };
const answer: CollectionAnswer = { ...totals, months: [october, november] };
const earlier: CollectionAnswer = {
  ...totals,
  rate: '0.5000',
  months: [
    { ...october, month: '2025-10', collected: '400.01', rate: '0.5000' },
    { ...november, month: '2025-11' },
  ],
};

function show(props: { earlier?: CollectionAnswer } = {}, permissions = ['ledger.see']) {
  const session: Session = {
    account: { id: 'me', name: '王敏', username: 'wangmin', roles: ['finance'] },
    project: null,
    projects: [],
    can: (permission) => permissions.includes(permission),
    locale: 'zh-CN',
    dark: false,
  };
  render(
    <MemoryRouter>
      <SessionProvider value={session}>
        <CollectionTable answer={answer} earlier={props.earlier} />
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

describe('The table of collection', () => {
  beforeAll(async () => {
    await startI18n('zh-CN', 'reports', { 'zh-CN': zh, en: {} });
  });
  beforeEach(() => window('desk'));
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  test('RPT-10 money opens the entries of its month, what is left the arrears of its last day', () => {
    show();
    expect(addressOf(/2026-10 实收/)).toBe('/collection/entries?month=2026-10');
    expect(addressOf(/2026-11 实收/)).toBe('/collection/entries?month=2026-11');
    expect(addressOf(/2026-10 月末欠费/)).toBe('/arrears?asOf=2026-10-31');
  });

  test('PPL-2 who may not see entries opens none', () => {
    show({}, []);
    expect(screen.queryByRole('link', { name: /实收/ })).toBeNull();
    expect(addressOf(/月末欠费/)).toBe('/arrears?asOf=2026-10-31');
  });

  test('a month for which nothing was charged has no rate', () => {
    show();
    const row = screen.getByRole('rowheader', { name: '2026-11' }).closest('tr')!;
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toContain('–');
  });

  test('the year before stands below each figure as an exact change', () => {
    show({ earlier });
    expect(screen.getByText('−0.01')).toBeTruthy();
    expect(screen.getAllByText('−16.67 个百分点')).toHaveLength(2);
  });

  test('a phone gets the same links, the latest month first', () => {
    window('phone');
    show();
    const headings = screen.getAllByRole('rowheader').map((cell) => cell.textContent);
    expect(headings.indexOf('2026-11')).toBeLessThan(headings.indexOf('2026-10'));
    expect(addressOf(/2026-10 实收/)).toBe('/collection/entries?month=2026-10');
  });
});
