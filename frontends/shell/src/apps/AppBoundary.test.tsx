import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AppBoundary } from './AppBoundary.tsx';

beforeEach(() => void vi.spyOn(console, 'error').mockReturnValue());
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function Page({ broken }: { broken: boolean }) {
  if (broken) throw new Error('boom');
  return <p>房屋</p>;
}
const portal = (page: string, broken: boolean) => (
  <>
    <nav>导航</nav>
    <AppBoundary page={page} renderError={(error) => <p role="alert">{String(error)}</p>}>
      <Page broken={broken} />
    </AppBoundary>
  </>
);

test('an app that breaks is shown as broken, and the frame around it stays', () => {
  render(portal('/desk/units', true));
  expect(screen.getByRole('alert')).toHaveTextContent('boom');
  expect(screen.getByRole('navigation')).toBeVisible();
});

test('a broken page stays broken while it is looked at; another page of the app is a try of its own', () => {
  const { rerender } = render(portal('/desk/units', true));
  rerender(portal('/desk/units', false));
  expect(screen.getByRole('alert')).toBeVisible();
  rerender(portal('/desk/parties', false));
  expect(screen.getByText('房屋')).toBeVisible();
});
