import '@testing-library/jest-dom/vitest';
import { ApolloProvider } from '@apollo/client/react';
import {
  AppBaseProvider,
  createApollo,
  extendCache,
  type Locale,
  type Session,
  SessionProvider,
  startI18n,
  themeOf,
  watchAvailability,
} from '@onedesk/web';
import { configure, render } from '@testing-library/react';
import { App, ConfigProvider } from 'antd';
import { type ReactNode, Suspense } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { vi } from 'vitest';
import desk from '../app.tsx';
import documents from '../gql/persisted-documents.json';
import en from '../messages/en.ts';
import zhCN from '../messages/zh-CN.ts';
import { type TestGraph, testGraph } from './graph.ts';

export interface DeskOptions {
  graph?: TestGraph;
  /** Keys of the permission table that the person holds; by default those of a clerk. */
  permissions?: readonly string[];
  locale?: Locale;
  /** Stands in the place of the desk's pages: a part of one that no page has yet, or that is tried alone. */
  element?: ReactNode;
}

// A page is ready when it is ready: busy machines take their time.
configure({ asyncUtilTimeout: 5_000 });

const clerk = ['unit.manage', 'party.manage', 'contact.manage', 'register.import', 'history.see', 'project.manage'];

/** The desk at a path, as the shell mounts it, over a graph in memory. */
export async function renderDesk(path: string, options: DeskOptions = {}): Promise<TestGraph> {
  const { graph = testGraph(), permissions = clerk, locale = 'zh-CN', element } = options;
  await startI18n(locale, 'desk', { 'zh-CN': zhCN, en });
  vi.stubGlobal('fetch', (_: unknown, { body }: { body: string }) => answer(graph, body));
  vi.stubGlobal('matchMedia', desktop);
  const client = createApollo({
    locale: () => locale,
    availability: watchAvailability(),
    onSignedOut: () => undefined,
    onPasswordChangeRequired: () => undefined,
  });
  extendCache(client, desk);
  const session: Session = {
    account: { id: 'a1', name: '内勤甲', username: 'clerk', roles: ['clerk'] },
    project: { id: 'p1', name: '乙项目' },
    projects: [],
    can: (permission) => permissions.includes(permission),
    locale,
    dark: false,
  };
  const children = element === undefined ? desk.routes : [{ index: true, element }];
  const router = createMemoryRouter([{ path: '/desk', children }], { initialEntries: [`/desk${path}`] });
  render(
    // Without motion nothing waits for an animation that a test's page never plays.
    <ConfigProvider theme={{ ...themeOf(false), token: { ...themeOf(false).token, motion: false } }}>
      <App>
        <ApolloProvider client={client}>
          <SessionProvider value={session}>
            <AppBaseProvider value="/desk">
              <Suspense>
                <RouterProvider router={router} />
              </Suspense>
            </AppBaseProvider>
          </SessionProvider>
        </ApolloProvider>
      </App>
    </ConfigProvider>,
  );
  graph.lookAgain = () => client.refetchQueries({ include: 'active' });
  return graph;
}

async function answer(graph: TestGraph, body: string): Promise<Response> {
  const { extensions, variables } = JSON.parse(body) as {
    extensions: { persistedQuery: { sha256Hash: string } };
    variables: Record<string, unknown>;
  };
  const text = (documents as Record<string, string>)[`sha256:${extensions.persistedQuery.sha256Hash}`] ?? '';
  return Response.json(await graph.run(text.replaceAll(' @unmask', ''), variables));
}

/** A wide window: tables, not cards. */
const desktop = (media: string) => ({
  media,
  matches: media.includes('min-width'),
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
});
