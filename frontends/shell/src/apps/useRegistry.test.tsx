import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Link, MemoryRouter } from 'react-router';
import { afterEach, test } from 'vitest';
import type { RegisteredApp } from './registry.ts';
import { useRegistry } from './useRegistry.ts';

const app = (name: string, version = '1.0.0', origin = location.origin): RegisteredApp => ({
  name,
  version,
  contract: 1,
  address: `${origin}/${name}/${version}/`,
  entry: `${origin}/${name}/${version}/mf-manifest.json`,
  scripts: new Map(),
  basePath: `/${name}`,
  title: { 'zh-CN': name, en: name },
});

const names = (apps: readonly RegisteredApp[]) => apps.map(({ name, version }) => `${name} ${version}`).join();

/** Shows the registry as it is answered, one answer for each page that is opened. */
function portal(...answers: RegisteredApp[][]) {
  const read = () => Promise.resolve(answers.length > 1 ? (answers.shift() ?? []) : (answers[0] ?? []));
  function Portal() {
    const { registry, gone } = useRegistry(read);
    return (
      <>
        <p>{registry ? `has ${names(registry)}; lost ${names(gone)}` : 'waiting'}</p>
        <Link to="/next">next</Link>
      </>
    );
  }
  render(
    <MemoryRouter initialEntries={['/']}>
      <Portal />
    </MemoryRouter>,
  );
  return { next: () => userEvent.setup().click(screen.getByRole('link')) };
}

afterEach(cleanup);

test('an app that was switched off is known as lost at the next page', async () => {
  const { next } = portal([app('desk'), app('meters')], [app('desk')]);
  await screen.findByText('has desk 1.0.0,meters 1.0.0; lost');
  await next();
  await screen.findByText('has desk 1.0.0; lost meters 1.0.0');
});

test('a new version from where the page may load it is taken; from elsewhere it waits for the page to be loaded again', async () => {
  const elsewhere = app('meters', '3.0.0', 'https://new.example');
  const { next } = portal(
    [app('meters')],
    [app('meters', '2.0.0'), app('food', '1.0.0', 'https://new.example')],
    [elsewhere],
  );
  await screen.findByText('has meters 1.0.0; lost');
  await next();
  await screen.findByText('has meters 2.0.0; lost');
});
