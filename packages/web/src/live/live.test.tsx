import { ApolloClient, ApolloLink, gql, InMemoryCache, Observable, type TypedDocumentNode } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { act, cleanup, render } from '@testing-library/react';
import { OperationTypeNode } from 'graphql';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LiveProvider, useHeldBack, useLive } from './LiveProvider.tsx';
import type { ChangedRecord } from './news.ts';
import { useLiveList } from './useLiveList.ts';

beforeEach(() => {
  vi.useFakeTimers();
  seen(true);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** A stream that a page has opened. */
interface Opened {
  projectId: string;
  open: boolean;
  tell: (records: object[]) => void;
  fail: () => void;
  finish: () => void;
}

/** The graph as a page hears it: the streams that were opened, in order, and how many rows were asked for. */
function graph() {
  const streams: Opened[] = [];
  const asked: number[] = [];
  const link = new ApolloLink(
    ({ operationType, variables }) =>
      new Observable((observer) => {
        if (operationType !== OperationTypeNode.SUBSCRIPTION) {
          asked.push(Number(variables['first']));
          observer.next({ data: { units: { __typename: 'UnitConnection', totalCount: 1 } } });
          observer.complete();
          return undefined;
        }
        const stream: Opened = {
          projectId: variables['projectId'] as string,
          open: true,
          tell: (changed) => observer.next({ data: { changed } }),
          fail: () => observer.error(new TypeError('network error')),
          finish: () => observer.complete(),
        };
        streams.push(stream);
        return () => {
          stream.open = false;
        };
      }),
  );
  const client = new ApolloClient({ cache: new InMemoryCache(), link });
  return { client, streams, asked, last: () => streams.at(-1) as Opened };
}

const changed = (type: string, id = '1'): ChangedRecord & { __typename: string } => ({
  __typename: 'ChangedRecord',
  type,
  id,
  version: 2,
  operation: 'changed',
});

function Page({ types, refetch, editing }: { types: string[]; refetch: () => unknown; editing: boolean }) {
  useLive(types, refetch);
  useHeldBack(editing);
  return null;
}

/** A page that shows units, over such a graph. */
function unitPage() {
  const world = graph();
  const refetch = vi.fn<() => Promise<void>>(() => Promise.resolve());
  const page = (projectId: string | null, editing = false) => (
    <ApolloProvider client={world.client}>
      <LiveProvider projectId={projectId}>
        <Page types={['Unit', 'UnitRole']} refetch={refetch} editing={editing} />
      </LiveProvider>
    </ApolloProvider>
  );
  const { rerender, unmount } = render(page('a'));
  return {
    ...world,
    refetch,
    unmount,
    show: (projectId: string | null, editing = false) => rerender(page(projectId, editing)),
  };
}

const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));

/** Begins the stream; the first look that follows is not counted. */
async function begun() {
  const page = unitPage();
  page.last().tell([]);
  await pass(3_000);
  page.refetch.mockClear();
  return page;
}

function seen(visible: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => !visible });
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('a live page', () => {
  test('looks again when a record of its types changed, and not when another did', async () => {
    const { last, refetch } = await begun();
    last().tell([changed('DutyEntry')]);
    await pass(5_000);
    expect(refetch).not.toHaveBeenCalled();
    last().tell([changed('UnitRole'), changed('Unit')]);
    await pass(200);
    expect(refetch).toHaveBeenCalledTimes(1);
  });

  test('looks at most every two seconds, however much changes, and misses nothing', async () => {
    const { last, refetch } = await begun();
    for (let time = 0; time < 10; time += 1) {
      last().tell([changed('Unit', String(time))]);
      await pass(250);
    }
    expect(refetch).toHaveBeenCalledTimes(2);
    await pass(2_000);
    expect(refetch).toHaveBeenCalledTimes(3);
  });

  test('looks once when its stream begins: what happened before may have been missed', async () => {
    const { last, refetch } = unitPage();
    await pass(5_000);
    expect(refetch).not.toHaveBeenCalled();
    last().tell([]);
    await pass(5_000);
    expect(refetch).toHaveBeenCalledTimes(1);
  });

  test('takes up a broken stream soon, then less often, and then looks once', async () => {
    const { streams, last, refetch } = await begun();
    last().fail();
    await pass(500);
    expect(streams).toHaveLength(2);
    for (let attempt = 0; attempt < 10; attempt += 1) {
      last().fail();
      await pass(30_000);
    }
    const attempts = streams.length;
    expect(attempts).toBeLessThan(20);
    expect(refetch).not.toHaveBeenCalled();
    last().tell([]);
    await pass(200);
    expect(refetch).toHaveBeenCalledTimes(1);
    // From here on it begins anew: a restart of the server is over soon.
    last().finish();
    await pass(500);
    expect(streams).toHaveLength(attempts + 1);
  });

  test('does not trust an old connection when the network comes back', async () => {
    const { streams } = await begun();
    globalThis.dispatchEvent(new Event('online'));
    await pass(10_000);
    expect(streams.map(({ open }) => open)).toEqual([false, true]);
  });

  test('keeps a failed look to itself', async () => {
    const { last, refetch } = await begun();
    refetch.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    last().tell([changed('Unit')]);
    await pass(200);
    expect(refetch).toHaveBeenCalledTimes(1);
  });

  test('listens to the project that is chosen, and to none without one', async () => {
    const { streams, show } = await begun();
    show('b');
    show(null);
    expect(streams.map(({ projectId, open }) => [projectId, open])).toEqual([
      ['a', false],
      ['b', false],
    ]);
  });

  test('leaves nothing behind when it goes', async () => {
    const { streams, last, refetch, unmount } = await begun();
    last().tell([changed('Unit')]);
    unmount();
    await pass(60_000);
    expect([streams.length, last().open, refetch.mock.calls.length]).toEqual([1, false, 0]);
  });
});

describe('a live list', () => {
  const query: TypedDocumentNode<unknown, { projectId: string; first: number }> = gql`
    query Units($projectId: ID!, $first: Int!) {
      units(projectId: $projectId, first: $first) {
        totalCount
      }
    }
  `;
  function List({ shown }: { shown: number }) {
    useLiveList(['Unit'], { query, variables: { projectId: 'a', first: 50 }, shown });
    return null;
  }

  test.each([
    [20, [50]],
    [80, [80]],
    [150, []],
  ])('of %i rows is read again as long as it is, or not at all', async (shown, sizes) => {
    const { client, last, asked } = graph();
    render(
      <ApolloProvider client={client}>
        <LiveProvider projectId="a">
          <List shown={shown} />
        </LiveProvider>
      </ApolloProvider>,
    );
    last().tell([]);
    await pass(200);
    expect(asked).toEqual(sizes);
  });
});

describe('a form that is open', () => {
  test('holds looking back: what is typed belongs to the version that was seen', async () => {
    const { last, refetch, show } = await begun();
    show('a', true);
    last().tell([changed('Unit')]);
    await pass(60_000);
    expect(refetch).not.toHaveBeenCalled();
    show('a', false);
    await pass(200);
    expect(refetch).toHaveBeenCalledTimes(1);
  });
});

describe('a page that nobody looks at', () => {
  test('lets go of its stream when it is out of sight for a while, and catches up when it is back', async () => {
    const { streams, last, refetch } = await begun();
    seen(false);
    await pass(5_000);
    seen(true);
    expect(streams).toHaveLength(1);
    seen(false);
    await pass(10_001);
    expect(last().open).toBe(false);
    seen(true);
    expect(streams).toHaveLength(2);
    last().tell([]);
    await pass(2_000);
    expect(refetch).toHaveBeenCalledTimes(1);
  });

  test('lets go of it when it was not touched for an hour', async () => {
    const { streams, last } = await begun();
    await pass(50 * 60_000);
    document.dispatchEvent(new Event('keydown'));
    await pass(50 * 60_000);
    expect(last().open).toBe(true);
    await pass(11 * 60_000);
    expect(last().open).toBe(false);
    document.dispatchEvent(new Event('pointerdown'));
    expect(streams).toHaveLength(2);
  });
});
