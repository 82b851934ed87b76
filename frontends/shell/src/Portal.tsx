import type { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { themeOf } from '@onedesk/web';
import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useLayoutEffect } from 'react';
import { type createBrowserRouter, RouterProvider } from 'react-router';
import { isDark, usePreferences } from './preferences/preferences.ts';

export interface PortalProps {
  apollo: ApolloClient;
  router: ReturnType<typeof createBrowserRouter>;
}

/** Theme, language and data around all pages. */
export function Portal({ apollo, router }: PortalProps) {
  const preferences = usePreferences();
  const dark = isDark(preferences);
  const theme = themeOf(dark);
  useLayoutEffect(() => {
    const page = document.documentElement;
    // The theme's variables hang on this class; on the root they reach what stands outside the component library.
    page.className = theme.cssVar.key;
    page.style.colorScheme = dark ? 'dark' : 'light';
  }, [theme.cssVar.key, dark]);
  return (
    <ConfigProvider
      locale={preferences.locale === 'zh-CN' ? zhCN : enUS}
      theme={theme}
      button={{ autoInsertSpace: false }}
      form={{ colon: false }}
    >
      <App>
        <ApolloProvider client={apollo}>
          <RouterProvider router={router} />
        </ApolloProvider>
      </App>
    </ConfigProvider>
  );
}
