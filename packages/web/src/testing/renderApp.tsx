import { ApolloProvider } from '@apollo/client/react';
import { render } from '@testing-library/react';
import { App, ConfigProvider } from 'antd';
import { Suspense } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { watchAvailability } from '../apollo/availability.ts';
import { createApollo, extendCache } from '../apollo/client.ts';
import type { FrontendModule, Locale } from '../contract.ts';
import { startI18n } from '../i18n.ts';
import { AppBaseProvider, type Session, SessionProvider } from '../session.tsx';
import { themeOf } from '../theme.ts';
import { completeBrowser } from './browser.ts';

/** An app as a test shows it: without a portal, a server or a network. */
export interface AppUnderTest {
  /** Name in the registry, which is also the namespace of its messages. */
  name: string;
  /** The default export of the app's `src/app.tsx`. */
  module: FrontendModule;
  /** What the graph answers, by the operation's name: `data` from its variables. What it throws becomes an error. */
  answers: Record<string, (variables: Record<string, unknown>) => object>;
  /** Keys of the permission table that the person holds. None by default. */
  permissions?: readonly string[];
  /** Language of the page: Chinese by default. */
  locale?: Locale;
  /** The chosen project; `null` for somebody who has none. */
  project?: Session['project'];
}

/** An operation that the page sent. */
export interface SentOperation {
  name: string;
  variables: Record<string, unknown>;
}

/**
 * Shows the app's page at `path` ('/units/u1', below the app's base path) as the portal does: session, language, theme
 * and graph around it. Returns every operation that the page sends, as it sends them. Replaces the page's `fetch`.
 */
export async function renderApp(app: AppUnderTest, path = ''): Promise<SentOperation[]> {
  const { name, module, permissions = [], locale = 'zh-CN', project = { id: 'p1', name: '乙项目' } } = app;
  completeBrowser();
  const sent = answerWith(app.answers);
  await startI18n(locale, name, await messagesOf(module));
  const client = createApollo({
    locale: () => locale,
    availability: watchAvailability(),
    onSignedOut: () => undefined,
    onPasswordChangeRequired: () => undefined,
  });
  extendCache(client, module);
  const session: Session = {
    account: { id: 'a1', name: '测试', username: 'tester', roles: [] },
    project,
    projects: project ? [project] : [],
    can: (permission) => permissions.includes(permission),
    locale,
    dark: false,
  };
  const base = `/${name}`;
  const routes = [{ path: base, children: module.routes }];
  const theme = themeOf(false);
  render(
    // Without motion nothing waits for an animation that a test's page never plays.
    <ConfigProvider theme={{ ...theme, token: { ...theme.token, motion: false } }}>
      <App>
        <ApolloProvider client={client}>
          <SessionProvider value={session}>
            <AppBaseProvider value={base}>
              <Suspense>
                <RouterProvider router={createMemoryRouter(routes, { initialEntries: [`${base}${path}`] })} />
              </Suspense>
            </AppBaseProvider>
          </SessionProvider>
        </ApolloProvider>
      </App>
    </ConfigProvider>,
  );
  return sent;
}

async function messagesOf({ messages }: FrontendModule) {
  const [zh, en] = await Promise.all([messages['zh-CN'](), messages.en()]);
  return { 'zh-CN': zh.default, en: en.default };
}

function answerWith(answers: AppUnderTest['answers']): SentOperation[] {
  const sent: SentOperation[] = [];
  globalThis.fetch = (_, init) => {
    const { operationName: name, variables } = JSON.parse(typeof init?.body === 'string' ? init.body : '{}') as {
      operationName: string;
      variables: Record<string, unknown>;
    };
    sent.push({ name, variables });
    return Promise.resolve(Response.json(answerTo(answers, name, variables)));
  };
  return sent;
}

function answerTo(answers: AppUnderTest['answers'], name: string, variables: Record<string, unknown>): object {
  try {
    const answer = answers[name];
    if (!answer) throw new Error(`the test has no answer to ${name}`);
    return { data: answer(variables) };
  } catch (error) {
    return { errors: [{ message: String(error), extensions: { code: 'INTERNAL' } }] };
  }
}
