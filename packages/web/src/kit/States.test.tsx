import '@testing-library/jest-dom/vitest';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { startI18n } from '../i18n.ts';
import { ErrorState } from './States.tsx';

afterEach(cleanup);

test.each([
  ['zh-CN', '门户已更新', '刷新页面'],
  ['en', 'The portal was updated', 'Reload the page'],
] as const)(
  'a page that is older than the server is told to load itself again, in %s',
  async (locale, title, button) => {
    await startI18n(locale, 'shell', { 'zh-CN': {}, en: {} });
    const retry = vi.fn<() => void>();
    render(
      <ErrorState error={{ code: 'DOCUMENT_NOT_TRUSTED', fields: [], message: 'about documents' }} onRetry={retry} />,
    );
    expect(screen.getByRole('alert')).toHaveTextContent(title);
    expect(screen.getByRole('alert')).not.toHaveTextContent('about documents');
    expect(screen.getAllByRole('button').map((one) => one.textContent?.replaceAll(' ', ''))).toEqual([
      button.replaceAll(' ', ''),
    ]);
  },
);
