import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { type Availability, type AvailabilityWatch, startI18n } from '@onedesk/web';
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { messages } from '../messages.ts';
import { AvailabilityBanner } from './AvailabilityBanner.tsx';

afterEach(cleanup);

/** A watch that is told what it sees. */
function toldWatch() {
  const listeners = new Set<() => void>();
  let found: { state: Availability; missing: readonly string[] } = { state: 'up', missing: [] };
  const watch: AvailabilityWatch = {
    current: () => found.state,
    missing: () => found.missing,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    suspect: () => undefined,
  };
  const tell = (state: Availability, ...missing: string[]) =>
    act(() => {
      found = { state, missing };
      for (const listener of listeners) listener();
    });
  return { watch, tell };
}

async function shown(locale: 'zh-CN' | 'en') {
  await startI18n(locale, 'shell', messages);
  const client = new ApolloClient({ cache: new InMemoryCache(), link: ApolloLink.empty() });
  const refetched = vi.spyOn(client, 'refetchQueries');
  const { watch, tell } = toldWatch();
  render(
    <ApolloProvider client={client}>
      <AvailabilityBanner watch={watch} />
    </ApolloProvider>,
  );
  return { tell, refetched };
}

test('the portal names the services that are away, and reads the page again as each of them is back', async () => {
  const { tell, refetched } = await shown('zh-CN');
  expect(screen.queryByRole('alert')).toBeNull();
  tell('partial', 'finance', 'tickets');
  expect(screen.getByRole('alert')).toHaveTextContent('收费服务、值班与工单服务暂时不可用，其他功能照常。');
  expect(refetched).not.toHaveBeenCalled();
  tell('partial', 'finance');
  expect(screen.getByRole('alert')).toHaveTextContent('收费服务暂时不可用，其他功能照常。');
  expect(refetched).toHaveBeenCalledTimes(1);
  tell('up');
  expect(screen.queryByRole('alert')).toBeNull();
  expect(refetched).toHaveBeenCalledTimes(2);
});

test('in English too, and a service that the page does not know by its own name', async () => {
  const { tell } = await shown('en');
  tell('partial', 'finance');
  expect(screen.getByRole('alert')).toHaveTextContent('The ledger is not available right now; everything else works.');
  tell('partial', 'weather');
  expect(screen.getByRole('alert')).toHaveTextContent('weather is not available');
});

test('when the whole system was away, the page is read again as soon as most of it is back', async () => {
  const { tell, refetched } = await shown('en');
  tell('unreachable');
  expect(screen.getByRole('alert')).toHaveTextContent('The server cannot be reached.');
  tell('partial', 'finance');
  expect(refetched).toHaveBeenCalledTimes(1);
});
