import { type Session, SessionProvider, startI18n } from '@onedesk/web';
import { cleanup, render, screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import zh from '../locales/zh-CN.json' with { type: 'json' };
import { february } from './complaints.fixtures.ts';
import { FiguresPanel } from './FiguresPanel.tsx';
import { Tiles } from './Tiles.tsx';

function show(children: ReactNode, permissions = ['complaint.see']) {
  const session: Session = {
    account: { id: 'me', name: '吴建国', username: 'wujianguo', roles: ['projectManager'] },
    project: null,
    projects: [],
    can: (permission) => permissions.includes(permission),
    locale: 'zh-CN',
    dark: false,
  };
  render(
    <MemoryRouter>
      <SessionProvider value={session}>{children}</SessionProvider>
    </MemoryRouter>,
  );
}

const nobody = () => undefined;

/** jsdom has no layout: this says which media queries hold. */
function window(kind: 'desk' | 'phone'): void {
  const listeners = {
    addEventListener: nobody,
    removeEventListener: nobody,
    addListener: nobody,
    removeListener: nobody,
  };
  vi.stubGlobal('matchMedia', (media: string) => ({
    media,
    matches: media.includes('max-width') === (kind === 'phone'),
    ...listeners,
  }));
}

const addressOf = (name: RegExp) => screen.getByRole('link', { name }).getAttribute('href');

describe('the figures of a month of complaints', () => {
  beforeAll(async () => {
    await startI18n('zh-CN', 'reports', { 'zh-CN': zh, en: {} });
  });
  beforeEach(() => window('desk'));
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  test('RPT-10 open their complaints, a share also those that it does not count', () => {
    show(<FiguresPanel month={february} />);
    expect(addressOf(/登记投诉 3/)).toBe('/complaints/records?month=2026-02&figure=registered');
    expect(addressOf(/按时上报 66.67%/)).toBe('/complaints/records?month=2026-02&figure=reportedInTime');
    expect(addressOf(/按时上报 其余 1 宗/)).toBe('/complaints/records?month=2026-02&figure=reportedInTime&part=missed');
  });

  test('PPL-1 open nothing for who may not see complaints', () => {
    show(<FiguresPanel month={february} />, []);
    expect(screen.queryByRole('link')).toBeNull();
  });

  test('RPT-10 stand beside their target and the months they are compared with', () => {
    show(<FiguresPanel month={february} />);
    const row = screen.getByRole('rowheader', { name: /按时上报/ }).closest('tr') as HTMLElement;
    expect(within(row).getByText('目标 ≥ 95.00%')).toBeTruthy();
    expect(within(row).getByText('+16.67 个百分点')).toBeTruthy();
    expect(within(row).getByText('reportedInTime 的口径')).toBeTruthy();
  });

  test('RPT-1 the tiles say how far from the target, and what has changed since the month before', () => {
    show(<Tiles month={february} />);
    expect(screen.getByText('66.67%').closest('a')?.getAttribute('href')).toContain('figure=reportedInTime');
    expect(screen.getByText('较上月 +16.67 个百分点')).toBeTruthy();
    expect(screen.getByText('较上月 +2')).toBeTruthy();
  });

  test('a phone has each figure with its value and target, without scrolling sideways', () => {
    window('phone');
    show(<FiguresPanel month={february} />);
    expect(screen.getAllByRole('columnheader')).toHaveLength(2);
    expect(addressOf(/登记投诉 3/)).toContain('figure=registered');
    expect(screen.getByText('目标 ≥ 95.00%')).toBeTruthy();
  });
});
