import type { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { KitProvider, themeOf } from '@onedesk/web';
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
  const { key } = themeOf(dark).cssVar;
  useLayoutEffect(() => {
    const page = document.documentElement;
    // The theme's variables hang on this class; on the root they reach what stands outside the component library.
    page.className = key;
    page.style.colorScheme = dark ? 'dark' : 'light';
  }, [key, dark]);
  return (
    <KitProvider locale={preferences.locale} dark={dark}>
      <ApolloProvider client={apollo}>
        <RouterProvider router={router} />
      </ApolloProvider>
    </KitProvider>
  );
}
