import { useApolloClient } from '@apollo/client/react';
import { changeLocale, type Locale, useCommand } from '@onedesk/web';
import { useCallback, useEffect } from 'react';
import { useApps } from '../apps/AppsContext.tsx';
import { asLocale, getPreferences, rememberLocale } from '../preferences/preferences.ts';
import { ChooseLocaleMutation } from '../session.graphql.ts';

/**
 * Switches the language of everything: the apps' texts first, then the page, then the words that services sent.
 * The choice is kept with the account; on a device where nobody chose yet, the account's language is taken.
 */
export function useLocaleSwitch(accountLocale: string | undefined): (locale: Locale) => Promise<void> {
  const client = useApolloClient();
  const { loader } = useApps();
  const [keep] = useCommand(ChooseLocaleMutation);

  const speak = useCallback(
    async (locale: Locale, chosen: boolean) => {
      await loader.speak(locale);
      rememberLocale(locale, chosen);
      await changeLocale(locale);
      // Not waited for: a query that fails says so on its page and must not keep the choice from being stored.
      void client.refetchQueries({ include: 'active' });
    },
    [loader, client],
  );
  useEffect(() => {
    const own = asLocale(accountLocale);
    const { locale, localeChosen } = getPreferences();
    if (own && !localeChosen && own !== locale) void speak(own, false);
  }, [accountLocale, speak]);
  return useCallback(
    async (locale) => {
      await speak(locale, true);
      await keep({ locale });
    },
    [speak, keep],
  );
}
