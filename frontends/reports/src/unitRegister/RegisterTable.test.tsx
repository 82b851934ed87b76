import { type Session, SessionProvider, startI18n } from '@onedesk/web';
import { cleanup, render, screen, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import zh from '../locales/zh-CN.json' with { type: 'json' };
import { RegisterSummary } from './RegisterSummary.tsx';
import { RegisterTable, type RegisterTableProps } from './RegisterTable.tsx';
import { register } from './register.ts';

const whole = register([
  { building: { id: 'a', name: 'A座' }, use: 'let', units: 2, area: '166.95' },
  { building: { id: 'b', name: 'B座' }, use: 'let', units: 1, area: '90.05' },
  { building: { id: 'b', name: 'B座' }, use: 'vacant', units: 3, area: '270.15' },
]);
const before = {
  day: '2026-02-28',
  register: register([{ building: { id: 'a', name: 'A座' }, use: 'inCustody', units: 1, area: '12.00' }]),
};

function session(permissions: string[]): Session {
  const project = { id: 'p', name: '海棠湾花园' };
  return {
    account: { id: 'me', name: '王敏', username: 'wangmin', roles: ['clerk'] },
    project,
    projects: [project],
    can: (permission) => permissions.includes(permission),
    locale: 'zh-CN',
    dark: false,
  };
}

function show(props: Partial<RegisterTableProps> = {}, permissions = ['unit.see', 'party.see']) {
  const totals = { units: 6, area: '527.15', soldUnits: 4, owners: 3 };
  return render(
    <MemoryRouter>
      <SessionProvider value={session(permissions)}>
        <RegisterSummary totals={totals} shown={whole} behindAll={{}} />
        <RegisterTable register={whole} behindAll={{}} {...props} />
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

describe('The table of the register', () => {
  beforeAll(async () => {
    await startI18n('zh-CN', 'reports', { 'zh-CN': zh, en: {} });
  });
  beforeEach(() => window('desk'));
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  test('every figure opens exactly the units that it counts', () => {
    show();
    expect(addressOf(/B座 空置 3/)).toBe('/desk/units?building=b&use=vacant');
    expect(addressOf(/A座 合计 2/)).toBe('/desk/units?building=a');
    expect(addressOf(/^合计 出租 3/)).toBe('/desk/units?use=let');
    expect(addressOf(/^合计 合计 6/)).toBe('/desk/units');
    expect(addressOf(/^4$/)).toBe('/desk/units?sale=sold');
    expect(addressOf(/^3$/)).toBe('/desk/parties?role=owner');
  });

  test('units and area stand together, added exactly', () => {
    show();
    const last = screen.getAllByRole('row').at(-1)!;
    expect(within(last).getAllByRole('cell').at(-1)?.textContent).toContain('6 527.15 m²');
  });

  test('a total over some of the buildings is no link, because no list shows just those', () => {
    show({ behindAll: undefined });
    const last = screen.getAllByRole('row').at(-1)!;
    expect(within(last).queryAllByRole('link')).toHaveLength(0);
    expect(addressOf(/A座 合计 2/)).toBe('/desk/units?building=a');
  });

  test('PPL-1 a role that may not see units reads the figures and opens nothing', () => {
    show({}, []);
    expect(screen.queryAllByRole('link')).toHaveLength(0);
    expect(screen.getAllByText('166.95 m²')).not.toHaveLength(0);
  });

  test('a comparison says since when, and by how much each figure has changed', () => {
    show({ before });
    expect(screen.getAllByText('Δ 为较 2026-02-28 的增减')).toHaveLength(1);
    expect(screen.getAllByText('+3 · +270.15 m²')).not.toHaveLength(0);
    expect(screen.getAllByText('−1 · −12.00 m²')).not.toHaveLength(0);
  });

  test('figures that are the same on both days say nothing about it', () => {
    show({ before: { day: '2026-02-28', register: whole } });
    expect(screen.queryAllByText(/·.*m²$/)).toHaveLength(0);
  });

  test('figures of a past day say that the lists show today', () => {
    show({ past: '2026-03-31' });
    expect(screen.getAllByText(/数字截至 2026-03-31/)).toHaveLength(1);
  });

  test('a phone gets the same links, a line per use', () => {
    window('phone');
    show();
    expect(screen.getAllByRole('rowheader', { name: '出租' })).toHaveLength(3);
    expect(addressOf(/B座 空置 3/)).toBe('/desk/units?building=b&use=vacant');
    expect(addressOf(/^合计 合计 6/)).toBe('/desk/units');
  });
});
